import type { Jour } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Lettre } from '~/domain/document/bloc'
import type { ContexteLettre } from '~/domain/document/contexte'
import { redigerConvention } from '~/domain/document/convention'
import { redigerDecisionEspace } from '~/domain/document/decision-espace'
import { lireMotifsPrets, type MotifPret } from '~/domain/dossier/motifs-decision'
import type { SensEspace } from '~/domain/dossier/propositions'
import { type AgentDuLieu, listAgents } from './agents.server'
import type { Lecture, Tx } from './base.server'
import { composerContexte, lireSignataire } from './contexte-lettre.server'
import { composerConvention } from './convention-espace.server'
import { empreinteDe, type TypeDeDocument } from './documents.server'
import type { DossierComplet } from './dossier-complet.server'

/** What an agent proposes for an espace, as the form reads it. */
export type DecisionProposee = {
  readonly sens: SensEspace
  /** Codes of ready reasons. */
  readonly motifs: readonly string[]
  readonly mots: string | null
  /** Reserves of an agreement, one a line. */
  readonly conditions: string | null
  /** Who will sign; null: the only one there is. */
  readonly signataireId: string | null
}

export type LettreProposee = {
  readonly type: TypeDeDocument
  readonly titre: string
  readonly lettre: Lettre
  readonly motifs: readonly MotifPret[]
  readonly signataire: AgentDuLieu
  /** Of the letter shown: proposing compares it with the letter written again. */
  readonly empreinte: string
}

const DOCUMENTS: Readonly<Record<SensEspace, { type: TypeDeDocument; titre: string }>> = {
  agreer: { type: 'convention', titre: 'Convention d’espace numérique' },
  refuser: { type: 'refus_espace', titre: 'Décision de refus' },
  sans_suite: { type: 'sans_suite_espace', titre: 'Classement sans suite' },
}

/**
 * Writes the letter of an espace decision as a draft, in the name of who will sign it: the preview and the proposal
 * use this one function, so that what is read is what is frozen. `auteurId` cannot be the signatory (four eyes).
 */
export async function redigerLettreEspace(
  tx: Tx | Lecture,
  dossier: DossierComplet,
  decision: DecisionProposee,
  { auteurId, suiviPar, jour }: { auteurId: string; suiviPar: string; jour: Jour },
): Promise<Result<LettreProposee>> {
  const motifs = lireMotifsPrets(decision.sens, decision.motifs)
  if (!motifs) return refus(MOTIF_INCONNU)
  const possibles = (await listAgents(tx, 'signataire', dossier, jour)).filter(({ id }) => id !== auteurId)
  if (possibles.length === 0) return refus(AUCUN_SIGNATAIRE)
  const signataire = decision.signataireId
    ? possibles.find(({ id }) => id === decision.signataireId)
    : possibles[0]
  if (!signataire) return refus(SIGNATAIRE_INCONNU)

  const contexte = await composerContexte(tx, dossier, {
    signataire: await lireSignataire(tx, signataire.id, dossier.departement),
    edition: { projet: true },
    suiviPar,
  })
  const lettre = rediger(contexte, dossier, { ...decision, prets: motifs, jour })
  if (!lettre.ok) return lettre
  const empreinte = empreinteDe({ lettre: lettre.value, decision, signataire: signataire.id })
  return ok({ ...DOCUMENTS[decision.sens], lettre: lettre.value, motifs, signataire, empreinte })
}

function rediger(
  contexte: ContexteLettre,
  dossier: DossierComplet,
  { sens, prets, mots, conditions, jour }: DecisionProposee & { prets: readonly MotifPret[]; jour: Jour },
): Result<Lettre> {
  if (sens === 'agreer') {
    return redigerConvention(
      contexte,
      composerConvention(dossier, { beneficiaire: contexte.beneficiaire, conditions, jour }),
    )
  }
  const phrases = prets.map(({ phrase }) => phrase)
  const [premiers, reste] = phrases.length > 0 ? [phrases, mots] : [paragraphes(mots), null]
  return redigerDecisionEspace(contexte, {
    issue: sens === 'refuser' ? 'refuse' : 'sans_suite',
    receptionLe: dossier.receptionLe ?? '',
    motifs: premiers,
    explication: reste,
    changement: null,
  })
}

/** Own words alone are the reasons: the letter wants at least one. */
function paragraphes(mots: string | null): readonly string[] {
  return (mots ?? '').split(/\n+/).filter((ligne) => ligne.trim() !== '')
}

const MOTIF_INCONNU = motif(
  'proposition.motif',
  'Choisissez les raisons dans la liste de cette décision.',
  null,
  'motifs',
)
const AUCUN_SIGNATAIRE = motif(
  'proposition.signataire.aucun',
  'Personne d’autre que vous ne peut signer pour ce lieu\u00A0: ajoutez une personne qui signe.',
  null,
  'signataireId',
)
const SIGNATAIRE_INCONNU = motif(
  'proposition.signataire',
  'Choisissez la personne qui signera dans la liste.',
  null,
  'signataireId',
)
