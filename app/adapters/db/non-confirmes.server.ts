import { nomComplet } from '~/domain/commun/role'
import type { Lecture, Tx } from './base.server'

export type MembreAConfirmer = {
  readonly membreId: string | null
  readonly nom: string
  readonly courriel: string
}

/**
 * Who prepared this dossier and is not confirmed in its organisation: nothing is decided on what they typed.
 * None when the préfecture typed it from paper (`creeParId` null) or when one of their roles is confirmed.
 * `membreId` null: they never asked to belong to it, and cannot be confirmed.
 */
export async function listNonConfirmes(
  tx: Tx | Lecture,
  { organisationId, creeParId }: { organisationId: string; creeParId: string | null },
): Promise<readonly MembreAConfirmer[]> {
  if (creeParId === null) return []
  const membres = await tx.membre.findMany({
    where: { organisationId, personneId: creeParId },
    include: { personne: true },
    orderBy: { id: 'asc' },
  })
  if (membres.some(({ verifieLe }) => verifieLe !== null)) return []
  const [membre] = membres
  if (membre) {
    return [{ membreId: membre.id, nom: nomComplet(membre.personne), courriel: membre.personne.courriel }]
  }
  const personne = await tx.personne.findUnique({ where: { id: creeParId } })
  return [
    { membreId: null, nom: personne ? nomComplet(personne) : creeParId, courriel: personne?.courriel ?? '' },
  ]
}
