import type { VerdictAnnexe } from '../equipement/annexe-technique'
import type { StatutDossier } from './cycle'

/** What is known of a file when its agent asks what comes first. Counts, never lists. */
export type FaitsInstruction = {
  readonly statut: StatutDossier
  /** Asked, not sent back yet. */
  readonly correctionsOuvertes: number
  /** Sent back, to read. */
  readonly correctionsRenvoyees: number
  readonly verdict: VerdictAnnexe
  /** Blocking requirements that are not met, or not answered. */
  readonly pointsBloquants: number
  /** Not looked up in a list: undefined. */
  readonly nonConfirmes?: readonly string[]
  readonly messagesNonLus?: number
  readonly retour?: { readonly par: string; readonly mot: string } | null
  readonly piecesManquantes?: readonly string[]
}

export type CodeAFaire =
  | 'prendre_en_charge'
  | 'reprendre'
  | 'relire'
  | 'confirmer'
  | 'messages'
  | 'equipement'
  | 'pieces'
  | 'attendre'
  | 'signer'
  | 'proposer'
  | 'rien'

export type AFaire = { readonly code: CodeAFaire; readonly phrase: string }

/** What to do on a file, the first first: what someone else waits for comes before what the agent checks. */
export function listAFaire(faits: FaitsInstruction): readonly AFaire[] {
  switch (faits.statut) {
    case 'brouillon':
      return []
    case 'depose':
      return [...messages(faits), { code: 'prendre_en_charge', phrase: 'Prendre en charge' }]
    case 'en_instruction':
      return enInstruction(faits)
    case 'a_corriger':
      return [
        ...messages(faits),
        {
          code: 'attendre',
          phrase: `Attendre ${compter(faits.correctionsOuvertes, 'réponse')} du demandeur`,
        },
      ]
    case 'propose':
      return [...messages(faits), { code: 'signer', phrase: 'Attendre la signature' }]
    case 'agree':
    case 'refuse':
    case 'sans_suite':
      return [...messages(faits), { code: 'rien', phrase: 'Rien à faire' }]
  }
}

function enInstruction(faits: FaitsInstruction): readonly AFaire[] {
  const { retour, correctionsRenvoyees, nonConfirmes = [], piecesManquantes = [] } = faits
  const points: AFaire[] = []
  if (correctionsRenvoyees > 0) {
    points.push({ code: 'relire', phrase: `Relire ${compter(correctionsRenvoyees, 'correction')}` })
  }
  if (retour) {
    points.push({
      code: 'reprendre',
      phrase: `Reprendre la proposition retournée par ${retour.par}\u00A0: «\u00A0${retour.mot}\u00A0»`,
    })
  }
  points.push(...messages(faits))
  for (const nom of nonConfirmes) points.push({ code: 'confirmer', phrase: `Confirmer ${nom}` })
  const equipement = phraseEquipement(faits)
  if (equipement) points.push({ code: 'equipement', phrase: equipement })
  for (const piece of piecesManquantes)
    points.push({ code: 'pieces', phrase: `Demander la pièce «\u00A0${piece}\u00A0»` })
  return points.length > 0 ? points : [{ code: 'proposer', phrase: 'Proposer une décision' }]
}

function messages({ messagesNonLus = 0 }: FaitsInstruction): readonly AFaire[] {
  return messagesNonLus > 0
    ? [{ code: 'messages', phrase: `Lire ${compter(messagesNonLus, 'message')}` }]
    : []
}

function phraseEquipement({ verdict, pointsBloquants }: FaitsInstruction): string | null {
  const points = compter(pointsBloquants, 'point indispensable', 'points indispensables')
  if (verdict === 'non_conforme') return `Traiter ${points} de l’équipement`
  return verdict === 'incomplet' ? `Faire préciser ${points} de l’équipement` : null
}

function compter(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre}\u00A0${nombre > 1 ? pluriel : singulier}`
}
