import type { SensEspace } from './propositions'

/** A ready reason, a sentence printed as such in the letter. */
export type MotifPret = { readonly code: string; readonly phrase: string; readonly source: string | null }

const CIRCULAIRE = 'circulaire n° 16-001365-I du 29 décembre 2016'

/** The ready reasons of an espace decision; a département adds its own words beside them. */
export const MOTIFS_PRETS: Readonly<Record<Exclude<SensEspace, 'agreer'>, readonly MotifPret[]>> = {
  refuser: [
    {
      code: 'equipement',
      phrase: 'L’équipement prévu ne remplit pas les points indispensables de l’annexe technique.',
      source: CIRCULAIRE,
    },
    {
      code: 'connexion',
      phrase: 'Le lieu n’a pas de connexion internet permanente.',
      source: CIRCULAIRE,
    },
    { code: 'mediateur', phrase: 'Personne n’est désigné pour aider le public.', source: CIRCULAIRE },
    {
      code: 'horaires',
      phrase: 'Les horaires prévus ne permettent pas au public d’être aidé régulièrement.',
      source: CIRCULAIRE,
    },
    {
      code: 'confidentialite',
      phrase: 'Le lieu ne garantit pas la confidentialité des démarches.',
      source: CIRCULAIRE,
    },
    {
      code: 'accessibilite',
      phrase: 'Le lieu n’est pas accessible aux personnes handicapées et aucune solution n’est prévue.',
      source: 'loi n° 2005-102 du 11 février 2005',
    },
    {
      code: 'gratuite',
      phrase: 'L’accès proposé au public n’est pas gratuit.',
      source: CIRCULAIRE,
    },
  ],
  sans_suite: [
    {
      code: 'sans_reponse',
      phrase: 'Les corrections demandées sont restées sans réponse, malgré un rappel.',
      source: null,
    },
    { code: 'doublon', phrase: 'Un autre dossier porte déjà sur le même lieu.', source: null },
    { code: 'autre_porteur', phrase: 'Le projet est repris par une autre organisation.', source: null },
    { code: 'abandon', phrase: 'L’organisation nous a dit renoncer à ce projet.', source: null },
  ],
}

/** The chosen reasons of this list, in its order; null when one of the codes is not in it. */
export function lireMotifsPrets(sens: SensEspace, codes: readonly string[]): readonly MotifPret[] | null {
  const prets = sens === 'agreer' ? [] : MOTIFS_PRETS[sens]
  const choisis = prets.filter(({ code }) => codes.includes(code))
  return choisis.length === new Set(codes).size ? choisis : null
}
