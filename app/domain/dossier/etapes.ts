/** The steps that hold typed answers, one `Rubrique` each. */
export const ETAPES_RUBRIQUE = ['organisation', 'lieu', 'services', 'equipement', 'financement'] as const
export type EtapeRubrique = (typeof ETAPES_RUBRIQUE)[number]

export const ETAPES_FORMULAIRE = [...ETAPES_RUBRIQUE, 'pieces', 'recapitulatif'] as const
export type EtapeFormulaire = (typeof ETAPES_FORMULAIRE)[number]

export type DescriptionEtape = {
  /** The last part of the URL: `…/etapes/{slug}`. */
  readonly slug: EtapeFormulaire
  readonly rang: number
  readonly titre: string
  /** Nothing in it prevents the signature: a late piece is sent after. */
  readonly optionnelle: boolean
}

const TITRES: Readonly<Record<EtapeFormulaire, string>> = {
  organisation: 'L’organisation et qui signe',
  lieu: 'Le lieu et ses horaires',
  services: 'Les démarches et la personne qui aide',
  equipement: 'L’équipement',
  financement: 'Le financement',
  pieces: 'Les pièces',
  recapitulatif: 'Vérifier et faire signer',
}

/** The seven steps, in order. */
export const ETAPES: readonly DescriptionEtape[] = ETAPES_FORMULAIRE.map((slug, rang) => ({
  slug,
  rang: rang + 1,
  titre: TITRES[slug],
  optionnelle: slug === 'pieces',
}))

/** The step of a URL, null when there is none of that name. */
export function findEtape(slug: string): DescriptionEtape | null {
  return ETAPES.find((etape) => etape.slug === slug) ?? null
}

/** The step after this one, null after the last. */
export function etapeSuivante(slug: EtapeFormulaire): DescriptionEtape | null {
  return ETAPES[ETAPES_FORMULAIRE.indexOf(slug) + 1] ?? null
}

/** « Étape 4 sur 7 : L’équipement ». */
export function titreEtape({ rang, titre }: DescriptionEtape): string {
  return `Étape ${rang} sur ${ETAPES.length}\u00A0: ${titre}`
}
