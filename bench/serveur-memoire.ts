import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { findSession } from '~/adapters/session/sessions.server'
import { configuration } from '~/env.server'
import { creerAiguillage } from '~/server/aiguillage'
import { creerApplication } from '~/server/application'
import type { Contexte } from '~/server/contexte'
import { mesurer } from '~/server/mesures'
import { entetesDeSecurite, refuserAutreOrigine } from '~/server/securite'
import { lire } from './charge'
import { enregistrer } from './requetes'

const ROUTE = 'routes/instruction._index'

/**
 * A child of the bench: the same build behind the same middleware, where the person and the rows of the page were read
 * once. First says how many queries the real page runs, its session included.
 */
export async function servirDeMemoire([page = '', jeton = '']: readonly string[]): Promise<void> {
  const reglages = configuration()
  process.stdout.write(`requetes ${await compterRequetes(page, jeton)}\n`)
  const session = await findSession(jeton, new Date())
  const chemin = pathToFileURL(join(process.cwd(), 'build/server/index.js')).href
  const construit = (await import(chemin)) as ServerBuild
  const route = construit.routes[ROUTE]
  if (!session || !route?.module.loader) throw new Error('Ni session ni file.')
  const contexte: Omit<Contexte, 'nonce'> = {
    incident: '00000000',
    acteur: session.acteur,
    adresse: '127.0.0.1',
    demo: true,
    identiteEtat: false,
    origine: reglages.origine,
  }
  const request = new Request(new URL(page, reglages.origine))
  const lues = await route.module.loader({ request, params: {}, context: { ...contexte, nonce: '' } })
  const module = { ...route.module, loader: () => lues }
  const build = { ...construit, routes: { ...construit.routes, [ROUTE]: { ...route, module } } }

  const app = express()
  app.disable('x-powered-by')
  app.use(mesurer, entetesDeSecurite(reglages), refuserAutreOrigine(reglages), compression())
  const getLoadContext = (_: express.Request, reponse: express.Response) => {
    reponse.setHeader('Cache-Control', 'no-store')
    return { ...contexte, nonce: String(reponse.locals.nonce) }
  }
  app.all('*', creerAiguillage(build, { getLoadContext }))
  createServer(app).listen(reglages.port, reglages.host, () => process.stdout.write('pret\n'))
}

async function compterRequetes(page: string, jeton: string): Promise<number> {
  const reglages = configuration()
  const serveur = createServer(await creerApplication(reglages))
  await new Promise<void>((suite) => serveur.listen(0, '127.0.0.1', suite))
  const adresse = serveur.address()
  const port = typeof adresse === 'object' && adresse ? adresse.port : 0
  const url = `http://127.0.0.1:${port}${page}`
  const cookie = `session=${jeton}`
  await lire({ url, cookie }) // reads the annexe, once per process
  // The second page, whose rows nobody asked for yet: the most that a page runs.
  const requetes = await enregistrer(() => lire({ url: `${url}?page=2`, cookie }))
  serveur.close()
  serveur.closeAllConnections()
  return requetes.length
}
