import type { Agents } from './agents'
import type { OrganisationSemee } from './organisations'
import type { BeneficiaireSeme } from './semer'

export type ASemer = {
  readonly agents: Agents
  readonly beneficiaires: readonly BeneficiaireSeme[]
  readonly fictives: readonly OrganisationSemee[]
}

/** The dossiers of the demonstration. */
export async function semerDossiers(_aSemer: ASemer, _maintenant: Date): Promise<void> {}
