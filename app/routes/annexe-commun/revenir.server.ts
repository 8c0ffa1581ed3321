import { redirect } from '@remix-run/node'

/** The revision that the form was painted with. */
export function lireRevision(formulaire: FormData): number {
  const texte = String(formulaire.get('revision') ?? '')
  return /^\d{1,9}$/.test(texte) ? Number(texte) : 0
}

/** An act of one button has no page of its own: opened with GET, it leads back to the version. */
export function revenir(version: string, ancre = ''): Response {
  return redirect(`/ministere/annexes/${encodeURIComponent(version)}${ancre}`, 303)
}
