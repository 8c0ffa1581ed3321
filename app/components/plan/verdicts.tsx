import { formatMontant } from '~/domain/commun/montant'
import type { CodeControle, Controle, VerdictControle } from '~/domain/detr/controle'
import type { EvaluationPlan } from '~/domain/detr/plan-de-financement'

export type VerdictsProps = {
  evaluation: EvaluationPlan
  /** The limit and the article are on the line itself: on the public page, where nothing else says them. */
  detailles?: boolean
}

const TITRES: Readonly<Record<CodeControle, string>> = {
  beneficiaire: 'Qui peut demander la DETR',
  commencement: 'Aucun commencement déclaré',
  'regle.plancher': 'Coût minimal du projet, ici',
  'plan.equilibre': 'Ressources égales aux dépenses',
  plancher: 'DETR\u00A0: au moins 20\u00A0%',
  plafond: 'Dotations de l’État\u00A0: au plus 80\u00A0%',
  participation: 'Votre part\u00A0: au moins 20\u00A0%',
  'regle.taux': 'Taux, ici',
  'regle.plafond': 'Montant maximal, ici',
}

const MOTS: Readonly<Record<VerdictControle, { mot: string; signe: string }>> = {
  conforme: { mot: 'Bon', signe: '✓' },
  non_conforme: { mot: 'À revoir', signe: '✗' },
  sans_objet: { mot: 'Sans objet', signe: '–' },
  a_verifier: { mot: 'À vérifier par la préfecture', signe: '?' },
}

const POURQUOI: Readonly<Record<CodeControle, string>> = {
  beneficiaire: 'La loi réserve la DETR à certaines communes et à certains groupements.',
  commencement: 'La demande doit arriver avant tout engagement\u00A0: devis signé, commande ou travaux.',
  'regle.plancher': 'La commission d’élus du département peut fixer un coût minimal.',
  'plan.equilibre':
    'C’est de l’arithmétique. Un plan qui n’est pas équilibré se garde, mais ne se dépose pas.',
  plancher: 'La DETR seule, rapportée à la dépense retenue.',
  plafond: 'DETR, DSIL, DPV et DSID ensemble, rapportées à la dépense retenue.',
  participation:
    'Rapportée à tout l’argent public du projet\u00A0: aides et part de la commune. Jamais outre-mer.',
  'regle.taux': 'La commission d’élus du département fixe les taux de chaque catégorie.',
  'regle.plafond': 'La commission d’élus du département peut fixer un montant maximal.',
}

/** Every control, always all of them and in the same order: a line each; the article and the reason are folded. */
export function Verdicts({ evaluation, detailles = false }: VerdictsProps) {
  return (
    <section aria-labelledby="verdicts-titre">
      <h2 id="verdicts-titre">Ce que disent les règles</h2>
      {evaluation.coutTotal === 0 ? (
        <p>Ajoutez d’abord le matériel à acheter.</p>
      ) : (
        <>
          <p className="fr-text--sm">
            Le préfet décide, pas ce site{'\u00A0'}: un point à revoir n’empêche pas de déposer.
          </p>
          <ul className="mg-verdicts">
            {evaluation.controles.map((controle) => (
              <Verdict key={controle.code} controle={controle} detaille={detailles} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Verdict({ controle, detaille }: { controle: Controle; detaille: boolean }) {
  const { code, verdict, message, source, minimum, maximum } = controle
  const { mot, signe } = MOTS[verdict]
  const refuse = verdict === 'non_conforme'
  return (
    <li className={`mg-verdict mg-verdict--${verdict}`}>
      <details>
        <summary className="mg-verdict__resume">
          <span className="mg-verdict__signe" aria-hidden="true">
            {signe}
          </span>
          <span>
            <span className="mg-verdict__mot">{mot}</span>
            {'\u00A0'}: {TITRES[code]}. {detaille && limiteDe(controle)} {montantEnPlus(controle)}{' '}
            {detaille && source && <span className="mg-source mg-insecable">{source}.</span>}{' '}
            <span className="mg-verdict__suite">Pourquoi&#8239;?</span>
          </span>
        </summary>
        <div className="mg-verdict__corps">
          {!refuse && <p>{message}</p>}
          <p>{POURQUOI[code]}</p>
          {minimum !== null && <p>Au moins{`\u00A0: ${formatMontant(minimum)}`}.</p>}
          {maximum !== null && <p>Au plus{`\u00A0: ${formatMontant(maximum)}`}.</p>}
          {source && <p>Source{`\u00A0: ${source}`}.</p>}
        </div>
      </details>
      {refuse && <p className="mg-verdict__message">{message}</p>}
    </li>
  )
}

/** « Au moins 360,00 €. », the figure that the rule gives for this plan. */
function limiteDe({ code, verdict, minimum, maximum }: Controle): string | null {
  if (verdict === 'sans_objet' || code === 'plan.equilibre') return null
  const bornes = [
    minimum === null ? null : `Au moins ${formatMontant(minimum)}`,
    maximum === null ? null : `au plus ${formatMontant(maximum)}`,
  ].filter((borne) => borne !== null)
  const texte = bornes.join(', ')
  return texte === '' ? null : `${texte.charAt(0).toUpperCase()}${texte.slice(1)}.`
}

/** The margin or the gap in euros, unless the sentence already gives it. */
function montantEnPlus({ verdict, marge, message, code }: Controle): string | null {
  if (marge === null || code === 'plan.equilibre') return null
  const montant = formatMontant(Math.abs(marge))
  if (verdict === 'conforme') return `Marge\u00A0: ${montant}.`
  return verdict === 'non_conforme' && !message.includes(montant) ? `Écart\u00A0: ${montant}.` : null
}
