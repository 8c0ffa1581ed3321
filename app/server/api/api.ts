import type { Request, Response } from 'express'
import type { Configuration } from '~/env.server'
import { lireCorps } from './corps'
import { Seaux } from './debit'
import { ecrire, ecrireVide, erreur, type Reponse } from './reponse'
import { ROUTES_API, type RouteApi } from './routes'

/**
 * `/api/v1`: stateless, open to every site, no cookie read nor set. It answers everything under its prefix, so that
 * nothing there reaches the portal. Mounted before the checks of the portal, which are about people and pages.
 */
export function creerApi({ debitApi }: Pick<Configuration, 'debitApi'>) {
  const seaux = debitApi && new Seaux(debitApi)
  return (requete: Request, reponse: Response): void => {
    const route = ROUTES_API.get(requete.path)
    if (route && requete.method === 'OPTIONS') {
      annoncer(route, reponse)
      return
    }
    const attente = seaux?.prendre(requete.ip ?? '', performance.now()) ?? null
    const refus = attente === null ? checkMethode(route, requete.method) : tropVite(attente)
    if (refus || !route) {
      ecrire(reponse, refus ?? ABSENTE)
      return
    }
    repondre(route, requete, reponse).catch((faute: unknown) => {
      process.stderr.write(`API ${requete.path} : ${faute instanceof Error ? faute.stack : String(faute)}\n`)
      ecrire(reponse, INDISPONIBLE)
    })
  }
}

const ABSENTE = erreur(404, 'Cette adresse n’existe pas.')
/** A database that does not answer is not a fault of the request. */
const INDISPONIBLE = erreur(503, 'Le calcul est indisponible pour un instant.', { 'Retry-After': '2' })

function tropVite(secondes: number): Reponse {
  return erreur(429, 'Trop de demandes à la suite\u00A0: attendez une seconde ou deux.', {
    'Retry-After': String(secondes),
  })
}

function checkMethode(route: RouteApi | undefined, methode: string): Reponse | null {
  if (!route) return ABSENTE
  if (listMethodes(route).includes(methode)) return null
  return erreur(405, `Méthodes possibles\u00A0: ${permises(route)}.`, { Allow: permises(route) })
}

function listMethodes({ methode }: RouteApi): readonly string[] {
  return methode === 'GET' ? ['GET', 'HEAD', 'OPTIONS'] : ['POST', 'OPTIONS']
}

const permises = (route: RouteApi) => listMethodes(route).join(', ')

/** The browser asks before it sends JSON from another site. */
function annoncer(route: RouteApi, reponse: Response): void {
  ecrireVide(reponse, 204, {
    Allow: permises(route),
    'Access-Control-Allow-Methods': permises(route),
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  })
}

async function repondre(route: RouteApi, requete: Request, reponse: Response): Promise<void> {
  if (route.methode === 'GET') {
    const lue = await route.repondre()
    const etag = lue.entetes?.ETag
    if (etag !== undefined && requete.get('if-none-match') === etag)
      ecrireVide(reponse, 304, lue.entetes ?? {})
    else ecrire(reponse, lue)
    return
  }
  const corps = await lireCorps(requete)
  if (corps === null) return // the client left
  ecrire(reponse, corps.ok ? await route.repondre(corps.valeur) : corps.refus)
}
