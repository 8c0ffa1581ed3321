import { formatJour, type Jour } from '~/domain/commun/jour'
import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type DemandeComplete = {
  readonly dossier: DossierCite
  /** The day of the silence of three months; null: the préfecture declared it complete. */
  readonly reputeeCompleteLe: Jour | null
  readonly lien: string
  readonly service: ServiceContact
}

/** 19. The DETR request is complete, or deemed so. Never a yes. */
export function demandeComplete({ dossier, reputeeCompleteLe, lien, service }: DemandeComplete): Contenu {
  const etat =
    reputeeCompleteLe === null
      ? 'est complète'
      : `est considérée comme complète depuis le ${formatJour(reputeeCompleteLe)}`
  return composer(
    `Demande complète : ${ref(dossier)}`,
    [
      `Votre demande ${etat} ; rien n’est encore accordé.`,
      'Elle va être étudiée. Vous n’avez rien à faire : la préfecture vous écrira.',
      contact(service),
    ],
    { label: 'Suivre', url: lien },
  )
}
