import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { erreur, type Reponse } from './reponse'

/** Bytes of a body. */
export const TAILLE_MAXIMALE = 64 * 1024

export type Corps =
  | { readonly ok: true; readonly valeur: unknown }
  | { readonly ok: false; readonly refus: Reponse }

/** The JSON of a request: 413 over 64 KiB, 415 for another media type, 400 when it is not JSON. Null: cut off. */
export async function lireCorps(requete: IncomingMessage): Promise<Corps | null> {
  const type = requete.headers['content-type']
  if (type !== undefined && !isJson(type)) return refuser(requete, TYPE_REFUSE)
  const encodage = requete.headers['content-encoding']
  if (encodage !== undefined && encodage.toLowerCase() !== 'identity')
    return refuser(requete, ENCODAGE_REFUSE)
  if (Number(requete.headers['content-length']) > TAILLE_MAXIMALE) return refuser(requete, TROP_GRAND)
  const octets = await lireOctets(requete)
  if (octets === null) return null
  if (octets === 'trop_grand') return { ok: false, refus: TROP_GRAND }
  if (octets.length === 0) return { ok: false, refus: VIDE }
  if (type === undefined) return { ok: false, refus: TYPE_REFUSE }
  return lireJson(octets)
}

const TROP_GRAND = erreur(413, 'Ce corps dépasse 64 Kio.')
const TYPE_REFUSE = erreur(415, 'Envoyez du JSON, avec l’en-tête Content-Type\u00A0: application/json.', {
  Accept: 'application/json',
})
const ENCODAGE_REFUSE = erreur(415, 'Envoyez le corps sans compression.', { 'Accept-Encoding': 'identity' })
const VIDE = erreur(400, 'Le corps est vide\u00A0: envoyez un objet JSON.')
const ILLISIBLE = erreur(400, 'Ce corps n’est pas du JSON lisible.')
const PAS_UTF8 = erreur(400, 'Ce corps n’est pas écrit en UTF-8.')

/** `application/json`, alone or with `charset=utf-8`; other parameters are ignored. */
function isJson(type: string): boolean {
  const [nom = '', ...parametres] = type.toLowerCase().split(';')
  if (nom.trim() !== 'application/json') return false
  const charset = parametres.map((texte) => texte.trim()).find((texte) => texte.startsWith('charset='))
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset)
}

/** What is not read is thrown away: the connection stays usable, and the client reads the answer. */
function refuser(requete: IncomingMessage, refus: Reponse): Corps {
  requete.resume()
  return { ok: false, refus }
}

function lireOctets(requete: IncomingMessage): Promise<Buffer | 'trop_grand' | null> {
  return new Promise((resolve) => {
    const morceaux: Buffer[] = []
    let taille = 0
    const ajouter = (morceau: Buffer) => {
      taille += morceau.length
      if (taille <= TAILLE_MAXIMALE) {
        morceaux.push(morceau)
        return
      }
      requete.off('data', ajouter)
      requete.resume()
      resolve('trop_grand')
    }
    requete.on('data', ajouter)
    requete.on('end', () => resolve(morceaux.length === 1 ? morceaux[0]! : Buffer.concat(morceaux)))
    requete.on('error', () => resolve(null))
    requete.on('close', () => resolve(null))
  })
}

/** A byte order mark is ignored, as RFC 8259 allows. */
function lireJson(octets: Buffer): Corps {
  if (!isUtf8(octets)) return { ok: false, refus: PAS_UTF8 }
  const marque = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0
  try {
    return { ok: true, valeur: JSON.parse(octets.toString('utf8', marque)) as unknown }
  } catch {
    return { ok: false, refus: ILLISIBLE }
  }
}
