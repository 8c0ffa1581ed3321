import type { Tx } from './base.server'
import { empreinteDe } from './documents.server'

/** What a signatory reads and signs: everything that gives the act its meaning, letters included. */
type ContenuPropose = {
  readonly sens: string
  readonly motifs: string
  readonly mots: string | null
  readonly conditions: string | null
  readonly montant: bigint | null
  readonly taux: number | null
  readonly assiette: bigint | null
}

/** SHA-256 of a proposal with its frozen letters, whatever the order they are read in. */
export function empreinteProposition(
  { sens, motifs, mots, conditions, montant, taux, assiette }: ContenuPropose,
  lettres: readonly { readonly type: string; readonly contenu: string }[],
): string {
  const triees = lettres
    .map(({ type, contenu }) => ({ type, contenu: JSON.parse(contenu) as unknown }))
    .sort((a, b) => (a.type < b.type ? -1 : 1))
  return empreinteDe({ sens, motifs, mots, conditions, montant, taux, assiette, lettres: triees })
}

/** A proposal with the letters that it freezes; null when it does not exist. */
export async function findProposition(tx: Tx, propositionId: string) {
  const proposition = await tx.proposition.findUnique({ where: { id: propositionId } })
  if (!proposition) return null
  const documents = await tx.document.findMany({ where: { propositionId }, orderBy: { type: 'asc' } })
  return { ...proposition, documents }
}
export type PropositionLue = NonNullable<Awaited<ReturnType<typeof findProposition>>>
