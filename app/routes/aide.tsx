import type { MetaFunction } from '@remix-run/node'
import { Accordeon } from '~/components/accordeon'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'

export const meta: MetaFunction = () => [{ title: titre('Aide') }]

export default function Aide() {
  return (
    <PageTexte titre="Aide">
      <h2>Avant de commencer</h2>
      <Accordeon titre={'Qu’est-ce qu’un espace numérique\u202F?'}>
        <p>
          C’est un lieu équipé d’un ordinateur et d’internet, où une personne aide les habitants à faire leurs
          démarches en ligne{'\u00A0'}: carte d’identité, passeport, permis de conduire, carte grise.
        </p>
      </Accordeon>
      <Accordeon titre={'Qui peut ouvrir un espace numérique\u202F?'}>
        <p>Une commune, une intercommunalité ou une association, si la préfecture accepte le projet.</p>
      </Accordeon>
      <Accordeon titre={'Qui peut demander la DETR\u202F?'}>
        <p>
          La dotation d’équipement des territoires ruraux (DETR) va aux communes et aux intercommunalités que
          la loi désigne (art. L2334-33 du code général des collectivités territoriales). Vous le saurez dès
          le choix de l’organisation, avant de remplir quoi que ce soit.
        </p>
        <p>
          Pour le savoir avec vos chiffres, et combien demander, essayez{' '}
          <a href="/simulateur-detr">Simuler la DETR</a>
          {'\u00A0'}: trois questions, sans compte.
        </p>
        <p>
          Tous les seuils et leurs articles sont sur la page{' '}
          <a href="/regles-appliquees">Règles appliquées</a>.
        </p>
        <p>
          Une association ne peut pas recevoir la DETR. Une commune éligible peut la demander, acheter le
          matériel et le lui prêter.
        </p>
      </Accordeon>
      <h2>Pendant le dossier</h2>
      <Accordeon titre={'Mes réponses sont-elles gardées\u202F?'}>
        <p>
          Oui. Chaque réponse est enregistrée pendant que vous écrivez, et l’heure s’affiche à côté du titre.
          Vous pouvez quitter la page et revenir d’un autre ordinateur.
        </p>
      </Accordeon>
      <Accordeon titre={'Puis-je signer le devis avant de déposer\u202F?'}>
        <p>
          Non. Attendez notre accusé de réception. Un devis signé avant cette date fait rejeter la demande de
          subvention, sauf dérogation du préfet (art. R2334-24).
        </p>
      </Accordeon>
      <Accordeon titre={'L’élu n’a pas d’ordinateur. Comment signe-t-il\u202F?'}>
        <p>
          Il reçoit un lien par courriel, qu’il ouvre sur son téléphone{'\u00A0'}: il lit le résumé et signe.
          S’il n’a pas d’adresse électronique, appelez la préfecture.
        </p>
      </Accordeon>
      <Accordeon titre={'Il me manque une pièce. Puis-je déposer quand même\u202F?'}>
        <p>
          Oui. Dites que vous l’enverrez plus tard, ou pourquoi vous ne pouvez pas la fournir. Sans elle, la
          préfecture ne peut pas déclarer la demande complète.
        </p>
      </Accordeon>
      <h2>Après le dépôt</h2>
      <Accordeon titre={'Combien de temps attend-on\u202F?'}>
        <p>
          Pour la DETR, la préfecture a trois mois pour dire si la demande est complète (art. R2334-23). Ce
          délai s’arrête quand elle demande une pièce. La page du dossier montre toujours la prochaine date.
        </p>
      </Accordeon>
      <Accordeon titre="Le lien de connexion ne marche plus.">
        <p>
          Un lien sert une seule fois et expire vite. Demandez-en un autre sur la page{' '}
          <a href="/connexion">Se connecter</a>
          {'\u00A0'}: vous reviendrez à la même page.
        </p>
      </Accordeon>
      <h2 id="ministere">Vous travaillez au ministère</h2>
      <p>Cette version n’a pas encore de page nationale. Les dossiers se lisent dans chaque préfecture.</p>
      <h2>Vous n’avez pas trouvé</h2>
      <p>
        Voyez la page <a href="/contact">Contact</a>
        {'\u00A0'}: la préfecture répond aussi au téléphone.
      </p>
    </PageTexte>
  )
}
