import { saveDossier } from '~/adapters/db/dossiers.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result } from '~/domain/commun/result'
import { CYCLE_DOSSIER, type EtapeDossier } from '~/domain/dossier/cycle'
import type { Acte, ActeEnCours, Franchissement } from './acte.server'

/** Takes a step of the dossier's cycle with the facts of the act, and writes the status. */
export async function franchirDossier(
  { tx, dossier, faits, maintenant }: ActeEnCours,
  etape: EtapeDossier,
  data: { decideLe?: Date } = {},
): Promise<Result<Franchissement>> {
  const passage = franchir(CYCLE_DOSSIER, etape, { statut: dossier.statut, roles: dossier.roles, faits })
  if (!passage.ok) return passage
  const ecrit = await saveDossier(tx, dossier, { statut: passage.value, ...data }, maintenant)
  if (!ecrit.ok) return ecrit
  return ok({ cycle: 'dossier', verbe: etape, de: dossier.statut, vers: passage.value })
}

/** The common part of the three espace decisions: they differ by their step and by what follows. */
export function acteEspace(
  etape: EtapeDossier,
  prefixe: string,
  suite: (acte: ActeEnCours) => Promise<void> = async () => {},
): Acte {
  return {
    numerotation: ({ departement, annee }) => {
      const serie = `${prefixe}-${departement}-${annee}`
      return { serie, prefixe: serie }
    },
    signer: async (acte) => {
      const passage = await franchirDossier(acte, etape, { decideLe: acte.maintenant })
      if (passage.ok) await suite(acte)
      return passage
    },
    retourner: (acte) => franchirDossier(acte, 'retourner'),
  }
}
