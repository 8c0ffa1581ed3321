import { compterJours, plusAnnees, plusJours, plusMois } from './calendrier'
import type { CorpsEcheances } from './corps'
import { ecart, fraction, lire } from './rationnel'

type Demande = { readonly demandeesLe: string; readonly recuesLe: string | null }

/** The answer of `POST /api/v1/detr/echeances`; null when the body is a 400. Read from the contract. */
export function dater(corps: CorpsEcheances) {
  const demandes = (corps.demandesDePieces ?? []).map(({ demandeesLe, recuesLe }) => ({
    demandeesLe,
    recuesLe: recuesLe ?? null,
  }))
  if (!isEnOrdre(corps, demandes)) return null
  const { auJour } = corps
  const commenceeLe = corps.commenceeLe ?? null
  const acheveeLe = corps.acheveeLe ?? null
  const notifieeLe = corps.notifieeLe ?? null
  const depart = corps.declarationCommencementLe ?? commenceeLe
  const commencer = notifieeLe && plusMois(plusAnnees(notifieeLe, 2), corps.prorogationCommencementMois ?? 0)
  const achever = depart && plusMois(plusAnnees(depart, 4), corps.prorogationAchevementMois ?? 0)
  const publie = commenceeLe !== null && commenceeLe > '2020-09-30'
  const cher = ecart(lire(corps.coutTotal ?? 0), fraction(10000, 1)) > 0n
  return {
    ...completude(corps, demandes),
    commencerAuPlusTard: commencer,
    commencementExpire: commencer !== null && (commenceeLe ?? auJour) > commencer,
    acheverAuPlusTard: achever,
    achevementExpire: achever !== null && (acheveeLe ?? auJour) > achever,
    afficherPlanAuPlusTard: publie ? plusJours(commenceeLe, 15) : null,
    poserPlaqueAuPlusTard: publie && acheveeLe !== null && cher ? plusMois(acheveeLe, 3) : null,
  }
}

function completude({ receptionLe, auJour, completLe }: CorpsEcheances, toutes: readonly Demande[]) {
  const arrivees = toutes
    .filter(({ demandeesLe }) => demandeesLe <= auJour)
    .map(({ demandeesLe, recuesLe }) => ({
      demandeesLe,
      recuesLe: recuesLe !== null && recuesLe > auJour ? null : recuesLe,
    }))
  let date = plusMois(receptionLe, 3)
  let ouverte = false
  let restent = arrivees
  while (restent.length > 0) {
    const [premiere, ...autres] = enTete(restent)
    restent = autres
    if (premiere === undefined || premiere.demandeesLe >= date) continue
    if (premiere.recuesLe === null) ouverte = true
    else date = plusJours(date, compterJours(premiere.demandeesLe, premiere.recuesLe))
  }
  const declare = (completLe ?? null) !== null && (completLe ?? '') <= auJour
  if (declare && (ouverte || (completLe ?? '') <= date))
    return { completude: 'complet', reputeCompletLe: null }
  if (ouverte) return { completude: 'suspendu', reputeCompletLe: null }
  return { completude: auJour >= date ? 'repute_complet' : 'en_cours', reputeCompletLe: date }
}

/** The earliest request, then the others; on the same day, the one that was closed first. */
function enTete(demandes: readonly Demande[]): Demande[] {
  const fin = ({ recuesLe }: Demande) => recuesLe ?? '9999-12-31'
  const [debut, ...reste] = demandes
  if (debut === undefined) return []
  let premiere = debut
  for (const autre of reste)
    if (
      autre.demandeesLe < premiere.demandeesLe ||
      (autre.demandeesLe === premiere.demandeesLe && fin(autre) < fin(premiere))
    )
      premiere = autre
  return [premiere, ...demandes.filter((demande) => demande !== premiere)]
}

function isEnOrdre(corps: CorpsEcheances, demandes: readonly Demande[]): boolean {
  const { receptionLe } = corps
  const commenceeLe = corps.commenceeLe ?? null
  const apresReception = [corps.auJour, corps.completLe, corps.notifieeLe]
  if (apresReception.some((jour) => (jour ?? receptionLe) < receptionLe)) return false
  for (const jour of [corps.acheveeLe ?? null, corps.declarationCommencementLe ?? null])
    if (jour !== null && (commenceeLe === null || jour < commenceeLe)) return false
  if (!isEntre(corps.prorogationCommencementMois ?? 0, 12)) return false
  if (!isEntre(corps.prorogationAchevementMois ?? 0, 24)) return false
  return demandes.every(
    (demande, rang) =>
      demande.demandeesLe >= receptionLe &&
      (demande.recuesLe ?? '9999') >= demande.demandeesLe &&
      demandes.every((autre, autreRang) => autreRang === rang || isSeparee(demande, autre)),
  )
}

const isEntre = (mois: number, maximum: number) => Number.isInteger(mois) && mois >= 0 && mois <= maximum

/** Two requests never overlap; an open one lasts for ever, so that it is the only one, and the last. */
function isSeparee(une: Demande, autre: Demande): boolean {
  if (une.recuesLe !== null && une.recuesLe <= autre.demandeesLe) return true
  return autre.recuesLe !== null && autre.recuesLe <= une.demandeesLe
}
