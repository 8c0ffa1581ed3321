import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { centimes } from '~/domain/commun/montant'
import { depensesDuPlan, type LigneEquipement } from '~/domain/equipement/lignes'

/** A line as the form reads it. */
export type LigneLue = Omit<LigneEquipement, 'id'> & { readonly id?: string | null }

/**
 * Rewrites the lines of a draft from what was typed, and the cost of its request. A line that is still there keeps
 * its id: same category and designation first, then same rank.
 */
export async function syncLignes(tx: Tx, dossierId: string, lues: readonly LigneLue[]): Promise<void> {
  const avant = await tx.ligne.findMany({ where: { dossierId }, orderBy: { rang: 'asc' } })
  const ids = attribuerIds(avant, lues)
  await tx.ligne.deleteMany({ where: { dossierId } })
  await tx.ligne.createMany({
    data: lues.map((ligne, rang) => ({
      id: ids[rang] ?? nouvelId(),
      dossierId,
      rang,
      categorie: ligne.categorie,
      designation: ligne.designation,
      quantite: ligne.quantite,
      prixUnitaireHT: BigInt(ligne.prixUnitaireHT),
      tauxTva: ligne.tauxTva,
      nature: ligne.nature,
      existante: ligne.existante,
      devis: ligne.devis,
    })),
  })
  await tx.demandeDetr.updateMany({
    where: { dossierId, statut: 'brouillon' },
    data: { coutTotal: await lireCout(tx, dossierId) },
  })
}

/** Σ investment lines to buy, cents HT. */
export async function lireCout(tx: Tx, dossierId: string): Promise<bigint> {
  const lignes = await tx.ligne.findMany({ where: { dossierId } })
  const lues = lignes.map((ligne) => ({
    ...ligne,
    prixUnitaireHT: centimes(ligne.prixUnitaireHT),
  })) as unknown as LigneEquipement[]
  return BigInt(depensesDuPlan(lues).coutTotal)
}

type Connue = { readonly id: string; readonly categorie: string; readonly designation: string }

function attribuerIds(avant: readonly Connue[], lues: readonly LigneLue[]): readonly (string | null)[] {
  const libres = new Set(avant.map(({ id }) => id))
  const prendre = (connue: Connue | undefined): string | null =>
    connue && libres.delete(connue.id) ? connue.id : null
  const memes = lues.map(({ categorie, designation }) =>
    prendre(
      avant.find((c) => libres.has(c.id) && c.categorie === categorie && c.designation === designation),
    ),
  )
  return memes.map((id, rang) => id ?? prendre(avant[rang]))
}
