import type { Jour } from '../commun/jour'
import { type Motif, motif } from '../commun/motif'
import { isEnVigueur, type RoleMembre } from '../commun/role'

/** A dated role of a person in an organisation; both ends included, `au` null while it lasts. */
export type Mandat = { readonly role: RoleMembre; readonly du: Jour; readonly au: Jour | null }

/** Who signs for the élu, by which decision. */
export type Delegation = { readonly numero: string; readonly date: Jour }

const SOURCE = 'art. R2334-22 CGCT'

/**
 * Whether a person may sign for the organisation on this day: an élu role in force, and, when someone signs by
 * delegation, its number and a date that is not after the day. No motif when they may.
 * @source art. R2334-22 CGCT; delegation: art. L2122-18 and L5211-9 CGCT
 */
export function checkSignataire(
  mandats: readonly Mandat[],
  jour: Jour,
  delegation: Delegation | null = null,
): readonly Motif[] {
  return [...checkMandat(mandats, jour), ...(delegation ? checkDelegation(delegation, jour) : [])]
}

function checkMandat(mandats: readonly Mandat[], jour: Jour): readonly Motif[] {
  const elus = mandats.filter((mandat) => mandat.role === 'elu')
  if (elus.some((mandat) => isEnVigueur(mandat, jour))) return []
  if (elus.length > 0) {
    return [motif('mandat.date', 'Le mandat de cette personne ne couvre pas ce jour.', SOURCE)]
  }
  return [
    motif(
      'mandat.elu',
      'Seule une personne élue, ou déléguée par elle, signe au nom de l’organisation.',
      SOURCE,
    ),
  ]
}

function checkDelegation({ numero, date }: Delegation, jour: Jour): readonly Motif[] {
  const motifs: Motif[] = []
  if (numero.trim() === '') {
    const message = 'Indiquez le numéro de la délégation de signature.'
    motifs.push(motif('delegation.numero', message, null, 'delegationNumero'))
  }
  if (date > jour) {
    const message = 'La délégation de signature doit dater d’aujourd’hui ou d’avant.'
    motifs.push(motif('delegation.date', message, null, 'delegationLe'))
  }
  return motifs
}

/** Two ways to describe one mailbox: shown to the agent, never a refusal. */
export function isMemeCourriel(preparateur: string, elu: string): boolean {
  return preparateur.trim().toLowerCase() === elu.trim().toLowerCase()
}
