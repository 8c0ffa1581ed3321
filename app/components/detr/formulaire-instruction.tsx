import { formatJourCourt } from '../../domain/commun/jour'
import { type Centimes, formatMontant, formatNombre, formatTaux } from '../../domain/commun/montant'
import type { Motif } from '../../domain/commun/motif'
import type { EvaluationPlan } from '../../domain/detr/plan-de-financement'
import { libellesRegleLocale, type RegleLocale } from '../../domain/detr/regle-locale'
import { lireTexte } from '../../domain/dossier/valeurs'
import type { Saisie } from '../../forms/parse'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import { Liste } from '../liste'
import { Montant } from '../montant'
import { Tableau } from '../tableau'
import { ZoneTexte } from '../zone-texte'
import { Controles } from './controles'

export type DemandeAEtudier = {
  readonly version: number
  readonly coutTotal: Centimes
  readonly montantDemande: Centimes | null
  readonly lignes: readonly {
    readonly ligneId: string
    readonly libelle: string
    readonly montantHT: Centimes
    readonly retenu: Centimes
    readonly motif: string | null
  }[]
  readonly categorie: string | null
  readonly categories: readonly {
    readonly categorie: string
    readonly libelle: string
    readonly observe: boolean
  }[]
  readonly regle: RegleLocale
  readonly regleObservee: boolean
  readonly motifTaux: string | null
  readonly avisCommission: string | null
  readonly avisCommissionLe: string | null
  readonly evaluation: EvaluationPlan
  readonly attribution: {
    readonly montant: Centimes
    readonly taux: number
    readonly evaluation: EvaluationPlan
  } | null
  readonly comparables: readonly {
    readonly id: string
    readonly organisation: string
    readonly exercice: number | null
    readonly base: Centimes
    readonly montant: Centimes
    readonly taux: number | null
  }[]
}

export type CalculAffiche = {
  readonly assiette: Centimes
  readonly plafonnee: boolean
  readonly montant: Centimes
  readonly taux: number
  readonly calcule: 'montant' | 'taux'
  readonly avisRequis: boolean
  readonly evaluation: EvaluationPlan
  readonly horsRegle: readonly string[]
}

export type FormulaireInstructionProps = {
  demande: DemandeAEtudier
  values?: Saisie
  motifs?: readonly Motif[]
  calcul: CalculAffiche | null
}

/** The review of one request. The amount or the rate drives; « Recalculer » computes without saving. */
export function FormulaireInstruction({ demande, values, motifs, calcul }: FormulaireInstructionProps) {
  const champ = (name: string, defaut: string) => ({
    name,
    defaultValue: values ? lireTexte(values, name) : defaut,
    erreur: erreurDe(motifs, name),
  })
  const montant = demande.attribution?.montant ?? demande.montantDemande
  const evaluation = calcul?.evaluation ?? demande.attribution?.evaluation ?? demande.evaluation
  return (
    <>
      <Chiffre calcul={calcul} evaluation={evaluation} />
      <div className="mg-bureau">
        <form method="post" className="mg-formulaire" key={values ? 'saisie' : 'lue'}>
          <input type="hidden" name="version" value={demande.version} />
          <h2 className="fr-h4">La dépense retenue</h2>
          <p>
            Coût{'\u00A0'}: <Montant montant={demande.coutTotal} taxe="HT" />. Une ligne écartée vaut 0. Une
            ligne réduite ou écartée a sa raison, imprimée dans l’arrêté.
          </p>
          <div id="champ-retenues" tabIndex={-1}>
            {demande.lignes.map((ligne, rang) => (
              <fieldset key={ligne.ligneId} className="fr-fieldset mg-ligne-retenue">
                <legend className="fr-fieldset__legend">
                  {ligne.libelle}, {formatMontant(ligne.montantHT)} HT
                </legend>
                <div className="fr-fieldset__element">
                  <input type="hidden" name={`retenues.${rang}.ligneId`} value={ligne.ligneId} />
                  <Champ
                    {...champ(`retenues.${rang}.retenu`, formatNombre(ligne.retenu))}
                    type="montant"
                    libelle="Montant retenu HT"
                  />
                </div>
                <div className="fr-fieldset__element">
                  <Champ {...champ(`retenues.${rang}.motif`, ligne.motif ?? '')} libelle="Raison" optionnel />
                </div>
              </fieldset>
            ))}
          </div>
          <h2 className="fr-h4 fr-mt-4w">La subvention</h2>
          {demande.categories.length > 0 ? (
            <Liste
              {...champ('categorie', demande.categorie ?? '')}
              libelle="Catégorie du département"
              options={demande.categories.map(({ categorie, libelle, observe }) => ({
                valeur: categorie,
                libelle: observe ? `${libelle} (observé, à confirmer)` : libelle,
              }))}
            />
          ) : (
            <p>Aucune règle locale n’est enregistrée pour cette année.</p>
          )}
          <ul>
            {libellesRegleLocale(demande.regle).map((phrase) => (
              <li key={phrase}>
                {phrase}
                {demande.regleObservee && ' (observé, à confirmer)'}
              </li>
            ))}
          </ul>
          <p>Écrivez le montant ou le taux{'\u00A0'}: l’autre est calculé.</p>
          <Champ
            {...champ('montant', montant === null ? '' : formatNombre(montant))}
            type="montant"
            libelle="Montant"
            indication={
              calcul?.calcule === 'montant' ? `Calculé\u00A0: ${formatMontant(calcul.montant)}` : undefined
            }
          />
          <Champ
            {...champ('taux', '')}
            libelle="Taux"
            suffixe="%"
            largeur="xs"
            inputMode="decimal"
            indication={indicationTaux(calcul, demande.attribution?.taux ?? null)}
          />
          <ZoneTexte
            {...champ('motifTaux', demande.motifTaux ?? '')}
            libelle="Hors de la règle locale : pourquoi, et qui l’a décidé"
            optionnel
            rows={2}
          />
          {calcul?.horsRegle.map((phrase) => (
            <p key={phrase} className="fr-message fr-message--warning">
              {phrase}
            </p>
          ))}
          <h2 className="fr-h4 fr-mt-4w">L’avis de la commission d’élus</h2>
          <p>
            Il est nécessaire au-dessus de 100{'\u202F'}000,00{'\u00A0'}€ de subvention (art. L2334-37).
            {calcul?.avisRequis && ' Cette subvention les dépasse.'}
          </p>
          <Liste
            {...champ('avisCommission', demande.avisCommission ?? '')}
            libelle="Avis"
            optionnel
            invite="Pas d’avis"
            options={AVIS}
          />
          <Champ
            {...champ(
              'avisCommissionLe',
              demande.avisCommissionLe ? formatJourCourt(demande.avisCommissionLe) : '',
            )}
            type="date"
            libelle="Date de l’avis"
            indication="Par exemple 12/03/2026"
            optionnel
          />
          <Boutons>
            {[
              <Bouton key="enregistrer" name="geste" value="enregistrer">
                Enregistrer et lire les lettres
              </Bouton>,
              <Bouton key="recalculer" name="geste" value="recalculer" variante="secondaire">
                Recalculer
              </Bouton>,
            ]}
          </Boutons>
        </form>
        <aside aria-label="Contrôles et comparaisons">
          <h2 className="fr-h4">Les contrôles</h2>
          <Controles evaluation={evaluation} />
          <h2 className="fr-h4 fr-mt-4w">Subventions comparables</h2>
          <Tableau
            titre="Autres subventions du département"
            titreCache
            vide="Aucune autre subvention notifiée dans ce département."
            lignes={demande.comparables}
            cleDe={({ id }) => id}
            colonnes={[
              { cle: 'organisation', titre: 'Organisation', contenu: ({ organisation }) => organisation },
              { cle: 'exercice', titre: 'Année', contenu: ({ exercice }) => exercice ?? 'Inconnue' },
              {
                cle: 'base',
                titre: 'Dépense HT',
                nombre: true,
                contenu: ({ base }) => <Montant montant={base} />,
              },
              {
                cle: 'montant',
                titre: 'Subvention',
                nombre: true,
                contenu: (autre) => <Montant montant={autre.montant} />,
              },
              {
                cle: 'taux',
                titre: 'Taux',
                nombre: true,
                contenu: ({ taux }) => (taux === null ? 'Inconnu' : formatTaux(taux)),
              },
            ]}
          />
        </aside>
      </div>
    </>
  )
}

/** The sentence and the figure first: what is asked or computed, and whether the tests hold. */
function Chiffre({ calcul, evaluation }: { calcul: CalculAffiche | null; evaluation: EvaluationPlan }) {
  const mauvais = evaluation.controles.filter(({ verdict }) => verdict === 'non_conforme').length
  const verdict =
    mauvais === 0
      ? 'Aucun contrôle ne s’y oppose.'
      : `${mauvais} ${mauvais > 1 ? 'contrôles sont' : 'contrôle est'} à revoir.`
  return (
    <p role="status" className="fr-text--lead">
      <strong>{phraseChiffre(calcul, evaluation)}</strong> {verdict}
      {calcul?.plafonnee && ' La dépense est arrêtée au plafond du département.'}
    </p>
  )
}

function phraseChiffre(calcul: CalculAffiche | null, evaluation: EvaluationPlan): string {
  const { subventionDemandee, taux, assiette } = evaluation
  if (calcul === null) {
    const part = taux === null ? '' : `, ${formatTaux(taux)} de ${formatMontant(assiette)} HT`
    return `${formatMontant(subventionDemandee)}${part}.`
  }
  return calcul.calcule === 'taux'
    ? `${formatMontant(calcul.montant)}, soit ${formatTaux(calcul.taux)} (calculé) de ${formatMontant(calcul.assiette)} HT.`
    : `${formatTaux(calcul.taux)} de ${formatMontant(calcul.assiette)} HT, soit ${formatMontant(calcul.montant)} (calculé).`
}

const AVIS = [
  { valeur: 'favorable', libelle: 'Favorable, sans observation' },
  { valeur: 'favorable_avec_observation', libelle: 'Favorable, avec observation' },
  { valeur: 'information', libelle: 'Information' },
  { valeur: 'defavorable', libelle: 'Défavorable' },
]

function indicationTaux(calcul: CalculAffiche | null, enregistre: number | null): string | undefined {
  const taux = calcul?.calcule === 'taux' ? calcul.taux : calcul === null ? enregistre : null
  return taux === null ? undefined : `Calculé\u00A0: ${formatTaux(taux)}`
}
