import type { Motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { calculerVersements, type FaitsVersements, type Versements } from '../detr/versements'
import { ecrireCentiemes } from './decimal'
import { type Cles, ecarterLesSuites, Lecteur } from './lecteur'

export const VERSEMENTS = {
  assiette: 'requise',
  taux: 'requise',
  subvention: 'requise',
  avanceVersee: 'facultative',
  acomptesVerses: 'facultative',
  depenseJustifiee: 'requise',
  achevee: 'requise',
} as const satisfies Cles

/** Amounts as decimal texts. */
export type ReponseVersements = Readonly<Record<keyof Versements, string>>

/** What `POST /api/v1/detr/versements` answers, or every motif, each with its field. */
export function repondreAuxVersements(corps: unknown): Result<ReponseVersements> {
  const illisibles: Motif[] = []
  const calcul = calculerVersements(lireFaits(new Lecteur(corps, VERSEMENTS, illisibles)))
  const motifs = calcul.ok ? [] : ecarterLesSuites(calcul.motifs, illisibles, () => [])
  if (!calcul.ok || illisibles.length > 0) return refus(...illisibles, ...motifs)
  const { value } = calcul
  return ok({
    avanceMaximale: ecrireCentiemes(value.avanceMaximale),
    cumulAvantSoldeMaximal: ecrireCentiemes(value.cumulAvantSoldeMaximal),
    du: ecrireCentiemes(value.du),
    acomptePossible: ecrireCentiemes(value.acomptePossible),
    solde: ecrireCentiemes(value.solde),
    aReverser: ecrireCentiemes(value.aReverser),
  })
}

function lireFaits(lu: Lecteur<typeof VERSEMENTS>): FaitsVersements {
  return {
    assiette: lu.montant('assiette') ?? 0,
    taux: lu.taux('taux') ?? 0,
    subvention: lu.montant('subvention') ?? 0,
    avanceVersee: lu.montant('avanceVersee') ?? 0,
    acomptesVerses: lu.montant('acomptesVerses') ?? 0,
    depenseJustifiee: lu.montant('depenseJustifiee') ?? 0,
    achevee: lu.oui('achevee') ?? false,
  }
}
