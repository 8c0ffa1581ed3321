import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { parseTeleversement } from '~/adapters/storage/televersement.server'
import { Importer } from '~/components/administration/importer'
import { adresseRecueil, PageRecueil } from '~/components/administration/page-recueil'
import { titre } from '~/components/titre'
import { motif } from '~/domain/commun/motif'
import { apercuImport } from '~/queries/import-recueil.server'
import { cadreRecueil } from '~/queries/recueil.server'
import { remplacerRegles } from '~/usecases/remplacer-regles.server'
import { cleDe, exigerBrouillon } from './administration-commun/categorie.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  const recueil = await cadreRecueil(acteur, cle)
  exigerBrouillon(recueil, adresse)
  return { recueil }
}

const AUCUN_FICHIER = motif('import.absent', 'Choisissez un fichier.', null, 'fichier')

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { adresse, ...cle } = cleDe(args)
  await cadreRecueil(acteur, cle)
  const envoi = await parseTeleversement(args.request)
  if (!envoi.ok) return data({ motifs: envoi.motifs, apercu: null }, { status: 422 })
  const { champs, fichiers } = envoi.value
  const texte = champs.get('texte')
  if (typeof texte === 'string') {
    const revision = Number(champs.get('revision'))
    const remplace = await remplacerRegles(acteur, { ...cle, revision, texte })
    if (!remplace.ok) return data({ motifs: remplace.motifs, apercu: null }, { status: 422 })
    return redirect(adresse, 303)
  }
  const [fichier] = fichiers
  if (!fichier) return data({ motifs: [AUCUN_FICHIER], apercu: null }, { status: 422 })
  const apercu = await apercuImport(acteur, cle, fichier.octets)
  if (!apercu.ok) return data({ motifs: apercu.motifs, apercu: null }, { status: 422 })
  const fautif = apercu.value.anomalies.length > 0
  return data({ motifs: undefined, apercu: apercu.value }, { status: fautif ? 422 : 200 })
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Importer un fichier', { objet: lu?.recueil.nom }) },
]

/** A file into a draft: read line by line first, written only once it is right and confirmed. */
export default function ImporterRecueil() {
  const { recueil } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <PageRecueil recueil={recueil} titre="Importer un fichier" motifs={reponse?.motifs}>
      <Importer
        revision={recueil.revision}
        departement={recueil.departement}
        adresse={adresseRecueil(recueil)}
        apercu={reponse?.apercu ?? null}
        motifs={reponse?.motifs}
      />
    </PageRecueil>
  )
}
