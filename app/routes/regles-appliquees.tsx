import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { AnnexeAppliquee } from '~/components/detr/annexe-appliquee'
import { RegleAppliquee } from '~/components/detr/regle-appliquee'
import { ReglesDepartement } from '~/components/detr/regles-departement'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { formatJour } from '~/domain/commun/jour'
import { DERNIER_CHANGEMENT_DES_TAUX } from '~/domain/detr/parametres'
import { REGLAGES_DETR } from '~/domain/detr/reglages-arrete'
import { listReglesEcrites } from '~/domain/detr/regles-ecrites'
import { reglesAppliquees } from '~/queries/regles-appliquees.server'

export const meta: MetaFunction = () => [{ title: titre('Règles appliquées') }]

export async function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  return reglesAppliquees(new Date())
}

/** Every figure that the portal applies: the sentence, then the dates and the article, then what is not confirmed. */
export default function ReglesAppliquees() {
  const { departements, annexe } = useLoaderData<typeof loader>()
  return (
    <PageTexte titre="Règles appliquées">
      <p className="fr-text--lead">
        Voici toutes les règles que ce site applique à une demande de dotation d’équipement des territoires
        ruraux (DETR), avec leur source, et ce qui reste à confirmer.
      </p>
      <p>
        La loi est la même partout. Chaque département y ajoute ses taux et ses montants. La préfecture
        décide, ce site calcule. Les articles sont ceux du code général des collectivités territoriales
        (CGCT).
      </p>
      <h2>La loi</h2>
      {listReglesEcrites().map(({ titre: groupe, regles }) => (
        <section key={groupe}>
          <h3>{groupe}</h3>
          <ul className="mg-regles">
            {regles.map((regle) => (
              <RegleAppliquee key={regle.cle} regle={regle} />
            ))}
          </ul>
        </section>
      ))}
      <p>
        Pour une demande reçue avant le {formatJour(DERNIER_CHANGEMENT_DES_TAUX)}, le calcul applique le texte
        d’aujourd’hui et le dit, sauf pour le commencement et l’avis de la commission.
      </p>
      <h2>Ce que chaque département fixe</h2>
      <ReglesDepartement departements={departements} />
      <h3 className="fr-mt-4w">Réglages de départ, à confirmer par chaque préfecture</h3>
      <ul>
        <li>Pour envoyer une pièce demandée, la mairie a {REGLAGES_DETR.reponsePiecesMois} mois.</li>
        <li>Le matériel garde son usage pendant {REGLAGES_DETR.anneesAffectation} ans.</li>
        {REGLAGES_DETR.affichage && <li>L’affichage est demandé même pour du matériel seul.</li>}
      </ul>
      <h2>L’annexe technique en vigueur</h2>
      <AnnexeAppliquee annexe={annexe} />
      <p>
        Ces règles s’essaient aussi avec un logiciel{'\u00A0'}: voyez l’<a href="/api">API publique</a>.
      </p>
    </PageTexte>
  )
}
