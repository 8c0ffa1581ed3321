import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { introuvable, requireDemonstration } from '~/adapters/session/gardes.server'
import { isHoteLocal } from '~/adapters/session/hote-local.server'
import { redirigerConnecte } from '~/adapters/session/reponse.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { LienBouton } from '~/components/lien-bouton'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { type GroupeDemo, listPersonnesDemo, type PersonneDemo } from '~/queries/personnes-demo.server'
import { seConnecterDemo } from '~/usecases/se-connecter-demo.server'

export const meta: MetaFunction = () => [{ title: titre('Démonstration') }]

export async function loader(args: LoaderFunctionArgs) {
  requireDemonstration(args)
  return { groupes: await listPersonnesDemo(new Date()), local: isHoteLocal(args.request.headers) }
}

export async function action(args: ActionFunctionArgs) {
  requireDemonstration(args)
  if (!isHoteLocal(args.request.headers)) throw introuvable()
  const personneId = String((await args.request.formData()).get('personne') ?? '')
  const connexion = await seConnecterDemo(personneId, new Date())
  if (!connexion.ok) return redirect('/demonstration', 303)
  return redirigerConnecte(args, connexion.value.jeton, connexion.value.vers)
}

type Scene = { readonly role: PersonneDemo['cle']; readonly texte: string }

const HISTOIRE: readonly Scene[] = [
  { role: 'preparateur', texte: 'commence un dossier pour sa commune, avec le kit courant.' },
  { role: 'preparateur', texte: 'ajoute le devis et envoie le dossier à signer.' },
  { role: 'elu', texte: 'lit le résumé sur son téléphone et signe. Le reçu arrive, daté et numéroté.' },
  { role: 'referent', texte: 'prend le dossier en charge et vérifie l’équipement.' },
  { role: 'referent', texte: 'demande une correction, avec une valeur proposée.' },
  { role: 'preparateur', texte: 'accepte la proposition et renvoie le dossier.' },
  { role: 'referent', texte: 'propose d’accepter l’espace.' },
  { role: 'signataire', texte: 'signe la convention, ou la retourne avec un mot.' },
  { role: 'instructeur_detr', texte: 'vérifie les pièces de la demande de DETR et propose un montant.' },
  { role: 'signataire', texte: 'signe l’arrêté. La commune lit la lettre et connaît ses dates.' },
]

export default function Demonstration() {
  const { groupes, local } = useLoaderData<typeof loader>()
  return (
    <PageTexte titre="Démonstration">
      <Alerte ton="info">
        Démonstration{'\u00A0'}: personnes, dossiers et courriels sont inventés. Aucun message ne part.
      </Alerte>
      <p className="fr-mt-3w">
        <LienBouton href="/demonstration/courriels" variante="secondaire">
          Ouvrir la boîte aux lettres à l’écran
        </LienBouton>
      </p>
      <h2>L’histoire en dix étapes</h2>
      <ol>
        {HISTOIRE.map(({ role, texte }) => (
          <li key={texte}>
            <strong>{nomDe(groupes, role)}</strong> {texte}
          </li>
        ))}
      </ol>
      <h2>Les personnes</h2>
      {!local && (
        <p>L’entrée en un clic n’existe que sur la machine qui porte la démonstration (localhost).</p>
      )}
      {groupes.length === 0 && <p>Aucune personne inventée pour l’instant.</p>}
      {groupes.map((groupe) => (
        <Groupe key={groupe.departement} groupe={groupe} local={local} />
      ))}
    </PageTexte>
  )
}

/** Who plays a scene: the first person of the first département that has this role. */
function nomDe(groupes: readonly GroupeDemo[], role: PersonneDemo['cle']): string {
  const personne = groupes.flatMap(({ personnes }) => personnes).find(({ cle }) => cle === role)
  return personne?.nom ?? 'Une personne'
}

function Groupe({ groupe: { departement, nom, personnes }, local }: { groupe: GroupeDemo; local: boolean }) {
  return (
    <section>
      <h3>{departement === '' ? nom : `${nom} (${departement})`}</h3>
      <ul className="fr-raw-list">
        {personnes.map((personne) => (
          <li key={personne.id} className="fr-mb-3w">
            <p className="fr-mb-1w">
              <strong>{personne.nom}</strong>
              {personne.qualite && `, ${personne.qualite}`}. {personne.role}.
              <br />À essayer{'\u00A0'}: {personne.aEssayer}
            </p>
            {local && (
              <form method="post" action="/demonstration">
                <input type="hidden" name="personne" value={personne.id} />
                <Bouton petit variante="secondaire">
                  Entrer comme {personne.nom}
                  {personne.qualite && `, ${personne.qualite}`}
                </Bouton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
