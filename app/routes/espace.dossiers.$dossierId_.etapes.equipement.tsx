import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { transformerLignes } from '~/components/equipement/annexe-saisie'
import { EtapeEquipement } from '~/components/equipement/etape-equipement'
import { Comparaison } from '~/components/etapes-dossier/comparaison'
import { propsDePage, type ReponseDePage } from '~/components/etapes-dossier/page-etape'
import { titreDeLEtape } from '~/components/etapes-dossier/titre-etape'
import { etapeEquipement } from '~/queries/etape-dossier.server'
import { enregistrerPage, exigerModifiable } from './etapes-communes/enregistrer.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => titreDeLEtape('equipement', data)

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const lu = await etapeEquipement(acteur, args.params.dossierId!, new Date())
  exigerModifiable(lu.dossier)
  return lu
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  return enregistrerPage(args, acteur, 'equipement', transformerLignes)
}

export default function Page() {
  const lu = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>() as ReponseDePage | undefined
  if (reponse?.conflit) {
    const { conflit, values } = reponse
    return <Comparaison etape="equipement" dossier={lu.dossier} conflit={conflit} saisie={values} />
  }
  return (
    <EtapeEquipement
      {...propsDePage(lu, reponse)}
      annexe={lu.annexe}
      autres={lu.autres}
      annonce={lu.annonce}
    />
  )
}
