import { lecture } from '~/adapters/db/base.server'
import { jourDeParis } from '~/domain/commun/jour'

const PUBLICS = ['signe', 'notifie', 'remplace', 'annule']

/** `k7qm 2xh9rtbd` is `K7QM-2XH9-RTBD`; null when it cannot be a code. */
export function lireCode(saisie: string): string | null {
  const signes = saisie.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return signes.length === 12 ? (signes.match(/.{4}/g) ?? []).join('-') : null
}

/** What anybody who holds the code may check, and nothing more: no amount, no reason, no person. */
export async function verifierDocument(saisie: string) {
  const code = lireCode(saisie)
  const document = code
    ? await lecture().document.findUnique({
        where: { code },
        include: { dossier: { include: { organisation: { select: { nom: true } } } } },
      })
    : null
  const emis = document && (PUBLICS.includes(document.statut) || document.notifieLe !== null)
  if (!document?.sha256 || !emis) return null
  return {
    code: document.code,
    titre: document.titre,
    numero: document.numero,
    le: jourDeParis(document.signeLe ?? document.notifieLe ?? document.creeLe),
    beneficiaire: document.dossier.organisation.nom,
    statut: document.statut as 'signe' | 'notifie' | 'remplace' | 'annule',
    sha256: document.sha256,
  }
}
