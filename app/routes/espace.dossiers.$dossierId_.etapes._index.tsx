import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { BlocContact } from '~/components/bloc-contact'
import { FilAriane } from '~/components/fil-ariane'
import { titre } from '~/components/titre'
import { ETAPES, ETAPES_RUBRIQUE } from '~/domain/dossier/etapes'
import { recapitulatif } from '~/queries/recapitulatif.server'
import { exigerModifiable } from './etapes-communes/enregistrer.server'

const TITRE = 'Toutes les étapes'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre(TITRE, { objet: data?.dossier.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { dossier, complete, rubriques, pieces } = await recapitulatif(
    acteur,
    args.params.dossierId!,
    new Date(),
  )
  exigerModifiable(dossier)
  const aTrouver = pieces.filter(({ groupe }) => groupe === 'a_trouver').length
  const tout = ETAPES_RUBRIQUE.every((etape) => complete[etape])
  const etats: Record<string, string> = Object.fromEntries(
    ETAPES_RUBRIQUE.map((etape) => [
      etape,
      complete[etape] ? 'fait' : rubriques[etape] ? 'à compléter' : 'à commencer',
    ]),
  )
  etats.pieces = aTrouver === 0 ? 'fait' : `${aTrouver} à trouver, elles peuvent venir après`
  etats.recapitulatif = tout ? 'prêt à signer' : 'à faire en dernier'
  return { dossier, etats }
}

export default function ToutesLesEtapes() {
  const { dossier, etats } = useLoaderData<typeof loader>()
  const base = `/espace/dossiers/${dossier.id}`
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[
          { libelle: 'Dossiers', href: '/espace' },
          { libelle: dossier.organisation, href: base },
        ]}
        page={TITRE}
      />
      <h1>{TITRE}</h1>
      <ol>
        {ETAPES.map(({ slug, titre: nom }) => (
          <li key={slug} className="fr-mb-2w">
            <a href={`${base}/etapes/${slug}`}>{nom}</a>
            {'\u00A0'}: {etats[slug]}
          </li>
        ))}
      </ol>
      <p>
        <a href={base}>Revenir au dossier</a>
      </p>
      <BlocContact {...dossier.service} />
    </div>
  )
}
