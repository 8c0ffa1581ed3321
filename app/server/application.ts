import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import { lireCookie, nomDuCookie } from '~/adapters/session/cookie.server'
import { findSession } from '~/adapters/session/sessions.server'
import type { Configuration } from '~/env.server'
import { creerAiguillage } from './aiguillage'
import { creerApi } from './api/api'
import type { Contexte } from './contexte'
import { mesurer } from './mesures'
import { brancherSante } from './sante'
import { entetesDeSecurite, refuserAutreOrigine } from './securite'

const UN_AN = 31_536_000_000

/** The Express application: the public API, then headers, probes, static files, then Remix. */
export async function creerApplication(configuration: Configuration): Promise<Express> {
  const app = creerSocle(configuration)
  const client = join(process.cwd(), 'build/client')
  app.use(
    '/assets',
    express.static(join(client, 'assets'), { immutable: true, maxAge: UN_AN, fallthrough: false }),
  )
  app.use(express.static(client, { maxAge: 3_600_000, index: false }))

  const chemin = pathToFileURL(join(process.cwd(), 'build/server/index.js')).href // the Remix bundle, apart
  const construit = (await import(/* @vite-ignore */ chemin)) as unknown as ServerBuild
  app.all(
    '*',
    creerAiguillage(construit, {
      getLoadContext: (requete, reponse) => contexteDe(configuration, requete, reponse),
    }),
  )
  return app
}

/** Everything but the pages, which are a bundle apart. The API comes first: it knows neither people nor pages. */
export function creerSocle(configuration: Configuration): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', process.env.TRUST_PROXY === 'oui' ? 1 : false)
  app.use(mesurer)
  app.use('/api/v1', creerApi(configuration))
  app.use(entetesDeSecurite(configuration), refuserAutreOrigine(configuration), compression())
  brancherSante(app, configuration)
  return app
}

async function contexteDe(
  configuration: Configuration,
  requete: Request,
  reponse: Response,
): Promise<Contexte> {
  const jeton = lireCookie(requete.get('cookie'), nomDuCookie(configuration.origine))
  const session = jeton ? await findSession(jeton, new Date()) : null
  // What a signed-in person reads stays out of every cache, the browser's included after sign-out.
  reponse.setHeader('Cache-Control', 'no-store')
  return {
    nonce: String(reponse.locals.nonce),
    incident: randomUUID().slice(0, 8),
    acteur: session?.acteur ?? null,
    adresse: requete.ip ?? '',
    demo: configuration.mode !== 'production',
    identiteEtat: configuration.identiteEtat,
    origine: configuration.origine,
  }
}
