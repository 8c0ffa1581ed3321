import { randomInt } from 'node:crypto'
import { codeDeSignature } from '#emails/code-de-signature'
import type { Tx } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { hacher, nouveauJeton } from '~/adapters/session/sessions.server'
import { noterTentative, type Regle } from '~/adapters/session/throttle.server'
import { heureDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'

const MINUTE = 60_000
export const DUREE_DU_CODE = 10 * MINUTE
export const ESSAIS_DU_CODE = 5
/** Codes sent for one link: three at once, then slower and slower. Keeps guessing out of reach. */
const REGLE_CODES: Regle = { fenetre: 60 * MINUTE, libres: 3, delai: 5 * MINUTE }

export const LIEN_FINI = motif(
  'signature.lien',
  'Ce lien n’est plus valable. Demandez à la personne qui prépare le dossier de vous l’envoyer de nouveau.',
)

export type OuvertureSignature =
  /** This browser may read and sign; `navigateur` goes in its cookie. */
  | { readonly etat: 'ouverte'; readonly navigateur: string }
  /** Another browser came first: a code went to the élu's address. */
  | { readonly etat: 'code' }

/**
 * Opens a link of signature from a browser. The first one is remembered; any other must give a code sent to the
 * élu: a forwarded link signs nothing.
 */
export function ouvrirSignature(
  { jeton, navigateur }: { jeton: string; navigateur: string | null },
  maintenant: Date,
): Promise<Result<OuvertureSignature>> {
  return transaction(async (tx): Promise<Result<OuvertureSignature>> => {
    const signature = await findSignatureEnCours(tx, jeton, maintenant)
    if (!signature) return refus(LIEN_FINI)
    if (isReconnu(signature, navigateur)) return ok({ etat: 'ouverte', navigateur: navigateur ?? '' })
    const nouveau = nouveauJeton()
    // Of two browsers at once, one is remembered: the update repeats what was read.
    const { count } = await tx.signature.updateMany({
      where: { id: signature.id, navigateurHash: null },
      data: { navigateurHash: hacher(nouveau), ouverteLe: maintenant },
    })
    if (count === 1) return ok({ etat: 'ouverte', navigateur: nouveau })
    return envoyerCode(tx, signature, maintenant)
  })
}

async function envoyerCode(
  tx: Tx,
  signature: SignatureEnCours,
  maintenant: Date,
): Promise<Result<OuvertureSignature>> {
  const cle = `signature:code:${signature.id}`
  const plusTard = await noterTentative(tx, [{ cle, regle: REGLE_CODES }], maintenant)
  if (plusTard) {
    const minute = new Date(Math.ceil(plusTard.getTime() / MINUTE) * MINUTE)
    return refus(motif('signature.trop', `Trop de demandes. Réessayez à ${heureDeParis(minute)}.`))
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const codeExpireLe = new Date(maintenant.getTime() + DUREE_DU_CODE)
  await tx.signature.update({
    where: { id: signature.id },
    data: { codeHash: hacherCode(signature.id, code), codeExpireLe, codeEssais: 0 },
  })
  const { organisation, departement } = signature.dossier
  const courriel = codeDeSignature({
    dossier: { commune: organisation.nom, numero: null },
    code,
    expireLe: codeExpireLe,
    service: await lireService(tx, departement),
  })
  const envoi = { cle: `${cle}:${nouvelId()}`, a: signature.courriel, courriel }
  await addCourriel(tx, { ...envoi, dossierId: signature.dossierId }, maintenant)
  return ok({ etat: 'code' })
}

type Essai =
  | { readonly juste: true; readonly navigateur: string }
  | { readonly juste: false; readonly reste: number }

/** The code sent to the élu, written in another browser, which is then the one remembered. Five tries per code. */
export async function verifierCode(
  { jeton, code }: { jeton: string; code: string },
  maintenant: Date,
): Promise<Result<{ navigateur: string }>> {
  // Not a `Result` inside: a refusal would roll back the count of tries.
  const essai = await transaction(async (tx): Promise<Essai | null> => {
    const signature = await findSignatureEnCours(tx, jeton, maintenant)
    if (!signature) return null
    const { count } = await tx.signature.updateMany({
      where: {
        id: signature.id,
        codeEssais: { lt: ESSAIS_DU_CODE },
        codeHash: { not: null },
        codeExpireLe: { gt: maintenant },
      },
      data: { codeEssais: { increment: 1 } },
    })
    if (count === 0) return { juste: false, reste: 0 }
    if (hacherCode(signature.id, code) !== signature.codeHash)
      return { juste: false, reste: ESSAIS_DU_CODE - signature.codeEssais - 1 }
    const navigateur = nouveauJeton()
    await tx.signature.update({
      where: { id: signature.id },
      data: { navigateurHash: hacher(navigateur), codeHash: null, codeExpireLe: null, ouverteLe: maintenant },
    })
    return { juste: true, navigateur }
  })
  if (essai === null) return refus(LIEN_FINI)
  if (essai.juste) return ok({ navigateur: essai.navigateur })
  return refus(essai.reste > 0 ? CODE_FAUX : CODE_FINI)
}

const CODE_FAUX = motif(
  'signature.code.faux',
  'Ce n’est pas le code reçu. Vérifiez les 6 chiffres du dernier courriel.',
  null,
  'code',
)
const CODE_FINI = motif('signature.code.fini', 'Ce code ne sert plus. Demandez-en un autre.', null, 'code')

function hacherCode(signatureId: string, code: string): string {
  return hacher(`${signatureId}:${code}`)
}

export type SignatureEnCours = NonNullable<Awaited<ReturnType<typeof findSignatureEnCours>>>

/** The signature behind a link that may still sign; null when it is mistyped, over, replaced, used or refused. */
export async function findSignatureEnCours(tx: Tx, jeton: string, maintenant: Date) {
  const signature = await tx.signature.findUnique({
    where: { jetonHash: hacher(jeton) },
    include: { dossier: { include: { organisation: true } } },
  })
  if (!signature || signature.signeeLe || signature.refuseeLe || signature.expireLe <= maintenant) return null
  return signature.dossier.statut === 'brouillon' ? signature : null
}

/** Whether this browser is the one that opened the link, or that gave the code. */
export function isReconnu(signature: { navigateurHash: string | null }, navigateur: string | null): boolean {
  return navigateur !== null && signature.navigateurHash === hacher(navigateur)
}
