import type { Tx } from '~/adapters/db/base.server'
import { lireRepresentant } from '~/adapters/db/contexte-lettre.server'
import type { DossierComplet } from '~/adapters/db/dossier-complet.server'
import { findDossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { exigerRoles } from '~/adapters/db/dossiers.server'
import { Prisma } from '~/adapters/db/generated/sqlite/client'
import { lireSql } from '~/adapters/db/sql.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { hacher } from '~/adapters/session/sessions.server'
import { formatJour, jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet, type Role } from '~/domain/commun/role'
import { isCoteDemandeur } from '~/domain/dossier/cote'
import { isReconnu, LIEN_FINI } from './ouvrir-signature.server'

/** Who signs: the holder of the link in the browser that opened it, or the élu who is signed in. */
export type QuiSigne =
  | { readonly jeton: string; readonly navigateur: string | null }
  | { readonly acteur: Acteur; readonly dossierId: string }

export type Signataire = {
  readonly dossier: DossierComplet
  readonly roles: readonly Role[]
  readonly acteur: { readonly id: string; readonly nom: string }
  readonly parLien: boolean
  readonly nom: string
  readonly fonction: string
  /** The signature that waits, null when the élu signs without having been asked. */
  readonly attente: DossierComplet['signatures'][number] | null
}

/** The dossier and the person who signs it. Refused when the link is over, or when the dossier left already. */
export async function findSignataire(tx: Tx, qui: QuiSigne, maintenant: Date): Promise<Result<Signataire>> {
  const lu = 'jeton' in qui ? await parLien(tx, qui, maintenant) : ok(await parSession(tx, qui, maintenant))
  if (!lu.ok) return lu
  const { deposeLe } = lu.value.dossier
  return deposeLe ? refus(dejaSigne(deposeLe)) : lu
}

/** « Ce dossier a déjà été signé le 10 mars 2026. »: what a second tab reads, never a second number. */
function dejaSigne(le: Date) {
  return motif('signature.deja', `Ce dossier a déjà été signé le ${formatJour(jourDeParis(le))}.`)
}

/**
 * The holder of the link acts with the role `elu` on this dossier, without an account: the link went to the address
 * that the organisation gave for its élu, and the browser is the one that opened it or that gave the code sent there.
 */
async function parLien(
  tx: Tx,
  { jeton, navigateur }: { jeton: string; navigateur: string | null },
  maintenant: Date,
): Promise<Result<Signataire>> {
  const signature = await tx.signature.findUnique({ where: { jetonHash: hacher(jeton) } })
  if (!signature || !isReconnu(signature, navigateur)) return refus(LIEN_FINI)
  const dossier = await lireDossierComplet(tx, signature.dossierId)
  const finie = signature.refuseeLe !== null || signature.expireLe <= maintenant
  if (finie && !dossier.deposeLe) return refus(LIEN_FINI)
  const { nom, fonction } = signature
  const acteur = { id: `signature:${signature.id}`, nom }
  return ok({ dossier, roles: ['elu'], acteur, parLien: true, nom, fonction, attente: signature })
}

/** @throws 404 when the dossier is not theirs; another role than the élu's is refused by the workflow. */
async function parSession(
  tx: Tx,
  { acteur, dossierId }: { acteur: Acteur; dossierId: string },
  maintenant: Date,
): Promise<Signataire> {
  const dossier = await findDossierComplet(tx, dossierId)
  const roles = exigerRoles(acteur, dossier)
  if (!dossier || !isCoteDemandeur(roles)) throw introuvable()
  const { fonction } = lireRepresentant(dossier)
  const attente = dossier.signatures.find(
    ({ signeeLe, refuseeLe, expireLe }) => !signeeLe && !refuseeLe && expireLe > maintenant,
  )
  const [personne] = await lireSql<{ civilite: string | null; fonction: string | null }>(
    tx,
    Prisma.sql`SELECT "civilite", "fonction" FROM "Personne" WHERE "id" = ${acteur.id}`,
  )
  return {
    dossier,
    roles,
    acteur: { id: acteur.id, nom: nomComplet(acteur) },
    parLien: false,
    nom: [personne?.civilite, nomComplet(acteur)].filter(Boolean).join(' '),
    fonction: personne?.fonction || fonction,
    attente: attente ?? null,
  }
}
