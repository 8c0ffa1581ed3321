import { createHmac } from 'node:crypto'
import { ecrireAgenda } from '~/domain/calendrier/ics'
import type { DateLegale } from '~/domain/detr/dates-legales'
import { configuration } from '~/env.server'

/**
 * The secret of a calendar's link: the person may read it again, and nothing in the database gives it. It opens one feed
 * of dates, and only while its owner is a confirmed member.
 */
export function jetonAgenda(id: string): string {
  return createHmac('sha256', configuration().secret).update(`agenda ${id}`).digest('base64url')
}

type DatesDuDossier = {
  readonly dossierId: string
  readonly numero: string
  readonly titre: string
  readonly dates: readonly DateLegale[]
}

/** The dates to come as a calendar file; what is stopped has no day, what is over needs no reminder. */
export function repondreAgenda(
  nom: string,
  dossiers: readonly DatesDuDossier[],
  { origine, maintenant }: { origine: string; maintenant: Date },
): Response {
  const journees = dossiers.flatMap(({ dossierId, numero, titre, dates }) =>
    dates.flatMap(({ code, le, libelle, calcul, source, etat }) =>
      le === null || etat !== 'a_venir'
        ? []
        : [
            {
              uid: `${code}-${dossierId}@${new URL(origine).hostname}`,
              le,
              titre: `${numero}\u00A0: ${libelle}`,
              description: `${titre}\n${calcul} ${source}`,
              lien: `${origine}/espace/dossiers/${dossierId}`,
            },
          ],
    ),
  )
  return new Response(ecrireAgenda(nom, journees, maintenant), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="dates-legales.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
