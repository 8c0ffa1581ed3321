import type { Tx } from '~/adapters/db/base.server'
import { jourDeParis } from '~/domain/commun/jour'
import { isEnVigueur } from '~/domain/commun/role'

/**
 * The wanted page, when it is one of ours; null otherwise. Refuses another site in every spelling that a browser
 * would follow (`//evil`, `/\evil`, a tab, a scheme), and the sign-in pages themselves.
 */
export function retourLocal(saisie: string | null | undefined): string | null {
  if (!saisie || !/^\/(?![/\\])[\x21-\x5B\x5D-\x7E]{0,2000}$/.test(saisie)) return null
  const ici = 'http://ici.invalid'
  if (!URL.canParse(saisie, ici)) return null
  const { origin, pathname, search } = new URL(saisie, ici)
  if (origin !== ici || pathname.startsWith('//') || /^\/(connexion|deconnexion)(\/|$)/.test(pathname))
    return null
  return pathname + search
}

/** In the order of the menu: of several roles, the first one decides. */
const ACCUEILS: Readonly<Record<string, string>> = {
  referent: '/instruction',
  instructeur_detr: '/detr',
  signataire: '/signatures',
  admin_departement: '/instruction',
  exploitant: '/exploitation',
  // No national page in this version: the help says so.
  ministere: '/aide#ministere',
}

/** Where a person lands when they wanted no page in particular. */
export async function accueilDe(tx: Tx, personneId: string, maintenant: Date): Promise<string> {
  const jour = jourDeParis(maintenant)
  const agents = await tx.roleAgent.findMany({ where: { personneId } })
  const roles = agents.filter((role) => isEnVigueur(role, jour)).map(({ role }) => role)
  const premier = Object.keys(ACCUEILS).find((role) => roles.includes(role))
  return (premier && ACCUEILS[premier]) ?? '/espace'
}
