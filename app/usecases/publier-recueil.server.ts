import { getRecueil, saveRecueil, statutDuCycle } from '~/adapters/db/recueils.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { formatJour, jourDeParis } from '~/domain/commun/jour'
import type { Motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { CYCLE_RECUEIL } from '~/domain/detr/recueil-cycle'
import { checkPubliable, checkPublication, type Publication } from '~/domain/detr/recueil-verification'

export type RecueilAPublier = {
  readonly departement: string
  readonly recueilId: string
  readonly revision: number
  readonly publication: Publication
  readonly confirmee: boolean
}

/**
 * Publishes a draft: it rules the requests received from its first day, and never changes again. Those received before
 * keep theirs. @throws 404 outside the perimeter
 * @source art. L2334-37 CGCT
 */
export function publierRecueil(
  acteur: Acteur,
  { departement, recueilId, revision, publication, confirmee }: RecueilAPublier,
  maintenant: Date,
): Promise<Result<null>> {
  return transaction(async (tx) => {
    const recueil = await getRecueil(tx, acteur, { departement, recueilId })
    const { exercice, regles, roles } = recueil
    const defauts = checkPubliable(regles, exercice)
    const saisie = checkPublication(publication, { exercice, jour: jourDeParis(maintenant) })
    const passage = franchir(CYCLE_RECUEIL, 'publier', {
      statut: statutDuCycle(recueil),
      roles,
      faits: {
        regles_valables: defauts.length === 0,
        decision_donnee: saisie.length === 0,
        publication_confirmee: confirmee,
      },
    })
    if (!passage.ok) return refus(...preciser(passage.motifs, [...defauts, ...saisie]))

    const { decision, decisionLe, enVigueurDu } = publication
    const ecrit = await saveRecueil(
      tx,
      { id: recueilId, revision },
      { statut: 'publie', decision, decisionLe, enVigueurDu, publieParId: acteur.id, publieLe: maintenant },
    )
    if (!ecrit.ok) return ecrit
    await tx.regleLocale.updateMany({
      where: { recueilId },
      data: { statut: 'publie', decision: citer(publication) },
    })
    return ok(null)
  })
}

/** The conditions say that something is wrong; the checks say what. */
function preciser(motifs: readonly Motif[], precis: readonly Motif[]): readonly Motif[] {
  const vagues = ['recueil.regles', 'recueil.publication']
  return [...precis, ...motifs.filter(({ code }) => !vagues.includes(code))]
}

/** As an arrêté quotes it: « Vu la décision de la commission d’élus du 3 mars 2026, relevé n° 4 ». */
function citer({ decision, decisionLe }: Publication): string {
  return `la décision de la commission d’élus du ${formatJour(decisionLe)}, ${decision}`
}
