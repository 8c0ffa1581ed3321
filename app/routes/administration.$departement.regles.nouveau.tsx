import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { PageAdministration } from '~/components/administration/page-administration'
import { adresseRecueil, LIBELLES_STATUT } from '~/components/administration/page-recueil'
import { Bouton } from '~/components/bouton'
import { erreurDe } from '~/components/erreur-de'
import { GroupeRadio } from '~/components/groupe-radio'
import { titre } from '~/components/titre'
import { lireTexte } from '~/domain/dossier/valeurs'
import { motifsDe } from '~/forms/motifs-de'
import { lireDepart, schemaNouveauRecueil } from '~/forms/nouveau-recueil'
import { parseFormData } from '~/forms/parse'
import { departsPossibles } from '~/queries/recueils.server'
import { creerRecueil } from '~/usecases/creer-recueil.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  return departsPossibles(acteur, args.params.departement!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'admin_departement')
  const departement = args.params.departement!
  const maintenant = new Date()
  await departsPossibles(acteur, departement, maintenant)
  const lu = parseFormData(schemaNouveauRecueil, await lireFormulaire(args.request))
  const { values } = lu
  if (!lu.ok) return data({ values, motifs: motifsDe(lu.erreurs) }, { status: 422 })
  const { exercice, depart } = lu.value
  const cree = await creerRecueil(acteur, { departement, exercice, depart: lireDepart(depart) }, maintenant)
  if (!cree.ok) return data({ values, motifs: cree.motifs }, { status: 422 })
  return redirect(adresseRecueil({ departement, id: cree.value.id }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Préparer une version', { objet: lu?.nom }) },
]

/** A new draft: of which year, and from what. */
export default function NouveauRecueil() {
  const { departement, nom, exercices, versions, libelles } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const values = reponse?.values ?? {}
  const champ = (name: string, defaut: string) => ({
    name,
    defaultValue: lireTexte(values, name) || defaut,
    erreur: erreurDe(reponse?.motifs, name),
  })
  const departs = [
    ...versions.map(({ id, exercice, version, statut }) => ({
      valeur: `version:${id}`,
      libelle: `Les règles de ${exercice}, version ${version}`,
      indication: `${LIBELLES_STATUT[statut]}. Les dates d’appel suivent l’année.`,
    })),
    ...(libelles > 0
      ? [
          {
            valeur: 'libelles',
            libelle: `Les noms de catégories du formulaire national (${libelles})`,
            indication: 'Sans taux ni montants\u00A0: à remplir.',
          },
        ]
      : []),
    { valeur: 'vide', libelle: 'Une page blanche, ou un fichier à importer' },
  ]
  return (
    <PageAdministration
      departement={departement}
      nom={nom}
      titre="Préparer une version"
      parents={[{ libelle: 'Règles locales', href: `/administration/${departement}/regles` }]}
      motifs={reponse?.motifs}
    >
      <p className="mg-texte">Un brouillon ne s’applique à personne tant qu’il n’est pas publié.</p>
      <form method="post" className="mg-formulaire">
        <GroupeRadio
          {...champ('exercice', String(exercices[0] ?? ''))}
          libelle={'Pour quelle année\u202F?'}
          options={exercices.map((exercice) => ({ valeur: String(exercice), libelle: String(exercice) }))}
          enLigne
        />
        <GroupeRadio
          {...champ('depart', departs[0]?.valeur ?? '')}
          libelle={'À partir de quoi\u202F?'}
          options={departs}
        />
        <Bouton>Créer le brouillon</Bouton>
      </form>
    </PageAdministration>
  )
}
