import { lecture } from '~/adapters/db/base.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { type DecisionProposee, redigerLettreEspace } from '~/adapters/db/lettre-espace.server'
import { jourDeParis } from '~/domain/commun/jour'
import { ok, type Result } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import type { Lettre } from '~/domain/document/bloc'

export type ApercuDecision = {
  readonly lettre: Lettre
  /** To send back with the proposal: what is frozen is what was read. */
  readonly empreinte: string
  readonly signataire: { readonly id: string; readonly nom: string; readonly qualite: string }
}

/** The letter exactly as it would leave, before it is proposed. Writes nothing. @throws 404 outside the perimeter */
export async function apercuDecision(
  acteur: Acteur,
  dossierId: string,
  decision: DecisionProposee,
  maintenant: Date,
): Promise<Result<ApercuDecision>> {
  const base = lecture()
  await getDossierAgent(base, acteur, dossierId, ['referent'])
  const dossier = await lireDossierComplet(base, dossierId)
  const auteur = { auteurId: acteur.id, suiviPar: nomComplet(acteur), jour: jourDeParis(maintenant) }
  const redigee = await redigerLettreEspace(base, dossier, decision, auteur)
  if (!redigee.ok) return redigee
  const { lettre, empreinte, signataire } = redigee.value
  return ok({
    lettre,
    empreinte,
    signataire: { id: signataire.id, nom: signataire.nom, qualite: signataire.qualite },
  })
}
