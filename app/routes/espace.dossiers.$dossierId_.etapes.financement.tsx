import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Comparaison } from '~/components/etapes-dossier/comparaison'
import { propsDePage, type ReponseDePage } from '~/components/etapes-dossier/page-etape'
import { titreDeLEtape } from '~/components/etapes-dossier/titre-etape'
import { EtapeFinancement } from '~/components/plan/etape-financement'
import { demanderLeMaximum, transformerRessources } from '~/components/plan/plan-saisi'
import { etapeFinancement } from '~/queries/etape-dossier.server'
import { enregistrerPage, exigerModifiable } from './etapes-communes/enregistrer.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => titreDeLEtape('financement', data)

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const lu = await etapeFinancement(acteur, args.params.dossierId!, new Date())
  exigerModifiable(lu.dossier)
  return lu
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  return enregistrerPage(args, acteur, 'financement', async (intention, saisie) => {
    if (intention.nom !== 'maximum') return transformerRessources(intention, saisie)
    return demanderLeMaximum(await etapeFinancement(acteur, args.params.dossierId!, new Date()), saisie)
  })
}

export default function Page() {
  const lu = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>() as (ReponseDePage & { fait?: string }) | undefined
  if (reponse?.conflit) {
    const { conflit, values } = reponse
    return <Comparaison etape="financement" dossier={lu.dossier} conflit={conflit} saisie={values} />
  }
  const { jour, porteur, regles, depenses, doutes, droit } = lu
  return (
    <EtapeFinancement
      {...propsDePage(lu, reponse)}
      faits={{ jour, porteur, regles, depenses, doutes }}
      droit={droit}
      natureDefinie={lu.dossier.natureDefinie}
      fait={reponse?.fait}
    />
  )
}
