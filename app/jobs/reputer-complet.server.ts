import { EchecDefinitif } from '~/adapters/queue/file.server'
import { reputerComplet } from '~/usecases/reputer-complet.server'

/** The look at the clock of a request on the day of the silence; it plans the next one itself. */
export async function jobReputerComplet(
  { demandeId }: Readonly<Record<string, unknown>>,
  maintenant: Date,
): Promise<void> {
  const fait = await reputerComplet(String(demandeId), maintenant)
  if (fait.ok) return
  const raison = fait.motifs.map(({ message }) => message).join(' ')
  if (fait.motifs.some(({ code }) => code === 'dossier.perime')) throw new Error(raison)
  throw new EchecDefinitif(raison)
}
