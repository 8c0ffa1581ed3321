import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { PageAnnexe } from '~/components/annexe/page-annexe'
import { titre } from '~/components/titre'
import { pageAnnexe } from '~/queries/annexe-pages.server'

export const meta: MetaFunction = () => [
  { title: titre('Annexe technique') },
  { name: 'description', content: 'Ce qu’un espace numérique doit avoir pour être agréé par l’État.' },
]

/** The version in force today. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  return pageAnnexe(null, new Date())
}

export default function AnnexeEnVigueur() {
  return <PageAnnexe {...useLoaderData<typeof loader>()} />
}
