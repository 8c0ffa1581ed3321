/** Colour of a badge. `success` only after a decision that the applicant holds; the words always say it too. */
export type Badge = 'info' | 'warning' | 'error' | 'success' | 'neutre'

/** A status in two vocabularies: `public` null means that the applicant sees nothing of it. */
export type Libelle = { readonly public: string | null; readonly agent: string | null; readonly badge: Badge }
