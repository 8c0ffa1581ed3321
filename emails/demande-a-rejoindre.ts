import { type Contenu, composer, contact, nommer, type ServiceContact } from './contenu'

export type DemandeARejoindre = {
  readonly nom: string
  readonly courriel: string
  readonly commune: string
  readonly lien: string
  readonly service: ServiceContact
}

/** 3. Someone asks the members of an organisation to join them. */
export function demandeARejoindre({ nom, courriel, commune, lien, service }: DemandeARejoindre): Contenu {
  const qui = nommer(nom)
  return composer(
    `${qui} demande à rejoindre ${nommer(commune)}`,
    [
      'Acceptez seulement si vous connaissez cette personne.',
      `${qui} écrit depuis l’adresse ${courriel}. Une fois acceptée, cette personne lira et complétera vos dossiers.`,
      'Sans réponse de votre part, la préfecture décidera, sur justificatif.',
      contact(service),
    ],
    { label: 'Répondre', url: lien },
  )
}
