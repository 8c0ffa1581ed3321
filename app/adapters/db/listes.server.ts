import { introuvable } from '~/adapters/session/gardes.server'
import { motif } from '~/domain/commun/motif'
import type { Acteur, Role, RoleAgent } from '~/domain/commun/role'
import {
  type Comptes,
  comparerDispositifs,
  comparerEligibilites,
  type DifferenceDeListes,
} from '~/domain/organisation/liste-difference'
import type { LigneEligibilite } from '~/domain/organisation/liste-eligibilite'
import type { LigneRecueil } from '~/domain/organisation/liste-recueil'
import type { AnomalieDeListe } from '~/domain/organisation/liste-tableau'
import { base, type Lecture, type Tx } from './base.server'
import { exigerAdministration, LECTEURS_ADMINISTRATION } from './recueils.server'

export const TYPES_DE_LISTE = ['eligibilite', 'dispositifs_de_recueil'] as const
export type TypeDeListe = (typeof TYPES_DE_LISTE)[number]

export type EtatDeListe = 'lue' | 'appliquee' | 'remplacee' | 'abandonnee'

/** What lists replace each other: one applies at a time for each of these. */
export type PorteeDeListe = {
  readonly type: TypeDeListe
  readonly departement: string
  /** Null for the equipped communes: their list has no year. */
  readonly exercice: number | null
}

/** The rows kept, by type. */
export type ContenuDeListe =
  | { readonly type: 'eligibilite'; readonly lignes: readonly LigneEligibilite[] }
  | { readonly type: 'dispositifs_de_recueil'; readonly lignes: readonly LigneRecueil[] }

/** What was found when the list was read, then what it changed when it was applied. */
export type RapportDeListe = {
  readonly comptes: Comptes
  readonly remarques: readonly AnomalieDeListe[]
  readonly appliqueeParId?: string
}

export type ListeLueEnBase = PorteeDeListe & {
  readonly id: string
  readonly nomFichier: string
  readonly sha256: string
  readonly source: string | null
  readonly lignes: number
  readonly etat: EtatDeListe
  readonly importeeParId: string | null
  readonly importeeLe: Date
  readonly appliqueeLe: Date | null
  readonly rapport: RapportDeListe
  readonly contenu: ContenuDeListe
  /** Of the person who reads it, on this département. */
  readonly roles: readonly Role[]
}

export type CleDeListe = {
  readonly type: TypeDeListe
  readonly departement: string
  readonly listeId: string
}

/** One list with its rows. @throws 404 outside the perimeter, or under another address than its own */
export async function getListe(
  tx: Tx | Lecture,
  acteur: Acteur,
  { type, departement, listeId }: CleDeListe,
  lecteurs: readonly RoleAgent[] = LECTEURS_ADMINISTRATION,
): Promise<ListeLueEnBase> {
  const roles = exigerAdministration(acteur, departement, lecteurs)
  const lue = await tx.listeImportee.findUnique({ where: { id: listeId } })
  if (!lue || lue.departement !== departement || lue.type !== type) throw introuvable()
  return {
    ...lue,
    type,
    etat: lue.etat as EtatDeListe,
    rapport: JSON.parse(lue.rapport) as RapportDeListe,
    contenu: { type, lignes: JSON.parse(lue.contenu) } as ContenuDeListe,
    roles,
  }
}

/** The list that applies, with its rows; null when none does. */
export async function findListeAppliquee(tx: Tx | Lecture, { type, departement, exercice }: PorteeDeListe) {
  const lue = await tx.listeImportee.findFirst({
    where: { type, departement, exercice, etat: 'appliquee' },
    orderBy: { appliqueeLe: 'desc' },
  })
  return lue && { ...lue, contenu: { type, lignes: JSON.parse(lue.contenu) } as ContenuDeListe }
}

/** What a list would change from the one that applies; `null` before: everything is new. */
export function comparerContenus(avant: ContenuDeListe | null, apres: ContenuDeListe): DifferenceDeListes {
  if (apres.type === 'eligibilite')
    return comparerEligibilites(avant?.type === 'eligibilite' ? avant.lignes : [], apres.lignes)
  return comparerDispositifs(avant?.type === 'dispositifs_de_recueil' ? avant.lignes : [], apres.lignes)
}

/** Two people who apply two lists at once: the second one waits, then reads what the first one did. */
export async function verrouillerPortee(tx: Tx, portee: PorteeDeListe): Promise<void> {
  if (base().moteur !== 'postgresql') return
  const cle = `liste:${portee.type}:${portee.departement}:${portee.exercice ?? ''}`
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtext($1))', cle)
}

export const LISTE_PERIMEE = motif(
  'liste.perimee',
  'Une autre liste a été appliquée entre-temps\u00A0: les différences sont recalculées, relisez-les.',
)
