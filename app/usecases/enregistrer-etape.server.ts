import type { Tx } from '~/adapters/db/base.server'
import { getDossier } from '~/adapters/db/dossiers.server'
import { transaction } from '~/adapters/db/transaction.server'
import { heureDeParis } from '~/domain/commun/jour'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { nomComplet } from '~/domain/commun/role'
import { lireTexte, type Valeurs } from '~/domain/dossier/valeurs'
import { type NatureOrganisation, peutDemanderDetr } from '~/domain/organisation/nature'
import { type FinancementLu, syncFinancement } from './sync-financement.server'
import { type LigneLue, syncLignes } from './sync-lignes.server'

/** `lu`: the step read by its schema, null when it does not hold. `version` 0: the step was never opened. */
export type SaisieEtape = {
  readonly dossierId: string
  readonly version: number
  readonly saisie: Valeurs
} & (
  | { readonly etape: 'organisation' | 'lieu' | 'services'; readonly lu: object | null }
  | { readonly etape: 'equipement'; readonly lu: { readonly lignes: readonly LigneLue[] } | null }
  | { readonly etape: 'financement'; readonly lu: FinancementLu | null }
)

export type EtapeEnregistree = {
  readonly version: number
  readonly enregistreLe: Date
  /** What the rules say although the form holds: kept, but the step is not complete. */
  readonly motifs: readonly Motif[]
}

/** Somebody else saved in between: who, when, and what is stored now. */
export type Conflit = {
  readonly par: string
  readonly le: Date
  readonly version: number
  readonly valeurs: Valeurs
}

export type Enregistrement =
  | Result<EtapeEnregistree>
  | (Extract<Result<never>, { ok: false }> & { conflit: Conflit })

const TAILLE_MAXIMALE = 200_000

/**
 * Keeps what was typed in a step of a draft, right or wrong: nothing is lost. When its schema holds, the lines or
 * the request and its resources are rewritten from it. The same values again change nothing. No event: typing is
 * not an act.
 * Refused: not a draft any more, a reader, a step that changed since `version` (`rubrique.perimee`, with `conflit`).
 * @throws 404 when the dossier is not this person's
 */
export function enregistrerEtape(
  acteur: Acteur,
  saisie: SaisieEtape,
  maintenant: Date,
): Promise<Enregistrement> {
  return transaction(async (tx): Promise<Enregistrement> => {
    const dossier = await getDossier(tx, acteur, saisie.dossierId)
    const refuse = checkModifiable(dossier)
    if (refuse) return refus(refuse)
    const valeurs = JSON.stringify(saisie.saisie)
    if (valeurs.length > TAILLE_MAXIMALE)
      return refus(motif('rubrique.longue', 'Cette page contient trop de texte.'))

    const motifs = checkDroit(saisie, dossier.organisation.nature, await lireContrat(tx, saisie.dossierId))
    const cle = { dossierId_etape: { dossierId: saisie.dossierId, etape: saisie.etape } }
    const avant = await tx.rubrique.findUnique({ where: cle })
    const complete = saisie.lu !== null && motifs.length === 0
    if (avant && avant.valeurs === valeurs && avant.complete === complete) {
      return ok({ version: avant.version, enregistreLe: avant.majLe, motifs })
    }

    await tx.dossier.updateMany({
      where: { id: saisie.dossierId },
      data: { version: { increment: 1 }, majLe: maintenant, ...choixDetr(saisie, motifs) },
    })
    const actuelle = await tx.rubrique.findUnique({ where: cle })
    if ((actuelle?.version ?? 0) !== saisie.version) return conflitAvec(tx, actuelle!)

    const version = saisie.version + 1
    const contenu = { valeurs, complete, version, majLe: maintenant, majParId: acteur.id }
    await tx.rubrique.upsert({
      where: cle,
      create: { dossierId: saisie.dossierId, etape: saisie.etape, ...contenu },
      update: contenu,
    })
    if (complete) await synchroniser(tx, saisie, maintenant)
    return ok({ version, enregistreLe: maintenant, motifs })
  })
}

function checkModifiable({ statut, roles }: { statut: string; roles: readonly string[] }): Motif | null {
  if (!roles.includes('demandeur') && !roles.includes('elu')) {
    return motif('dossier.role', 'Vous n’avez pas le rôle qui permet cette action.')
  }
  if (statut === 'brouillon') return null
  return motif('dossier.statut', 'Le dossier est déposé\u00A0: ces réponses ne changent plus ici.')
}

/** The DETR asked by someone who cannot receive it: said at once, kept as typed. @source art. L2334-33 CGCT */
function checkDroit(saisie: SaisieEtape, nature: string, contratEtat: boolean): readonly Motif[] {
  if (saisie.etape !== 'financement' || saisie.lu?.demandeDetr !== 'oui') return []
  const droit = peutDemanderDetr(nature as NatureOrganisation, { designeParContrat: contratEtat })
  return droit.possible ? [] : droit.motifs.slice(0, 1).map((m) => ({ ...m, champ: 'demandeDetr' }))
}

async function lireContrat(tx: Tx, dossierId: string): Promise<boolean> {
  const rubrique = await tx.rubrique.findUnique({
    where: { dossierId_etape: { dossierId, etape: 'organisation' } },
  })
  return rubrique !== null && lireTexte(JSON.parse(rubrique.valeurs), 'contratEtat') === 'oui'
}

/** The answer to « Demandez-vous une subvention DETR ? » counts from the first click: the pieces depend on it. */
function choixDetr(saisie: SaisieEtape, motifs: readonly Motif[]): { demandeDetr?: boolean | null } {
  if (saisie.etape !== 'financement') return {}
  const reponse = lireTexte(saisie.saisie, 'demandeDetr')
  if (reponse === 'oui') return { demandeDetr: motifs.length === 0 }
  return { demandeDetr: reponse === 'non' ? false : null }
}

async function synchroniser(tx: Tx, saisie: SaisieEtape, maintenant: Date): Promise<void> {
  if (saisie.etape === 'equipement' && saisie.lu) await syncLignes(tx, saisie.dossierId, saisie.lu.lignes)
  if (saisie.etape === 'financement' && saisie.lu) {
    await syncFinancement(tx, saisie.dossierId, saisie.lu, maintenant)
  }
}

async function conflitAvec(
  tx: Tx,
  {
    version,
    valeurs,
    majLe,
    majParId,
  }: { version: number; valeurs: string; majLe: Date; majParId: string | null },
): Promise<Enregistrement> {
  const personne = majParId ? await tx.personne.findUnique({ where: { id: majParId } }) : null
  const par = personne ? nomComplet(personne) : 'Une autre personne'
  const message = `${par} a changé cette page à ${heureDeParis(majLe)}. Comparez, puis choisissez ce que vous gardez.`
  const conflit = { par, le: majLe, version, valeurs: JSON.parse(valeurs) as Valeurs }
  return { ok: false, motifs: [motif('rubrique.perimee', message)], conflit }
}
