import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What each folder of `app/` may import, beside itself and npm packages named in `PAQUETS`. */
const DOSSIERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  forms: ['domain'],
  components: ['domain', 'forms'],
  adapters: ['domain', 'env'],
  usecases: ['domain', 'adapters', 'emails', 'env'],
  queries: ['domain', 'adapters', 'env'],
  jobs: ['domain', 'adapters', 'queries', 'emails', 'env'],
  routes: [
    'domain',
    'forms',
    'components',
    'usecases',
    'queries',
    'adapters/session',
    'adapters/storage',
    'env',
    'server/contexte',
    'root',
    'styles',
  ],
  server: ['prisma', 'domain', 'forms', 'adapters', 'usecases', 'queries', 'jobs', 'emails', 'env'],
  emails: ['domain'],
}
/** Adapters may know the type of the request context, and mail renders what `emails/` says. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'adapters/session': ['server/contexte'],
  'adapters/mail': ['emails'],
  'adapters/db': ['server/moteur-de-schema'],
  // The silence of three months is a use case of the system, run by its job.
  'jobs/reputer-complet.server.ts': ['usecases'],
}
const PAQUETS: Readonly<Record<string, RegExp>> = {
  domain: /^$/,
  forms: /^zod(\/mini)?$/,
  components:
    /^(react|react-dom|react-hook-form|@hookform\/resolvers\/zod|@remix-run\/react|@gouvfr\/dsfr\/dist\/.+\.module\.min\.js|zod(\/mini)?)$/,
}

const racine = resolve(import.meta.dirname, '..')

function listSources(dossier: string): string[] {
  return readdirSync(join(racine, dossier)).flatMap((nom) => {
    const chemin = join(dossier, nom)
    if (statSync(join(racine, chemin)).isDirectory()) return nom === 'generated' ? [] : listSources(chemin)
    return /\.(ts|tsx|mjs)$/.test(nom) && !/\.d\.m?ts$/.test(nom) ? [chemin] : []
  })
}

const SOURCES = [...listSources('app'), ...listSources('emails')]
const PRODUCTION = SOURCES.filter(
  (chemin) => !/\.test\.tsx?$|base-de-test|preparer-les-tests|\/constructeurs\//.test(chemin),
)

function listImports(chemin: string): string[] {
  const texte = readFileSync(join(racine, chemin), 'utf8')
  return [...texte.matchAll(/(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm)].map(
    (lu) => lu[1] ?? lu[2] ?? '',
  )
}

/** `app/usecases/x.server.ts` importing `~/adapters/db/base.server` gives `adapters/db/base.server`. */
function cibleLocale(chemin: string, nom: string): string | null {
  if (nom.startsWith('~/')) return nom.slice(2)
  if (nom.startsWith('#emails/')) return `emails/${nom.slice(8)}`
  if (!nom.startsWith('.')) return null
  const cible = relative(racine, resolve(racine, dirname(chemin), nom))
  return cible.startsWith('app/') ? cible.slice(4) : cible
}

const dossierDe = (chemin: string) => chemin.replace(/^app\//, '').split('/')[0] ?? ''

function isPermis(chemin: string, cible: string): boolean {
  const dossier = dossierDe(chemin)
  const permis = DOSSIERS[dossier]
  if (!permis) return true // root, entries and routes.ts assemble the rest
  const sousDossier = chemin
    .replace(/^app\//, '')
    .split('/')
    .slice(0, 2)
    .join('/')
  return [dossier, ...permis, ...(EXCEPTIONS[sousDossier] ?? [])].some(
    (autre) => cible === autre || cible.startsWith(`${autre}/`) || cible.startsWith(`${autre}.`),
  )
}

describe('the arrows between folders', () => {
  test('there is something to check', () => {
    expect(PRODUCTION.length).toBeGreaterThan(50)
  })

  test('each file imports only what its folder may', () => {
    const interdits = PRODUCTION.flatMap((chemin) =>
      listImports(chemin).flatMap((nom) => {
        const cible = cibleLocale(chemin, nom)
        if (cible !== null) return isPermis(chemin, cible) ? [] : [`${chemin} → ${cible}`]
        const paquets = PAQUETS[dossierDe(chemin)]
        return paquets && !paquets.test(nom) ? [`${chemin} → ${nom}`] : []
      }),
    )
    expect(interdits).toEqual([])
  })

  test('a planted fault is seen: a domain file that imports an adapter', () => {
    expect(isPermis('app/domain/detr/faute.ts', 'adapters/db/base.server')).toBe(false)
    expect(isPermis('app/routes/faute.tsx', 'adapters/db/base.server')).toBe(false)
    expect(isPermis('app/usecases/bon.server.ts', 'adapters/db/base.server')).toBe(true)
  })

  test('the domain has no clock, no chance, no float near money', () => {
    const fautes = PRODUCTION.filter((chemin) => chemin.startsWith('app/domain')).flatMap((chemin) => {
      const texte = readFileSync(join(racine, chemin), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      return /Date\.now\(|new Date\(\)|Math\.random|parseFloat|toFixed\(/.test(texte) ? [chemin] : []
    })
    expect(fautes).toEqual([])
  })

  test('no module of the server opens the database with `sqlite3`: only the reader process does', () => {
    const fautes = PRODUCTION.filter((chemin) => listImports(chemin).includes('sqlite3'))
    expect(fautes.filter((chemin) => chemin !== 'app/server/lecteur.ts')).toEqual([])
    const lecteur = listImports('app/server/lecteur.ts')
    expect(lecteur.some((nom) => /better-sqlite3|base\.server|prisma/.test(nom))).toBe(false)
  })

  test('server code carries `.server` where the browser could reach it', () => {
    const fautes = PRODUCTION.filter(
      (chemin) => /^app\/(adapters|usecases|queries|jobs)\//.test(chemin) && !/\.server\.tsx?$/.test(chemin),
    )
    expect(fautes).toEqual([])
  })

  test('no file stands over 300 lines, data tables excepted', () => {
    const longs = PRODUCTION.filter((chemin) => {
      if (/departements\.ts|cycle\.ts/.test(chemin)) return false
      return readFileSync(join(racine, chemin), 'utf8').split('\n').length > 300
    })
    expect(longs).toEqual([])
  })
})

describe('guards', () => {
  const GARDES = /\b(require[A-Z]\w*|ouvertATous)\(/

  /** The body of `loader` or `action`, up to the next top-level declaration. */
  function corps(texte: string, nom: string): string | null {
    const depart = texte.search(new RegExp(`^export (async )?(function|const) ${nom}\\b`, 'm'))
    if (depart < 0) return null
    const reste = texte.slice(depart + 1)
    const fin = reste.search(/^(export|function|const|type|async function)\b/m)
    return fin < 0 ? reste : reste.slice(0, fin)
  }

  test('every loader and every action of a route calls one', () => {
    const routes = PRODUCTION.filter((chemin) => chemin.startsWith('app/routes/'))
    expect(routes.length).toBeGreaterThan(5)
    const sans = routes.flatMap((chemin) => {
      const texte = readFileSync(join(racine, chemin), 'utf8')
      return ['loader', 'action'].flatMap((nom) => {
        const trouve = corps(texte, nom)
        return trouve !== null && !GARDES.test(trouve) ? [`${chemin} : ${nom}`] : []
      })
    })
    expect(sans).toEqual([])
  })

  test('a planted fault is seen: a loader without a guard', () => {
    const faute = 'export async function loader() {\n  return { secret: 1 }\n}\n'
    expect(GARDES.test(corps(faute, 'loader') ?? '')).toBe(false)
  })
})
