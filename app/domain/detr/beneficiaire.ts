import { ajouterAnnees, ajouterJours, formatJour, type Jour } from '../commun/jour'
import { formatNombre, multiplierInferieur } from '../commun/montant'
import { type Controle, controle, mentionTexteActuel, type VerdictControle } from './controle'
import {
  type Fraction,
  MAINTIEN_COMMUNE_NOUVELLE_ANNEES,
  type ParZone,
  RATIO_POTENTIEL_FINANCIER,
  SEUIL_SYNDICAT,
  SEUILS_COMMUNE,
  SEUILS_EPCI,
  texteActuel,
} from './parametres'
import { NOMS_PORTEUR, type Porteur } from './porteur'

export type Eligibilite = 'eligible' | 'non_eligible' | 'a_verifier'

/** Who spoke: the yearly official list, our calculation, or the nature of the organisation alone. */
export type ParoleEligibilite = 'liste' | 'calcul' | 'nature'

export type Beneficiaire = {
  readonly eligibilite: Eligibilite
  readonly parole: ParoleEligibilite
  readonly controle: Controle
}

type Decision = {
  readonly eligibilite: Eligibilite
  readonly parole: ParoleEligibilite
  readonly message: string
}

const VERDICTS: Readonly<Record<Eligibilite, VerdictControle>> = {
  eligible: 'conforme',
  non_eligible: 'non_conforme',
  a_verifier: 'a_verifier',
}

/**
 * Whether this organisation may receive the DETR. The official list wins for communes, EPCI and syndicats.
 * Populations in inhabitants, potentiel financier in cents per inhabitant. What is unknown is `a_verifier`.
 * @source art. L2334-33 CGCT
 */
export function checkBeneficiaire(porteur: Porteur, receptionLe: Jour): Beneficiaire {
  const { eligibilite, parole, message } = decider(porteur, receptionLe)
  const { source } = texteActuel(SEUILS_COMMUNE)
  return {
    eligibilite,
    parole,
    controle: controle('beneficiaire', VERDICTS[eligibilite], {
      message: message + mentionPopulation(porteur, parole) + mentionTexteActuel(receptionLe),
      source,
    }),
  }
}

function decider(porteur: Porteur, receptionLe: Jour): Decision {
  if (porteur.nature === 'association') return deciderAssociation(porteur)
  if (porteur.nature === 'ccas')
    return parNature(
      'Un CCAS ne peut pas recevoir la DETR. La commune le peut si elle reste propriétaire du matériel.',
    )
  if (porteur.nature === 'autre')
    return parNature(
      'Cette organisation ne peut pas recevoir la DETR (art. L2334-33). Votre espace numérique reste possible.',
    )
  if (porteur.eligibleSelonListe !== null)
    return deciderSelonListe(porteur, porteur.eligibleSelonListe, receptionLe)
  if (porteur.nature === 'epci') return deciderEpci(porteur)
  if (porteur.nature === 'syndicat') return deciderSyndicat(porteur)
  return deciderCommuneNouvelle(porteur, receptionLe) ?? deciderCommune(porteur)
}

function deciderSelonListe({ nature, liste: lue }: Porteur, eligible: boolean, receptionLe: Jour): Decision {
  const exercice = lue?.exercice ?? receptionLe.slice(0, 4)
  const liste = `Selon la liste officielle de ${exercice}, ${NOMS_PORTEUR[nature]}`
  return {
    eligibilite: eligible ? 'eligible' : 'non_eligible',
    parole: 'liste',
    message: eligible
      ? `${liste} peut recevoir la DETR.`
      : `${liste} ne peut pas recevoir la DETR. L’espace numérique reste possible.`,
  }
}

function deciderCommune(porteur: Porteur): Decision {
  const { population, potentielFinancier, potentielFinancierMoyen } = porteur
  const seuils = deLaZone(texteActuel(SEUILS_COMMUNE).valeur, porteur)
  if (population === null) return manque('la population')
  if (population <= seuils.sansCondition)
    return possible(porteur, `au plus ${formatEntier(seuils.sansCondition)} habitants`)
  if (population > seuils.maximum)
    return impossible(porteur, `plus de ${formatEntier(seuils.maximum)} habitants`)
  if (potentielFinancier === null) return manque('le potentiel financier')
  if (potentielFinancierMoyen === null) return manque('le potentiel financier moyen')
  const ratio = texteActuel(RATIO_POTENTIEL_FINANCIER).valeur
  return isStrictementSous(potentielFinancier, ratio, potentielFinancierMoyen)
    ? possible(porteur, `potentiel financier inférieur à ${formatFois(ratio)} la moyenne`)
    : impossible(porteur, `potentiel financier d’au moins ${formatFois(ratio)} la moyenne`)
}

/** Eligible by one of the merged communes, unless the calculation alone already says so: null then. */
function deciderCommuneNouvelle(porteur: Porteur, receptionLe: Jour): Decision | null {
  const { communeNouvelle } = porteur
  if (!communeNouvelle?.ancienneCommuneEligible || communeNouvelle.creeeLe === null) return null
  const fin = ajouterAnnees(communeNouvelle.creeeLe, texteActuel(MAINTIEN_COMMUNE_NOUVELLE_ANNEES).valeur)
  if (receptionLe >= fin || deciderCommune(porteur).eligibilite === 'eligible') return null
  const dernierJour = formatJour(ajouterJours(fin, -1))
  return possible(porteur, `une des communes réunies le pouvait, maintien jusqu’au ${dernierJour}`)
}

function deciderEpci(porteur: Porteur): Decision {
  const { population, epci } = porteur
  const seuils = deLaZone(texteActuel(SEUILS_EPCI).valeur, porteur)
  const communeCentre = epci?.communeCentre ?? null
  const densite = epci?.densite ?? null
  if (population === null) return manque('la population')
  if (population <= seuils.population)
    return possible(porteur, `au plus ${formatEntier(seuils.population)} habitants`)
  if (communeCentre !== null && communeCentre <= seuils.communeCentre)
    return possible(porteur, `commune centre d’au plus ${formatEntier(seuils.communeCentre)} habitants`)
  if (densite !== null && densite < seuils.densite)
    return possible(porteur, `moins de ${seuils.densite} habitants au km²`)
  if (communeCentre === null) return manque('la population de la commune centre')
  if (densite === null) return manque('la densité')
  return impossible(porteur, 'population, commune centre et densité au-dessus des trois seuils')
}

function deciderSyndicat(porteur: Porteur): Decision {
  const seuil = texteActuel(SEUIL_SYNDICAT).valeur
  if (porteur.population === null) return manque('la population')
  return porteur.population <= seuil
    ? possible(porteur, `au plus ${formatEntier(seuil)} habitants`)
    : impossible(porteur, `plus de ${formatEntier(seuil)} habitants`)
}

function deciderAssociation({ contratEtat }: Porteur): Decision {
  if (!contratEtat?.designeMaitreOuvrage)
    return parNature(
      'Une association ne peut pas recevoir la DETR (art. L2334-33). Votre espace numérique reste possible.',
    )
  if (contratEtat.deposePar !== 'maire' && contratEtat.deposePar !== 'president_epci')
    return parNature(
      'Le contrat signé avec l’État désigne votre association\u00A0: le maire ou le président qui l’a signé dépose la demande.',
    )
  if (contratEtat.signataireEligible === null) return manque('le droit de la commune qui a signé le contrat')
  if (!contratEtat.signataireEligible)
    return parNature(
      'La commune ou l’intercommunalité qui a signé le contrat ne peut pas recevoir la DETR. Votre espace numérique reste possible.',
    )
  return {
    eligibilite: 'eligible',
    parole: 'nature',
    message:
      'Le contrat signé avec l’État vous désigne, et son signataire dépose la demande\u00A0: la DETR est possible.',
  }
}

function possible({ nature }: Porteur, raison: string): Decision {
  return {
    eligibilite: 'eligible',
    parole: 'calcul',
    message: `Selon notre calcul (${raison}), ${NOMS_PORTEUR[nature]} peut recevoir la DETR.`,
  }
}

function impossible({ nature }: Porteur, raison: string): Decision {
  return {
    eligibilite: 'non_eligible',
    parole: 'calcul',
    message: `Selon notre calcul (${raison}), ${NOMS_PORTEUR[nature]} ne peut pas recevoir la DETR. L’espace numérique reste possible.`,
  }
}

function manque(chose: string): Decision {
  return {
    eligibilite: 'a_verifier',
    parole: 'calcul',
    message: `Il nous manque ${chose} pour vérifier votre droit. Continuez\u00A0: la préfecture le fera.`,
  }
}

function parNature(message: string): Decision {
  return { eligibilite: 'non_eligible', parole: 'nature', message }
}

function mentionPopulation({ nature, populationDe }: Porteur, parole: ParoleEligibilite): string {
  if (nature !== 'commune' || populationDe !== 'insee' || parole !== 'calcul') return ''
  return ' Le calcul part de la population de l’Insee\u00A0: c’est la population DGF qui décide.'
}

function isStrictementSous(valeur: number, { numerateur, denominateur }: Fraction, moyenne: number): boolean {
  return BigInt(valeur) * BigInt(denominateur) < BigInt(moyenne) * BigInt(numerateur)
}

function deLaZone<T>(parZone: ParZone<T>, { outreMer }: Porteur): T {
  return outreMer ? parZone.outreMer : parZone.metropole
}

/** « 1,3 fois ». */
function formatFois({ numerateur, denominateur }: Fraction): string {
  return `${formatNombre(multiplierInferieur(numerateur, 100, denominateur)).replace(/,?0+$/, '')} fois`
}

/** « 20 000 », without decimals. */
function formatEntier(nombre: number): string {
  return formatNombre(nombre * 100).slice(0, -3)
}
