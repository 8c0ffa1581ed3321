import type { Jour } from '~/domain/commun/jour'
import { centimes, formatNombre } from '~/domain/commun/montant'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import {
  FONDEMENTS_IRRECEVABILITE,
  type FondementIrrecevabilite,
  LIBELLES_FONDEMENT,
  lireMotifsRejet,
  type SensRejet,
} from '~/domain/detr/motifs-rejet'
import type { EvaluationPlan } from '~/domain/detr/plan-de-financement'
import type { RegleLocale } from '~/domain/detr/regle-locale'
import type { Lettre } from '~/domain/document/bloc'
import type { ContexteLettre } from '~/domain/document/contexte'
import { redigerDecisionDetr } from '~/domain/document/decision-detr'
import { type MotifIrrecevabilite, redigerIrrecevabilite } from '~/domain/document/irrecevabilite'
import type { AgentDuLieu } from './agents.server'
import type { Lecture, Tx } from './base.server'
import type { DemandeOuverte } from './demande-detr.server'
import { empreinteDe, type TypeDeDocument } from './documents.server'
import { type AuteurLettre, composerContexteSigne } from './lettre-detr.server'
import { evaluerDemande } from './plan-detr.server'

export type RejetPropose = {
  readonly sens: SensRejet
  /** Codes: one ground of an irrecevabilité, or ready reasons. */
  readonly motifs: readonly string[]
  readonly mots: string | null
  /** Who will sign; null: the only one there is. */
  readonly signataireId: string | null
}

export type RejetRedige = {
  readonly signataire: AgentDuLieu
  readonly type: TypeDeDocument
  readonly titre: string
  readonly lettre: Lettre
  readonly motifs: readonly Motif[]
  /** Of the letter shown: proposing compares it with the letter written again. */
  readonly empreinte: string
}

const DOCUMENTS: Readonly<Record<SensRejet, { type: TypeDeDocument; titre: string }>> = {
  irrecevable: { type: 'irrecevabilite', titre: 'Décision d’irrecevabilité' },
  refuser_detr: { type: 'refus_detr', titre: 'Décision de refus de subvention' },
  sans_suite_detr: { type: 'sans_suite_detr', titre: 'Demande non retenue' },
}

/** Writes a rejection as a draft: the preview and the proposal use this one function. */
export async function redigerRejet(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  rejet: RejetPropose,
  auteur: AuteurLettre,
): Promise<Result<RejetRedige>> {
  const signe = await composerContexteSigne(tx, ouverte.dossier, rejet.signataireId, auteur)
  if (!signe.ok) return signe
  const { signataire, contexte } = signe.value
  const redigee =
    rejet.sens === 'irrecevable'
      ? await irrecevabilite(tx, ouverte, rejet, contexte, auteur.jour)
      : decision(ouverte, rejet, contexte, auteur.jour)
  if (!redigee.ok) return redigee
  const { lettre, motifs } = redigee.value
  const empreinte = empreinteDe({ lettre, rejet, signataire: signataire.id })
  return ok({ ...DOCUMENTS[rejet.sens], signataire, lettre, motifs, empreinte })
}

type Redigee = { readonly lettre: Lettre; readonly motifs: readonly Motif[] }

function decision(
  { demande }: DemandeOuverte,
  { sens, motifs: codes, mots }: RejetPropose,
  contexte: ContexteLettre,
  jour: Jour,
): Result<Redigee> {
  const prets = sens === 'irrecevable' ? null : lireMotifsRejet(sens, codes)
  if (!prets) return refus(MOTIF_INCONNU)
  const phrases = prets.map(({ phrase }) => phrase)
  const propres = (mots ?? '').split(/\n+/).filter((ligne) => ligne.trim() !== '')
  const lettre = redigerDecisionDetr(contexte, {
    issue: sens === 'refuser_detr' ? 'refuse' : 'sans_suite',
    receptionLe: demande.receptionLe ?? jour,
    montantDemande: centimes(demande.montantDemande ?? 0n),
    motifs: phrases.length > 0 ? phrases : propres,
    explication: phrases.length > 0 ? mots : null,
    changement: null,
    prochainAppel: null,
  })
  if (!lettre.ok) return lettre
  const motifs = prets.map(({ code, phrase, source }) => motif(code, phrase, source))
  return ok({ lettre: lettre.value, motifs })
}

async function irrecevabilite(
  tx: Tx | Lecture,
  ouverte: DemandeOuverte,
  { motifs: codes, mots }: RejetPropose,
  contexte: ContexteLettre,
  jour: Jour,
): Promise<Result<Redigee>> {
  const fondement = FONDEMENTS_IRRECEVABILITE.find((possible) => codes.length === 1 && possible === codes[0])
  if (!fondement) return refus(FONDEMENT_UNIQUE)
  const { evaluation, regle } = await evaluerDemande(tx, ouverte.dossier, ouverte.demande, jour)
  const fond = lireFondement(fondement, ouverte, { evaluation, regle })
  if (!fond.ok) return fond
  const lettre = redigerIrrecevabilite(contexte, {
    receptionLe: ouverte.demande.receptionLe ?? jour,
    motif: fond.value,
    explication: mots,
  })
  if (!lettre.ok) return lettre
  const { libelle, source } = LIBELLES_FONDEMENT[fondement]
  return ok({ lettre: lettre.value, motifs: [motif(fondement, libelle, source)] })
}

/** A ground is what the facts of the file say: one that they do not bear out is refused. */
function lireFondement(
  fondement: FondementIrrecevabilite,
  { dossier, demande }: DemandeOuverte,
  { evaluation, regle }: { evaluation: EvaluationPlan; regle: RegleLocale },
): Result<MotifIrrecevabilite> {
  const { nature, population } = dossier.organisation
  const exercice = demande.exercice ?? Number((demande.receptionLe ?? '').slice(0, 4))
  const reglesLocales =
    regle.decision ??
    `la décision de la commission d’élus fixant les catégories d’opérations pour ${exercice}`
  if (fondement === 'categorie') return ok({ type: 'categorie', decision: reglesLocales })
  if (fondement === 'beneficiaire') {
    if (evaluation.eligibilite !== 'non_eligible') return refus(FONDEMENT_DEMENTI)
    if (nature === 'association' || nature === 'ccas') return ok({ type: nature })
    const chiffres =
      population === null
        ? []
        : [
            {
              libelle: 'Population',
              valeur: formatNombre(population * 100).replace(/,00$/, ''),
              annee: exercice,
              source: 'Insee',
            },
          ]
    const liste = evaluation.parole === 'liste'
    const reference = liste ? `liste de ${exercice}` : 'population légale, Insee'
    return ok({ type: 'beneficiaire', parle: liste ? 'liste_officielle' : 'calcul', reference, chiffres })
  }
  if (fondement === 'commencement') {
    if (demande.premierActeLe === null) return refus(FONDEMENT_DEMENTI)
    const derogation = demande.derogation ? { demandeeLe: demande.receptionLe ?? '', refuseeLe: null } : null
    return ok({
      type: 'commencement',
      acte: 'le premier acte que vous avez déclaré',
      acteLe: demande.premierActeLe,
      derogation,
    })
  }
  if (regle.plancherDepense === null || regle.plancherLeve) return refus(FONDEMENT_DEMENTI)
  const { plancherDepense: plancher } = regle
  return ok({ type: 'plancher', plancher, depense: evaluation.coutTotal, decision: reglesLocales })
}

const MOTIF_INCONNU = motif(
  'proposition.motif',
  'Choisissez les raisons dans la liste de cette décision.',
  null,
  'motifs',
)
const FONDEMENT_UNIQUE = motif('detr.fondement', 'Choisissez une raison dans la liste.', null, 'motifs')
const FONDEMENT_DEMENTI = motif(
  'detr.fondement.dementi',
  'Les faits du dossier ne portent pas cette raison\u00A0: vérifiez-la.',
  null,
  'motifs',
)
