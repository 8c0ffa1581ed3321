import { ajouterMois, type Jour } from '~/domain/commun/jour'
import type { Acteur } from '~/domain/commun/role'
import { COMPLETUDE_MOIS, texteActuel } from '~/domain/detr/parametres'
import { ouvrirSuivi } from './cadre-suivi.server'
import { composerRecu, listPiecesAttendues } from './suivi-dossier.server'

/** The proof of the deposit; null while the dossier is a draft. @throws 404 */
export async function depotDossier(acteur: Acteur, dossierId: string) {
  const { dossier, cadre } = await ouvrirSuivi(acteur, dossierId)
  if (!dossier.deposeLe || !dossier.receptionLe) return { cadre, depot: null }
  const recu = composerRecu(dossier)
  const signature = dossier.signatures.find(({ signeeLe }) => signeeLe !== null)
  return {
    cadre,
    depot: {
      ...recu,
      signePar: signature?.nom ?? null,
      empreinte: signature?.empreinte ?? null,
      verificationAuPlusTard: recu.detr ? finDeVerification(dossier.receptionLe) : null,
      pieces: listPiecesAttendues(dossier),
    },
  }
}

/** @source art. R2334-23 CGCT */
export function finDeVerification(receptionLe: Jour): Jour {
  return ajouterMois(receptionLe, texteActuel(COMPLETUDE_MOIS).valeur)
}
