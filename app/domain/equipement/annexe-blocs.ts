import { formatJour, type Jour } from '../commun/jour'
import { type Bloc, encadre, liste, paragraphe, titre } from '../document/bloc'
import { decrireControle, majuscule, typographier } from './annexe-phrases'
import type { AnnexeTechnique, Exigence, NiveauExigence } from './annexe-technique'
import { LIBELLES_PROVENANCE } from './conformite'

/** A version with its dates, those of the register. */
export type VersionPubliee = {
  readonly version: string
  readonly du: Jour
  readonly au: Jour | null
  readonly decision: string | null
  readonly annexe: AnnexeTechnique
}

export const TITRES_NIVEAU: Readonly<Record<NiveauExigence, string>> = {
  bloquante: 'Ce qui est indispensable',
  obligatoire: 'Ce qui est obligatoire',
  recommandee: 'Ce qui est conseillé',
}

export const EXPLICATIONS_NIVEAU: Readonly<Record<NiveauExigence, string>> = {
  bloquante: 'Sans l’un de ces points, l’espace ne peut pas être agréé.',
  obligatoire: 'Ces points se règlent avant l’ouverture.',
  recommandee: 'Ces points aident. Ils ne font jamais refuser un dossier.',
}

/** The requirements of each level that has one, in the order of the annexe. */
export function grouperParNiveau({ exigences }: AnnexeTechnique): readonly {
  readonly niveau: NiveauExigence
  readonly exigences: readonly Exigence[]
}[] {
  return (['bloquante', 'obligatoire', 'recommandee'] as const).flatMap((niveau) => {
    const duNiveau = exigences.filter((exigence) => exigence.niveau === niveau)
    return duNiveau.length > 0 ? [{ niveau, exigences: duNiveau }] : []
  })
}

/** « En vigueur depuis le 1er janvier 2027 », « Remplacée : en vigueur du … au … », « S’appliquera le … ». */
export function dater({ du, au }: Pick<VersionPubliee, 'du' | 'au'>, jour: Jour): string {
  if (jour < du) return `S’appliquera à partir du ${formatJour(du)}`
  if (au !== null && au < jour) return `Remplacée. En vigueur du ${formatJour(du)} au ${formatJour(au)}`
  const fin = au === null ? '' : `, jusqu’au ${formatJour(au)}`
  return `En vigueur depuis le ${formatJour(du)}${fin}`
}

/** « Officiel. Source : circulaire, I. » */
export function citer({ provenance, source }: Exigence): string {
  return `${majuscule(LIBELLES_PROVENANCE[provenance])}. Source\u00A0: ${typographier(source)}.`
}

/** The annexe as blocks for the painter: its words only, no clock. */
export function composerAnnexe({ annexe, du, au, decision }: VersionPubliee): readonly Bloc[] {
  const fin = au === null ? '' : ` et jusqu’au ${formatJour(au)}`
  return [
    paragraphe(
      `En vigueur à partir du ${formatJour(du)}${fin}. Texte\u00A0: ${typographier(decision ?? annexe.texte)}.`,
    ),
    ...(annexe.avertissement ? [encadre('À savoir', typographier(annexe.avertissement))] : []),
    ...grouperParNiveau(annexe).flatMap(({ niveau, exigences }) => [
      titre(2, TITRES_NIVEAU[niveau]),
      paragraphe(EXPLICATIONS_NIVEAU[niveau]),
      liste(exigences.map((exigence) => ecrire(annexe, exigence))),
    ]),
  ]
}

function ecrire(annexe: AnnexeTechnique, exigence: Exigence): string {
  const controle = majuscule(decrireControle(annexe, exigence.controle))
  return `${exigence.code}. ${typographier(exigence.intitule)}. Vérifié ainsi\u00A0: ${controle}. ${citer(exigence)}`
}
