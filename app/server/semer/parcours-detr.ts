import { lireAttribution, redigerAttribution } from '~/adapters/db/attribution-detr.server'
import { lecture } from '~/adapters/db/base.server'
import { getDemandeAgent } from '~/adapters/db/demande-detr.server'
import { listPiecesExigees } from '~/adapters/db/pieces-detr.server'
import { type RejetPropose, redigerRejet } from '~/adapters/db/rejet-detr.server'
import { jourDeParis } from '~/domain/commun/jour'
import type { Centimes } from '~/domain/commun/montant'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { declarerComplet } from '~/usecases/declarer-complet.server'
import { demanderPieces } from '~/usecases/demander-pieces.server'
import { instruireDemande } from '~/usecases/instruire-demande.server'
import { notifierSubvention } from '~/usecases/notifier-subvention.server'
import { proposerAttribution } from '~/usecases/proposer-attribution.server'
import { proposerRejetDetr } from '~/usecases/proposer-rejet-detr.server'
import { reviserPieces } from '~/usecases/reviser-piece.server'
import { executerTravaux, exiger } from './horloge'

const ARRONDI_DE_2018 = 'Montant réel de 2018, arrondi à l’euro par la préfecture (exemple).'

const ouvrir = (agent: Acteur, demandeId: string) => getDemandeAgent(lecture(), agent, demandeId)
const versionDe = async (agent: Acteur, demandeId: string) => (await ouvrir(agent, demandeId)).dossier.version

export async function reclamer(agent: Acteur, demandeId: string, le: Date): Promise<void> {
  const pieces = [
    { type: 'deliberation' as const, motif: 'Le plan de financement voté n’est pas celui de la demande.' },
  ]
  const demande = { demandeId, version: await versionDe(agent, demandeId), pieces, message: null }
  exiger(await demanderPieces(agent, demande, le), 'demander_pieces')
  await executerTravaux(le)
}

/** Every required piece is read and valid; the request is declared complete. */
export async function completer(agent: Acteur, demandeId: string, le: Date): Promise<void> {
  const { dossier } = await ouvrir(agent, demandeId)
  const pieces = listPiecesExigees(dossier).map(({ type }) => ({
    type,
    avis: 'validee' as const,
    motif: null,
  }))
  exiger(await reviserPieces(agent, { demandeId, version: dossier.version, pieces }, le), 'reviser_pieces')
  exiger(
    await declarerComplet(agent, { demandeId, version: await versionDe(agent, demandeId) }, le),
    'declarer_complet',
  )
  await executerTravaux(le)
}

export async function instruire(
  agent: Acteur,
  demandeId: string,
  montant: Centimes,
  le: Date,
): Promise<void> {
  const { dossier, demande } = await ouvrir(agent, demandeId)
  const instruction = {
    retenues: [],
    categorie: demande.categorie,
    montant,
    taux: null,
    avisCommission: null,
    avisCommissionLe: null,
  }
  const essayer = (motifTaux: string | null) =>
    instruireDemande(
      agent,
      { demandeId, version: dossier.version, instruction: { ...instruction, motifTaux } },
      le,
    )
  const premier = await essayer(null)
  // Some real grants of 2018 were rounded a few cents over the local rate.
  exiger(premier.ok ? premier : await essayer(ARRONDI_DE_2018), 'instruire')
}

export async function proposerArrete(agent: Acteur, demandeId: string, le: Date): Promise<string> {
  const ouverte = await ouvrir(agent, demandeId)
  const jour = jourDeParis(le)
  const attribution = await lireAttribution(lecture(), ouverte, jour)
  if (!attribution) throw new Error('Démonstration : la demande n’est pas instruite.')
  const auteur = { auteurId: agent.id, suiviPar: nomComplet(agent), jour, signataireId: null }
  const { empreinte } = exiger(await redigerAttribution(lecture(), ouverte, attribution, auteur), 'arrete')
  const proposee = {
    demandeId,
    version: ouverte.dossier.version,
    signataireId: null,
    empreinteVue: empreinte,
  }
  const { propositionId } = exiger(await proposerAttribution(agent, proposee, le), 'proposer_attribution')
  await executerTravaux(le)
  return propositionId
}

export async function proposerRejet(
  agent: Acteur,
  demandeId: string,
  rejet: RejetPropose,
  le: Date,
): Promise<string> {
  const ouverte = await ouvrir(agent, demandeId)
  const auteur = { auteurId: agent.id, suiviPar: nomComplet(agent), jour: jourDeParis(le) }
  const { empreinte } = exiger(await redigerRejet(lecture(), ouverte, rejet, auteur), 'lettre de rejet')
  const saisi = { demandeId, version: ouverte.dossier.version, rejet, empreinteVue: empreinte }
  const { propositionId } = exiger(await proposerRejetDetr(agent, saisi, le), `proposer ${rejet.sens}`)
  await executerTravaux(le)
  return propositionId
}

export async function notifier(agent: Acteur, demandeId: string, le: Date): Promise<void> {
  const jour = jourDeParis(le)
  const notification = {
    demandeId,
    version: await versionDe(agent, demandeId),
    engagementNumero: 'EJ 2104000000 (fictif)',
    engagementLe: jour,
    voie: 'portail',
    notifieeLe: jour,
  }
  exiger(await notifierSubvention(agent, notification, le), 'notifier')
  await executerTravaux(le)
}
