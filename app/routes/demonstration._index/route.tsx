import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { introuvable, requireDemonstration } from '~/adapters/session/gardes.server'
import { isHoteLocal } from '~/adapters/session/hote-local.server'
import { redirigerConnecte } from '~/adapters/session/reponse.server'
import { Alerte } from '~/components/alerte'
import { Boutons } from '~/components/boutons'
import { FilAriane } from '~/components/fil-ariane'
import { LienBouton } from '~/components/lien-bouton'
import { titre } from '~/components/titre'
import { listPersonnesDemo } from '~/queries/personnes-demo.server'
import { seConnecterDemo } from '~/usecases/se-connecter-demo.server'
import { Histoire } from './histoire'
import { Personnes } from './personnes'

export const meta: MetaFunction = () => [{ title: titre('Démonstration') }]

export async function loader(args: LoaderFunctionArgs) {
  requireDemonstration(args)
  return { groupes: await listPersonnesDemo(new Date()), local: isHoteLocal(args.request.headers) }
}

export async function action(args: ActionFunctionArgs) {
  requireDemonstration(args)
  if (!isHoteLocal(args.request.headers)) throw introuvable()
  const personneId = String((await lireFormulaire(args.request)).get('personne') ?? '')
  const connexion = await seConnecterDemo(personneId, new Date())
  if (!connexion.ok) return redirect('/demonstration', 303)
  return redirigerConnecte(args, connexion.value.jeton, connexion.value.vers)
}

export default function Demonstration() {
  const { groupes, local } = useLoaderData<typeof loader>()
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane page="Démonstration" />
      <h1>Démonstration</h1>
      <p className="fr-text--lead mg-texte">
        Suivez un dossier du premier clic à la subvention, en jouant chaque personne. Tout ce que vous faites
        reste sur cette machine.
      </p>
      <Boutons>
        {[
          <LienBouton key="personnes" href="#personnes">
            Choisir une personne
          </LienBouton>,
          <LienBouton key="courriels" href="/demonstration/courriels" variante="secondaire">
            Ouvrir la boîte aux lettres à l’écran
          </LienBouton>,
        ]}
      </Boutons>
      <h2 className="fr-mt-2w">L’histoire en dix étapes</h2>
      <p className="mg-texte">
        Revest-Saint-Martin, 70 habitants, Alpes-de-Haute-Provence. Pour changer de personne, revenez à cette
        page{'\u00A0'}: la suivante prend la place de la précédente.
      </p>
      <Histoire groupes={groupes} />
      <h2 id="personnes" className="fr-mt-6w">
        Les personnes
      </h2>
      {!local && (
        <Alerte ton="info">
          L’entrée en un clic n’existe que sur la machine qui porte la démonstration (localhost).
        </Alerte>
      )}
      {groupes.length === 0 && <p>Aucune personne inventée pour l’instant.</p>}
      {groupes.map((groupe) => (
        <Personnes key={groupe.departement} groupe={groupe} local={local} />
      ))}
    </div>
  )
}
