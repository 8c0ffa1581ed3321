import { lecture } from '~/adapters/db/base.server'
import { trouverAlteration } from '~/adapters/db/evenements.server'

/** The dossiers whose journal was altered, with the rank of the first broken row. Reads them by lots of 200. */
export async function verifierJournal(): Promise<{ numero: string; rang: number }[]> {
  const alteres: { numero: string; rang: number }[] = []
  let apres: string | undefined
  for (;;) {
    const dossiers = await lecture().dossier.findMany({
      take: 200,
      orderBy: { id: 'asc' },
      ...(apres ? { cursor: { id: apres }, skip: 1 } : {}),
      select: { id: true, numero: true, evenements: { orderBy: { rang: 'asc' } } },
    })
    for (const dossier of dossiers) {
      const rang = trouverAlteration(dossier.evenements)
      if (rang !== null) alteres.push({ numero: dossier.numero ?? dossier.id, rang })
    }
    apres = dossiers.at(-1)?.id
    if (dossiers.length < 200) return alteres
  }
}
