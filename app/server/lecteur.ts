/**
 * The reader process: opens the SQLite file with `sqlite3` alone, read-only, on libuv's threads. A long read here
 * never stops the portal. Never imported by the server: two copies of SQLite in one process can corrupt the file.
 * Usage: node build/server/lecteur.js integrite|sauvegarde <file> [destination]
 */
import sqlite3 from 'sqlite3'

/** The online backup of node-sqlite3, which its types leave out. */
type Copie = {
  step: (pages: number, suite: (erreur: Error | null) => void) => void
  finish: (suite: () => void) => void
}
type AvecSauvegarde = sqlite3.Database & {
  backup: (cible: string, suite: (erreur: Error | null) => void) => Copie
}

const [commande, fichier, destination] = process.argv.slice(2)

function ouvrir(chemin: string): Promise<sqlite3.Database> {
  return new Promise((resoudre, rejeter) => {
    const base = new sqlite3.Database(chemin, sqlite3.OPEN_READONLY, (erreur) =>
      erreur ? rejeter(erreur) : resoudre(base),
    )
  })
}

function lire(base: sqlite3.Database, sql: string): Promise<Record<string, unknown>[]> {
  return new Promise((resoudre, rejeter) => {
    base.all<Record<string, unknown>>(sql, (erreur, lignes) => (erreur ? rejeter(erreur) : resoudre(lignes)))
  })
}

/** The online copy of SQLite, by its own `backup` interface, checked once written. */
async function sauvegarder(source: string, cible: string): Promise<string> {
  const base = (await ouvrir(source)) as AvecSauvegarde
  await new Promise<void>((resoudre, rejeter) => {
    const copie = base.backup(cible, (erreur) => {
      if (erreur) return rejeter(erreur)
      copie.step(-1, (erreurDeCopie) => {
        if (erreurDeCopie) return rejeter(erreurDeCopie)
        copie.finish(() => resoudre())
      })
    })
  })
  return verifier(await ouvrir(cible))
}

async function verifier(base: sqlite3.Database): Promise<string> {
  const lignes = await lire(base, 'PRAGMA integrity_check')
  return lignes.map((ligne) => String(ligne.integrity_check)).join('\n')
}

const resultat =
  commande === 'sauvegarde' && fichier && destination
    ? await sauvegarder(fichier, destination)
    : commande === 'integrite' && fichier
      ? await verifier(await ouvrir(fichier))
      : 'usage'
process.stdout.write(`${resultat}\n`)
process.exit(resultat === 'ok' ? 0 : 1)
