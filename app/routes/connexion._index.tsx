import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { retourLocal } from '~/adapters/session/retour.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { Champ } from '~/components/champ'
import { erreurDe } from '~/components/erreur-de'
import { PageTexte } from '~/components/page-texte'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { schemaConnexion } from '~/forms/connexion'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { demanderLien } from '~/usecases/demander-lien.server'

export const meta: MetaFunction = () => [{ title: titre('Connexion') }]

export function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const { searchParams } = new URL(args.request.url)
  const retour = retourLocal(searchParams.get('retour'))
  if (contexte(args).acteur) throw redirect(retour ?? '/espace', 303)
  return { retour, envoye: searchParams.get('envoye') === 'oui', demo: contexte(args).demo }
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  const lu = parseFormData(schemaConnexion, await lireFormulaire(args.request))
  if (!lu.ok) return data({ motifs: motifsDe(lu.erreurs), values: lu.values }, { status: 422 })
  const maintenant = new Date()
  const demande = await demanderLien({ ...lu.value, adresseIp: contexte(args).adresse }, maintenant)
  if (!demande.ok) {
    const attente = Math.ceil((demande.reessayerLe.getTime() - maintenant.getTime()) / 1000)
    const headers = { 'Retry-After': String(attente) }
    return data({ motifs: demande.motifs, values: lu.values }, { status: 429, headers })
  }
  const retour = retourLocal(lu.value.retour)
  return redirect(`/connexion?envoye=oui${retour ? `&retour=${encodeURIComponent(retour)}` : ''}`, 303)
}

export default function Connexion() {
  const { retour, envoye, demo } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const saisie = reponse?.values.courriel
  return (
    <PageTexte titre="Connexion">
      <SyntheseErreurs motifs={reponse?.motifs} />
      {envoye && !reponse && <LienEnvoye demo={demo} />}
      <form method="post" action="/connexion" noValidate>
        {retour && <input type="hidden" name="retour" value={retour} />}
        <Champ
          name="courriel"
          type="email"
          libelle="Votre adresse électronique"
          indication="Nous vous envoyons un lien à usage unique. Vous n’avez aucun mot de passe à retenir."
          defaultValue={typeof saisie === 'string' ? saisie : ''}
          erreur={erreurDe(reponse?.motifs, 'courriel')}
        />
        <Bouton variante={envoye ? 'secondaire' : 'principal'}>
          {envoye ? 'Renvoyer un lien' : 'Recevoir le lien'}
        </Bouton>
      </form>
      {demo && !envoye && (
        <p className="fr-mt-3w">
          Démonstration{'\u00A0'}: vous pouvez aussi{' '}
          <a href="/demonstration#personnes">entrer comme une personne inventée</a>.
        </p>
      )}
      <h2 className="fr-h5 fr-mt-4w">Vous n’avez rien reçu{'\u202F'}?</h2>
      <ul>
        <li>Regardez dans les courriers indésirables.</li>
        <li>Le premier message met parfois plus de dix minutes{'\u00A0'}: demandez alors un autre lien.</li>
        <li>Essayez une autre adresse, par exemple celle de la mairie.</li>
        <li>
          Appelez la préfecture{'\u00A0'}: <a href="/contact">voir les contacts</a>.
        </li>
      </ul>
    </PageTexte>
  )
}

function LienEnvoye({ demo }: { demo: boolean }) {
  return (
    <div className="fr-mb-4w">
      <Alerte ton="info" titre="Regardez votre boîte aux lettres">
        <p>
          Si cette adresse est correcte, le lien arrive dans quelques minutes. Regardez aussi les courriers
          indésirables.
        </p>
        {demo && (
          <p>
            Démonstration{'\u00A0'}: le lien est dans la{' '}
            <a href="/demonstration/courriels">boîte aux lettres à l’écran</a>.
          </p>
        )}
      </Alerte>
    </div>
  )
}
