/** What a request that is not granted becomes. */
export type SensRejet = 'irrecevable' | 'refuser_detr' | 'sans_suite_detr'

/** A ready reason, a sentence printed as such in the letter. */
export type MotifRejet = { readonly code: string; readonly phrase: string; readonly source: string | null }

/** The only lawful grounds of an « irrecevabilité »: a missing piece is none of them. */
export const FONDEMENTS_IRRECEVABILITE = ['beneficiaire', 'commencement', 'categorie', 'plancher'] as const
export type FondementIrrecevabilite = (typeof FONDEMENTS_IRRECEVABILITE)[number]

export const LIBELLES_FONDEMENT: Readonly<
  Record<FondementIrrecevabilite, { readonly libelle: string; readonly source: string }>
> = {
  beneficiaire: {
    libelle: 'Cette organisation ne peut pas recevoir la DETR',
    source: 'art. L2334-33 CGCT',
  },
  commencement: { libelle: 'Le projet a commencé avant la réception', source: 'art. R2334-24 CGCT' },
  categorie: {
    libelle: 'Le projet n’entre dans aucune catégorie de l’année',
    source: 'règle du département',
  },
  plancher: {
    libelle: 'Le projet coûte moins que le plancher du département',
    source: 'règle du département',
  },
}

export const MOTIFS_REJET: Readonly<Record<Exclude<SensRejet, 'irrecevable'>, readonly MotifRejet[]>> = {
  refuser_detr: [
    {
      code: 'objet',
      phrase: 'Le projet ne répond pas à l’objet de la dotation fixé par la loi.',
      source: 'art. L2334-36 CGCT',
    },
    {
      code: 'plan',
      phrase: 'Le plan de financement ne permet pas de respecter les limites fixées par la loi.',
      source: 'art. R2334-27 et L1111-10 CGCT',
    },
    {
      code: 'fonctionnement',
      phrase: 'Les dépenses présentées sont des dépenses de fonctionnement.',
      source: 'art. L2334-36 CGCT',
    },
    {
      code: 'double',
      phrase: 'Les mêmes dépenses sont déjà financées par une autre subvention de l’État.',
      source: 'art. R2334-19 CGCT',
    },
  ],
  sans_suite_detr: [
    {
      code: 'credits',
      phrase: 'Les crédits de l’année ne permettent pas de retenir toutes les demandes.',
      source: 'art. L2334-36 CGCT',
    },
    {
      code: 'rang',
      phrase: 'D’autres projets de la même catégorie ont été jugés prioritaires.',
      source: null,
    },
    { code: 'maturite', phrase: 'Le projet n’est pas prêt à commencer cette année.', source: null },
    { code: 'doublon', phrase: 'Une autre demande porte déjà sur le même projet.', source: null },
  ],
}

/** The chosen reasons of this list, in its order; null when one of the codes is not in it. */
export function lireMotifsRejet(
  sens: Exclude<SensRejet, 'irrecevable'>,
  codes: readonly string[],
): readonly MotifRejet[] | null {
  const choisis = MOTIFS_REJET[sens].filter(({ code }) => codes.includes(code))
  return choisis.length === new Set(codes).size ? choisis : null
}
