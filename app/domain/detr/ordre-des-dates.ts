import { formatJour, type Jour } from '../commun/jour'
import { type Motif, motif } from '../commun/motif'
import { type DemandeDePieces, trierDemandes } from './completude'
import type { FaitsDates } from './echeances'
import { DELAI_ACHEVEMENT, DELAI_COMMENCEMENT, type Delai, type Parametre, texteActuel } from './parametres'

/** Every date out of order and every extension over the legal maximum; `champ` names the field. */
export function checkOrdreDesDates(faits: FaitsDates): readonly Motif[] {
  const { receptionLe, commenceeLe } = faits
  return [
    ...apresReception('auJour', faits.auJour, receptionLe),
    ...apresReception('completLe', faits.completLe, receptionLe),
    ...apresReception('notifieeLe', faits.notifieeLe, receptionLe),
    ...checkDemandes(faits.demandesDePieces, receptionLe),
    ...apresCommencement('declarationCommencementLe', faits.declarationCommencementLe, commenceeLe),
    ...apresCommencement('acheveeLe', faits.acheveeLe, commenceeLe),
    ...checkProrogation('prorogationCommencementMois', faits.prorogationCommencementMois, DELAI_COMMENCEMENT),
    ...checkProrogation('prorogationAchevementMois', faits.prorogationAchevementMois, DELAI_ACHEVEMENT),
  ]
}

function apresReception(champ: string, jour: Jour | null, receptionLe: Jour): readonly Motif[] {
  if (jour === null || jour >= receptionLe) return []
  const message = `Cette date précède la réception de la demande, le ${formatJour(receptionLe)}.`
  return [motif('detr.echeances.avant_reception', message, null, champ)]
}

function apresCommencement(champ: string, jour: Jour | null, commenceeLe: Jour | null): readonly Motif[] {
  if (jour === null) return []
  if (commenceeLe === null)
    return [
      motif('detr.echeances.sans_commencement', 'Indiquez d’abord la date du commencement.', null, champ),
    ]
  if (jour >= commenceeLe) return []
  const message = `Cette date précède le commencement, le ${formatJour(commenceeLe)}.`
  return [motif('detr.echeances.avant_commencement', message, null, champ)]
}

type DemandeSituee = DemandeDePieces & { readonly champ: string }

function checkDemandes(demandes: readonly DemandeDePieces[], receptionLe: Jour): readonly Motif[] {
  const situees = demandes.map((demande, rang) => ({ ...demande, champ: `demandesDePieces.${rang}` }))
  const triees = trierDemandes(situees)
  return [
    ...situees.flatMap(({ champ, demandeesLe }) =>
      apresReception(`${champ}.demandeesLe`, demandeesLe, receptionLe),
    ),
    ...situees.flatMap(checkReception),
    ...triees.slice(1).flatMap((demande, rang) => checkSuite(triees[rang] ?? demande, demande)),
  ]
}

function checkReception({ champ, demandeesLe, recuesLe }: DemandeSituee): readonly Motif[] {
  if (recuesLe === null || recuesLe >= demandeesLe) return []
  const message = `Ces pièces sont reçues avant d’être demandées, le ${formatJour(demandeesLe)}.`
  return [motif('detr.echeances.recues_avant', message, null, `${champ}.recuesLe`)]
}

/** Two requests that follow each other: the first is closed, and before the second is made. */
function checkSuite(avant: DemandeSituee, apres: DemandeSituee): readonly Motif[] {
  if (avant.recuesLe === null)
    return [
      motif(
        'detr.echeances.demande_ouverte',
        'Seule la dernière demande de pièces peut rester sans date de réception.',
        'art. R2334-23 CGCT',
        `${avant.champ}.recuesLe`,
      ),
    ]
  if (apres.demandeesLe >= avant.recuesLe) return []
  const message = `Cette demande de pièces chevauche la précédente, close le ${formatJour(avant.recuesLe)}.`
  return [motif('detr.echeances.chevauchement', message, 'art. R2334-23 CGCT', `${apres.champ}.demandeesLe`)]
}

function checkProrogation(champ: string, mois: number, delai: Parametre<Delai>): readonly Motif[] {
  const { valeur, source } = texteActuel(delai)
  if (Number.isInteger(mois) && mois >= 0 && mois <= valeur.prorogationMaximaleMois) return []
  const message = `Le délai se prolonge d’un nombre entier de mois, ${valeur.prorogationMaximaleMois} au plus.`
  return [motif('detr.echeances.prorogation', message, source, champ)]
}
