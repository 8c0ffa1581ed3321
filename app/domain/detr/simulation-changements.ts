import { type Centimes, formatMontant, MONTANT_MAXIMAL, somme } from '../commun/montant'
import {
  type AideSimulee,
  type FaitsSimulation,
  isDouteuse,
  type LigneSimulee,
  type ReponsesSimulation,
  type Simulation,
  simuler,
} from './simulation'
import { controleDe } from './simulation-phrase'

/** One thing that would change the answer. `montant` is the DETR then possible; null: it says a limit. */
export type Changement = {
  readonly code:
    | 'atteindre_plancher'
    | 'baisser_aides'
    | 'autre_categorie'
    | 'ligne_douteuse'
    | 'sous_plafond'
    | 'au_dessus_plafond'
    | 'plafond_subvention'
    | 'hors_plan'
    | 'part_minimale'
  readonly phrase: string
  readonly montant: Centimes | null
}

/** What would change the answer, the most useful first: each one is computed by simulating it. Cents HT. */
export function listChangements(
  faits: FaitsSimulation,
  reponses: ReponsesSimulation,
  simulation: Simulation,
): readonly Changement[] {
  if (simulation.evaluation.eligibilite === 'non_eligible') return []
  return [
    ...atteindrePlancher(faits, reponses, simulation),
    ...baisserAides(faits, reponses, simulation),
    ...autresCategories(faits, reponses, simulation),
    ...lignesDouteuses(faits, reponses),
    ...plafonds(faits, reponses, simulation),
    ...horsPlan(simulation),
    ...partMinimale(simulation),
  ]
}

function atteindrePlancher(
  faits: FaitsSimulation,
  reponses: ReponsesSimulation,
  simulation: Simulation,
): readonly Changement[] {
  const { verdict, minimum, marge } = controleDe(simulation, 'regle.plancher')
  if (verdict !== 'non_conforme' || minimum === null || marge === null) return []
  const { montant } = simuler(faits, avecEnPlus(reponses, -marge))
  const phrase = `Avec ${formatMontant(-marge)} de matériel en plus, le projet atteint le minimum de ${formatMontant(minimum)}.`
  return [{ code: 'atteindre_plancher', phrase, montant }]
}

/** The smallest reduction of the other aids that leaves room for the floor of the DETR. */
function baisserAides(
  faits: FaitsSimulation,
  reponses: ReponsesSimulation,
  { montant, aides }: Simulation,
): readonly Changement[] {
  const essayer = (baisse: Centimes) =>
    simuler(faits, { ...reponses, aides: reduire(reponses.aides, baisse) }).montant
  if (montant > 0 || aides === 0 || essayer(aides) === 0) return []
  let [trop, assez] = [0, aides]
  while (assez - trop > 1) {
    const milieu = Math.floor((trop + assez) / 2)
    if (essayer(milieu) > 0) assez = milieu
    else trop = milieu
  }
  const phrase = `Avec ${formatMontant(assez)} de moins d’autres aides, la DETR redevient possible.`
  return [{ code: 'baisser_aides', phrase, montant: essayer(assez) }]
}

/** Takes this many cents off the aids, the last ones first. */
function reduire(aides: readonly AideSimulee[], baisse: Centimes): readonly AideSimulee[] {
  let reste = baisse
  return aides
    .toReversed()
    .map((aide) => {
      const retire = Math.min(reste, aide.montant)
      reste -= retire
      return { ...aide, montant: aide.montant - retire }
    })
    .toReversed()
}

function autresCategories(
  faits: FaitsSimulation,
  reponses: ReponsesSimulation,
  { montant: actuel, regle }: Simulation,
): readonly Changement[] {
  if (regle === null) return []
  return faits.regles
    .filter(({ categorie }) => categorie !== regle.categorie)
    .map(({ categorie, libelle }) => ({
      libelle,
      montant: simuler(faits, { ...reponses, categorie }).montant,
    }))
    .filter(({ montant }) => montant > actuel)
    .sort((a, b) => b.montant - a.montant)
    .slice(0, 3)
    .map(({ libelle, montant }) => ({
      code: 'autre_categorie',
      phrase: `Si la préfecture range le projet dans «\u00A0${libelle}\u00A0», la réponse change.`,
      montant,
    }))
}

function lignesDouteuses(faits: FaitsSimulation, reponses: ReponsesSimulation): readonly Changement[] {
  return reponses.lignes.filter(isDouteuse).map((douteuse) => ({
    code: 'ligne_douteuse',
    phrase: `«\u00A0${douteuse.libelle}\u00A0» ressemble à du fonctionnement, que la DETR ne finance pas (art. L2334-36). Sans cette ligne\u00A0:`,
    montant: simuler(faits, { ...reponses, lignes: reponses.lignes.filter((l) => l !== douteuse) }).montant,
  }))
}

function plafonds(
  faits: FaitsSimulation,
  reponses: ReponsesSimulation,
  { evaluation, montant, regle }: Simulation,
): readonly Changement[] {
  const { coutTotal, assiette, limite } = evaluation
  const plafond = regle?.plafondDepense ?? null
  if (montant === 0) return []
  if (limite === 'regle.plafond') {
    const phrase = `Ici, la subvention s’arrête à ${formatMontant(montant)}\u00A0: dépenser plus ne l’augmente pas.`
    return [{ code: 'plafond_subvention', phrase, montant: null }]
  }
  if (plafond === null) return []
  if (assiette < coutTotal) {
    const phrase = `Ici, la dépense retenue s’arrête à ${formatMontant(plafond)}\u00A0: les ${formatMontant(coutTotal - assiette)} au-delà restent à votre charge.`
    return [{ code: 'au_dessus_plafond', phrase, montant: null }]
  }
  const avec = simuler(faits, avecEnPlus(reponses, plafond - coutTotal)).montant
  if (avec <= montant) return []
  const phrase = `La dépense peut encore monter de ${formatMontant(plafond - coutTotal)} avant le plafond local.`
  return [{ code: 'sous_plafond', phrase, montant: avec }]
}

function horsPlan({ evaluation }: Simulation): readonly Changement[] {
  if (evaluation.horsPlan === 0 || evaluation.coutTotal === 0) return []
  const phrase = `${formatMontant(evaluation.horsPlan)} de fonctionnement restent hors du plan, à votre charge (art. L2334-36).`
  return [{ code: 'hors_plan', phrase, montant: null }]
}

/** The plan breaks the own share: how much it must rise, the other aids going down as much. */
function partMinimale(simulation: Simulation): readonly Changement[] {
  const { verdict, marge } = controleDe(simulation, 'participation')
  if (verdict === 'non_conforme' && marge !== null) {
    const phrase = `Votre part doit monter de ${formatMontant(-marge)}, et les autres aides baisser d’autant (art. L1111-10).`
    return [{ code: 'part_minimale', phrase, montant: null }]
  }
  const { limite } = simulation.evaluation
  if (simulation.montant === 0 || simulation.aides === 0 || limite !== 'participation') return []
  const phrase =
    'Votre part est déjà au minimum de la loi\u00A0: une autre aide de plus réduirait d’autant la DETR.'
  return [{ code: 'part_minimale', phrase, montant: null }]
}

function avecEnPlus(reponses: ReponsesSimulation, montantHT: Centimes): ReponsesSimulation {
  const deja = somme(reponses.lignes.map((ligne) => ligne.montantHT))
  const ligne: LigneSimulee = {
    categorie: 'autre',
    libelle: 'En plus',
    montantHT: Math.min(montantHT, MONTANT_MAXIMAL - deja),
    nature: 'investissement',
  }
  return { ...reponses, lignes: [...reponses.lignes, ligne] }
}
