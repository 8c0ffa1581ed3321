import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { ListeBrouillon } from '~/components/annexe/liste-brouillon'
import { PageVersion } from '~/components/annexe/page-version'
import { Boutons } from '~/components/boutons'
import { LienBouton } from '~/components/lien-bouton'
import { titre } from '~/components/titre'
import { versionDuMinistere } from '~/queries/annexes-ministere.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(`Version ${lu?.version ?? ''}`, { objet: 'Annexe technique' }) },
]

export async function loader(args: LoaderFunctionArgs) {
  requireAgent(args, 'ministere')
  return versionDuMinistere(args.params.version!, new Date())
}

/** One version: its requirements in order, and what leads to its publication. */
export default function VersionDuMinistere() {
  const { version, statut, annexe, revision, motifs, reference, differences } = useLoaderData<typeof loader>()
  const base = `/ministere/annexes/${version}`
  const brouillon = statut === 'brouillon'
  const generaux = motifs.filter(({ champ }) => !champ?.startsWith('exigences.'))
  return (
    <PageVersion version={version} page={null} publiee={!brouillon}>
      <p>
        {annexe.exigences.length} exigences.{' '}
        {reference &&
          `${differences.length === 0 ? 'Aucune différence' : `${differences.length} différence${differences.length > 1 ? 's' : ''}`} avec la version ${reference.version}.`}
      </p>
      <Boutons>
        {[
          brouillon && (
            <LienBouton key="publier" href={`${base}/publier`}>
              Publier cette version
            </LienBouton>
          ),
          <LienBouton key="comparer" href={`${base}/comparer`} variante="secondaire">
            Comparer et essayer
          </LienBouton>,
          brouillon && (
            <LienBouton key="ajouter" href={`${base}/exigences/nouvelle`} variante="secondaire">
              Ajouter une exigence
            </LienBouton>
          ),
        ]}
      </Boutons>
      {generaux.length > 0 && (
        <Alerte ton="warning" titre="À corriger avant de publier">
          <ul>
            {generaux.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </Alerte>
      )}
      <h2>Les exigences</h2>
      <ListeBrouillon annexe={annexe} revision={revision} motifs={motifs} modifiable={brouillon} />
      {brouillon && (
        <p className="fr-mt-4w">
          <a href={`${base}/supprimer`}>Supprimer ce brouillon</a>
        </p>
      )}
    </PageVersion>
  )
}
