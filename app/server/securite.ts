import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { isMemeOrigine } from '~/adapters/session/origine.server'
import type { Configuration } from '~/env.server'

/** Security headers of every response, assets and errors included, and the nonce of the page. */
export function entetesDeSecurite(configuration: Configuration) {
  const securise = configuration.origine.startsWith('https://')
  return (_requete: Request, reponse: Response, suite: NextFunction) => {
    const nonce = randomBytes(16).toString('base64')
    reponse.locals.nonce = nonce
    reponse.setHeader('Content-Security-Policy', politique(nonce))
    reponse.setHeader('X-Content-Type-Options', 'nosniff')
    // Not `no-referrer`: browsers would then send `Origin: null` with native forms, and Remix would refuse them.
    reponse.setHeader('Referrer-Policy', 'same-origin')
    reponse.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
    reponse.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    reponse.setHeader('X-Frame-Options', 'DENY')
    if (securise) reponse.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    if (!configuration.identiteEtat) reponse.setHeader('X-Robots-Tag', 'noindex, nofollow')
    suite()
  }
}

function politique(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** Refuses a write that does not come from our own pages. The stateless public API answers before it. */
export function refuserAutreOrigine(configuration: Configuration) {
  const locales = [`http://localhost:${configuration.port}`, `http://127.0.0.1:${configuration.port}`]
  return (requete: Request, reponse: Response, suite: NextFunction) => {
    const origine = requete.get('origin')
    const entetes = { methode: requete.method, secFetchSite: requete.get('sec-fetch-site'), origine }
    const publique =
      configuration.mode !== 'production' && origine !== undefined && locales.includes(origine)
        ? origine
        : configuration.origine
    if (isMemeOrigine(entetes, publique)) return suite()
    reponse
      .status(403)
      .type('text/plain; charset=utf-8')
      .send('Cette demande vient d’un autre site : elle est refusée.')
  }
}
