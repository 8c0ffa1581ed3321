import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { PageAnnexe } from '~/components/annexe/page-annexe'
import { titre } from '~/components/titre'
import { pageAnnexe } from '~/queries/annexe-pages.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(`Annexe technique, version ${lu?.publiee.version ?? 'inconnue'}`) },
]

/** Any published version, to come, in force or replaced. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  return pageAnnexe(args.params.version!, new Date())
}

export default function VersionDeLAnnexe() {
  return <PageAnnexe {...useLoaderData<typeof loader>()} />
}
