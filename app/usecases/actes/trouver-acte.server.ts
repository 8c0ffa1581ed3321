import type { Tx } from '~/adapters/db/base.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { empreinteProposition, findProposition, type PropositionLue } from '~/adapters/db/propositions.server'
import { introuvable } from '~/adapters/session/gardes.server'
import type { Acteur } from '~/domain/commun/role'
import { LIBELLES_SENS, lireSens } from '~/domain/dossier/propositions'
import type { Acte, ActeEnCours } from './acte.server'
import { ACTES } from './table.server'

/** Signing needs the fingerprint of what was read; returning needs a word, and never depends on the letters. */
export type Geste = { readonly empreinteVue: string } | { readonly mot: string }

/**
 * A proposal in the perimeter of this signatory with what it does. To sign, `proposition_en_cours` holds while it
 * waits and what was seen is what is stored, letters included. @throws 404
 */
export async function trouverActe(
  tx: Tx,
  acteur: Acteur,
  propositionId: string,
  geste: Geste,
  maintenant: Date,
): Promise<{ acte: Acte; enCours: ActeEnCours; libelle: string }> {
  const proposition = await findProposition(tx, propositionId)
  if (!proposition) throw introuvable()
  const dossier = await getDossierAgent(tx, acteur, proposition.dossierId, ['signataire'])
  const sens = lireSens(proposition.sens)
  const acte = ACTES[sens]
  if (!acte) throw new RangeError(`Aucun acte pour « ${sens} »`)

  const faits = {
    autre_personne: proposition.parId !== acteur.id,
    proposition_en_cours: proposition.statut === 'proposee' && isConforme(proposition, geste),
    mot_donne: 'mot' in geste && geste.mot.trim() !== '',
  }
  return {
    acte,
    enCours: { tx, acteur, dossier, proposition, faits, maintenant },
    libelle: LIBELLES_SENS[sens].acte,
  }
}

function isConforme(proposition: PropositionLue, geste: Geste): boolean {
  if (!('empreinteVue' in geste)) return true
  const stockee = empreinteProposition(proposition, proposition.documents)
  return geste.empreinteVue === proposition.empreinte && stockee === proposition.empreinte
}
