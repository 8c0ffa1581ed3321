import { formatMontant } from '~/domain/commun/montant'
import type { CodeControle, Controle, VerdictControle } from '~/domain/detr/controle'
import type { EvaluationPlan } from '~/domain/detr/plan-de-financement'
import { Accordeon } from '../accordeon'
import { Badge } from '../badge'

export type VerdictsProps = { evaluation: EvaluationPlan }

const TITRES: Readonly<Record<CodeControle, string>> = {
  beneficiaire: 'Qui peut demander la DETR',
  commencement: 'Rien n’est commencé',
  'regle.plancher': 'Coût minimal du projet, ici',
  'plan.equilibre': 'Ressources égales aux dépenses',
  plancher: 'DETR\u00A0: au moins 20\u00A0%',
  plafond: 'Dotations de l’État\u00A0: au plus 80\u00A0%',
  participation: 'Votre part\u00A0: au moins 20\u00A0%',
  'regle.taux': 'Taux, ici',
  'regle.plafond': 'Montant maximal, ici',
}

const MOTS: Readonly<Record<VerdictControle, { mot: string; ton: 'info' | 'warning' | 'neutre' }>> = {
  conforme: { mot: 'Bon', ton: 'info' },
  non_conforme: { mot: 'À revoir', ton: 'warning' },
  sans_objet: { mot: 'Sans objet', ton: 'neutre' },
  a_verifier: { mot: 'À vérifier par la préfecture', ton: 'neutre' },
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

/** Every control, always all of them and in the same order: figure, margin in euros, article, reason. */
export function Verdicts({ evaluation }: VerdictsProps) {
  return (
    <section aria-labelledby="verdicts-titre">
      <h2 id="verdicts-titre">Ce que disent les règles</h2>
      <p className="fr-text--sm">
        Le préfet décide, pas ce site{'\u00A0'}: un point à revoir n’empêche pas de déposer.
      </p>
      {evaluation.controles.map((controle) => (
        <Verdict key={controle.code} controle={controle} />
      ))}
    </section>
  )
}

function Verdict({ controle }: { controle: Controle }) {
  const { code, verdict, message, source, minimum, maximum } = controle
  const { mot, ton } = MOTS[verdict]
  return (
    <div className="fr-mb-3w">
      <h3 className="fr-h6 fr-mb-1v">
        {TITRES[code]} <Badge ton={ton}>{mot}</Badge>
      </h3>
      <p className="fr-mb-1v">
        {message} {montantEnPlus(controle)}
      </p>
      <Accordeon titre="Pourquoi&#8239;?">
        <p>{POURQUOI[code]}</p>
        {minimum !== null && <p>Au moins{`\u00A0: ${formatMontant(minimum)}`}.</p>}
        {maximum !== null && <p>Au plus{`\u00A0: ${formatMontant(maximum)}`}.</p>}
        {source && <p>Source{`\u00A0: ${source}`}.</p>}
      </Accordeon>
    </div>
  )
}

/** The margin or the gap in euros, unless the sentence already gives it. */
function montantEnPlus({ verdict, marge, message, code }: Controle): string | null {
  if (marge === null || code === 'plan.equilibre') return null
  const montant = formatMontant(Math.abs(marge))
  if (message.includes(montant)) return null
  if (verdict === 'conforme') return `Marge\u00A0: ${montant}.`
  return verdict === 'non_conforme' ? `Écart\u00A0: ${montant}.` : null
}
