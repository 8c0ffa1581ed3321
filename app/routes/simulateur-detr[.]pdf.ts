import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { ecrireSimulation, lireSimulation } from '~/forms/simulation'
import { findSimulation } from '~/queries/simulateur.server'
import { pdfDeSimulation } from '~/queries/simulateur-pdf.server'

/** The sheet for the council. Answers that cannot be read lead back to the page, which says what is wrong. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const { search, searchParams } = new URL(args.request.url)
  const { reponses } = lireSimulation(searchParams)
  const ouverte = reponses && (await findSimulation(reponses, new Date()))
  if (!reponses || !ouverte) throw redirect(`/simulateur-detr${search}`)
  const lien = `${contexte(args).origine}/simulateur-detr?${ecrireSimulation(reponses)}`
  const { octets, nom } = await pdfDeSimulation(ouverte, reponses, lien)
  return new Response(octets as BodyInit, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(octets.length),
      'Content-Disposition': `inline; filename="${nom}"`,
      'Cache-Control': 'no-store',
    },
  })
}
