import type { Prisma } from '~/adapters/db/generated/sqlite/client'

/** Invented names, numbers (range kept for fiction) and addresses: `.example` never reaches anybody. */
function service(
  departement: string,
  entite: string,
  prefecture: string,
  ville: string,
  tribunal: string,
  responsable: string,
): Prisma.ServicePrefectureCreateManyInput {
  return {
    departement,
    entite,
    prefecture,
    bureau: 'Bureau des collectivités et des services au public',
    adresse: `1 place de la Préfecture (adresse fictive), ${departement}000 ${ville}`,
    telephone: '01 99 00 00 00'.replace(/\d\d$/, departement.slice(0, 2)),
    courriel: `espaces-numeriques@prefecture-${departement}.example.org`,
    responsable,
    tribunal,
    ville,
    estDemo: true,
  }
}

/** Courts: their competence is real; the rest is fiction, and each service may change it. */
export const SERVICES_PREFECTURE: readonly Prisma.ServicePrefectureCreateManyInput[] = [
  service(
    '04',
    'Préfet des Alpes-de-Haute-Provence',
    'la préfecture des Alpes-de-Haute-Provence',
    'Digne-les-Bains',
    'tribunal administratif de Marseille',
    'Mme Catherine Arnaud',
  ),
  service(
    '05',
    'Préfet des Hautes-Alpes',
    'la préfecture des Hautes-Alpes',
    'Gap',
    'tribunal administratif de Marseille',
    'M. Olivier Blanc',
  ),
  service(
    '38',
    'Préfète de l’Isère',
    'la préfecture de l’Isère',
    'Grenoble',
    'tribunal administratif de Grenoble',
    'Mme Lucie Perret',
  ),
  service(
    '72',
    'Préfet de la Sarthe',
    'la préfecture de la Sarthe',
    'Le Mans',
    'tribunal administratif de Nantes',
    'M. Yann Leroy',
  ),
  service(
    '84',
    'Préfet de Vaucluse',
    'la préfecture de Vaucluse',
    'Avignon',
    'tribunal administratif de Nîmes',
    'Mme Inès Fabre',
  ),
  service(
    '86',
    'Préfet de la Vienne',
    'la préfecture de la Vienne',
    'Poitiers',
    'tribunal administratif de Poitiers',
    'M. Marc Girard',
  ),
]
