import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { creerActeur } from '~/adapters/db/constructeurs/dossiers'
import { transaction } from '~/adapters/db/transaction.server'
import { ouvrirSession } from '~/adapters/session/sessions.server'
import { type Cible, CONNEXIONS, chargerTourATour, lire, type Reponses } from './charge'
import { remplir } from './dossiers'
import { type Enfant, lancer, lireMemoire, trouverPort } from './enfants'
import { ouvrirCopie } from './preparer'
import { centile, type Releve, relever } from './releve'

const NOMBRE = 10_000
const PAGE = '/instruction'
const ECRITURES_PAR_SECONDE = 5
const REPOS_MS = 15_000

/** The queue of a référent who sees 10 000 dossiers, beside the same page from memory and the bare minimum. */
export async function mesurerFile(racine: string, modele: string): Promise<Releve[]> {
  const { base, fichier } = ouvrirCopie(modele, join(racine, 'file'))
  const referent = await creerActeur(base, { agents: [{ role: 'referent', code: '04' }] })
  await remplir(base, fichier, NOMBRE, referent.id)
  const jeton = await transaction((tx) => ouvrirSession(tx, referent.id, new Date()))
  await base.fermer()

  const ports = [await trouverPort(), await trouverPort(), await trouverPort()] as const
  const env = (port: number) => ({ DATA_DIR: dirname(fichier), PORT: String(port) })
  const enfants: Enfant[] = []
  try {
    const portail = await lancer(['http.js'], /répond sur/, env(ports[0]))
    enfants.push(portail)
    const memoire = await lancer(['bench.js', 'memoire', PAGE, jeton], /^pret$/, env(ports[1]))
    enfants.push(memoire)
    enfants.push(await lancer(['bench.js', 'nu', fichier, String(ports[2])], /^pret$/, env(ports[2])))
    const cibles = enfants.map(
      ({ processus }, rang): Cible => ({
        url: `http://127.0.0.1:${ports[rang]}${PAGE}`,
        cookie: `session=${jeton}`,
        processus,
      }),
    )
    const octets = await comparer(cibles[0]!, cibles[1]!)
    const arreterDEcrire = ecrire(fichier)
    const [reel, deMemoire, nu] = await chargerTourATour(cibles)
    arreterDEcrire()
    const memoireAussitot = lireMemoire(portail.processus)
    const requetes = Number(memoire.lignes.find((ligne) => ligne.startsWith('requetes'))?.split(' ')[1])
    return [
      relever('File : rapport à la même page sans base', reel!.parSeconde / deMemoire!.parSeconde, {
        decimales: 2,
        auMoins: 0.7,
      }),
      ...releverProcesseur(reel!, deMemoire!),
      relever('File : requêtes SQL par page, session comprise', requetes, { decimales: 0, auPlus: 8 }),
      relever(`File : p95 à ${CONNEXIONS} connexions`, centile(reel!.durees, 0.95), {
        unite: 'ms',
        auPlus: 150,
      }),
      relever('File : p50', centile(reel!.durees, 0.5), { unite: 'ms' }),
      relever(`File : pages par seconde (${Math.round(octets / 1000)} ko)`, reel!.parSeconde),
      relever('Même page sans base : pages par seconde', deMemoire!.parSeconde),
      relever('File : rapport à node:http et SQLite seuls', reel!.parSeconde / nu!.parSeconde, {
        decimales: 3,
      }),
      relever('Mémoire du serveur, aussitôt', memoireAussitot, { unite: 'Mo', decimales: 0 }),
      relever('Mémoire du serveur après la mesure, 15 s plus tard', await reposer(portail), {
        unite: 'Mo',
        decimales: 0,
        auPlus: 350,
      }),
    ]
  } finally {
    for (const enfant of enfants) await enfant.arreter()
  }
}

/** What the server keeps once the load is over: V8 gives its garbage back some seconds later. */
async function reposer({ processus }: Enfant): Promise<number> {
  await new Promise((suite) => setTimeout(suite, REPOS_MS))
  return lireMemoire(processus)
}

/** Commits from another connection while the pages are asked, as other people do. Gives what stops it. */
function ecrire(fichier: string): () => void {
  const base = new Database(fichier)
  const visite = base.prepare('UPDATE "Session" SET "vueLe" = "vueLe"')
  const minuteur = setInterval(() => visite.run(), 1000 / ECRITURES_PAR_SECONDE)
  return () => {
    clearInterval(minuteur)
    base.close()
  }
}

/** The same ratio by processor time, which the other processes of a busy machine hardly change. */
function releverProcesseur(reel: Reponses, deMemoire: Reponses): Releve[] {
  if (reel.processeur === null || deMemoire.processeur === null) return []
  return [
    relever('File : même rapport, en temps de processeur', deMemoire.processeur / reel.processeur, {
      decimales: 2,
    }),
    relever('File : processeur par page', reel.processeur, { unite: 'ms' }),
  ]
}

/** The two pages must be the same, but for what is drawn at random. @throws otherwise */
async function comparer(reelle: Cible, deMemoire: Cible): Promise<number> {
  const [une, autre] = [await lire(reelle), await lire(deMemoire)]
  const propre = (page: string) => page.replace(/nonce="[^"]*"/g, '')
  if (propre(une) !== propre(autre)) throw new Error('La page de mémoire n’est pas celle du portail.')
  if ((une.match(/<tr/g)?.length ?? 0) < 25) throw new Error('La file est vide.')
  return Buffer.byteLength(une)
}
