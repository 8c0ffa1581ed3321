import mairie from '@gouvfr/dsfr/dist/artwork/pictograms/buildings/city-hall.svg?url'
import ordinateur from '@gouvfr/dsfr/dist/artwork/pictograms/digital/internet.svg?url'
import documents from '@gouvfr/dsfr/dist/artwork/pictograms/document/document-signature.svg?url'
import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Boutons } from '~/components/boutons'
import { LienBouton } from '~/components/lien-bouton'
import { MiseEnAvant } from '~/components/mise-en-avant'
import { Montant } from '~/components/montant'
import { Pictogramme } from '~/components/pictogramme'
import { titre } from '~/components/titre'
import { formatTaux } from '~/domain/commun/montant'
import { STADES_ESPACE } from '~/domain/dossier/libelles'
import type { loader as loaderRacine } from '~/root'
import { SUBVENTIONS_2018 } from './subventions-2018'

export const meta: MetaFunction = () => [
  { title: titre('Ouvrez un espace numérique dans votre commune ou votre association') },
  {
    name: 'description',
    content:
      'Vérifiez votre matériel, demandez la DETR si vous y avez droit, suivez la réponse de la préfecture.',
  },
]

export default function Accueil() {
  return (
    <>
      <Promesse />
      <section className="fr-container fr-py-6w" aria-labelledby="avantages">
        <h2 id="avantages">Ce que vous faites ici</h2>
        <ul className="mg-atouts">
          <Atout pictogramme={ordinateur} titre="Vérifier votre matériel">
            Vous décrivez l’ordinateur, l’imprimante et la connexion une seule fois. Le site les compare aux
            exigences de l’État et montre ce qui manque.{' '}
            <a href="/verifier-equipement">Vérifiez-le sans compte</a>.
          </Atout>
          <Atout pictogramme={documents} titre="Demander une subvention">
            La dotation d’équipement des territoires ruraux (DETR) paie une partie du matériel de nombreuses
            communes. Le plan de financement est calculé au centime.{' '}
            <a href="/simulateur-detr">Simulez-la en trois questions</a>.
          </Atout>
          <Atout pictogramme={mairie} titre="Suivre la réponse">
            Vous recevez un accusé de réception daté. Puis vous voyez où en est le dossier, la prochaine date
            et qui appeler à la préfecture.
          </Atout>
        </ul>
      </section>
      <Stades />
      <Exemples />
      <section className="fr-container fr-py-6w" aria-labelledby="autrement">
        <h2 id="autrement">Vous préférez le téléphone{'\u202F'}?</h2>
        <p className="mg-texte">
          La préfecture répond à vos questions avant et pendant le dossier. Le nom et le téléphone du service
          sont sur chaque page de votre dossier.
        </p>
        <p>
          <a className="fr-link fr-icon-arrow-right-line fr-link--icon-right" href="/contact">
            Contacter la préfecture
          </a>
        </p>
      </section>
    </>
  )
}

function Promesse() {
  const demo = useRouteLoaderData<typeof loaderRacine>('root')?.demo ?? false
  return (
    <div className="mg-promesse">
      <div className="fr-container">
        <div className="fr-grid-row fr-grid-row--gutters fr-grid-row--middle">
          <div className="fr-col-12 fr-col-lg-7">
            <h1 className="mg-promesse__titre">
              Ouvrez un espace numérique dans votre commune ou votre association
            </h1>
            <p className="mg-promesse__texte">
              Vérifiez votre matériel, demandez la DETR si vous y avez droit, suivez la réponse de la
              préfecture.
            </p>
            <Boutons>
              <LienBouton href="/espace/dossiers/nouveau">Commencer un dossier</LienBouton>
              {demo ? (
                <LienBouton href="/demonstration" variante="secondaire">
                  Essayer avec un compte inventé
                </LienBouton>
              ) : (
                <LienBouton href="/connexion" variante="secondaire">
                  Reprendre un dossier
                </LienBouton>
              )}
            </Boutons>
            <p className="fr-mb-0">
              Cas courant{'\u00A0'}: une séance suffit. Gardez sous la main le devis et le nom de l’élu qui
              signera.
            </p>
          </div>
          <div className="fr-col-12 fr-col-lg-5">
            <div className="mg-preparer">
              <h2 className="fr-h5">Avant de commencer</h2>
              <p className="fr-mb-1w">
                <strong>Gardez sous la main</strong>
              </p>
              <ul className="mg-coches">
                <li>le devis du matériel, hors taxes</li>
                <li>le nom et l’adresse électronique de l’élu qui signera</li>
                <li>la délibération du conseil, si elle existe déjà</li>
              </ul>
              <p className="fr-mb-0 fr-mt-2w fr-text--sm">
                Nous ne demandons ni RIB, ni plan, ni note{'\u00A0'}: la note et le plan de financement sont
                préparés avec vos réponses.
              </p>
            </div>
          </div>
        </div>
      </div>
    </div>
  )
}

function Atout({
  pictogramme,
  titre: intitule,
  children,
}: {
  pictogramme: string
  titre: string
  children: ReactNode
}) {
  return (
    <li className="mg-atout">
      <Pictogramme source={pictogramme} />
      <h3 className="fr-h6 fr-mb-1w">{intitule}</h3>
      <p>{children}</p>
    </li>
  )
}

const EXPLICATIONS: Readonly<Record<(typeof STADES_ESPACE)[number], string>> = {
  Préparé: 'Vous remplissez le dossier, l’élu le signe sur son téléphone ou un ordinateur.',
  Reçu: 'Vous recevez aussitôt un numéro et une date. Cette date protège votre demande de subvention.',
  Étudié: 'La préfecture lit le dossier. Elle peut demander une correction ou une pièce.',
  Décidé: 'Le préfet décide. La lettre arrive ici et par courriel.',
  Ouvert: 'Vous préparez l’ouverture avec la préfecture, puis vous accueillez les habitants.',
}

function Stades() {
  return (
    <section className="mg-bande" aria-labelledby="stades">
      <div className="fr-container fr-py-6w">
        <h2 id="stades">De la préparation à l’ouverture</h2>
        <ol className="mg-stades">
          {STADES_ESPACE.map((stade) => (
            <li key={stade} className="mg-stade">
              <h3 className="fr-h6 fr-mb-1v">{stade}</h3>
              <p className="fr-mb-0">{EXPLICATIONS[stade]}</p>
            </li>
          ))}
        </ol>
        <div className="fr-mt-4w mg-texte">
          <MiseEnAvant titre="Attendez l’accusé de réception avant de commander" niveau={3}>
            Une commande signée avant cette date fait perdre la subvention, sauf dérogation du préfet (art.
            R2334-24 du code général des collectivités territoriales).
          </MiseEnAvant>
        </div>
      </div>
    </section>
  )
}

function Exemples() {
  return (
    <section className="fr-container fr-pt-6w" aria-labelledby="exemples">
      <h2 id="exemples">Ce que d’autres ont obtenu (2018)</h2>
      <ul className="mg-exemples">
        {SUBVENTIONS_2018.map(({ commune, departement, habitants, objet, cout, subvention, taux }) => (
          <li key={commune} className="mg-exemple">
            <h3 className="fr-h6 fr-mb-0">{commune}</h3>
            <p className="fr-text--sm mg-source">
              {departement} · {nombre(habitants)} habitants
            </p>
            <p className="mg-exemple__montant">
              <Montant montant={subvention} fort />
            </p>
            <p className="fr-mb-1w">
              pour un coût de <Montant montant={cout} />, soit {formatTaux(taux, true)}
            </p>
            <p className="fr-mb-0 fr-text--sm">{objet}</p>
          </li>
        ))}
      </ul>
      <p>Les taux changent chaque année et d’un département à l’autre.</p>
      <p className="fr-text--sm mg-source">
        Source{'\u00A0'}: données ouvertes du ministère de l’intérieur, subventions DETR accordées en 2018.
      </p>
    </section>
  )
}

function nombre(habitants: number): string {
  return String(habitants).replace(/\B(?=(\d{3})+$)/g, '\u202F')
}
