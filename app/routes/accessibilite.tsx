import type { MetaFunction } from '@remix-run/node'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'

export const meta: MetaFunction = () => [{ title: titre('Accessibilité\u00A0: non conforme') }]

export default function Accessibilite() {
  return (
    <PageTexte titre="Déclaration d’accessibilité">
      <p>
        Ce site s’engage à être accessible à tous, selon l’article 47 de la loi n°{'\u00A0'}2005-102 du 11
        février 2005. Cette déclaration s’applique à Maillage.
      </p>
      <h2>État de conformité</h2>
      <p>
        Maillage est <strong>non conforme</strong> avec le référentiel général d’amélioration de
        l’accessibilité (RGAA), version{'\u00A0'}4.1. Aucun audit complet n’a encore été fait par une personne
        indépendante.
      </p>
      <h2>Ce qui est vérifié</h2>
      <ul>
        <li>des contrôles automatiques passent sur les pages à chaque changement du site</li>
        <li>
          chaque page se parcourt au clavier, fonctionne sans JavaScript et se lit à 320 pixels de large
        </li>
        <li>les lettres au format PDF existent aussi en page web, avec les mêmes mots</li>
      </ul>
      <h2>Contenus non accessibles</h2>
      <p>
        Les fichiers déposés par d’autres personnes (devis, délibérations numérisées) peuvent ne pas être
        accessibles. Les règles ne demandent pas de les corriger, mais la préfecture vous en dit le contenu si
        vous l’appelez.
      </p>
      <h2>Signaler un obstacle</h2>
      <p>
        Si une page ou un document vous arrête, <a href="/contact">contactez-nous</a>. Dites ce que vous
        vouliez faire
        {'\u00A0'}: nous vous donnons l’information d’une autre façon.
      </p>
      <h2>Voies de recours</h2>
      <p>
        Vous avez signalé un défaut et la réponse ne vous convient pas{'\u00A0'}? Vous pouvez{'\u00A0'}:
      </p>
      <ul>
        <li>
          écrire au Défenseur des droits, sur{' '}
          <a href="https://formulaire.defenseurdesdroits.fr/">formulaire.defenseurdesdroits.fr</a>
        </li>
        <li>contacter son délégué dans votre région</li>
        <li>
          lui écrire, sans timbre{'\u00A0'}: Défenseur des droits, libre réponse 71120, 75342 Paris CEDEX 07
        </li>
      </ul>
    </PageTexte>
  )
}
