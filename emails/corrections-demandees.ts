import { formatJour, type Jour } from '~/domain/commun/jour'
import {
  type Contenu,
  composer,
  compter,
  contact,
  type DossierCite,
  nommer,
  ref,
  type ServiceContact,
} from './contenu'

export type CorrectionsDemandees = {
  readonly dossier: DossierCite
  readonly parNom: string
  /** In words, with their article: « le prix du multifonction ». At least one. */
  readonly champs: readonly string[]
  readonly avantLe: Jour | null
  readonly lien: string
  readonly service: ServiceContact
}

/** 8. The préfecture asks to look again at some answers. */
export function correctionsDemandees(donnees: CorrectionsDemandees): Contenu {
  const { dossier, parNom, champs, avantLe, lien, service } = donnees
  const avant = avantLe === null ? '' : ` avant le ${formatJour(avantLe)}`
  return composer(
    `${compter(champs.length, 'correction')} à faire${avant} : ${ref(dossier)}`,
    [
      `${nommer(parNom)} vous demande de revoir ${enumerer(champs)}.`,
      `Répondez à chaque demande${avant}, puis renvoyez le tout en une fois. Vous pouvez garder votre réponse en disant pourquoi.`,
      contact(service),
    ],
    { label: 'Corriger', url: lien },
  )
}

const CITES = 4

function enumerer(champs: readonly string[]): string {
  const reste = champs.length - CITES
  const cites = champs.slice(0, CITES).map(nommer)
  if (reste > 0) cites.push(compter(reste, 'autre réponse', 'autres réponses'))
  const dernier = cites.pop() ?? ''
  return cites.length === 0 ? dernier : `${cites.join(', ')} et ${dernier}`
}
