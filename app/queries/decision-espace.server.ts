import { listAgents } from '~/adapters/db/agents.server'
import { lecture } from '~/adapters/db/base.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { listNonConfirmes } from '~/adapters/db/non-confirmes.server'
import { listEtapes } from '~/domain/commun/cycle'
import { jourDeParis } from '~/domain/commun/jour'
import type { Acteur } from '~/domain/commun/role'
import type { Libelle } from '~/domain/dossier/badge'
import { isProposable } from '~/domain/dossier/conditions-proposition'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { libelleConformite, listReserves } from '~/domain/equipement/conformite'

export type DecisionEspace = {
  readonly numero: string
  readonly organisation: string
  readonly possible: boolean
  readonly conformite: Libelle
  /** The annexe’s, printed in the convention. */
  readonly reserves: readonly string[]
  /** « À régler avant »: what would refuse the proposal, or its agreement. */
  readonly aRegler: readonly string[]
  readonly signataires: readonly {
    readonly id: string
    readonly nom: string
    readonly qualite: string
    readonly delegation: string | null
  }[]
}

/** What an agent needs before proposing a decision. @throws 404 outside the perimeter */
export async function decisionEspace(
  acteur: Acteur,
  dossierId: string,
  maintenant: Date,
): Promise<DecisionEspace> {
  const base = lecture()
  const { roles, statut } = await getDossierAgent(base, acteur, dossierId, ['referent'])
  const dossier = await lireDossierComplet(base, dossierId)
  const nonConfirmes = await listNonConfirmes(base, dossier)
  const signataires = await listAgents(base, 'signataire', dossier, jourDeParis(maintenant))
  const autres = signataires.filter(({ id }) => id !== acteur.id)
  const ouvertes = dossier.corrections.filter(({ statut: etat }) => ['ouverte', 'repondue'].includes(etat))
  const aRelire = dossier.corrections.filter(({ statut: etat }) => etat === 'renvoyee')
  return {
    numero: dossier.numero ?? '',
    organisation: dossier.organisation.nom,
    possible: listEtapes(CYCLE_DOSSIER, statut, roles).includes('proposer'),
    conformite: libelleConformite(dossier.conformite),
    reserves: listReserves(dossier.conformite).map(({ intitule }) => intitule),
    aRegler: [
      ...ouvertes.map(({ libelle }) => `Correction ouverte\u00A0: ${libelle}`),
      ...aRelire.map(({ libelle }) => `Correction à relire\u00A0: ${libelle}`),
      ...nonConfirmes.map(({ nom }) => `${nom} n’est pas confirmé dans l’organisation`),
      ...(isProposable('agreer', dossier.conformite.verdict)
        ? []
        : [
            'Un point indispensable de l’équipement manque ou reste à préciser\u00A0: l’agrément n’est pas possible',
          ]),
      ...(autres.length === 0 ? ['Personne d’autre que vous ne peut signer pour ce lieu'] : []),
    ],
    signataires: autres.map(({ id, nom, qualite, delegation }) => ({ id, nom, qualite, delegation })),
  }
}
