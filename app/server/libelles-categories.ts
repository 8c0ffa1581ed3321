import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lecture } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'

const SOURCE = 'Formulaire national DETR-DSIL, révision du 19 décembre 2025'
/** Of the revision: the form does not say for which call. */
const EXERCICE = 2025

export type LibelleLu = { readonly departement: string; readonly libelle: string }

/** The categories about digital places or services to the public, as 73 départements name them in the national form. */
export function lireLibelles(racine = process.cwd()): readonly LibelleLu[] {
  const texte = readFileSync(join(racine, 'prisma/seed-data/detr-categories-numerique.tsv'), 'utf8')
  return texte
    .split(/\r?\n/)
    .slice(1)
    .filter((ligne) => ligne.trim() !== '')
    .map((ligne) => {
      const [departement = '', libelle = ''] = ligne.split('\t')
      return { departement: departement.split(' - ')[0] ?? '', libelle: propre(libelle) }
    })
}

/** Without the dashes that the form puts around its headings. */
function propre(libelle: string): string {
  return libelle
    .replace(/^-+|-+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Loads the labels once: a rule book may start from them. */
export async function chargerLibelles(): Promise<void> {
  if ((await lecture().libelleCategorie.count()) > 0) return
  await transaction(async (tx) => {
    const lus = lireLibelles()
    await tx.libelleCategorie.createMany({
      data: lus.map((lu) => ({ ...lu, id: nouvelId(), exercice: EXERCICE, source: SOURCE })),
    })
  })
}
