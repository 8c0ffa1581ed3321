import { lireCookie } from './cookie.server'
import { hacher } from './sessions.server'

const SEMAINE = 7 * 86_400

/** The random text that says « this browser opened that link », null when this one did not. */
export function lireNavigateur(requete: Request, jeton: string): string | null {
  return lireCookie(requete.headers.get('cookie'), nomDe(jeton))
}

/** The Set-Cookie header that remembers a browser for the life of a link. */
export function ecrireNavigateur(origine: string, jeton: string, navigateur: string): string {
  const securise = origine.startsWith('https://') ? '; Secure' : ''
  return `${nomDe(jeton)}=${navigateur}; Path=/signature; HttpOnly; SameSite=Lax; Max-Age=${SEMAINE}${securise}`
}

/** One cookie per link; the link itself never shows in it. */
function nomDe(jeton: string): string {
  return `signature-${hacher(jeton).slice(0, 16)}`
}
