import { conseiller, majuscule, phraseResultat, typographier } from '~/domain/equipement/annexe-phrases'
import type { AnnexeTechnique, EvaluationAnnexe, ExigenceEvaluee } from '~/domain/equipement/annexe-technique'
import { LIBELLES_NIVEAU, LIBELLES_PROVENANCE, trierExigences } from '~/domain/equipement/conformite'
import { Accordeon } from '../accordeon'
import { LienBouton } from '../lien-bouton'

export type ResultatVerificationProps = { annexe: AnnexeTechnique; evaluation: EvaluationAnnexe }

/** The answer: the sentence, what is missing with what to do, what is not known, what is met. */
export function ResultatVerification({ annexe, evaluation }: ResultatVerificationProps) {
  const { manque, aPreciser, rempli } = trierExigences(evaluation)
  return (
    <section aria-labelledby="resultat" className="mg-resultat">
      <h2 id="resultat" tabIndex={-1}>
        Résultat
      </h2>
      <p className="fr-text--lead">{phraseResultat(evaluation)}</p>
      <p>
        La préfecture décide, ce site compare. Seuls les points indispensables empêchent l’agrément. Les
        points obligatoires se règlent avant l’ouverture.
      </p>
      <Accordeon titre={`Il manque (${manque.length})`} ouvert={manque.length > 0}>
        <Points annexe={annexe} points={manque} vide="Rien ne manque." />
      </Accordeon>
      <Accordeon titre={`À préciser (${aPreciser.length})`}>
        <Points annexe={annexe} points={aPreciser} vide="Tout est précisé." />
      </Accordeon>
      <Accordeon titre={`Rempli (${rempli.length})`}>
        <Points annexe={annexe} points={rempli} vide="Rien pour l’instant." />
      </Accordeon>
      <p className="fr-mt-3w">
        Votre mairie ou votre association peut préparer un dossier sans attendre{'\u00A0'}: ce qui manque
        s’achète avec la subvention, ou plus tard.
      </p>
      <LienBouton href="/espace/dossiers/nouveau" variante="secondaire">
        Commencer un dossier
      </LienBouton>
    </section>
  )
}

type PointsProps = { annexe: AnnexeTechnique; points: readonly ExigenceEvaluee[]; vide: string }

/** Those that cannot be done without come first. */
function Points({ annexe, points, vide }: PointsProps) {
  if (points.length === 0) return <p>{vide}</p>
  const rang = { bloquante: 0, obligatoire: 1, recommandee: 2 } as const
  const tries = [...points].sort((a, b) => rang[a.niveau] - rang[b.niveau])
  return (
    <ul>
      {tries.map((point) => (
        <li key={point.code}>
          <strong>{majuscule(typographier(point.intitule))}</strong> ({LIBELLES_NIVEAU[point.niveau]},{' '}
          {LIBELLES_PROVENANCE[point.provenance]}). {conseiller(annexe, point) ?? point.message}
        </li>
      ))}
    </ul>
  )
}
