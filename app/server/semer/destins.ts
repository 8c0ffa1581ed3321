import { lecture } from '~/adapters/db/base.server'
import { transaction } from '~/adapters/db/transaction.server'
import type { Acteur } from '~/domain/commun/role'
import type { StatutDetr } from '~/domain/detr/cycle'
import { annulerDemande } from '~/usecases/annuler-demande.server'
import { avant, executerTravaux, exiger } from './horloge'
import { deposer, faireSigner, joindrePieces, preparer } from './parcours-demandeur'
import { completer, instruire, notifier, proposerArrete, proposerRejet, reclamer } from './parcours-detr'
import { corriger, prendre, proposer, retirer, signer } from './parcours-espace'
import type { Projet } from './rubriques'

export type Equipe = { readonly referent: Acteur; readonly instructeur: Acteur; readonly signataire: Acteur }
type Scene = { readonly projet: Projet; readonly equipe: Equipe; readonly maintenant: Date }

/** How far a dossier of the demonstration goes, in days before today for each act. */
export type Destin = (scene: Scene) => Promise<string>

async function depose(scene: Scene, jours: number, pieces?: string[]): Promise<string> {
  const le = avant(scene.maintenant, jours)
  const dossierId = await preparer(scene.projet, le)
  if (scene.projet.detr > 0) await joindrePieces(scene.projet, dossierId, le, pieces)
  await deposer(scene.projet, dossierId, le)
  return dossierId
}

async function agree(scene: Scene, jours: number): Promise<string> {
  const { equipe, maintenant } = scene
  const dossierId = await depose(scene, jours)
  await prendre(equipe.referent, dossierId, avant(maintenant, jours - 2))
  const proposition = await proposer(
    equipe.referent,
    dossierId,
    { sens: 'agreer' },
    avant(maintenant, jours - 8),
  )
  await signer(equipe.signataire, proposition, avant(maintenant, jours - 12))
  return dossierId
}

async function demandeDe(dossierId: string): Promise<string> {
  return (await lecture().demandeDetr.findFirstOrThrow({ where: { dossierId } })).id
}

/** Agreed, complete and instructed; the amount asked is the amount kept. */
async function instruite(scene: Scene, jours: number): Promise<{ dossierId: string; demandeId: string }> {
  const { equipe, maintenant, projet } = scene
  const dossierId = await agree(scene, jours)
  const demandeId = await demandeDe(dossierId)
  await completer(equipe.instructeur, demandeId, avant(maintenant, jours - 20))
  await instruire(equipe.instructeur, demandeId, projet.detr, avant(maintenant, jours - 30))
  return { dossierId, demandeId }
}

async function attribuee(scene: Scene, jours: number) {
  const { equipe, maintenant } = scene
  const instruits = await instruite(scene, jours)
  const proposition = await proposerArrete(
    equipe.instructeur,
    instruits.demandeId,
    avant(maintenant, jours - 35),
  )
  await signer(equipe.signataire, proposition, avant(maintenant, jours - 40))
  return instruits
}

async function notifiee(scene: Scene, jours: number): Promise<{ dossierId: string; demandeId: string }> {
  const attribues = await attribuee(scene, jours)
  await notifier(scene.equipe.instructeur, attribues.demandeId, avant(scene.maintenant, jours - 45))
  return attribues
}

/** What follows the notification has no screen yet: the status is set, and the journal says it is the demonstration. */
async function pousser(
  { dossierId, demandeId }: { dossierId: string; demandeId: string },
  statut: StatutDetr,
): Promise<string> {
  await transaction((tx) => tx.demandeDetr.update({ where: { id: demandeId }, data: { statut } }))
  return dossierId
}

const rejete =
  (sens: 'refuser_detr' | 'sans_suite_detr', motifs: readonly string[]): Destin =>
  async (scene) => {
    const { equipe, maintenant } = scene
    const { dossierId, demandeId } = await instruite(scene, 70)
    const rejet = { sens, motifs, mots: null, signataireId: null }
    const proposition = await proposerRejet(equipe.instructeur, demandeId, rejet, avant(maintenant, 30))
    await signer(equipe.signataire, proposition, avant(maintenant, 25))
    return dossierId
  }

const decide =
  (sens: 'refuser' | 'sans_suite', motifs: readonly string[]): Destin =>
  async (scene) => {
    const { equipe, maintenant } = scene
    const dossierId = await depose(scene, 60)
    await prendre(equipe.referent, dossierId, avant(maintenant, 58))
    const proposition = await proposer(equipe.referent, dossierId, { sens, motifs }, avant(maintenant, 40))
    await signer(equipe.signataire, proposition, avant(maintenant, 35))
    return dossierId
  }

/** Every status that a screen of this version can reach, in the order in which they are dealt. */
export const DESTINS: readonly (readonly [nom: string, destin: Destin])[] = [
  ['depose', (scene) => depose(scene, 6)],
  ['notifie', async (scene) => (await notifiee(scene, 120)).dossierId],
  [
    'en_instruction',
    async (scene) => {
      const dossierId = await depose(scene, 20, ['devis'])
      await prendre(scene.equipe.referent, dossierId, avant(scene.maintenant, 18))
      return dossierId
    },
  ],
  [
    'propose',
    async (scene) => {
      const dossierId = await depose(scene, 25)
      await prendre(scene.equipe.referent, dossierId, avant(scene.maintenant, 22))
      await proposer(scene.equipe.referent, dossierId, { sens: 'agreer' }, avant(scene.maintenant, 3))
      return dossierId
    },
  ],
  [
    'a_corriger',
    async (scene) => {
      const dossierId = await depose(scene, 18)
      await prendre(scene.equipe.referent, dossierId, avant(scene.maintenant, 16))
      await corriger(scene.equipe.referent, dossierId, avant(scene.maintenant, 10))
      return dossierId
    },
  ],
  [
    'complet',
    async (scene) => {
      const dossierId = await agree(scene, 45)
      await completer(scene.equipe.instructeur, await demandeDe(dossierId), avant(scene.maintenant, 20))
      return dossierId
    },
  ],
  [
    'programme',
    async (scene) => {
      const { dossierId, demandeId } = await instruite(scene, 75)
      await proposerArrete(scene.equipe.instructeur, demandeId, avant(scene.maintenant, 4))
      return dossierId
    },
  ],
  [
    'a_completer',
    async (scene) => {
      const dossierId = await agree(scene, 40)
      await reclamer(scene.equipe.instructeur, await demandeDe(dossierId), avant(scene.maintenant, 15))
      return dossierId
    },
  ],
  ['attribue', async (scene) => (await attribuee(scene, 80)).dossierId],
  ['brouillon', (scene) => preparer(scene.projet, avant(scene.maintenant, 5))],
  [
    'signature',
    async (scene) => {
      const le = avant(scene.maintenant, 2)
      const dossierId = await preparer(scene.projet, le)
      await joindrePieces(scene.projet, dossierId, le)
      await faireSigner(scene.projet, dossierId, le)
      return dossierId
    },
  ],
  ['instruit', async (scene) => (await instruite(scene, 65)).dossierId],
  [
    'repute_complet',
    async (scene) => {
      const dossierId = await agree(scene, 110)
      await executerTravaux(avant(scene.maintenant, 10))
      return dossierId
    },
  ],
  ['refuse', decide('refuser', ['connexion'])],
  ['refuse_detr', rejete('refuser_detr', ['fonctionnement'])],
  ['sans_suite', decide('sans_suite', ['doublon'])],
  ['sans_suite_detr', rejete('sans_suite_detr', ['credits'])],
  [
    'irrecevable',
    async (scene) => {
      const { equipe, maintenant } = scene
      const dossierId = await agree(scene, 50)
      const rejet = { sens: 'irrecevable' as const, motifs: ['categorie'], mots: null, signataireId: null }
      const proposition = await proposerRejet(
        equipe.instructeur,
        await demandeDe(dossierId),
        rejet,
        avant(maintenant, 30),
      )
      await signer(equipe.signataire, proposition, avant(maintenant, 26))
      return dossierId
    },
  ],
  [
    'annule',
    async (scene) => {
      const dossierId = await agree(scene, 55)
      const annulation = { dossierId, motif: 'Le matériel a été donné par le département.' }
      exiger(
        await annulerDemande(
          scene.projet.organisation.preparateur.acteur,
          annulation,
          avant(scene.maintenant, 20),
        ),
        'annuler',
      )
      return dossierId
    },
  ],
  [
    'retire',
    async (scene) => {
      const dossierId = await depose(scene, 30)
      await retirer(scene.projet.organisation.preparateur.acteur, dossierId, avant(scene.maintenant, 20))
      return dossierId
    },
  ],
  ['commence', async (scene) => pousser(await notifiee(scene, 200), 'commence')],
  ['acheve', async (scene) => pousser(await notifiee(scene, 300), 'acheve')],
  ['solde', async (scene) => pousser(await notifiee(scene, 320), 'solde')],
]
