import { acteASigner } from '#emails/acte-a-signer'
import { type AgentDuLieu, acteurDe } from '~/adapters/db/agents.server'
import type { Tx } from '~/adapters/db/base.server'
import { proposerDocument, type TypeDeDocument } from '~/adapters/db/documents.server'
import { filtreDesAgents } from '~/adapters/db/dossiers.server'
import { nouvelId } from '~/adapters/db/id.server'
import { empreinteProposition } from '~/adapters/db/propositions.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { jourDeParis, joursEntre } from '~/domain/commun/jour'
import type { Motif } from '~/domain/commun/motif'
import type { Lettre } from '~/domain/document/bloc'
import { SENS_EXCEPTIONS, type SensProposition } from '~/domain/dossier/propositions'
import { configuration } from '~/env.server'

export type NouvelActe = {
  readonly dossierId: string
  readonly demandeId?: string
  readonly sens: SensProposition
  readonly motifs: readonly Motif[]
  readonly mots: string | null
  readonly conditions?: string | null
  readonly montant?: bigint | null
  readonly taux?: number | null
  readonly assiette?: bigint | null
  /** Whose name the letters carry: nobody else may sign them. */
  readonly signataire: AgentDuLieu
  /** One letter of each type, as drafts (`projet`). */
  readonly lettres: readonly {
    readonly type: TypeDeDocument
    readonly titre: string
    readonly lettre: Lettre
  }[]
  readonly parId: string
}

/**
 * Freezes what is proposed: the proposal with its fingerprint, its letters waiting for a signature, and mail 12 to the
 * signatory. The caller takes the step of its cycle, saves and writes the event. Gives the id of the proposal.
 */
export async function proposerActe(tx: Tx, acte: NouvelActe, maintenant: Date): Promise<string> {
  const id = nouvelId()
  const contenu = {
    sens: acte.sens,
    motifs: JSON.stringify(acte.motifs),
    mots: acte.mots,
    conditions: acte.conditions ?? null,
    montant: acte.montant ?? null,
    taux: acte.taux ?? null,
    assiette: acte.assiette ?? null,
  }
  const figees = acte.lettres.map(({ type, lettre }) => ({ type, contenu: JSON.stringify(lettre) }))
  await tx.proposition.create({
    data: {
      id,
      dossierId: acte.dossierId,
      demandeId: acte.demandeId ?? null,
      ...contenu,
      empreinte: empreinteProposition(contenu, figees),
      parId: acte.parId,
      le: maintenant,
      signeeParId: acte.signataire.id,
    },
  })
  for (const lettre of acte.lettres) {
    await proposerDocument(
      tx,
      {
        cle: `proposition:${id}:${lettre.type}`,
        dossierId: acte.dossierId,
        ...(acte.demandeId ? { demandeId: acte.demandeId } : {}),
        propositionId: id,
        ...lettre,
      },
      maintenant,
    )
  }
  await prevenir(tx, { id, signataire: acte.signataire, dossierId: acte.dossierId }, maintenant)
  return id
}

/** Mail 12, counted over what this signatory will find in the list. */
async function prevenir(
  tx: Tx,
  { id, signataire, dossierId }: { id: string; signataire: AgentDuLieu; dossierId: string },
  maintenant: Date,
): Promise<void> {
  const actes = await tx.proposition.findMany({
    where: { statut: 'proposee', dossier: filtreDesAgents(acteurDe(signataire, 'signataire')) },
    select: { sens: true, le: true },
    orderBy: { le: 'asc' },
  })
  const premier = actes[0]?.le ?? maintenant
  const courriel = acteASigner({
    nombre: Math.max(1, actes.length),
    aRegarder: actes.filter(({ sens }) => (SENS_EXCEPTIONS as readonly string[]).includes(sens)).length,
    plusAncienJours: joursEntre(jourDeParis(premier), jourDeParis(maintenant)),
    lien: `${configuration().origine}/signatures`,
  })
  await addCourriel(
    tx,
    { cle: `acte-a-signer:${id}`, a: signataire.courriel, courriel, dossierId },
    maintenant,
  )
}
