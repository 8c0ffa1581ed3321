import type { LoaderFunctionArgs } from '@remix-run/node'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { pdfAnnexe } from '~/queries/annexe-pages.server'
import { repondrePdf } from './annexe-commun/repondre-pdf.server'

/** The version in force today, on paper. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  return repondrePdf(await pdfAnnexe(null, new Date()))
}
