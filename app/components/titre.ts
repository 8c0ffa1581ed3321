/** « Erreur – Le financement – Revest-Saint-Martin – Maillage »: the title of the window, RGAA 8.6. */
export function titre(
  page: string,
  { objet, erreur = false }: { objet?: string; erreur?: boolean } = {},
): string {
  return [erreur ? 'Erreur' : null, page, objet, 'Maillage'].filter(Boolean).join(' – ')
}
