import { acteEspace } from './acte-espace.server'

/** The file is closed without a judgement on the project. */
export const sansSuite = acteEspace('signer_sans_suite', 'DEC')
