import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const RACINES = ['app', 'emails', 'prisma', 'public', 'bench']
const FICHIERS = ['package.json', 'package-lock.json', 'vite.config.ts', 'dsfr.vite.ts', 'tsconfig.json']

/** One hash over every source file: the build is done again only when it changed. */
export function empreinteDesSources(racine = process.cwd()) {
  const empreinte = createHash('sha256')
  const ajouter = (chemin) => {
    if (/\.test\.|\/generated\//.test(chemin)) return
    empreinte.update(chemin).update(readFileSync(join(racine, chemin)))
  }
  const parcourir = (dossier) => {
    for (const nom of readdirSync(join(racine, dossier)).sort()) {
      const chemin = join(dossier, nom)
      if (statSync(join(racine, chemin)).isDirectory()) parcourir(chemin)
      else ajouter(chemin)
    }
  }
  for (const dossier of RACINES) parcourir(dossier)
  for (const fichier of FICHIERS) ajouter(fichier)
  return empreinte.digest('hex')
}
