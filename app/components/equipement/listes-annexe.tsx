import type { EvaluationAnnexe, ExigenceEvaluee } from '~/domain/equipement/annexe-technique'
import {
  LIBELLES_NIVEAU,
  LIBELLES_PROVENANCE,
  libelleConformite,
  trierExigences,
} from '~/domain/equipement/conformite'
import { Accordeon } from '../accordeon'
import { Badge } from '../badge'
import { StatutVivant } from './statut-vivant'

export type ListesAnnexeProps = { evaluation: EvaluationAnnexe }

/** What the annexe technique says of the lines and answers: three lists, and the count of what cannot be done without. */
export function ListesAnnexe({ evaluation }: ListesAnnexeProps) {
  const { manque, aPreciser, rempli, indispensables } = trierExigences(evaluation)
  const { public: verdict, badge } = libelleConformite(evaluation)
  const compte = `Indispensables\u00A0: ${indispensables.remplis} sur ${indispensables.total}`
  return (
    <section aria-labelledby="annexe-titre">
      <h2 id="annexe-titre">Ce que demande l’annexe technique</h2>
      <p>
        <strong>{compte}</strong> <Badge ton={badge}>{verdict}</Badge>
      </p>
      <StatutVivant phrase={`${compte}. ${verdict ?? ''}.`} />
      <p className="fr-text--sm">
        Version {evaluation.version}. Le texte de l’annexe n’est pas joint aux documents publics : chaque
        point dit d’où il vient. Seuls les points indispensables empêchent l’agrément.
      </p>
      <Accordeon titre={`Il manque (${manque.length})`} ouvert={manque.length > 0}>
        <Exigences exigences={manque} vide="Rien ne manque." />
      </Accordeon>
      <Accordeon titre={`À préciser (${aPreciser.length})`}>
        <Exigences exigences={aPreciser} vide="Tout est précisé." />
      </Accordeon>
      <Accordeon titre={`Rempli (${rempli.length})`}>
        <Exigences exigences={rempli} vide="Rien pour l’instant." />
      </Accordeon>
    </section>
  )
}

function Exigences({ exigences, vide }: { exigences: readonly ExigenceEvaluee[]; vide: string }) {
  if (exigences.length === 0) return <p>{vide}</p>
  return (
    <ul>
      {exigences.map(({ code, intitule, niveau, provenance, message }) => (
        <li key={code}>
          {niveau === 'bloquante' ? <strong>{typographier(intitule)}</strong> : typographier(intitule)} (
          {LIBELLES_NIVEAU[niveau]}, {LIBELLES_PROVENANCE[provenance]}). {message}
        </li>
      ))}
    </ul>
  )
}

/** Data files hold the straight apostrophe. */
function typographier(texte: string): string {
  return texte.replaceAll("'", '’')
}
