import { lecture } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { filtreDossiers } from '~/adapters/db/dossiers.server'
import { listReglesLocales } from '~/adapters/db/plan-detr.server'
import { seSouvenir } from '~/adapters/db/souvenir.server'
import { chercherLieux, type Lieu } from '~/adapters/search/communes.server'
import { lireCommunesConnues } from '~/adapters/territoire/communes-connues.server'
import { exerciceCivil } from '~/domain/calendrier/exercice'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { type Porteur, porteurInconnu } from '~/domain/detr/porteur'
import type {
  FaitsSimulation,
  NatureSimulee,
  RegleSimulee,
  ReponsesSimulation,
} from '~/domain/detr/simulation'
import { simuler } from '~/domain/detr/simulation'
import { listDates } from '~/domain/detr/simulation-dates'
import { lieuEtAnnee } from '~/domain/detr/simulation-lieu'
import { isDepartement } from '~/domain/territoire/departements'
import { chercherOrganisation } from './chercher-organisation.server'
import { comparerAuxSubventions, SOURCE_SUBVENTIONS } from './simulateur-subventions.server'

/** One answer to the first question. */
export type PorteurTrouve = {
  readonly nature: NatureSimulee
  readonly code: string
  readonly nom: string
  readonly departement: string
  readonly departementNom: string
  readonly codesPostaux: readonly string[]
  readonly population: number | null
  /** The old commune that was typed. */
  readonly ancienne: string | null
}

/** Communes and EPCI by name, postcode, INSEE code, SIREN or SIRET; communes alone for an association or a CCAS. */
export async function chercherPorteurs(q: string, nature: NatureSimulee) {
  const { resultats, motifs } = await chercherOrganisation(abreger(q))
  const trouves = resultats.flatMap((resultat): PorteurTrouve[] => {
    const [type, code = ''] = resultat.choix.split(':')
    const { nom, departement, departementNom, codesPostaux, population, ancienne } = resultat
    const faits = { code, nom, departement, departementNom, codesPostaux, population, ancienne }
    const parCommune = nature === 'association' || nature === 'ccas'
    if (type === 'commune') return [{ ...faits, nature: parCommune ? nature : 'commune' }]
    return type === 'epci' && !parCommune ? [{ ...faits, nature: 'epci' }] : []
  })
  return { resultats: nature === 'epci' ? epciDAbord(trouves) : trouves, motifs }
}

/** The reference data says « CC de l’Oisans ». */
function abreger(q: string): string {
  return q
    .replace(/communaut[ée]s? de communes/i, 'CC')
    .replace(/communaut[ée]s? d.agglom[ée]ration/i, 'CA')
    .replace(/communaut[ée]s? urbaine/i, 'CU')
}

function epciDAbord(trouves: readonly PorteurTrouve[]): readonly PorteurTrouve[] {
  const epci = trouves.filter((trouve) => trouve.nature === 'epci')
  return [...epci, ...trouves.filter((trouve) => trouve.nature !== 'epci')]
}

/** The place of a simulation, and what the rules need to know of it; null when no list has this code. */
export async function findSimulation(
  { nature, code }: { nature: NatureSimulee; code: string },
  maintenant: Date,
) {
  const lieu = await findLieu(nature === 'epci' ? 'epci' : 'commune', code)
  if (!lieu) return null
  const jour = jourDeParis(maintenant)
  const departement = isDepartement(lieu.departement) ? lieu.departement : null
  const faits: FaitsSimulation = {
    jour,
    lieu: lieuEtAnnee(lieu.departement, jour),
    porteur: await lirePorteur(nature, lieu, jour),
    regles: departement === null ? [] : await lireRegles(departement, jour),
  }
  const { nom, departementNom, population } = lieu
  return {
    faits,
    lieu: { nature, code, nom, departement: lieu.departement, departementNom, population },
    epci: nature === 'epci' ? null : await findEpciDe(code),
    service: departement === null ? null : await lireContact(departement),
  }
}
export type SimulationOuverte = NonNullable<Awaited<ReturnType<typeof findSimulation>>>

/** What the answer shows beside the rules: the next dates, the real grants around and where they come from. */
export async function entourer(ouverte: SimulationOuverte, reponses: ReponsesSimulation) {
  const { faits, lieu } = ouverte
  const { evaluation, regle } = simuler(faits, reponses)
  const { departement, population } = lieu
  const liste = await comparerAuxSubventions({ departement, population, coutTotal: evaluation.coutTotal })
  return { comparables: { liste, source: SOURCE_SUBVENTIONS }, dates: listDates(faits.jour, regle) }
}

async function findLieu(type: Lieu['type'], code: string): Promise<Lieu | null> {
  const lieux = await chercherLieux(code)
  return lieux.find((trouve) => trouve.type === type && trouve.code === code) ?? null
}

async function lirePorteur(nature: NatureSimulee, lieu: Lieu, jour: Jour): Promise<Porteur> {
  const connue = lieu.type === 'commune' ? (await lireCommunesConnues()).get(lieu.code) : undefined
  const liste = await lireEligibilite(lieu, exerciceCivil(jour))
  return {
    ...porteurInconnu(nature),
    outreMer: connue ? connue.outreMer : /^9[78]/.test(lieu.departement),
    population: liste?.populationDgf ?? lieu.population,
    populationDe: liste?.populationDgf == null ? 'insee' : 'dgf',
    potentielFinancier: liste?.potentielFinancier == null ? null : centimes(liste.potentielFinancier),
    eligibleSelonListe: liste?.eligible ?? null,
  }
}

/** What the official list of the year says, when the préfecture imported it: it wins over any calculation. */
function lireEligibilite({ type, code, departement }: Lieu, exercice: number) {
  const cle = type === 'commune' ? { codeInsee: code } : { siren: code }
  return seSouvenir(`simulateur:eligibilite:${departement}:${exercice}:${type}:${code}`, () =>
    lecture().eligibiliteDetr.findFirst({
      where: { departement, exercice, ...cle },
      select: { eligible: true, populationDgf: true, potentielFinancier: true },
    }),
  )
}

/** The rules that a reception of today falls under, without what only the préfecture needs. */
function lireRegles(departement: string, jour: Jour): Promise<readonly RegleSimulee[]> {
  return seSouvenir(`simulateur:regles:${departement}:${jour}`, async () => {
    const regles = await listReglesLocales(lecture(), departement, { exercice: exerciceCivil(jour), jour })
    return regles.map((regle) => ({
      categorie: regle.categorie,
      libelle: regle.libelle,
      statut: regle.statut,
      decision: regle.decision,
      tauxMin: regle.tauxMin,
      tauxMax: regle.tauxMax,
      plancherDepense: regle.plancherDepense,
      plancherLeve: regle.plancherLeve,
      plafondDepense: regle.plafondDepense,
      plafondSubvention: regle.plafondSubvention,
      arrondi: regle.arrondi,
      appelDu: regle.appelDu,
      appelAu: regle.appelAu,
    }))
  })
}

/** The intercommunalité of a commune: it may ask where the commune may not. */
async function findEpciDe(code: string) {
  const commune = await lecture().commune.findUnique({ where: { code }, select: { epci: true } })
  const epci = commune?.epci ? await findLieu('epci', commune.epci) : null
  return epci && { code: epci.code, nom: epci.nom }
}

async function lireContact(departement: string) {
  const { prefecture, responsable, telephone } = await lireService(lecture(), departement)
  return { prefecture, responsable, telephone }
}

/** Whether this person already works for this organisation, and the drafts that they may see there. */
export async function listDossiersOuverts(
  acteur: Acteur,
  { type, code }: { type: 'commune' | 'epci'; code: string },
) {
  const cle = type === 'commune' ? { codeInsee: code } : { siren: code }
  const organisations = await lecture().organisation.findMany({
    where: { nature: type, ...cle, id: { in: acteur.membres.map(({ organisationId }) => organisationId) } },
    select: { id: true },
  })
  const brouillons = await lecture().dossier.findMany({
    where: {
      AND: [
        { organisationId: { in: organisations.map(({ id }) => id) }, statut: 'brouillon' },
        filtreDossiers(acteur),
      ],
    },
    orderBy: { majLe: 'desc' },
    take: 5,
    select: { id: true, titre: true },
  })
  return { membre: organisations.length > 0, brouillons }
}
