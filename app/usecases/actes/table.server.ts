import type { SensProposition } from '~/domain/dossier/propositions'
import type { Acte } from './acte'
import { agreer } from './agreer.server'
import { refuser } from './refuser.server'
import { sansSuite } from './sans-suite.server'

/** What each sense of a proposal does when it is signed or returned. */
export const ACTES: Readonly<Partial<Record<SensProposition, Acte>>> = {
  agreer,
  refuser,
  sans_suite: sansSuite,
}
