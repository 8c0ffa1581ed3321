import { correctionsRenvoyees } from '#emails/corrections-renvoyees'
import { findAdresseAgent } from '~/adapters/db/destinataires-agents.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { getDossier, saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { franchir } from '~/domain/commun/cycle'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { checkCorrectionsRepondues, isChampSigne, type ReponseCorrection } from '~/domain/dossier/corrections'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { configuration } from '~/env.server'
import { appliquerCorrections } from './appliquer-corrections.server'

/**
 * Sends every answer back at once: the values are written, both are kept in the corrections, the agent is told.
 * What the élu had signed and that changes (amounts, dates, signatory) is named in the journal.
 * @throws 404 when the dossier is not this person's
 */
export function renvoyerCorrections(
  acteur: Acteur,
  { dossierId }: { dossierId: string },
  maintenant: Date,
): Promise<Result<{ nombre: number }>> {
  return transaction(async (tx): Promise<Result<{ nombre: number }>> => {
    const ligne = await getDossier(tx, acteur, dossierId)
    const lu = await lireDossierComplet(tx, dossierId)
    const corrections = lu.corrections.filter(({ statut }) => statut === 'ouverte' || statut === 'repondue')
    const restent = checkCorrectionsRepondues(
      corrections.map(({ libelle, reponse }) => ({ libelle, reponse: reponse as ReponseCorrection | null })),
    )
    const passage = franchir(CYCLE_DOSSIER, 'renvoyer_corrections', {
      statut: ligne.statut,
      roles: ligne.roles,
      faits: { corrections_repondues: corrections.length > 0 && restent.length === 0 },
    })
    if (!passage.ok) return restent.length > 0 && ligne.statut === 'a_corriger' ? refus(...restent) : passage
    const ecrite = await saveDossier(tx, ligne, { statut: passage.value }, maintenant)
    if (!ecrite.ok) return ecrite

    await appliquerCorrections(tx, { ...lu, corrections }, maintenant)
    await tx.correction.updateMany({
      where: { id: { in: corrections.map(({ id }) => id) } },
      data: { statut: 'renvoyee', renvoyeeLe: maintenant },
    })
    const signes = corrections.filter(({ cible, reponse }) => reponse !== 'gardee' && isChampSigne(cible))
    await addEvenement(tx, {
      dossierId,
      cycle: 'dossier',
      verbe: 'renvoyer_corrections',
      de: ligne.statut,
      vers: passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: ligne.roles.includes('elu') ? 'elu' : 'demandeur',
      le: maintenant,
      detail: {
        nombre: corrections.length,
        reponses: corrections.map(({ cible, reponse }) => ({ cible, reponse })),
        modifieCeQuiEstSigne: signes.map(({ libelle }) => libelle),
      },
    })
    const a = await findAdresseAgent(tx, ligne)
    if (a === null) return ok({ nombre: corrections.length })
    const courriel = correctionsRenvoyees({
      dossier: { commune: lu.organisation.nom, numero: lu.numero },
      parNom: nomComplet(acteur),
      nombre: corrections.length,
      lien: `${configuration().origine}/instruction/dossiers/${dossierId}`,
    })
    const cle = `corrections-renvoyees:${dossierId}:${ecrite.value}:${a}`
    await addCourriel(tx, { cle, a, courriel, dossierId }, maintenant)
    return ok({ nombre: corrections.length })
  })
}
