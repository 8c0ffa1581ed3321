import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { type DecisionProposee, redigerLettreEspace } from '~/adapters/db/lettre-espace.server'
import { listNonConfirmes } from '~/adapters/db/non-confirmes.server'
import { transaction } from '~/adapters/db/transaction.server'
import { franchir } from '~/domain/commun/cycle'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { isMotive, isProposable } from '~/domain/dossier/conditions-proposition'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { proposerActe } from './actes/proposer-acte.server'

/**
 * Proposes a decision on the espace to another person's signature. `empreinteVue`: of the letter that was read; the
 * letter is written again and must be the same. Corrections sent back count as read. @throws 404
 */
export function proposerDecision(
  acteur: Acteur,
  dossierId: string,
  { empreinteVue, ...decision }: DecisionProposee & { readonly empreinteVue: string },
  maintenant: Date,
): Promise<Result<{ propositionId: string }>> {
  return transaction(async (tx) => {
    const { roles, version } = await getDossierAgent(tx, acteur, dossierId, ['referent', 'admin_departement'])
    const dossier = await lireDossierComplet(tx, dossierId)
    const passage = franchir(CYCLE_DOSSIER, 'proposer', {
      statut: dossier.statut,
      roles,
      faits: {
        aucune_correction_ouverte: !dossier.corrections.some(({ statut }) =>
          ['ouverte', 'repondue'].includes(statut),
        ),
        demandeur_confirme: (await listNonConfirmes(tx, dossier)).length === 0,
        motif_donne: isMotive(decision),
        equipement_conforme: isProposable(decision.sens, dossier.conformite.verdict),
      },
    })
    if (!passage.ok) return passage

    const jour = jourDeParis(maintenant)
    const auteur = { auteurId: acteur.id, suiviPar: nomComplet(acteur), jour }
    const lettre = await redigerLettreEspace(tx, dossier, decision, auteur)
    if (!lettre.ok) return lettre
    if (lettre.value.empreinte !== empreinteVue) return refus(LETTRE_CHANGEE)

    const ecrit = await saveDossier(tx, { id: dossierId, version }, { statut: passage.value }, maintenant)
    if (!ecrit.ok) return ecrit
    await tx.correction.updateMany({ where: { dossierId, statut: 'renvoyee' }, data: { statut: 'close' } })
    const propositionId = await proposerActe(
      tx,
      {
        dossierId,
        sens: decision.sens,
        motifs: lettre.value.motifs.map(({ code, phrase, source }) => motif(code, phrase, source)),
        mots: decision.mots,
        conditions: decision.conditions,
        signataire: lettre.value.signataire,
        lettres: [{ type: lettre.value.type, titre: lettre.value.titre, lettre: lettre.value.lettre }],
        parId: acteur.id,
      },
      maintenant,
    )
    await addEvenement(tx, {
      dossierId,
      cycle: 'dossier',
      verbe: 'proposer',
      de: dossier.statut,
      vers: passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'referent',
      le: maintenant,
      detail: { propositionId, sens: decision.sens },
    })
    return ok({ propositionId })
  })
}

const LETTRE_CHANGEE = motif(
  'proposition.lettre',
  'La lettre a changé depuis votre lecture\u00A0: relisez-la, puis proposez-la.',
)
