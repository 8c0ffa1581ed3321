import { lireNoms } from '~/adapters/db/agents.server'
import { lecture } from '~/adapters/db/base.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { type Centimes, centimes } from '~/domain/commun/montant'
import type { Motif } from '~/domain/commun/motif'
import type { Acteur } from '~/domain/commun/role'
import type { Lettre } from '~/domain/document/bloc'
import { LIBELLES_SENS, lireSens } from '~/domain/dossier/propositions'

/** An act in full: what is shown is what leaves. The letters are the frozen ones. */
export type ActeEntier = {
  readonly propositionId: string
  readonly empreinte: string
  readonly statut: 'proposee' | 'signee' | 'retournee' | 'annulee'
  readonly acte: string
  readonly signer: string
  readonly exception: boolean
  readonly dossier: {
    readonly id: string
    readonly numero: string | null
    readonly organisation: string
    readonly titre: string
  }
  readonly motifs: readonly Motif[]
  readonly mots: string | null
  readonly conditions: string | null
  readonly montant: Centimes | null
  readonly proposePar: string
  readonly proposeLe: Date
  readonly deMoi: boolean
  /** Another person’s name is on the letters; null: this one’s, or nobody’s in particular. */
  readonly auNomDe: string | null
  readonly signeLe: Date | null
  readonly signePar: string | null
  readonly retour: string | null
  readonly lettres: readonly {
    readonly id: string
    readonly titre: string
    readonly numero: string | null
    readonly lettre: Lettre
  }[]
}

/** The act that this letter belongs to, for a signatory of its place. @throws 404 */
export async function acteASigner(acteur: Acteur, documentId: string): Promise<ActeEntier> {
  const base = lecture()
  const document = await base.document.findUnique({ where: { id: documentId } })
  if (!document?.propositionId) throw introuvable()
  const dossier = await getDossierAgent(base, acteur, document.dossierId, ['signataire'])
  const proposition = await base.proposition.findUniqueOrThrow({ where: { id: document.propositionId } })
  const documents = await base.document.findMany({
    where: { propositionId: proposition.id },
    orderBy: { type: 'asc' },
  })
  const noms = await lireNoms(base, [proposition.parId, proposition.signeeParId])
  const { acte, signer, exception } = LIBELLES_SENS[lireSens(proposition.sens)]
  const nomSignataire = proposition.signeeParId ? (noms.get(proposition.signeeParId) ?? null) : null
  return {
    propositionId: proposition.id,
    empreinte: proposition.empreinte,
    statut: proposition.statut as ActeEntier['statut'],
    acte,
    signer,
    exception,
    dossier: {
      id: dossier.id,
      numero: dossier.numero,
      organisation: dossier.organisation.nom,
      titre: dossier.titre,
    },
    motifs: JSON.parse(proposition.motifs) as Motif[],
    mots: proposition.mots,
    conditions: proposition.conditions,
    montant: proposition.montant === null ? null : centimes(proposition.montant),
    proposePar: noms.get(proposition.parId) ?? '',
    proposeLe: proposition.le,
    deMoi: proposition.parId === acteur.id,
    auNomDe: proposition.signeeParId === acteur.id ? null : nomSignataire,
    signeLe: proposition.signeeLe,
    signePar: proposition.signeeLe ? nomSignataire : null,
    retour: proposition.mot,
    lettres: documents.map(({ id, titre, numero, contenu }) => ({
      id,
      titre,
      numero,
      lettre: JSON.parse(contenu) as Lettre,
    })),
  }
}
