import type { Cycle, Transition } from './cycle'
import type { Role } from './role'

/** Any table, for the questions that do not depend on its words. */
export type CycleQuelconque = Cycle<string, string, string>

/** The statuses that can be reached from the initial one, in the order of the table. */
export function statutsAtteignables(cycle: CycleQuelconque): readonly string[] {
  const atteints = new Set([cycle.initial])
  for (const statut of atteints) {
    for (const { de, vers } of transitions(cycle)) {
      if (de.includes(statut)) atteints.add(vers ?? statut)
    }
  }
  return cycle.statuts.filter((statut) => atteints.has(statut))
}

/** « status → step » for each step that leaves a final status. */
export function sortiesDesFinaux(cycle: CycleQuelconque): readonly string[] {
  return cycle.finaux.flatMap((statut) =>
    Object.entries(cycle.etapes)
      .filter(([, { de }]) => de.includes(statut))
      .map(([etape]) => `${statut} → ${etape}`),
  )
}

/** The conditions that no step asks. */
export function conditionsInutiles(cycle: CycleQuelconque): readonly string[] {
  const demandees = new Set(transitions(cycle).flatMap(({ conditions }) => conditions))
  return Object.keys(cycle.motifs).filter((condition) => !demandees.has(condition))
}

/** The statuses without a step, final ones excepted: a dossier would stay there for ever. */
export function impasses(cycle: CycleQuelconque): readonly string[] {
  return cycle.statuts.filter(
    (statut) => !cycle.finaux.includes(statut) && !transitions(cycle).some(({ de }) => de.includes(statut)),
  )
}

/** The steps that a signatory alone takes, returns excepted: each is a signature, and needs a second person. */
export function signatures(cycle: CycleQuelconque): readonly string[] {
  return Object.entries(cycle.etapes)
    .filter(([etape, { roles }]) => roles.every(isSignataire) && !etape.startsWith('retourner'))
    .map(([etape]) => etape)
}

const isSignataire = (role: Role) => role === 'signataire'

function transitions(cycle: CycleQuelconque): readonly Transition<string, string>[] {
  return Object.values(cycle.etapes)
}
