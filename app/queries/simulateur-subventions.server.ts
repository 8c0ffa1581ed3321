import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chercherLieux } from '~/adapters/search/communes.server'
import { parseMontant } from '~/domain/commun/montant'
import {
  type Comparable,
  listComparables,
  type Repere,
  type SubventionReelle,
} from '~/domain/detr/simulation-comparables'
import { isDepartement, nomDepartement } from '~/domain/territoire/departements'
import { normaliser } from '~/domain/territoire/recherche'

export const SOURCE_SUBVENTIONS =
  'DGCL, subventions d’investissement accordées en 2018 (données ouvertes, Licence Ouverte 2.0)'

let lues: readonly SubventionReelle[] | null = null

/** The 120 real grants of 2018, read once: the file never changes. */
function lireSubventions(): readonly SubventionReelle[] {
  if (lues) return lues
  const texte = readFileSync(join(process.cwd(), 'prisma/seed-data/detr-espaces-numeriques-2018.tsv'), 'utf8')
  const [, ...lignes] = texte.split(/\r?\n/).filter((ligne) => ligne.trim() !== '')
  lues = lignes.flatMap(lireLigne)
  return lues
}

/** A row whose cost cannot be read is left out: nothing is compared with a guess. */
function lireLigne(ligne: string): readonly SubventionReelle[] {
  const [, departement = '', beneficiaire = '', population = '', description = '', cout = '', montant = ''] =
    ligne.split('\t')
  const [coutTotal, subvention] = [parseMontant(cout), parseMontant(montant)]
  if (!coutTotal.ok || !subvention.ok || coutTotal.value === 0) return []
  const habitants = /^\d+$/.test(population) ? Number(population) : null
  const montants = { coutTotal: coutTotal.value, subvention: subvention.value }
  return [{ departement, beneficiaire, population: habitants, description, ...montants }]
}

export type ComparableLu = Comparable & { readonly departementNom: string }

/** The real grants nearest to a project, with the names of today. */
export async function comparerAuxSubventions(repere: Repere): Promise<readonly ComparableLu[]> {
  return Promise.all(
    listComparables(lireSubventions(), repere).map(async (reelle) => ({
      ...reelle,
      beneficiaire: await nommer(reelle),
      departementNom: isDepartement(reelle.departement) ? nomDepartement(reelle.departement) : '',
    })),
  )
}

/** The list writes in capitals, often without accents: the reference data gives the right name back. */
async function nommer({ departement, beneficiaire }: SubventionReelle): Promise<string> {
  const lieux = await chercherLieux(beneficiaire, 5)
  const lieu = lieux.find(
    (trouve) =>
      trouve.departement === departement &&
      normaliser(trouve.ancienne ?? trouve.nom) === normaliser(beneficiaire),
  )
  return lieu ? (lieu.ancienne ?? lieu.nom) : capitaliser(beneficiaire)
}

const PETITS = /^(de|du|des|d|la|le|les|l|en|et|sur|sous|aux|lez|lès)$/

function capitaliser(nom: string): string {
  return nom
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[\p{L}]+/gu, (mot, debut: number) =>
      mot === 'cc' || mot === 'sivom'
        ? mot.toUpperCase()
        : debut > 0 && PETITS.test(mot)
          ? mot
          : mot.charAt(0).toUpperCase() + mot.slice(1),
    )
}
