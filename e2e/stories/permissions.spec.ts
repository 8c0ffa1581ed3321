import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type APIRequestContext, expect, request as requetes, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { accesDe, GESTES, PERSONNES, type Personne } from '../fixtures/matrice'

type Route = {
  id: string
  path?: string
  index?: boolean
  parentId?: string
  module: { loader?: unknown; action?: unknown; default?: unknown }
}

/** The manifest of the built application: what is really served. */
async function listRoutes(): Promise<Route[]> {
  const construit = await import(pathToFileURL(join(process.cwd(), 'build/server/index.js')).href)
  return Object.values(construit.routes as Record<string, Route>).filter(({ id }) => id !== 'root')
}

function adresseDe(
  route: Route,
  routes: readonly Route[],
  parametres: Readonly<Record<string, string>>,
): string {
  const parent = routes.find(({ id }) => id === route.parentId)
  const debut = parent ? adresseDe(parent, routes, {}) : ''
  const complete = [debut, route.path ?? ''].filter((morceau) => morceau && morceau !== '/').join('/')
  const remplie = complete.replace(/:(\w+)/g, (_, nom: string) => parametres[nom] ?? `:${nom}`)
  return `/${remplie.replace(/^\/+/, '').replace('*', 'nulle-part')}`
}

const base = () => new Database(join(process.env.E2E_DATA_DIR ?? '', 'maillage.db'), { readonly: true })

/** Ids of a dossier of 38 whose people can sign in: instructed, with letters, files and an act to sign nearby. */
function lireObjets(): Record<string, string> {
  const db = base()
  const un = (sql: string, ...args: string[]) =>
    Object.values((db.prepare(sql).get(...args) ?? {}) as Record<string, string>)[0] ?? ''
  const dossierId =
    un(`SELECT d.id FROM Dossier d JOIN Membre m ON m.organisationId = d.organisationId JOIN Personne p ON p.id = m.personneId
    WHERE d.departement = '38' AND p.demo = 1 AND d.statut = 'agree' AND d.historique = 0 LIMIT 1`)
  const objets = {
    dossierId,
    nom: un(
      'SELECT o.nom FROM Organisation o JOIN Dossier d ON d.organisationId = o.id WHERE d.id = ?',
      dossierId,
    ),
    organisationId: un('SELECT organisationId FROM Dossier WHERE id = ?', dossierId),
    demandeId: un('SELECT id FROM DemandeDetr WHERE dossierId = ?', dossierId),
    fichierId: un(
      'SELECT f.id FROM Fichier f JOIN Piece p ON p.id = f.pieceId WHERE p.dossierId = ?',
      dossierId,
    ),
    documentId: un("SELECT id FROM Document WHERE dossierId = ? AND type = 'convention'", dossierId),
    documentASigner: un(
      "SELECT o.id FROM Document o JOIN Dossier d ON d.id = o.dossierId WHERE o.statut = 'a_signer' AND d.departement = '38' LIMIT 1",
    ),
    code: un("SELECT code FROM Document WHERE dossierId = ? AND type = 'convention'", dossierId),
    courrielId: un('SELECT id FROM Courriel LIMIT 1'),
    departement: '38',
    genre: 'eligibilite',
    listeId: 'inconnue',
    versionId: un("SELECT id FROM RecueilRegles WHERE departement = '38' AND statut = 'observe' LIMIT 1"),
    jeton: 'inconnu',
    type: 'devis',
    version: '2017-01',
    exigence: 'AT-01',
  }
  db.close()
  return objets
}

function lirePersonnes(organisationId: string): Record<Exclude<Personne, 'visiteur'>, string> {
  const db = base()
  const membre = (role: string, autre = false) =>
    (
      db
        .prepare(`SELECT p.id FROM Personne p JOIN Membre m ON m.personneId = p.id JOIN Organisation o ON o.id = m.organisationId
      WHERE p.demo = 1 AND m.role = ? AND ${autre ? "o.departement = '84'" : 'o.id = ?'} LIMIT 1`)
        .get(...(autre ? [role] : [role, organisationId])) as { id: string }
    ).id
  const agent = (role: string, code: string | null) =>
    (
      db
        .prepare(
          'SELECT p.id FROM Personne p JOIN RoleAgent r ON r.personneId = p.id WHERE p.demo = 1 AND r.role = ? AND r.code IS ? LIMIT 1',
        )
        .get(role, code) as { id: string }
    ).id
  const personnes = {
    demandeur: membre('preparateur'),
    elu: membre('elu'),
    demandeur_autre: membre('preparateur', true),
    referent_38: agent('referent', '38'),
    referent_84: agent('referent', '84'),
    instructeur_38: agent('instructeur_detr', '38'),
    instructeur_84: agent('instructeur_detr', '84'),
    signataire_38: agent('signataire', '38'),
    signataire_84: agent('signataire', '84'),
    admin_38: agent('admin_departement', '38'),
    admin_84: agent('admin_departement', '84'),
    ministere: agent('ministere', null),
    exploitant: agent('exploitant', null),
  }
  db.close()
  return personnes
}

/** One client a person, signed in from the demonstration page. */
async function ouvrirClients(baseURL: string): Promise<Record<Personne, APIRequestContext>> {
  const { organisationId = '' } = lireObjets()
  const ids = lirePersonnes(organisationId)
  const clients = {} as Record<Personne, APIRequestContext>
  for (const personne of PERSONNES) {
    const client = await requetes.newContext({
      baseURL,
      extraHTTPHeaders: { Origin: baseURL },
      maxRedirects: 0,
    })
    if (personne !== 'visiteur') {
      const entree = await client.post('/demonstration?index', { form: { personne: ids[personne] } })
      expect(entree.status(), `${personne} entre`).toBe(303)
    }
    clients[personne] = client
  }
  return clients
}

const lisible = (statut: number) => [200, 204, 302, 303, 404, 405, 410].includes(statut)

test.setTimeout(300_000)

test('every route × every role: who may not read gets a 404, a visitor is led to sign in', async ({
  baseURL,
}) => {
  const routes = await listRoutes()
  const objets = lireObjets()
  const clients = await ouvrirClients(baseURL ?? '')
  const sansLigne = routes
    .filter(({ id, module }) => (module.loader || module.action) && accesDe(id) === null)
    .map(({ id }) => id)
  expect(sansLigne, 'each route has its line in e2e/fixtures/matrice.ts').toEqual([])

  const fautes: string[] = []
  let essais = 0
  for (const route of routes.filter(({ module }) => module.loader || module.default)) {
    const acces = accesDe(route.id)
    if (acces === null) continue
    const parametres = /signatures\.\$documentId/.test(route.id)
      ? { ...objets, documentId: objets.documentASigner ?? '' }
      : objets
    const adresse = adresseDe(route, routes, parametres)
    for (const personne of PERSONNES) {
      essais += 1
      const reponse = await clients[personne].get(adresse)
      const statut = reponse.status()
      const permis =
        acces === 'tous' || (personne !== 'visiteur' && (acces === 'connectes' || acces.includes(personne)))
      if (!permis && GESTES.includes(route.id) && statut === 200) {
        if ((await reponse.text()).includes(objets.nom ?? ''))
          fautes.push(`${personne} ${adresse} nomme l’objet`)
        continue
      }
      if (statut >= 500) fautes.push(`${personne} ${adresse} : ${statut}`)
      else if (permis && !lisible(statut)) fautes.push(`${personne} ${adresse} devrait lire : ${statut}`)
      else if (!permis && personne === 'visiteur' && statut !== 302)
        fautes.push(`visiteur ${adresse} : ${statut}, attendu 302`)
      else if (!permis && personne !== 'visiteur' && ![404, 405].includes(statut))
        fautes.push(`${personne} ${adresse} : ${statut}, attendu 404`)
    }
  }
  process.stdout.write(`matrice de lecture : ${routes.length} routes, ${essais} essais\n`)
  expect(fautes).toEqual([])
  expect(essais).toBeGreaterThan(500)
})

test('every action × every role that may not act: refused before anything is read', async ({ baseURL }) => {
  const routes = await listRoutes()
  const objets = lireObjets()
  const clients = await ouvrirClients(baseURL ?? '')
  const fautes: string[] = []
  let essais = 0
  for (const route of routes.filter(({ module }) => module.action)) {
    const acces = accesDe(route.id)
    if (acces === null || acces === 'tous') continue
    const parametres = /signatures\.\$documentId/.test(route.id)
      ? { ...objets, documentId: objets.documentASigner ?? '' }
      : objets
    const adresse = adresseDe(route, routes, parametres) + (route.index ? '?index' : '')
    for (const personne of PERSONNES) {
      if (personne !== 'visiteur' && (acces === 'connectes' || acces.includes(personne))) continue
      essais += 1
      const envoi = { form: { version: '1', mot: 'essai', motif: 'essai' } }
      const statut = (
        await clients[personne].fetch(adresse, {
          method: /brouillon/.test(route.id) ? 'PUT' : 'POST',
          ...envoi,
        })
      ).status()
      const attendus = personne === 'visiteur' ? [302, 401] : [400, 404, 405, 415, 422]
      if (!attendus.includes(statut)) fautes.push(`${personne} POST ${adresse} : ${statut}`)
    }
  }
  process.stdout.write(`matrice d’écriture : ${essais} essais\n`)
  expect(fautes).toEqual([])
  expect(essais).toBeGreaterThan(200)
})
