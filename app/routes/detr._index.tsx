import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { BadgeStatut } from '~/components/badge-statut'
import { FiltresDemandes } from '~/components/detr/filtres'
import { FilAriane } from '~/components/fil-ariane'
import { Onglets } from '~/components/instruction/onglets'
import { Montant } from '~/components/montant'
import { Pagination } from '~/components/pagination'
import { type Colonne, Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import { formatTaux } from '~/domain/commun/montant'
import {
  ecrireFiltresDetr,
  type FiltresDetr,
  LIBELLES_ONGLET_DETR,
  lireFiltresDetr,
  ONGLETS_DETR,
  type OngletDetr,
  type TriDetr,
} from '~/domain/detr/filtres-detr'
import { fileDetr, type LigneDetr } from '~/queries/file-detr.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr', 'admin_departement')
  const { searchParams } = new URL(args.request.url)
  const filtres = lireFiltresDetr((nom) => searchParams.get(nom))
  return { filtres, ...(await fileDetr(acteur, filtres, new Date())) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: titre('Demandes de DETR') }]
  const { filtres, total, pages } = data
  const page = pages > 1 ? `, page ${filtres.page} sur ${pages}` : ''
  const vue = LIBELLES_ONGLET_DETR[filtres.onglet].toLowerCase()
  return [{ title: titre(`Demandes de DETR\u00A0: ${vue} (${total})${page}`) }]
}

const VIDES: Readonly<Record<OngletDetr, string>> = {
  a_verifier: 'Aucune demande à vérifier.',
  suspendues: 'Aucune demande n’attend des pièces.',
  completes: 'Aucune demande complète à étudier.',
  a_proposer: 'Aucune demande étudiée à proposer.',
  a_signer: 'Aucun arrêté n’attend une signature.',
  a_notifier: 'Aucune subvention à notifier.',
  en_cours: 'Aucune subvention en cours.',
  terminees: 'Aucune demande terminée.',
}

/** The queue of the DETR bureau, the oldest reception first. */
export default function FileDetr() {
  const { filtres, comptes, lignes, pages, categories } = useLoaderData<typeof loader>()
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page="Demandes de DETR" />
      <h1>Demandes de DETR</h1>
      <Onglets
        libelle="Vues de la file"
        onglets={ONGLETS_DETR.map((onglet) => ({
          href: ecrireFiltresDetr(filtres, { onglet }),
          libelle: LIBELLES_ONGLET_DETR[onglet],
          nombre: comptes[onglet],
          courant: onglet === filtres.onglet,
        }))}
      />
      <FiltresDemandes key={ecrireFiltresDetr(filtres)} filtres={filtres} categories={categories} />
      <Tableau
        titre={`Demandes\u00A0: ${LIBELLES_ONGLET_DETR[filtres.onglet].toLowerCase()}`}
        titreCache
        colonnes={colonnesDe(filtres)}
        lignes={lignes}
        cleDe={({ id }) => id}
        vide={VIDES[filtres.onglet]}
      />
      <Pagination page={filtres.page} pages={pages} href={(page) => ecrireFiltresDetr(filtres, { page })} />
    </div>
  )
}

function colonnesDe(filtres: FiltresDetr): readonly Colonne<LigneDetr>[] {
  const trier = (tri: TriDetr) => ({
    triHref: ecrireFiltresDetr(filtres, {
      tri,
      sens: filtres.tri === tri && filtres.sens === 'asc' ? 'desc' : 'asc',
    }),
    ...(filtres.tri === tri
      ? { tri: filtres.sens === 'asc' ? ('ascending' as const) : ('descending' as const) }
      : {}),
  })
  return [
    {
      cle: 'organisation',
      titre: 'Organisation',
      contenu: ({ id, organisation }) => <a href={`/detr/demandes/${id}`}>{organisation}</a>,
      ...trier('organisation'),
    },
    { cle: 'numero', titre: 'N°', contenu: ({ numero }) => <span className="mg-insecable">{numero}</span> },
    {
      cle: 'statut',
      titre: 'Statut',
      contenu: ({ statut, acteEnAttente, mention }) => (
        <>
          <BadgeStatut libelle={statut} pour="agent" />
          {acteEnAttente && ' Un acte attend la signature.'}
          {mention !== null && <span className="mg-source"> {mention}</span>}
        </>
      ),
    },
    { cle: 'horloge', titre: 'Délai', contenu: ({ horloge }) => horloge, ...trier('reception') },
    {
      cle: 'cout',
      titre: 'Coût HT',
      nombre: true,
      contenu: ({ cout }) => (cout === null ? 'Inconnu' : <Montant montant={cout} />),
      ...trier('cout'),
    },
    {
      cle: 'demande',
      titre: 'Demandé',
      nombre: true,
      contenu: ({ demande }) => (demande === null ? 'Inconnu' : <Montant montant={demande} />),
      ...trier('demande'),
    },
    {
      cle: 'taux',
      titre: 'Taux',
      nombre: true,
      contenu: ({ taux }) => (taux === null ? 'Inconnu' : formatTaux(taux)),
    },
    { cle: 'categorie', titre: 'Catégorie', contenu: ({ categorie }) => categorie },
  ]
}
