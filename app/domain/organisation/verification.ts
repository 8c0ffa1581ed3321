import { type Motif, motif } from '../commun/motif'
import type { RoleMembre } from '../commun/role'

/** Who confirms that a person belongs to the organisation, and what is known of them. */
export type Verificateur =
  | {
      readonly par: 'membre'
      readonly personneId: string
      readonly organisationId: string
      readonly role: RoleMembre
      readonly verifie: boolean
    }
  | { readonly par: 'agent'; readonly personneId: string; readonly dansSonPerimetre: boolean }
  | {
      readonly par: 'boite_officielle'
      /** The address whose single-use link was opened. */
      readonly courriel: string
      /** The official mailbox of the organisation, from reference data or an agent; null when unknown. */
      readonly courrielOfficiel: string | null
    }

export const LIBELLES_VERIFICATION: Readonly<Record<Verificateur['par'] | 'demo', string>> = {
  membre: 'Confirmé par un membre de l’organisation',
  agent: 'Confirmé par la préfecture',
  boite_officielle: 'Confirmé par l’adresse officielle de l’organisation',
  demo: 'Confirmé pour la démonstration',
}

/**
 * What prevents this confirmation: one cannot confirm oneself, a member must be confirmed already and do more
 * than read, an agent acts on their perimeter, the mailbox must be the organisation's. No motif when it holds.
 */
export function checkVerification(
  membre: { readonly personneId: string; readonly organisationId: string; readonly verifie: boolean },
  verificateur: Verificateur,
): readonly Motif[] {
  if (membre.verifie) return [motif('verification.deja', 'Cette personne est déjà confirmée.')]
  switch (verificateur.par) {
    case 'membre':
      return checkMembre(membre, verificateur)
    case 'agent':
      return checkAgent(membre, verificateur)
    case 'boite_officielle':
      return checkBoite(verificateur)
  }
}

function checkMembre(
  membre: { readonly personneId: string; readonly organisationId: string },
  verificateur: Extract<Verificateur, { par: 'membre' }>,
): readonly Motif[] {
  if (verificateur.personneId === membre.personneId) return [SOI_MEME]
  if (verificateur.organisationId !== membre.organisationId) {
    return [motif('verification.organisation', 'Vous n’êtes pas membre de cette organisation.')]
  }
  if (!verificateur.verifie) {
    return [
      motif('verification.non_verifie', 'Vous devez d’abord être confirmé vous-même dans l’organisation.'),
    ]
  }
  if (verificateur.role === 'lecteur') {
    return [motif('verification.lecteur', 'Un accès en lecture ne permet pas de confirmer une personne.')]
  }
  return []
}

function checkAgent(
  membre: { readonly personneId: string },
  verificateur: Extract<Verificateur, { par: 'agent' }>,
): readonly Motif[] {
  if (verificateur.personneId === membre.personneId) return [SOI_MEME]
  if (verificateur.dansSonPerimetre) return []
  return [motif('verification.perimetre', 'Cette organisation n’est pas dans votre périmètre.')]
}

function checkBoite({
  courriel,
  courrielOfficiel,
}: Extract<Verificateur, { par: 'boite_officielle' }>): readonly Motif[] {
  if (courrielOfficiel === null) {
    return [motif('verification.boite_inconnue', 'L’adresse officielle de l’organisation n’est pas connue.')]
  }
  if (courriel.trim().toLowerCase() === courrielOfficiel.trim().toLowerCase()) return []
  return [
    motif('verification.boite_autre', 'Cette adresse n’est pas l’adresse officielle de l’organisation.'),
  ]
}

const SOI_MEME = motif(
  'verification.soi',
  'Une autre personne doit confirmer que vous faites partie de l’organisation.',
)
