import type { MetaFunction } from '@remix-run/node'
import { PageTexte } from '~/components/page-texte'
import { type Colonne, Tableau } from '~/components/tableau'
import { titre } from '~/components/titre'

export const meta: MetaFunction = () => [{ title: titre('Données personnelles') }]

type Conservation = { donnee: string; contenu: string; duree: string }

const CONSERVATIONS: readonly Conservation[] = [
  {
    donnee: 'Compte',
    contenu: 'nom, prénom, adresse électronique, téléphone professionnel, fonction',
    duree: '2 ans après la dernière connexion',
  },
  {
    donnee: 'Brouillon',
    contenu: 'réponses et fichiers d’un dossier non déposé',
    duree: '3 mois sans activité',
  },
  {
    donnee: 'Dossier déposé',
    contenu: 'réponses, pièces, messages, lettres, historique',
    duree: 'le temps de l’étude, puis des versements et des contrôles, puis les archives publiques',
  },
  {
    donnee: 'Connexions',
    contenu: 'session ouverte, lien reçu par courriel, nombre d’essais',
    duree: '12 heures pour une session, 2 jours au plus pour le reste',
  },
]

const COLONNES: readonly Colonne<Conservation>[] = [
  { cle: 'donnee', titre: 'Donnée', contenu: ({ donnee }) => donnee },
  { cle: 'contenu', titre: 'Ce qu’elle contient', contenu: ({ contenu }) => contenu },
  { cle: 'duree', titre: 'Durée de conservation', contenu: ({ duree }) => duree },
]

export default function DonneesPersonnelles() {
  return (
    <PageTexte titre="Données personnelles">
      <h2>Pourquoi nous les demandons</h2>
      <p>
        Maillage sert à étudier les projets d’espaces numériques et les demandes de dotation d’équipement des
        territoires ruraux (DETR). Ce traitement répond à une mission d’intérêt public (article{'\u00A0'}6, 1,
        e du règlement général sur la protection des données).
      </p>
      <h2>Qui les voit</h2>
      <ul>
        <li>les personnes de votre organisation qui travaillent sur le dossier</li>
        <li>les agents de la préfecture et de la sous-préfecture dont vous dépendez</li>
      </ul>
      <p>
        La liste des subventions accordées est publique{'\u00A0'}: elle porte le nom de la commune, jamais
        celui d’une personne.
      </p>
      <h2>Combien de temps nous les gardons</h2>
      <Tableau
        titre="Durées de conservation"
        colonnes={COLONNES}
        lignes={CONSERVATIONS}
        cleDe={({ donnee }) => donnee}
      />
      <p>
        Dans cette version, seules les traces de connexion s’effacent seules. Le reste s’efface à votre
        demande, ou à celle de la préfecture.
      </p>
      <h2>Vos droits</h2>
      <p>
        Vous pouvez consulter vos données, les corriger, en demander la copie, la limitation ou l’effacement,
        et vous opposer à leur usage. Un dossier déposé ne s’efface pas{'\u00A0'}: c’est une archive publique.
      </p>
      <p>
        Écrivez à la préfecture, à l’attention de son délégué à la protection des données{'\u00A0'}: voir la
        page <a href="/contact">Contact</a>. Si la réponse ne vous convient pas, vous pouvez saisir la{' '}
        <a href="https://www.cnil.fr/fr/plaintes">
          Commission nationale de l’informatique et des libertés (CNIL)
        </a>
        .
      </p>
    </PageTexte>
  )
}
