import { acteRejet } from './acte-detr.server'

/** The request is not retained this year, without a judgement on the project. */
export const sansSuiteDetr = acteRejet('signer_sans_suite')
