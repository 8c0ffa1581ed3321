import { acteRejet } from './acte-detr.server'

/** The grant is refused: the letter gives the reasons and the remedies. */
export const refuserDetr = acteRejet('signer_refus')
