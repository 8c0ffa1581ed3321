import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AcceptedPlugin, Root } from 'postcss'

/** Set by the scripts of the DSFR, never written in our sources. */
const POSEES_PAR_SCRIPT = ['fr-modal--', 'fr-collapse--', 'fr-collapsing']

/** The portal has one theme: the rules of the dark one, and fonts that we may not ship, are left out. */
const THEME_ABSENT = /data-fr-(theme|scheme)=["']?(dark|system)/

/**
 * Keeps, of the DSFR style sheet, the rules whose every `fr-…` class is written somewhere in `app/`, then
 * the custom properties that these rules read. A name built in code, `fr-badge--${ton}`, keeps all the
 * names that start the same way.
 */
export function dsfrUtile(racine: string): AcceptedPlugin {
  return {
    postcssPlugin: 'dsfr-utile',
    Once(root) {
      const isUtile = classesUtiles(racine)
      root.walkAtRules('font-face', (regle) => {
        if (/Marianne|Spectral/.test(regle.toString())) regle.remove()
      })
      root.walkRules((regle) => {
        if (
          regle.parent?.type === 'atrule' &&
          /keyframes/.test((regle.parent as { name?: string }).name ?? '')
        )
          return
        const gardes = regle.selectors.filter((s) => !THEME_ABSENT.test(s) && classesDe(s).every(isUtile))
        if (gardes.length === 0) regle.remove()
        else if (gardes.length < regle.selectors.length) regle.selectors = gardes
      })
      retirerVariablesMuettes(root)
      root.walkAtRules('media', (media) => {
        if (media.nodes?.length === 0) media.remove()
      })
    },
  }
}

/** The `fr-` classes that an element must have: those inside `:not(…)` are not asked. */
function classesDe(selecteur: string): string[] {
  const demandees = selecteur.replace(/:not\([^)]*\)/g, '').replaceAll('\\', '')
  return [...demandees.matchAll(/\.(fr-[\w@-]+)/g)].map((lu) => lu[1] ?? '')
}

function classesUtiles(racine: string): (classe: string) => boolean {
  const noms = new Set<string>(POSEES_PAR_SCRIPT)
  for (const fichier of readdirSync(racine, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(fichier) || /generated/.test(fichier)) continue
    for (const [nom] of readFileSync(join(racine, fichier), 'utf8').matchAll(/\bfr-[\w@-]+/g)) noms.add(nom)
  }
  const debuts = [...noms].filter((nom) => nom.endsWith('-'))
  return (classe) => noms.has(classe) || debuts.some((debut) => classe.startsWith(debut))
}

function retirerVariablesMuettes(root: Root): void {
  for (let retirees = 1; retirees > 0; ) {
    retirees = 0
    const lues = new Set<string>()
    root.walkDecls((ligne) => {
      for (const [, nom = ''] of ligne.value.matchAll(/var\((--[\w-]+)/g)) lues.add(nom)
    })
    root.walkDecls(/^--/, (ligne) => {
      if (lues.has(ligne.prop)) return
      const regle = ligne.parent
      ligne.remove()
      if (regle?.nodes?.length === 0) regle.remove()
      retirees += 1
    })
  }
}
