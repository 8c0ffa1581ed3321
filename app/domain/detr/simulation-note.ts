import { formatJour } from '../commun/jour'
import { formatMontant, formatNombre, formatTaux, tauxAffiche } from '../commun/montant'
import { type Bloc, encadre, liste, paragraphe, titre } from '../document/bloc'
import { typographier } from '../document/typographie'
import type { CodeControle, Controle, VerdictControle } from './controle'
import { DESCRIPTIONS_FINANCEUR } from './financeurs'
import { PARTICIPATION_MINIMALE, TAUX_PLAFOND, TAUX_PLANCHER, texteActuel } from './parametres'
import { type FaitsSimulation, type ReponsesSimulation, type Simulation, simuler } from './simulation'
import { listChangements } from './simulation-changements'
import { listDates } from './simulation-dates'
import { listAConfirmer, phraseDuResultat } from './simulation-phrase'

/** A sheet to bring to the council: words and structure. It decides nothing, nobody signs it. */
export type Note = {
  readonly titre: string
  /** « Commune de Chavanoz, Isère » and the date. */
  readonly sousTitre: string
  readonly blocs: readonly Bloc[]
  /** Reopens the simulation; printed, with a QR code when it is short enough. */
  readonly lien: string
  readonly pied: string
}

export type DonneesNote = {
  readonly faits: FaitsSimulation
  readonly reponses: ReponsesSimulation
  /** « Commune de Chavanoz (Isère) » */
  readonly porteur: string
  readonly lien: string
}

const TITRES: Readonly<Record<CodeControle, string>> = {
  beneficiaire: 'Qui peut demander la DETR',
  commencement: 'Aucun commencement déclaré',
  'regle.plancher': 'Coût minimal du projet, ici',
  'plan.equilibre': 'Ressources égales aux dépenses',
  plancher: `DETR\u00A0: au moins ${formatTaux(texteActuel(TAUX_PLANCHER).valeur, true)}`,
  plafond: `Dotations de l’État\u00A0: au plus ${formatTaux(texteActuel(TAUX_PLAFOND).valeur, true)}`,
  participation: `Votre part\u00A0: au moins ${formatTaux(texteActuel(PARTICIPATION_MINIMALE).valeur, true)}`,
  'regle.taux': 'Taux, ici',
  'regle.plafond': 'Montant maximal, ici',
}
const MOTS: Readonly<Record<VerdictControle, string>> = {
  conforme: 'Bon',
  non_conforme: 'À revoir',
  sans_objet: 'Sans objet',
  a_verifier: 'À vérifier',
}
export const MENTION_NOTE =
  'Ce document n’est pas une décision\u00A0: c’est un calcul, fait avec les réponses données. La préfecture décide.'

/** The simulation as one or two pages for the council: the sentence, the plan, the rules and their articles. */
export function composerNote({ faits, reponses, porteur, lien }: DonneesNote): Note {
  const simulation = simuler(faits, reponses)
  const possible = simulation.evaluation.eligibilite !== 'non_eligible'
  const changements = listChangements(faits, reponses, simulation)
  const blocs: Bloc[] = [
    encadre(phraseDuResultat(faits, simulation), ...listAConfirmer(simulation)),
    tableauAchats(reponses),
    ...(possible ? [tableauPlan(reponses, simulation), tableauControles(simulation)] : []),
    ...(changements.length === 0
      ? []
      : [titre(2, 'Ce qui changerait la réponse'), liste(changements.map(direChangement))]),
    ...(possible
      ? [
          titre(2, 'Les prochaines dates'),
          liste(
            listDates(faits.jour, simulation.regle).map(
              ({ quand, quoi, source }) => `${quand}\u00A0: ${quoi}${source === null ? '' : ` (${source})`}`,
            ),
          ),
        ]
      : []),
    paragraphe(MENTION_NOTE),
  ]
  return {
    titre: 'Simulation d’une subvention DETR pour un espace numérique',
    sousTitre: typographier(`${porteur}. Simulation du ${formatJour(faits.jour)}.`),
    blocs,
    lien,
    pied: `Simulation du ${formatJour(faits.jour)}, sans valeur de décision`,
  }
}

function direChangement({ phrase, montant }: { phrase: string; montant: number | null }): string {
  return montant === null ? phrase : `${phrase} DETR possible\u00A0: ${formatMontant(montant)}.`
}

function tableauAchats({ lignes }: ReponsesSimulation): Bloc {
  return {
    type: 'tableau',
    titre: 'Ce qui est acheté, hors taxes',
    colonnes: [
      { titre: 'Dépense', alignement: 'gauche' },
      { titre: 'Nature', alignement: 'gauche' },
      { titre: 'Montant HT', alignement: 'droite' },
    ],
    lignes: lignes.map(({ libelle, nature, montantHT }) => [
      typographier(libelle),
      nature === 'investissement' ? 'Investissement' : 'Fonctionnement, hors plan',
      formatMontant(montantHT),
    ]),
    total: null,
  }
}

function tableauPlan({ aides }: ReponsesSimulation, { evaluation, montant, part }: Simulation): Bloc {
  const { coutTotal } = evaluation
  const rangee = (qui: string, somme: number) => {
    const taux = tauxAffiche(somme, coutTotal)
    return [qui, formatMontant(somme), taux === null ? '' : formatTaux(taux)]
  }
  return {
    type: 'tableau',
    titre: 'Plan de financement',
    colonnes: [
      { titre: 'Qui paie', alignement: 'gauche' },
      { titre: 'Montant', alignement: 'droite' },
      { titre: 'Part du coût', alignement: 'droite' },
    ],
    lignes: [
      rangee('DETR, au plus', montant),
      ...aides.map((aide) => rangee(DESCRIPTIONS_FINANCEUR[aide.financeur].libelle, aide.montant)),
      rangee('Votre part', part),
    ],
    total: ['Coût du projet HT', formatMontant(coutTotal), coutTotal === 0 ? '' : '100,00\u00A0%'],
  }
}

function tableauControles({ evaluation }: Simulation): Bloc {
  return {
    type: 'tableau',
    titre: 'Ce que disent les règles',
    colonnes: [
      { titre: 'Règle', alignement: 'gauche' },
      { titre: 'Résultat', alignement: 'gauche' },
      { titre: 'Marge', alignement: 'droite' },
      { titre: 'Source', alignement: 'gauche' },
    ],
    lignes: evaluation.controles.map(({ code, verdict, marge, source }) => [
      TITRES[code],
      MOTS[verdict],
      margeDe({ code, verdict, marge }),
      source ?? 'Calcul',
    ]),
    total: null,
  }
}

function margeDe({ code, verdict, marge }: Pick<Controle, 'code' | 'verdict' | 'marge'>): string {
  if (marge === null || verdict === 'sans_objet' || code === 'plan.equilibre') return ''
  return `${formatNombre(marge)}\u00A0€`
}
