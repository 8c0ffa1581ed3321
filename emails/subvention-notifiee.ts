import { type Contenu, composer, contact, type DossierCite, ref, type ServiceContact } from './contenu'

export type SubventionNotifiee = {
  readonly dossier: DossierCite
  readonly lien: string
  readonly service: ServiceContact
}

/** 21. The grant is notified. The amount is read in the portal, which records the reading. */
export function subventionNotifiee({ dossier, lien, service }: SubventionNotifiee): Contenu {
  return composer(
    `Décision sur votre demande de DETR : ${ref(dossier)}`,
    [
      'La subvention est accordée ; ouvrez la lettre et l’arrêté.',
      'Vous y lirez le montant et le jour avant lequel commencer. Ensuite, déclarez le commencement dans le portail.',
      contact(service),
    ],
    { label: 'Ouvrir l’arrêté', url: lien },
  )
}
