import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Centimes, parseMontant } from '~/domain/commun/montant'

/** One real grant of 2018. Source: DGCL, open data of investment grants, Licence Ouverte 2.0. */
export type Subvention2018 = {
  readonly departement: string
  readonly beneficiaire: string
  readonly population: number | null
  readonly description: string
  readonly coutTotal: Centimes
  readonly subvention: Centimes
}

/** Départements of the demonstration that have real grants. */
export const DEPARTEMENTS_REELS = ['04', '38', '72', '84', '86'] as const

/** The grants of the demonstration's départements, in the order of the file. */
export function lireSubventions2018(racine = process.cwd()): Subvention2018[] {
  const texte = readFileSync(join(racine, 'prisma/seed-data/detr-espaces-numeriques-2018.tsv'), 'utf8')
  return texte
    .split(/\r?\n/)
    .slice(1)
    .map((ligne) => ligne.split('\t'))
    .filter(([, departement]) => DEPARTEMENTS_REELS.some((code) => code === departement))
    .map(
      ([
        ,
        departement = '',
        beneficiaire = '',
        population = '',
        description = '',
        cout = '',
        subvention = '',
      ]) => ({
        departement,
        beneficiaire,
        population: population === '' ? null : Number(population),
        description,
        coutTotal: lireMontant(cout),
        subvention: lireMontant(subvention),
      }),
    )
}

function lireMontant(texte: string): Centimes {
  const lu = parseMontant(texte)
  if (!lu.ok) throw new Error(`Montant illisible dans les subventions de 2018 : ${texte}`)
  return lu.value
}
