import { lireNoms } from '~/adapters/db/agents.server'
import { lecture } from '~/adapters/db/base.server'
import { filtreDesAgents } from '~/adapters/db/dossiers.server'
import { jourDeParis, joursEntre } from '~/domain/commun/jour'
import { type Centimes, centimes, somme } from '~/domain/commun/montant'
import { type Acteur, isEnVigueur } from '~/domain/commun/role'
import { LIBELLES_SENS, lireSens } from '~/domain/dossier/propositions'

const MAXIMUM = 200

export type ActeListe = {
  readonly id: string
  /** Letter that opens the act. */
  readonly documentId: string | null
  readonly acte: string
  readonly exception: boolean
  readonly numero: string | null
  readonly organisation: string
  readonly montant: Centimes | null
  /** Asked by the applicant, when the act gives another amount. */
  readonly montantDemande: Centimes | null
  /** Why not, in one line: the reasons of a refusal. */
  readonly raison: string | null
  readonly proposePar: string
  /** This person proposed it: they cannot sign it. */
  readonly deMoi: boolean
  /** The letter carries another name. */
  readonly auNomDe: string | null
  readonly attendJours: number
  readonly signeLe: Date | null
}

/** What waits for a signature in the perimeter of this person: what says no first, then the oldest. */
export async function listActesASigner(
  acteur: Acteur,
  maintenant: Date,
): Promise<{
  readonly actes: readonly ActeListe[]
  readonly total: Centimes
  readonly delegations: readonly string[]
}> {
  const [actes, delegations] = await Promise.all([
    listActes(acteur, { statut: 'proposee' }, maintenant),
    listDelegations(acteur, maintenant),
  ])
  const tries = actes.toSorted((a, b) => Number(b.exception) - Number(a.exception))
  return { actes: tries, total: somme(actes.map(({ montant }) => montant ?? 0)), delegations }
}

/** What this person signs under, today. */
async function listDelegations(acteur: Acteur, maintenant: Date): Promise<readonly string[]> {
  const jour = jourDeParis(maintenant)
  const roles = await lecture().roleAgent.findMany({
    where: { personneId: acteur.id, role: 'signataire', delegation: { not: null } },
    select: { delegation: true, du: true, au: true },
  })
  return roles.flatMap(({ delegation, ...role }) =>
    delegation && isEnVigueur(role, jour) ? [delegation] : [],
  )
}

/** What this person signed, the latest first. */
export function listActesSignes(acteur: Acteur, maintenant: Date): Promise<readonly ActeListe[]> {
  return listActes(acteur, { statut: 'signee', signeeParId: acteur.id }, maintenant)
}

async function listActes(
  acteur: Acteur,
  where: { statut: string; signeeParId?: string },
  maintenant: Date,
): Promise<readonly ActeListe[]> {
  const base = lecture()
  const propositions = await base.proposition.findMany({
    where: { ...where, dossier: filtreDesAgents(acteur, 'signataire') },
    select: {
      id: true,
      sens: true,
      motifs: true,
      mots: true,
      montant: true,
      demandeId: true,
      parId: true,
      le: true,
      signeeParId: true,
      signeeLe: true,
      dossier: {
        select: {
          numero: true,
          organisation: { select: { nom: true } },
          demandes: { select: { id: true, montantDemande: true } },
        },
      },
    },
    orderBy: where.statut === 'signee' ? { signeeLe: 'desc' } : { le: 'asc' },
    take: MAXIMUM,
  })
  const documents = await base.document.findMany({
    where: { propositionId: { in: propositions.map(({ id }) => id) } },
    select: { id: true, propositionId: true },
    orderBy: { type: 'asc' },
  })
  const noms = await lireNoms(
    base,
    propositions.flatMap(({ parId, signeeParId }) => [parId, signeeParId]),
  )
  const jour = jourDeParis(maintenant)
  return propositions.map(({ dossier, ...proposition }) => {
    const { acte, exception } = LIBELLES_SENS[lireSens(proposition.sens)]
    const { signeeParId } = proposition
    return {
      id: proposition.id,
      documentId: documents.find(({ propositionId }) => propositionId === proposition.id)?.id ?? null,
      acte,
      exception,
      numero: dossier.numero,
      organisation: dossier.organisation.nom,
      montant: proposition.montant === null ? null : centimes(proposition.montant),
      montantDemande: autreMontant(proposition, dossier.demandes),
      raison: exception ? raisonDe(proposition) : null,
      proposePar: noms.get(proposition.parId) ?? 'une personne qui n’est plus là',
      deMoi: proposition.parId === acteur.id,
      auNomDe: signeeParId && signeeParId !== acteur.id ? (noms.get(signeeParId) ?? null) : null,
      attendJours: joursEntre(jourDeParis(proposition.le), jour),
      signeLe: proposition.signeeLe,
    }
  })
}

function autreMontant(
  { demandeId, montant }: { demandeId: string | null; montant: bigint | null },
  demandes: readonly { id: string; montantDemande: bigint | null }[],
): Centimes | null {
  const demande = demandes.find(({ id }) => id === demandeId)?.montantDemande ?? null
  return montant === null || demande === null || demande === montant ? null : centimes(demande)
}

function raisonDe({ motifs, mots }: { motifs: string; mots: string | null }): string | null {
  const phrases = (JSON.parse(motifs) as { message: string }[]).map(({ message }) => message)
  return [...phrases, mots].filter(Boolean).join(' ') || null
}
