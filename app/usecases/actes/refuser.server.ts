import { acteEspace } from './acte-espace.server'

/** Refusal of the espace: the letter gives the reasons and the remedies. */
export const refuser = acteEspace('signer_refus', 'DEC')
