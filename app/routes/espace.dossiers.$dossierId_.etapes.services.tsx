import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Comparaison } from '~/components/etapes-dossier/comparaison'
import { EtapeServices } from '~/components/etapes-dossier/etape-services'
import { propsDePage, type ReponseDePage } from '~/components/etapes-dossier/page-etape'
import { titreDeLEtape } from '~/components/etapes-dossier/titre-etape'
import { etapeAvecQuestions } from '~/queries/etape-dossier.server'
import { enregistrerPage, exigerModifiable } from './etapes-communes/enregistrer.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => titreDeLEtape('services', data)

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const lu = await etapeAvecQuestions(
    acteur,
    { dossierId: args.params.dossierId!, etape: 'services' },
    new Date(),
  )
  exigerModifiable(lu.dossier)
  return lu
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  return enregistrerPage(args, acteur, 'services')
}

export default function Page() {
  const lu = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>() as ReponseDePage | undefined
  if (reponse?.conflit) {
    const { conflit, values } = reponse
    return <Comparaison etape="services" dossier={lu.dossier} conflit={conflit} saisie={values} />
  }
  return <EtapeServices {...propsDePage(lu, reponse)} questions={lu.questions} />
}
