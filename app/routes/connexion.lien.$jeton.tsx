import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ecrireCookieAttente } from '~/adapters/session/attente.server'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { contexte, ouvertATous } from '~/adapters/session/gardes.server'
import { redirigerConnecte } from '~/adapters/session/reponse.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { LienBouton } from '~/components/lien-bouton'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { etatDuLien } from '~/queries/etat-du-lien.server'
import { ouvrirParLien } from '~/usecases/ouvrir-par-lien.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(lu?.etat === 'valable' ? 'Me connecter' : 'Ce lien ne sert plus') },
  { name: 'robots', content: 'noindex' },
]

const STATUTS = { valable: 200, fini: 410, inconnu: 404 } as const

/** Uses nothing: the scanners of mail servers open links. */
export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  const etat = await etatDuLien(args.params.jeton!, new Date())
  return data({ etat }, { status: STATUTS[etat] })
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  const autrePersonne = (await lireFormulaire(args.request)).get('autre') === 'oui'
  const ouverture = await ouvrirParLien({ jeton: args.params.jeton!, autrePersonne }, new Date())
  if (!ouverture.ok) return data({ etat: 'fini' as const }, { status: 410 })
  const { value } = ouverture
  if (value.etat === 'connecte') return redirigerConnecte(args, value.jeton, value.vers)
  const headers = { 'Set-Cookie': ecrireCookieAttente(contexte(args).origine, value.jeton) }
  return redirect('/connexion/qui-etes-vous', { status: 303, headers })
}

export default function LienDeConnexion() {
  const lu = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const etat = reponse?.etat ?? lu.etat
  if (etat !== 'valable') return <LienFini inconnu={etat === 'inconnu'} />
  return (
    <PageTexte titre="Me connecter" parents={[{ libelle: 'Connexion', href: '/connexion' }]}>
      <p>Appuyez sur le bouton pour entrer. Ce lien sert une seule fois.</p>
      <form method="post">
        <Bouton>Me connecter</Bouton>
        <h2 className="fr-h5 fr-mt-4w">Cette adresse sert à plusieurs personnes{'\u202F'}?</h2>
        <p>Dites-nous qui vous êtes{'\u00A0'}: votre nom figurera dans l’historique.</p>
        <Bouton variante="secondaire" name="autre" value="oui">
          Je suis une autre personne
        </Bouton>
      </form>
    </PageTexte>
  )
}

function LienFini({ inconnu }: { inconnu: boolean }) {
  return (
    <PageTexte titre="Ce lien ne sert plus" parents={[{ libelle: 'Connexion', href: '/connexion' }]}>
      <Alerte ton="warning">
        <p>
          Ce lien a déjà servi ou a expiré. Demandez-en un autre{'\u00A0'}: vous reviendrez à la même page.
        </p>
        {inconnu && <p>Le lien a peut-être été coupé{'\u00A0'}: recopiez-le en entier depuis le courriel.</p>}
      </Alerte>
      <p className="fr-mt-4w">
        <LienBouton href="/connexion">Demander un autre lien</LienBouton>
      </p>
    </PageTexte>
  )
}
