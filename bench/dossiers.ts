import Database from 'better-sqlite3'
import type { Base } from '~/adapters/db/base.server'
import { creerDossier, creerOrganisation, DEPOT_LE } from '~/adapters/db/constructeurs/dossiers'
import { nouvelId } from '~/adapters/db/id.server'
import type { StatutDetr } from '~/domain/detr/cycle'
import type { StatutDossier } from '~/domain/dossier/cycle'
import { normaliser } from '~/domain/territoire/recherche'

type Ligne = Record<string, unknown>

/** What twenty dossiers in a row are doing, and their request when there is one. */
const SITUATIONS: readonly (readonly [StatutDossier, StatutDetr, nombre: number])[] = [
  ['depose', 'depose', 4],
  ['en_instruction', 'complet', 6],
  ['a_corriger', 'a_completer', 2],
  ['propose', 'instruit', 1],
  ['agree', 'notifie', 5],
  ['refuse', 'refuse', 1],
  ['sans_suite', 'sans_suite', 1],
]
const VINGT = SITUATIONS.flatMap(([statut, detr, nombre]) =>
  Array.from({ length: nombre }, () => [statut, detr] as const),
)

/**
 * Fills the 04 with dossiers under the names of real communes, copied from two complete ones (with and without DETR):
 * seven statuses, three natures, their rubriques, lines, resources, corrections; half are this agent's.
 */
export async function remplir(base: Base, fichier: string, nombre: number, agentId: string): Promise<void> {
  const { id: organisationId } = await creerOrganisation(base)
  const avec = await creerDossier(base, { organisationId, statut: 'depose', detr: 'depose' })
  const sans = await creerDossier(base, { organisationId, statut: 'depose' })
  const sqlite = new Database(fichier)
  const modeles = [lireModele(sqlite, avec.dossierId), lireModele(sqlite, sans.dossierId)] as const
  const communes = sqlite
    .prepare(
      `SELECT "nom", "population", "siren" FROM "Commune" WHERE "type" = 'commune-actuelle' ORDER BY "code"`,
    )
    .all() as { nom: string; population: number; siren: string }[]
  const inserer = preparerInsertions(sqlite)
  sqlite.transaction(() => {
    for (let rang = 2; rang < nombre; rang += 1) {
      const commune = communes[(rang * 7919) % communes.length]!
      copier(modeles[rang % 5 === 0 ? 1 : 0], inserer, { rang, commune, agentId })
    }
  })()
  sqlite.close()
}

type Modele = ReturnType<typeof lireModele>

function lireModele(sqlite: Database.Database, dossierId: string) {
  const lire = (sql: string) => sqlite.prepare(sql).all(dossierId) as Ligne[]
  return {
    organisation: lire(
      'SELECT o.* FROM "Organisation" o JOIN "Dossier" d ON d."organisationId" = o."id" WHERE d."id" = ?',
    )[0]!,
    dossier: lire('SELECT * FROM "Dossier" WHERE "id" = ?')[0]!,
    rubriques: lire('SELECT * FROM "Rubrique" WHERE "dossierId" = ?'),
    lignes: lire('SELECT * FROM "Ligne" WHERE "dossierId" = ?'),
    demandes: lire('SELECT * FROM "DemandeDetr" WHERE "dossierId" = ?'),
    ressources: lire(
      'SELECT r.* FROM "Ressource" r JOIN "DemandeDetr" d ON d."id" = r."demandeId" WHERE d."dossierId" = ?',
    ),
  }
}

type Inserer = (table: string, ligne: Ligne) => void
type Place = {
  readonly rang: number
  readonly commune: { readonly nom: string; readonly population: number; readonly siren: string }
  readonly agentId: string
}

function copier(modele: Modele, inserer: Inserer, { rang, commune, agentId }: Place): void {
  const [statut, detr] = VINGT[rang % VINGT.length]!
  const [organisationId, dossierId, demandeId] = [nouvelId(), nouvelId(), nouvelId()]
  const nature = rang % 10 === 0 ? 'association' : rang % 10 === 5 ? 'epci' : 'commune'
  const deposeLe = new Date(DEPOT_LE.getTime() + rang * 3_600_000).toISOString()
  const numero = `EN-04-2026-${String(rang).padStart(6, '0')}`
  const instant = deposeLe.replace('Z', '+00:00') // as the driver writes it
  inserer('Organisation', { ...modele.organisation, id: organisationId, nature, ...commune })
  inserer('Dossier', {
    ...modele.dossier,
    id: dossierId,
    organisationId,
    numero,
    statut,
    arrondissement: rang % 3 === 0 ? '041' : '043',
    agentId: statut === 'depose' || rang % 2 === 0 ? null : agentId,
    recherche: normaliser(`${numero} ${commune.nom}`),
    deposeLe: instant,
    receptionLe: deposeLe.slice(0, 10),
  })
  for (const rubrique of modele.rubriques) inserer('Rubrique', { ...rubrique, dossierId })
  for (const ligne of modele.lignes) inserer('Ligne', { ...ligne, id: nouvelId(), dossierId })
  for (const demande of modele.demandes)
    inserer('DemandeDetr', { ...demande, id: demandeId, dossierId, statut: detr })
  for (const ressource of modele.ressources) inserer('Ressource', { ...ressource, id: nouvelId(), demandeId })
  if (statut !== 'a_corriger' && !(statut === 'en_instruction' && rang % 4 === 0)) return
  inserer('Correction', {
    id: nouvelId(),
    dossierId,
    cible: 'lieu.horaires',
    libelle: 'Horaires',
    motif: 'Le jeudi ne correspond pas au devis.',
    statut: statut === 'a_corriger' ? 'ouverte' : 'renvoyee',
    demandeeParId: agentId,
    demandeeLe: instant,
  })
}

function preparerInsertions(sqlite: Database.Database): Inserer {
  const ordres = new Map<string, Database.Statement>()
  return (table, ligne) => {
    const colonnes = Object.keys(ligne)
    let ordre = ordres.get(table)
    if (!ordre) {
      const noms = colonnes.map((colonne) => `"${colonne}"`).join()
      ordre = sqlite.prepare(`INSERT INTO "${table}" (${noms}) VALUES (${colonnes.map(() => '?').join()})`)
      ordres.set(table, ordre)
    }
    ordre.run(...Object.values(ligne))
  }
}
