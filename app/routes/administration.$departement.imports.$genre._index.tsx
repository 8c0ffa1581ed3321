import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { aucunFichier } from '~/adapters/storage/motifs-fichier.server'
import { parseTeleversement } from '~/adapters/storage/televersement.server'
import { PageAdministration } from '~/components/administration/page-administration'
import { Anomalies } from '~/components/import/anomalies'
import { FormulaireListe } from '~/components/import/formulaire-liste'
import { HistoriqueListes } from '~/components/import/historique-listes'
import { adresseImports, TITRES } from '~/components/import/mots'
import { titre } from '~/components/titre'
import { type Motif, motif } from '~/domain/commun/motif'
import type { AnomalieDeListe } from '~/domain/organisation/liste-tableau'
import { anneesOuvertes, cadreImports, listesImportees } from '~/queries/listes-importees.server'
import { lireListe } from '~/usecases/lire-liste.server'
import { adresseDe } from './administration-commun/listes.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  return listesImportees(acteur, adresseDe(args), new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const { departement, type } = cadreImports(acteur, adresseDe(args), ['admin_departement'])
  const maintenant = new Date()
  const envoi = await parseTeleversement(args.request)
  if (!envoi.ok) return refuser({ annee: '', source: '' }, envoi.motifs)
  const { champs, fichiers } = envoi.value
  const saisie = { annee: String(champs.get('exercice') ?? ''), source: String(champs.get('source') ?? '') }
  const [fichier] = fichiers
  if (!fichier) return refuser(saisie, [aucunFichier()])
  const exercice = type === 'eligibilite' ? Number(saisie.annee) : null
  if (exercice !== null && !anneesOuvertes(maintenant).includes(exercice)) return refuser(saisie, [ANNEE])
  const { nom: nomFichier, octets } = fichier
  const envoyee = { type, departement, exercice, nomFichier, octets, source: saisie.source }
  const recue = await lireListe(acteur, envoyee, maintenant)
  if (!recue.ok) return refuser(saisie, recue.motifs, recue.fautes)
  return redirect(`${adresseImports(adresseDe(args))}/${recue.id}`, 303)
}

const ANNEE = motif('liste.annee', 'Choisissez l’année de la liste.', null, 'exercice')

function refuser(
  saisie: { annee: string; source: string },
  motifs: readonly Motif[],
  fautes: readonly AnomalieDeListe[] = [],
) {
  return data({ saisie, motifs, fautes }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(TITRES[lu?.genre ?? ''] ?? 'Imports', { objet: lu?.nom }) },
]

const INTRODUCTIONS: Readonly<Record<string, string>> = {
  eligibilite:
    'La liste de la DGCL dit chaque année qui peut recevoir la DETR. Appliquée ici, elle l’emporte sur notre calcul. Colonnes\u00A0: INSEE ou SIREN, éligible, et si vous les avez motif, population DGF, potentiel financier par habitant.',
  'dispositifs-de-recueil':
    'Les communes dont la mairie reçoit les demandes de carte d’identité et de passeport. Sans cette liste, les pages disent «\u00A0inconnu\u00A0». Colonnes\u00A0: INSEE, et si vous les avez commune, depuis le, détail.',
}

/** One kind of list: the one that applies, a file to read, the history. */
export default function Listes() {
  const { departement, nom, genre, type, peutAgir, annees, annee, listes } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const adresse = adresseImports({ departement, genre })
  const titrePage = TITRES[genre] ?? ''
  return (
    <PageAdministration
      departement={departement}
      nom={nom}
      titre={titrePage}
      parents={[{ libelle: 'Imports', href: `/administration/${departement}/imports` }]}
      motifs={reponse?.motifs}
    >
      {reponse && <Anomalies titre="À corriger dans le fichier" anomalies={reponse.fautes} />}
      <p className="mg-texte">{INTRODUCTIONS[genre]}</p>
      {peutAgir && (
        <FormulaireListe
          adresse={adresse}
          annees={type === 'eligibilite' ? annees : []}
          annee={Number(reponse?.saisie.annee || annee)}
          source={reponse?.saisie.source ?? ''}
          motifs={reponse?.motifs}
        />
      )}
      <HistoriqueListes adresse={adresse} listes={listes} />
    </PageAdministration>
  )
}
