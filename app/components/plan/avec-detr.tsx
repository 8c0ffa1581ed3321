import { useFieldArray } from 'react-hook-form'
import { formatMontant } from '~/domain/commun/montant'
import type { Motif } from '~/domain/commun/motif'
import type { EvaluationPlan } from '~/domain/detr/plan-de-financement'
import { libellesRegleLocale } from '~/domain/detr/regle-locale'
import { lireTexte } from '~/domain/dossier/valeurs'
import type { Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { StatutVivant } from '../equipement/statut-vivant'
import { erreurDe } from '../erreur-de'
import { lignesSaisies } from '../etapes-dossier/commandes'
import type { EtapeVivante } from '../etapes-dossier/use-etape'
import { Liste } from '../liste'
import { MessageChamp } from '../message-champ'
import { Commencement } from './commencement'
import { demanderLeMaximum, type FaitsDuPlan, RESSOURCE_VIDE, regleChoisie } from './plan-saisi'
import { Ressource } from './ressource'
import { Verdicts } from './verdicts'

export type AvecDetrProps = {
  faits: FaitsDuPlan
  valeurs: Saisie
  motifs?: readonly Motif[]
  vivante: EtapeVivante
  evaluation: EvaluationPlan
  annonce?: string
  surAnnonce: (fait: string) => void
}

/** The request itself: category, resources, verdicts, start, dates. */
export function AvecDetr({
  faits,
  valeurs,
  motifs,
  vivante,
  evaluation,
  annonce,
  surAnnonce,
}: AvecDetrProps) {
  const { champ, registre, saisie } = vivante
  const ressources = useFieldArray({ control: vivante.form.control, name: 'ressources' })
  const regle = regleChoisie(faits.regles, saisie)
  const typees = lignesSaisies(saisie, 'ressources')

  function maximum(): void {
    const { saisie: apres, fait } = demanderLeMaximum(faits, saisie)
    ressources.replace([...lignesSaisies(apres, 'ressources')])
    surAnnonce(fait)
    vivante.relireEnsuite()
  }

  return (
    <div className="mg-si-detr">
      <p className="mg-sans-script">
        Ce qui suit ne compte que si vous demandez la DETR. Sinon, laissez-le tel quel.
      </p>
      <h2>La catégorie de la demande</h2>
      {faits.regles.length > 0 ? (
        <Liste
          name="categorie"
          libelle="Catégorie du département"
          indication="Taux observés les années passées, à confirmer par la préfecture."
          options={faits.regles.map(({ categorie, libelle }) => ({ valeur: categorie, libelle }))}
          invite={faits.regles.length === 1 ? null : undefined}
          defaultValue={lireTexte(valeurs, 'categorie') || (regle?.categorie ?? '')}
          erreur={erreurDe(motifs, 'categorie')}
        />
      ) : (
        <p>Le département n’a pas de règle connue ici{'\u00A0'}: la préfecture choisira la catégorie.</p>
      )}
      {regle && (
        <ul>
          {libellesRegleLocale(regle).map((phrase) => (
            <li key={phrase}>
              {phrase} {regle.statut === 'observe' && '(observé, à confirmer)'}
            </li>
          ))}
        </ul>
      )}

      <h2 id="champ-ressources" tabIndex={-1} className="fr-mt-4w">
        Qui paie
      </h2>
      <MessageChamp id="champ-ressources-message" erreur={erreurDe(motifs, 'ressources')} />
      {ressources.fields.map((ressource, rang) => (
        <Ressource
          key={ressource.id}
          rang={rang}
          ressource={ressource as unknown as Saisie}
          montant={lireTexte(typees[rang], 'montant')}
          coutTotal={evaluation.coutTotal}
          registre={registre}
          surRetirer={() => {
            ressources.remove(rang)
            vivante.relireEnsuite()
          }}
        />
      ))}
      <div className="fr-mb-4w">
        {evaluation.subventionMaximale > 0 && (
          <Bouton
            variante="secondaire"
            name="intention"
            value="maximum"
            onClick={(evenement) => {
              evenement.preventDefault()
              maximum()
            }}
          >
            Demander le maximum{`\u00A0: ${formatMontant(evaluation.subventionMaximale)}`}
          </Bouton>
        )}{' '}
        <Bouton
          variante="tertiaire"
          name="intention"
          value="ajouter_financeur"
          onClick={(evenement) => {
            evenement.preventDefault()
            ressources.append(RESSOURCE_VIDE, { shouldFocus: false })
            vivante.relireEnsuite()
          }}
        >
          Ajouter un financeur
        </Bouton>
        {annonce && <p className="fr-mt-2w">{annonce}</p>}
      </div>

      <StatutVivant phrase={phraseVivante(evaluation)} />
      <Verdicts evaluation={evaluation} />
      <Commencement valeurs={valeurs} motifs={motifs} vivante={vivante} evaluation={evaluation} />
      <h2>Les dates du projet</h2>
      <Champ
        {...champ('debutPrevuLe')}
        type="date"
        libelle="Début prévu"
        indication="Par exemple 01/05/2026"
      />
      <Champ {...champ('finPrevueLe')} type="date" libelle="Fin prévue" indication="Par exemple 31/08/2026" />
    </div>
  )
}

/** « DETR possible : 1 152,00 €. Tous les contrôles sont bons. » */
function phraseVivante({ verdict, coutTotal, subventionMaximale, controles }: EvaluationPlan): string {
  if (coutTotal === 0) return 'Ajoutez d’abord le matériel à acheter.'
  const possible = `DETR possible\u00A0: ${formatMontant(subventionMaximale)}.`
  const aRevoir = controles.filter((controle) => controle.verdict === 'non_conforme').length
  if (aRevoir > 0)
    return `${possible} ${aRevoir === 1 ? 'Un contrôle est' : `${aRevoir} contrôles sont`} à revoir.`
  return `${possible} ${verdict === 'a_verifier' ? 'Un point est à vérifier par la préfecture.' : 'Tous les contrôles sont bons.'}`
}
