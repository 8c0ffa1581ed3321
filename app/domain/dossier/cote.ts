import type { Role } from '../commun/role'

const DU_DEMANDEUR: readonly Role[] = ['demandeur', 'elu', 'lecteur']

/** Whether these roles on a dossier include one of the organisation: what the applicant's pages are for. */
export function isCoteDemandeur(roles: readonly Role[]): boolean {
  return roles.some((role) => DU_DEMANDEUR.includes(role))
}
