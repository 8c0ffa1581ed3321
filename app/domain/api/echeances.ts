import type { Motif } from '../commun/motif'
import { type Result, refus } from '../commun/result'
import type { DemandeDePieces } from '../detr/completude'
import { calculerEcheances, type Echeances, type FaitsDates } from '../detr/echeances'
import { checkOrdreDesDates } from '../detr/ordre-des-dates'
import { type Cles, ecarterLesSuites, Lecteur } from './lecteur'

export const ECHEANCES = {
  receptionLe: 'requise',
  demandesDePieces: 'facultative',
  completLe: 'facultative',
  notifieeLe: 'facultative',
  commenceeLe: 'facultative',
  declarationCommencementLe: 'facultative',
  prorogationCommencementMois: 'facultative',
  prorogationAchevementMois: 'facultative',
  acheveeLe: 'facultative',
  coutTotal: 'facultative',
  auJour: 'requise',
} as const satisfies Cles
export const DEMANDE = { demandeesLe: 'requise', recuesLe: 'facultative' } as const satisfies Cles

/** What `POST /api/v1/detr/echeances` answers, or every motif, each with its field. */
export function repondreAuxEcheances(corps: unknown): Result<Echeances> {
  const illisibles: Motif[] = []
  const faits = lireFaits(new Lecteur(corps, ECHEANCES, illisibles))
  if (illisibles.length === 0) return calculerEcheances(faits)
  return refus(...illisibles, ...ecarterLesSuites(checkOrdreDesDates(faits), illisibles, causesDe))
}

function lireFaits(lu: Lecteur<typeof ECHEANCES>): FaitsDates {
  return {
    receptionLe: lu.jour('receptionLe') ?? '',
    demandesDePieces: lu.liste('demandesDePieces', { cles: DEMANDE }, lireDemande) ?? [],
    completLe: lu.jour('completLe'),
    notifieeLe: lu.jour('notifieeLe'),
    commenceeLe: lu.jour('commenceeLe'),
    declarationCommencementLe: lu.jour('declarationCommencementLe'),
    prorogationCommencementMois: lu.nombre('prorogationCommencementMois') ?? 0,
    prorogationAchevementMois: lu.nombre('prorogationAchevementMois') ?? 0,
    acheveeLe: lu.jour('acheveeLe'),
    coutTotal: lu.montant('coutTotal'),
    auJour: lu.jour('auJour') ?? '',
  }
}

function lireDemande(lu: Lecteur<typeof DEMANDE>): DemandeDePieces {
  return { demandeesLe: lu.jour('demandeesLe') ?? '', recuesLe: lu.jour('recuesLe') }
}

/** The other fields that the order of a date depends on. */
function causesDe(champ: string): readonly string[] {
  if (champ.startsWith('prorogation')) return []
  if (champ === 'acheveeLe' || champ === 'declarationCommencementLe') return ['commenceeLe']
  return champ.startsWith('demandesDePieces') ? ['receptionLe', 'demandesDePieces'] : ['receptionLe']
}
