// Shared by the server bundle and the Remix bundle, which hold two copies of this module.
const partage = globalThis as typeof globalThis & { __maillageReveils?: Set<() => void> }

function reveils(): Set<() => void> {
  partage.__maillageReveils ??= new Set()
  return partage.__maillageReveils
}

/** Registers what wakes a worker of this process; gives the function that removes it. */
export function ecouterReveil(reveiller: () => void): () => void {
  reveils().add(reveiller)
  return () => reveils().delete(reveiller)
}

/**
 * To call right after a commit that wrote a job: the worker looks at once instead of at its next round.
 * Nothing is lost without it, nor in a process that runs no worker.
 */
export function reveillerOuvrier(): void {
  for (const reveiller of reveils()) reveiller()
}

const aReveiller = new WeakSet<object>()

/** Notes that this transaction wrote a job: its commit wakes the worker. */
export function noterJob(tx: object): void {
  aReveiller.add(tx)
}

/** After the commit of `tx`. */
export function reveillerSiBesoin(tx: object | null): void {
  if (tx && aReveiller.has(tx)) reveillerOuvrier()
}
