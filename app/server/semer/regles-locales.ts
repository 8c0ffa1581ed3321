import type { Prisma } from '~/adapters/db/generated/sqlite/client'
import { nouvelId } from '~/adapters/db/id.server'
import { colonnesDeRegle } from '~/adapters/db/recueils.server'
import { REGLE_VIDE, type RegleDuRecueil } from '~/domain/detr/recueil'

type Observee = Pick<RegleDuRecueil, 'categorie' | 'libelle'> &
  Partial<Pick<RegleDuRecueil, 'plafondDepense' | 'plafondSubvention'>> & {
    readonly departement: string
    /** Basis points. */
    readonly taux: number
  }

/**
 * Rates observed in the real grants of 2018 (open data of the DGCL, Licence Ouverte 2.0) and, when the form of
 * 2025 names one, the category of the département. « observé, à confirmer »: no table of rates was published.
 */
const OBSERVEES: readonly Observee[] = [
  {
    departement: '04',
    categorie: 'services-publics',
    libelle: 'Maintien et développement des services publics',
    taux: 8000,
  },
  { departement: '05', categorie: 'services-publics', libelle: 'Soutien aux services publics', taux: 5000 },
  {
    departement: '38',
    categorie: 'points-numeriques',
    libelle: 'Points numériques',
    taux: 5000,
    plafondDepense: 1_800_00,
  },
  {
    departement: '72',
    categorie: '6-3',
    libelle: '6-3 Espaces numériques',
    taux: 5000,
    plafondSubvention: 1_000_00,
  },
  {
    departement: '84',
    categorie: 'f',
    libelle:
      'f/ Création d’espaces numériques d’accompagnement des administrés dans l’accomplissement de leurs démarches administratives',
    taux: 8000,
  },
  { departement: '86', categorie: '7', libelle: '7 - Points numériques', taux: 3000 },
]

/** One version of the rule book for each département: seen in real grants, decided by nobody here. */
export function recueilsObserves(exercice: number, creeLe: Date): Prisma.RecueilReglesCreateManyInput[] {
  return [...new Set(OBSERVEES.map(({ departement }) => departement))].map((departement) => ({
    id: recueilDe(departement, exercice),
    departement,
    exercice,
    version: 1,
    statut: 'observe',
    enVigueurDu: `${exercice}-01-01`,
    source: 'Taux constatés dans les subventions de 2018 (DGCL, Licence Ouverte 2.0), à confirmer',
    creeLe,
  }))
}

function recueilDe(departement: string, exercice: number): string {
  return `${departement}-${exercice}-1`
}

/** The observed rule of each département, in domain terms. */
export function reglesObservees(exercice: number): readonly {
  departement: string
  exercice: number
  regle: RegleDuRecueil
}[] {
  return OBSERVEES.map(({ departement, taux, ...observee }) => ({
    departement,
    exercice,
    regle: { ...REGLE_VIDE, ...observee, tauxMin: 2_000, tauxMax: taux },
  }))
}

export function reglesLocales(exercice: number): Prisma.RegleLocaleCreateManyInput[] {
  return reglesObservees(exercice).map(({ departement, regle }) => ({
    id: nouvelId(),
    recueilId: recueilDe(departement, exercice),
    departement,
    exercice,
    ...colonnesDeRegle(regle),
    decision: null,
    statut: 'observe',
  }))
}
