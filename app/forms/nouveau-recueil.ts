import * as z from 'zod/mini'
import { motif } from '~/domain/commun/motif'
import { ok, refus } from '~/domain/commun/result'
import { lire } from './champs'

const DEPART = /^(?:vide|libelles|version:[\w-]{1,60})$/

/** A new draft: its year, and what it starts from (`version:{id}`, `libelles` or `vide`). */
export const schemaNouveauRecueil = z.object({
  exercice: lire((saisie) =>
    /^20\d\d$/.test(saisie) ? ok(Number(saisie)) : refus(motif('exercice', 'Choisissez l’année.')),
  ),
  depart: lire((saisie) =>
    DEPART.test(saisie) ? ok(saisie) : refus(motif('depart', 'Choisissez de quoi partir.')),
  ),
})

/** What `depart` says, once read. */
export function lireDepart(depart: string) {
  if (depart === 'libelles' || depart === 'vide') return { type: depart } as const
  return { type: 'version', recueilId: depart.slice('version:'.length) } as const
}
