import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageAdministration } from '~/components/administration/page-administration'
import { adresseRecueil, BadgeRecueil } from '~/components/administration/page-recueil'
import { Badge } from '~/components/badge'
import { LienBouton } from '~/components/lien-bouton'
import { Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'
import { listRecueils } from '~/queries/recueils.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement', 'ministere')
  return listRecueils(acteur, args.params.departement!, new Date())
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Règles locales', { objet: lu?.nom }) },
]

/** The versions of the rule book, year by year. */
export default function ReglesLocales() {
  const { departement, nom, peutAgir, exercices } = useLoaderData<typeof loader>()
  return (
    <PageAdministration departement={departement} nom={nom} titre="Règles locales">
      <p className="mg-texte">
        Une demande suit les règles en vigueur le jour de sa réception, et les garde. Une version publiée ne
        change plus{'\u00A0'}: la suivante la corrige.
      </p>
      {peutAgir && (
        <LienBouton href={`/administration/${departement}/regles/nouveau`}>Préparer une version</LienBouton>
      )}
      {exercices.length === 0 && <p className="fr-mt-4w">Aucune règle n’est enregistrée.</p>}
      {exercices.map(({ exercice, versions }) => (
        <section key={exercice} aria-labelledby={`exercice-${exercice}`} className="fr-mt-4w">
          <h2 className="fr-h4" id={`exercice-${exercice}`}>
            {exercice}
          </h2>
          <Tableau
            titre={`Versions de ${exercice}`}
            titreCache
            lignes={versions}
            cleDe={({ id }) => id}
            colonnes={[
              {
                cle: 'version',
                titre: 'Version',
                contenu: ({ id, version }) => (
                  <a href={adresseRecueil({ departement, id })}>
                    Version {version}
                    <span className="fr-sr-only"> de {exercice}</span>
                  </a>
                ),
              },
              {
                cle: 'statut',
                titre: 'État',
                contenu: ({ statut, isEnVigueur }) => (
                  <>
                    <BadgeRecueil statut={statut} /> {isEnVigueur && <Badge ton="info">En vigueur</Badge>}
                  </>
                ),
              },
              {
                cle: 'du',
                titre: 'S’applique à partir du',
                contenu: ({ statut, enVigueurDu }) =>
                  statut === 'brouillon' ? 'À fixer' : (enVigueurDu ?? 'Toujours'),
              },
              {
                cle: 'decision',
                titre: 'Décision',
                contenu: ({ decision, decisionLe }) => (decision ? `${decision}, ${decisionLe}` : 'Aucune'),
              },
              {
                cle: 'categories',
                titre: 'Catégories',
                nombre: true,
                contenu: ({ categories }) => categories,
              },
              { cle: 'par', titre: 'Par', contenu: ({ par }) => par ?? 'Données de 2018' },
            ]}
          />
        </section>
      ))}
    </PageAdministration>
  )
}
