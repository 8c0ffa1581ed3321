import { LienBouton } from '../lien-bouton'
import type { CorrectionAffichee } from './carte-correction'

export type ValeursCorrectionProps = { correction: CorrectionAffichee; dossierId: string }

/** What the préfecture writes, then the two values to compare, side by side when there is room. */
export function ValeursCorrection({ correction, dossierId }: ValeursCorrectionProps) {
  const { motif, valeurAvant, valeurProposee, piece, fichier, ecrite } = correction
  return (
    <>
      <div className="mg-citation">
        <p className="mg-citation__qui">La préfecture écrit</p>
        <p>{motif}</p>
      </div>
      {piece ? (
        <p className="mg-correction__piece">
          {fichier && (
            <span>
              Nouveau fichier{'\u00A0'}: <strong>{fichier}</strong>
            </span>
          )}
          <LienBouton href={`/espace/dossiers/${dossierId}/pieces/${piece}`} variante="secondaire" petit>
            Envoyer un autre fichier
          </LienBouton>
        </p>
      ) : (
        <dl className="mg-comparer">
          <div>
            <dt>Votre réponse</dt>
            <dd>{valeurAvant ?? <span className="mg-absent">Rien</span>}</dd>
          </div>
          {valeurProposee !== null && (
            <div className="mg-comparer__propose">
              <dt>Elle propose</dt>
              <dd>{valeurProposee}</dd>
            </div>
          )}
        </dl>
      )}
      {!piece && !ecrite && (
        <p className="mg-source">
          Ce point tient plusieurs réponses{'\u00A0'}: ce que vous écrivez part en mots, et le dossier garde
          l’ancienne réponse tant que la préfecture n’a pas reporté la nouvelle.{' '}
          <a href={`/espace/dossiers/${dossierId}/etapes/recapitulatif`}>Relire le dossier</a>
        </p>
      )}
    </>
  )
}
