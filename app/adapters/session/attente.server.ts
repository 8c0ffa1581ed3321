import type { Lecture, Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { lireCookie } from './cookie.server'
import { hacher, nouveauJeton } from './sessions.server'

/** Between the link and the name: the mailbox is proven, the person is not known yet. */
export type Attente = { readonly courriel: string; readonly retour: string | null }

const DUREE = 30 * 60_000

/** A fresh token, single use too, that only this browser holds. */
export async function ouvrirAttente(tx: Tx, attente: Attente, maintenant: Date): Promise<string> {
  const jeton = nouveauJeton()
  const expireLe = new Date(maintenant.getTime() + DUREE)
  await tx.lienConnexion.create({
    data: { id: nouvelId(), jetonHash: hacherAttente(jeton), creeLe: maintenant, expireLe, ...attente },
  })
  return jeton
}

/** The proven mailbox behind this token, null when it is used, over or unknown. */
export async function findAttente(
  lecteur: Lecture | Tx,
  jeton: string,
  maintenant: Date,
): Promise<Attente | null> {
  const lien = await lecteur.lienConnexion.findUnique({ where: { jetonHash: hacherAttente(jeton) } })
  if (!lien || lien.utiliseLe !== null || lien.expireLe <= maintenant) return null
  return { courriel: lien.courriel, retour: lien.retour }
}

/** Uses the token: of two clicks at once, one gets the mailbox. */
export async function consommerAttente(tx: Tx, jeton: string, maintenant: Date): Promise<Attente | null> {
  const attente = await findAttente(tx, jeton, maintenant)
  if (!attente) return null
  const { count } = await tx.lienConnexion.updateMany({
    where: { jetonHash: hacherAttente(jeton), utiliseLe: null },
    data: { utiliseLe: maintenant },
  })
  return count === 1 ? attente : null
}

/** Hashed apart from the links of the mails: the one never opens the other. */
function hacherAttente(jeton: string): string {
  return hacher(`attente:${jeton}`)
}

export function lireCookieAttente(requete: Request, origine: string): string {
  return lireCookie(requete.headers.get('cookie'), nomDuCookieAttente(origine)) ?? ''
}

/** The Set-Cookie header of the wait; an empty token removes it. */
export function ecrireCookieAttente(origine: string, jeton: string): string {
  const duree = jeton === '' ? 0 : DUREE / 1000
  const securise = origine.startsWith('https://') ? '; Secure' : ''
  return `${nomDuCookieAttente(origine)}=${jeton}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${duree}${securise}`
}

function nomDuCookieAttente(origine: string): string {
  return origine.startsWith('https://') ? '__Host-attente' : 'attente'
}
