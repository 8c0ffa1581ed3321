import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { BadgeStatut } from '~/components/badge-statut'
import { FilAriane } from '~/components/fil-ariane'
import { Filtres } from '~/components/instruction/filtres'
import { Onglets } from '~/components/instruction/onglets'
import { JourTexte } from '~/components/jour-texte'
import { Montant } from '~/components/montant'
import { Pagination } from '~/components/pagination'
import { type Colonne, Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import {
  ecrireFiltresFile,
  type FiltresFile,
  LIBELLES_ONGLET,
  lireFiltresFile,
  ONGLETS_FILE,
  type OngletFile,
  type TriFile,
} from '~/domain/dossier/filtres-file'
import { fileInstruction, type LigneFile } from '~/queries/file-instruction.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'referent', 'admin_departement')
  const { searchParams } = new URL(args.request.url)
  const filtres = lireFiltresFile((nom) => searchParams.get(nom))
  return { filtres, ...(await fileInstruction(acteur, filtres)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre(data ? titreFile(data) : 'File d’instruction') },
]

function titreFile({
  filtres,
  total,
  pages,
}: {
  filtres: FiltresFile
  total: number
  pages: number
}): string {
  const page = pages > 1 ? `, page ${filtres.page} sur ${pages}` : ''
  return `File d’instruction\u00A0: ${LIBELLES_ONGLET[filtres.onglet].toLowerCase()} (${total})${page}`
}

const VIDES: Readonly<Record<OngletFile, string>> = {
  a_prendre: 'Rien à prendre.',
  a_moi: 'Aucun dossier ne vous est attribué.',
  attente: 'Aucun dossier n’attend le demandeur.',
  a_relire: 'Aucune correction à relire.',
  a_signer: 'Aucune décision n’attend une signature.',
  termines: 'Aucun dossier terminé.',
  tous: 'Aucun dossier.',
}

/** What to do first, in the perimeter of the reviewer. */
export default function FileInstruction() {
  const { filtres, comptes, lignes, pages, arrondissements } = useLoaderData<typeof loader>()
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page="File d’instruction" />
      <h1>File d’instruction</h1>
      <Onglets
        libelle="Vues de la file"
        onglets={ONGLETS_FILE.map((onglet) => ({
          href: ecrireFiltresFile(filtres, { onglet }),
          libelle: LIBELLES_ONGLET[onglet],
          nombre: comptes[onglet],
          courant: onglet === filtres.onglet,
        }))}
      />
      <Filtres key={ecrireFiltresFile(filtres)} filtres={filtres} arrondissements={arrondissements} />
      <Tableau
        titre={`Dossiers\u00A0: ${LIBELLES_ONGLET[filtres.onglet].toLowerCase()}`}
        titreCache
        colonnes={colonnesDe(filtres)}
        lignes={lignes}
        cleDe={({ id }) => id}
        vide={phraseVide(filtres.onglet, comptes.attente)}
      />
      <Pagination page={filtres.page} pages={pages} href={(page) => ecrireFiltresFile(filtres, { page })} />
    </div>
  )
}

function phraseVide(onglet: OngletFile, attente: number): string {
  if (onglet !== 'a_prendre' || attente === 0) return VIDES[onglet]
  return `Rien à prendre. ${attente} ${attente > 1 ? 'dossiers attendent' : 'dossier attend'} le demandeur.`
}

function colonnesDe(filtres: FiltresFile): readonly Colonne<LigneFile>[] {
  const trier = (tri: TriFile) => ({
    triHref: ecrireFiltresFile(filtres, {
      tri,
      sens: filtres.tri === tri && filtres.sens === 'asc' ? 'desc' : 'asc',
    }),
    ...(filtres.tri === tri
      ? { tri: filtres.sens === 'asc' ? ('ascending' as const) : ('descending' as const) }
      : {}),
  })
  return [
    {
      cle: 'numero',
      titre: 'N°',
      contenu: ({ id, numero }) => (
        <a className="mg-insecable" href={`/instruction/dossiers/${id}`}>
          {numero}
        </a>
      ),
      ...trier('numero'),
    },
    {
      cle: 'organisation',
      titre: 'Organisation',
      contenu: ({ organisation, population }) =>
        population === null
          ? organisation
          : `${organisation} (${population.toLocaleString('fr-FR')}\u00A0hab.)`,
      ...trier('organisation'),
    },
    { cle: 'a_faire', titre: 'À faire', contenu: ({ aFaire }) => aFaire },
    {
      cle: 'statut',
      titre: 'Statut',
      contenu: ({ statut, mention }) =>
        mention === null ? (
          <BadgeStatut libelle={statut} pour="agent" />
        ) : (
          <span className="mg-source">{mention}</span>
        ),
    },
    {
      cle: 'depot',
      titre: 'Déposé le',
      contenu: ({ receptionLe }) => receptionLe && <JourTexte jour={receptionLe} court />,
      ...trier('depot'),
    },
    {
      cle: 'conformite',
      titre: 'Équipement',
      contenu: ({ conformite, mention }) => (mention === null ? conformite.agent : null),
    },
    {
      cle: 'detr',
      titre: 'DETR demandée',
      nombre: true,
      contenu: ({ detr }) => (detr === null ? 'Sans' : <Montant montant={detr} />),
    },
    {
      cle: 'agent',
      titre: 'Agent',
      contenu: ({ agent, mention }) => agent ?? (mention === null ? 'Personne' : null),
    },
  ]
}
