import { type Centimes, formatMontant, formatTaux } from '../../domain/commun/montant'
import type { CodeControle, Controle, VerdictControle } from '../../domain/detr/controle'
import type { EvaluationPlan } from '../../domain/detr/plan-de-financement'
import { Badge } from '../badge'

const MOTS: Readonly<Record<VerdictControle, { mot: string; ton: 'info' | 'error' | 'warning' | 'neutre' }>> =
  {
    conforme: { mot: 'Bon', ton: 'info' },
    non_conforme: { mot: 'À revoir', ton: 'error' },
    a_verifier: { mot: 'À vérifier', ton: 'warning' },
    sans_objet: { mot: 'Sans objet', ton: 'neutre' },
  }

const ETAT: readonly CodeControle[] = ['plancher', 'plafond']
const PARTICIPATION: readonly CodeControle[] = ['participation']

/** All the controls: the two 80 % tests apart, each with its own base, then the others. */
export function Controles({ evaluation, niveau = 3 }: { evaluation: EvaluationPlan; niveau?: 3 | 4 }) {
  const { assiette, subventionDemandee, taux, repartition, controles } = evaluation
  const publics = repartition.propres + repartition.aidesPubliques
  return (
    <>
      <Groupe
        niveau={niveau}
        titre="Argent de l’État, sur la dépense retenue"
        base={`DETR et autres dotations\u00A0: ${formatMontant(subventionDemandee + repartition.autresDotations)} sur ${formatMontant(assiette)} HT${taux === null ? '' : ` (DETR seule\u00A0: ${formatTaux(taux)})`}.`}
        controles={controles.filter(({ code }) => ETAT.includes(code))}
      />
      <Groupe
        niveau={niveau}
        titre="Part du porteur, sur l’argent public du projet"
        base={`Part propre\u00A0: ${formatMontant(repartition.propres)} sur ${formatMontant(publics)} d’argent public.`}
        controles={controles.filter(({ code }) => PARTICIPATION.includes(code))}
      />
      <Groupe
        niveau={niveau}
        titre="Les autres contrôles"
        base={null}
        controles={controles.filter(({ code }) => !ETAT.includes(code) && !PARTICIPATION.includes(code))}
      />
    </>
  )
}

type GroupeProps = { titre: string; base: string | null; controles: readonly Controle[]; niveau: 3 | 4 }

function Groupe({ titre, base, controles, niveau }: GroupeProps) {
  const Titre = `h${niveau}` as const
  return (
    <section>
      <Titre className="fr-h6">{titre}</Titre>
      {base && <p className="fr-mb-1w">{base}</p>}
      <ul>
        {controles.map(({ code, verdict, message, source }) => (
          <li key={code}>
            <Badge ton={MOTS[verdict].ton}>{MOTS[verdict].mot}</Badge> {message}
            {source && !message.includes(source) && <span className="mg-source"> ({source})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** « 1 152,00 €, 80,00 % » */
export function phraseSubvention(montant: Centimes, taux: number): string {
  return `${formatMontant(montant)}, ${formatTaux(taux)}`
}
