import { type Motif, motif } from './motif'
import { ok, type Result, refus } from './result'
import type { Role } from './role'

/** One row of a workflow table. */
export type Transition<Statut extends string, Condition extends string> = {
  readonly de: readonly Statut[]
  /** null: the status does not change (a step that is recorded, such as a proposal). */
  readonly vers: Statut | null
  readonly roles: readonly Role[]
  /** Facts that must be true; each has its motif in the table of conditions. */
  readonly conditions: readonly Condition[]
  /** The button or the history, for agents. */
  readonly libelle: string
  /** The same in words for the applicant; null: internal, never shown to them. */
  readonly histoire: string | null
  /** Article or text that founds the step, when one does. */
  readonly source: string | null
}

/** A workflow: every step once. A step that is not here cannot be written, let alone taken. */
export type Cycle<Etape extends string, Statut extends string, Condition extends string> = {
  readonly nom: string
  readonly statuts: readonly Statut[]
  readonly initial: Statut
  readonly finaux: readonly Statut[]
  readonly etapes: Readonly<Record<Etape, Transition<Statut, Condition>>>
  readonly motifs: Readonly<Record<Condition, Motif>>
}

export type Faits<Condition extends string> = Readonly<Partial<Record<Condition, boolean>>>

/** The steps open to these roles from this status, whatever the conditions: the buttons of a page. */
export function listEtapes<Etape extends string, Statut extends string, Condition extends string>(
  cycle: Cycle<Etape, Statut, Condition>,
  statut: Statut,
  roles: readonly Role[],
): readonly Etape[] {
  return etapesDe(cycle).filter((etape) => {
    const transition = cycle.etapes[etape]
    return transition.de.includes(statut) && transition.roles.some((role) => roles.includes(role))
  })
}

/**
 * Takes a step: the new status, or every motif of the refusal. A condition whose fact is absent counts as
 * not met: forgetting to compute it refuses, never allows.
 */
export function franchir<Etape extends string, Statut extends string, Condition extends string>(
  cycle: Cycle<Etape, Statut, Condition>,
  etape: Etape,
  {
    statut,
    roles,
    faits = {} as Faits<Condition>,
  }: { statut: Statut; roles: readonly Role[]; faits?: Faits<Condition> },
): Result<Statut> {
  const transition = cycle.etapes[etape]
  if (!transition.roles.some((role) => roles.includes(role))) {
    return refus(motif(`${cycle.nom}.role`, 'Vous n’avez pas le rôle qui permet cette action.'))
  }
  if (!transition.de.includes(statut)) {
    return refus(
      motif(
        `${cycle.nom}.statut`,
        'Le dossier a changé entre-temps\u00A0: cette action n’est plus possible.',
      ),
    )
  }
  const manquants = transition.conditions.filter((condition) => faits[condition] !== true)
  if (manquants.length > 0) return refus(...manquants.map((condition) => cycle.motifs[condition]))
  return ok(transition.vers ?? statut)
}

export function etapesDe<Etape extends string, Statut extends string, Condition extends string>(
  cycle: Cycle<Etape, Statut, Condition>,
): readonly Etape[] {
  return Object.keys(cycle.etapes) as Etape[]
}
