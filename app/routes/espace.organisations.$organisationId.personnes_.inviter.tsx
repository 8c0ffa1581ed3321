import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { introuvable, requireDemandeur } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { Champ } from '~/components/champ'
import { erreurDe } from '~/components/erreur-de'
import { GroupeRadio } from '~/components/groupe-radio'
import { PageTexte } from '~/components/page-texte'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { schemaInvitation } from '~/forms/invitation'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { personnesOrganisation } from '~/queries/personnes-organisation.server'
import { inviter } from '~/usecases/inviter.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Inviter quelqu’un', { objet: lu?.organisation.nom }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { organisation, gere } = await personnesOrganisation(acteur, args.params.organisationId!, new Date())
  if (!gere) throw introuvable()
  return { organisation }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const organisationId = args.params.organisationId!
  const lu = parseFormData(schemaInvitation, await lireFormulaire(args.request))
  if (!lu.ok) return data({ motifs: motifsDe(lu.erreurs), values: lu.values }, { status: 422 })
  const invitation = await inviter(acteur, { organisationId, ...lu.value }, new Date())
  if (!invitation.ok) return data({ motifs: invitation.motifs, values: lu.values }, { status: 422 })
  return redirect(`/espace/organisations/${organisationId}/personnes`, 303)
}

const ROLES = [
  { valeur: 'preparateur', libelle: 'Préparer les dossiers' },
  {
    valeur: 'elu',
    libelle: 'Signer les dossiers',
    indication: 'Maire, président, ou personne à qui ils délèguent.',
  },
  { valeur: 'lecteur', libelle: 'Lire les dossiers' },
]

export default function Inviter() {
  const { organisation } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const texte = (champ: string) => {
    const valeur = reponse?.values[champ]
    return typeof valeur === 'string' ? valeur : ''
  }
  const base = `/espace/organisations/${organisation.id}`
  const parents = [
    { libelle: organisation.nom, href: base },
    { libelle: 'Personnes', href: `${base}/personnes` },
  ]
  return (
    <PageTexte titre="Inviter quelqu’un" parents={parents}>
      <SyntheseErreurs motifs={reponse?.motifs} />
      <form method="post" noValidate>
        <Champ
          name="courriel"
          type="email"
          libelle="Son adresse électronique"
          indication="L’invitation ne sert qu’à cette adresse, pendant 7 jours."
          defaultValue={texte('courriel')}
          erreur={erreurDe(reponse?.motifs, 'courriel')}
        />
        <GroupeRadio
          name="role"
          libelle="Cette personne pourra"
          options={ROLES}
          defaultValue={texte('role')}
          erreur={erreurDe(reponse?.motifs, 'role')}
        />
        <Bouton>Envoyer l’invitation</Bouton>
      </form>
    </PageTexte>
  )
}
