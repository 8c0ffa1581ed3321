import type { SensProposition } from '~/domain/dossier/propositions'
import type { Acte } from './acte.server'
import { agreer } from './agreer.server'
import { attribuer } from './attribuer.server'
import { irrecevable } from './irrecevable.server'
import { refuser } from './refuser.server'
import { refuserDetr } from './refuser-detr.server'
import { sansSuite } from './sans-suite.server'
import { sansSuiteDetr } from './sans-suite-detr.server'

/** What each sense of a proposal does when it is signed or returned. */
export const ACTES: Readonly<Record<SensProposition, Acte>> = {
  agreer,
  refuser,
  sans_suite: sansSuite,
  attribuer,
  irrecevable,
  refuser_detr: refuserDetr,
  sans_suite_detr: sansSuiteDetr,
}
