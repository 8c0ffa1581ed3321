import { acteRejet } from './acte-detr.server'

/** The request cannot be examined: the letter says why, and what can be repaired. */
export const irrecevable = acteRejet('signer_irrecevabilite')
