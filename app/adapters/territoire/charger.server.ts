import type { Base, Moteur, Tx } from '~/adapters/db/base.server'
import { insererEnMasse } from '~/adapters/db/inserer.server'
import { oublierIndexDesCommunes } from '~/adapters/search/communes.server'
import { oublierCommunesConnues } from './communes-connues.server'
import { type Decoupage, ouvrirDecoupage } from './decoupage.server'

/** Name of the row of `JeuDeDonnees` that dates the facts about communes, EPCI and arrondissements. */
export const JEU_TERRITOIRE = 'decoupage-administratif'
const SOURCE =
  'Code officiel géographique et populations légales (Insee), EPCI (DGCL), codes postaux (La Poste)'

export type Chargement = { readonly charge: boolean; readonly lignes: number }

/**
 * Loads regions, départements, arrondissements, EPCI and communes, old ones included, in one transaction.
 * Does nothing when the database already holds this version with this checksum; replaces all otherwise.
 */
export async function chargerTerritoire(base: Base, maintenant: Date = new Date()): Promise<Chargement> {
  const decoupage = ouvrirDecoupage()
  const connu = await base.lecture.jeuDeDonnees.findUnique({ where: { nom: JEU_TERRITOIRE } })
  if (connu && connu.version === decoupage.version && connu.empreinte === decoupage.empreinte) {
    return { charge: false, lignes: connu.lignes }
  }
  const tables = preparer(decoupage)
  const lignes = Object.values(tables).reduce((total, table) => total + table.length, 0)
  await base.ecriture.$transaction(async (tx) => {
    await remplacer(tx, base.moteur, tables)
    const jeu = {
      version: decoupage.version,
      source: SOURCE,
      chargeLe: maintenant,
      lignes,
      empreinte: decoupage.empreinte,
    }
    await tx.jeuDeDonnees.upsert({
      where: { nom: JEU_TERRITOIRE },
      create: { nom: JEU_TERRITOIRE, ...jeu },
      update: jeu,
    })
  })
  oublierIndexDesCommunes()
  oublierCommunesConnues()
  return { charge: true, lignes }
}

type Tables = ReturnType<typeof preparer>

function preparer(decoupage: Decoupage) {
  const { regions, departements, arrondissements, epci, communes } = decoupage.lire()
  const epciDe = new Map(
    epci.flatMap(({ code, membres }) => membres.map((membre) => [membre.code, code] as const)),
  )
  const actuelles = new Set(
    communes.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code),
  )
  return {
    regions: regions.map(({ code, nom }) => ({ code, nom: typographier(nom) })),
    departements: departements.map(({ code, nom, region }) => ({ code, nom: typographier(nom), region })),
    arrondissements: arrondissements.map(({ code, nom, departement }) => ({
      code,
      nom: typographier(nom),
      departement,
    })),
    epci: epci.map(({ code, nom, type, populationMunicipale }) => ({
      siren: code,
      nom: typographier(nom),
      type,
      population: populationMunicipale ?? null,
    })),
    communes: communes.map((commune) => {
      const chefLieu = commune.chefLieu ?? commune.commune ?? null
      return {
        code: chefLieu !== null && actuelles.has(commune.code) ? codeDeDeleguee(commune.code) : commune.code,
        nom: typographier(commune.nom),
        type: commune.type,
        zone: commune.zone,
        region: commune.region ?? null,
        departement: commune.departement ?? null,
        arrondissement: commune.arrondissement ?? null,
        epci: epciDe.get(chefLieu ?? commune.code) ?? null,
        siren: commune.siren ?? null,
        population: commune.population ?? null,
        codesPostaux: (commune.codesPostaux ?? []).join(' '),
        chefLieu,
      }
    }),
  }
}

/**
 * The commune déléguée that is the seat of its commune nouvelle shares its INSEE code (584 in 2026): the present
 * commune keeps the code, the old one gets a suffix, so that its name still leads to the present commune.
 */
function codeDeDeleguee(code: string): string {
  return `${code}-D`
}

/** The files hold the straight apostrophe; everything people read has the curved one. */
function typographier(nom: string): string {
  return nom.replaceAll("'", '’')
}

async function remplacer(tx: Tx, moteur: Moteur, tables: Tables): Promise<void> {
  await tx.commune.deleteMany()
  await tx.epci.deleteMany()
  await tx.arrondissement.deleteMany()
  await tx.departement.deleteMany()
  await tx.region.deleteMany()
  await insererEnMasse(tx, 'Region', tables.regions, moteur)
  await insererEnMasse(tx, 'Departement', tables.departements, moteur)
  await insererEnMasse(tx, 'Arrondissement', tables.arrondissements, moteur)
  await insererEnMasse(tx, 'Epci', tables.epci, moteur)
  await insererEnMasse(tx, 'Commune', tables.communes, moteur)
}
