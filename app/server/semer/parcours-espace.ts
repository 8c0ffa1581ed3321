import { lecture } from '~/adapters/db/base.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { type DecisionProposee, redigerLettreEspace } from '~/adapters/db/lettre-espace.server'
import { jourDeParis } from '~/domain/commun/jour'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { demanderCorrections } from '~/usecases/demander-corrections.server'
import { prendreEnCharge } from '~/usecases/prendre-en-charge.server'
import { proposerDecision } from '~/usecases/proposer-decision.server'
import { retirerDossier } from '~/usecases/retirer-dossier.server'
import { signerActe } from '~/usecases/signer-acte.server'
import { executerTravaux, exiger } from './horloge'

export async function prendre(referent: Acteur, dossierId: string, le: Date): Promise<void> {
  exiger(await prendreEnCharge(referent, dossierId, le), 'prendre_en_charge')
}

export async function corriger(referent: Acteur, dossierId: string, le: Date): Promise<void> {
  const demandes = [
    {
      cible: 'lieu.adresse',
      motif: 'Le numéro de la voie manque : le public doit trouver le lieu.',
      valeurProposee: '2 place de la Mairie',
    },
    {
      cible: 'services.formationLe',
      motif: 'La formation doit avoir lieu avant l’ouverture.',
      valeurProposee: null,
    },
  ]
  exiger(await demanderCorrections(referent, dossierId, demandes, le), 'demander_corrections')
  await executerTravaux(le)
}

/** The proposal of the reviewer, on the letter exactly as it will leave. */
export async function proposer(
  referent: Acteur,
  dossierId: string,
  { sens, motifs = [], mots = null }: Pick<DecisionProposee, 'sens'> & Partial<DecisionProposee>,
  le: Date,
): Promise<string> {
  const decision = { sens, motifs, mots, conditions: null, signataireId: null }
  const auteur = { auteurId: referent.id, suiviPar: nomComplet(referent), jour: jourDeParis(le) }
  const lettre = exiger(
    await redigerLettreEspace(lecture(), await lireDossierComplet(lecture(), dossierId), decision, auteur),
    'lettre',
  )
  const proposee = await proposerDecision(
    referent,
    dossierId,
    { ...decision, empreinteVue: lettre.empreinte },
    le,
  )
  const { propositionId } = exiger(proposee, `proposer ${sens}`)
  await executerTravaux(le)
  return propositionId
}

/** The other person signs what was proposed; the letters are painted and notified at once. */
export async function signer(signataire: Acteur, propositionId: string, le: Date): Promise<void> {
  const { empreinte } = await lecture().proposition.findUniqueOrThrow({ where: { id: propositionId } })
  exiger(await signerActe(signataire, propositionId, empreinte, le), 'signer')
  await executerTravaux(le)
}

export async function retirer(demandeur: Acteur, dossierId: string, le: Date): Promise<void> {
  const retrait = {
    dossierId,
    version: null,
    motif: 'Le projet est repris par la communauté de communes.',
    avecDetr: true,
  }
  exiger(await retirerDossier(demandeur, retrait, le), 'retirer')
  await executerTravaux(le)
}
