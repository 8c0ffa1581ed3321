import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireCookieAttente } from '~/adapters/session/attente.server'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { redirigerConnecte } from '~/adapters/session/reponse.server'
import { Bouton } from '~/components/bouton'
import { Champ } from '~/components/champ'
import { erreurDe } from '~/components/erreur-de'
import { GroupeRadio } from '~/components/groupe-radio'
import { PageTexte } from '~/components/page-texte'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { schemaIdentite } from '~/forms/identite'
import { motifsDe } from '~/forms/motifs-de'
import { lireFormData, parseSaisie } from '~/forms/parse'
import { findBoiteProuvee } from '~/queries/etat-du-lien.server'
import { choisirPersonne, creerPersonne } from '~/usecases/creer-personne.server'

export const meta: MetaFunction = () => [{ title: titre('Qui êtes-vous') }]

const AUTRE = 'autre'

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const attente = lireCookieAttente(args.request, contexte(args).origine)
  const boite = await findBoiteProuvee(attente, new Date())
  if (!boite) throw redirect('/connexion', 303)
  return { courriel: boite.courriel, personnes: boite.personnes }
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  const attente = lireCookieAttente(args.request, contexte(args).origine)
  const values = lireFormData(await lireFormulaire(args.request))
  const { personneId } = values
  const connexion =
    typeof personneId === 'string' && personneId !== AUTRE
      ? await choisirPersonne(attente, personneId, new Date())
      : await sePresenter(attente, values)
  if (!connexion.ok) return data({ motifs: connexion.motifs, values }, { status: 422 })
  return redirigerConnecte(args, connexion.value.jeton, connexion.value.vers)
}

async function sePresenter(attente: string, values: unknown) {
  const lu = parseSaisie(schemaIdentite, values)
  if (!lu.ok) return { ok: false as const, motifs: motifsDe(lu.erreurs) }
  return creerPersonne(attente, lu.value, new Date())
}

export default function QuiEtesVous() {
  const { courriel, personnes } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const texte = (champ: string) => {
    const valeur = reponse?.values[champ]
    return {
      name: champ,
      defaultValue: typeof valeur === 'string' ? valeur : '',
      erreur: erreurDe(reponse?.motifs, champ),
    }
  }
  const plusieurs = personnes.length > 0
  const options = personnes.map(({ id, nom, fonction }) => ({
    valeur: id,
    libelle: nom,
    indication: fonction ?? undefined,
  }))
  return (
    <PageTexte titre="Qui êtes-vous" parents={[{ libelle: 'Connexion', href: '/connexion' }]}>
      <SyntheseErreurs motifs={reponse?.motifs} />
      <p>
        Votre adresse{'\u00A0'}: <strong>{courriel}</strong>
      </p>
      <form method="post" noValidate>
        {plusieurs && (
          <GroupeRadio
            name="personneId"
            libelle="Vous êtes"
            indication="Plusieurs personnes utilisent cette adresse. Dites-nous qui vous êtes&nbsp;: votre nom figurera dans l’historique."
            options={[...options, { valeur: AUTRE, libelle: 'Je suis une autre personne' }]}
            defaultValue={texte('personneId').defaultValue}
            erreur={erreurDe(reponse?.motifs, 'personneId')}
          />
        )}
        {plusieurs && <h2 className="fr-h5">Si vous êtes une autre personne</h2>}
        <Champ {...texte('prenom')} libelle="Prénom" autoComplete="given-name" />
        <Champ {...texte('nom')} libelle="Nom" autoComplete="family-name" />
        <Champ
          {...texte('fonction')}
          libelle="Fonction"
          optionnel
          indication="Par exemple&nbsp;: secrétaire de mairie, maire, présidente."
          autoComplete="organization-title"
        />
        <Bouton>Continuer</Bouton>
      </form>
    </PageTexte>
  )
}
