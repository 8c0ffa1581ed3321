import { correctionsDemandees } from '#emails/corrections-demandees'
import type { Tx } from '~/adapters/db/base.server'
import { lireService } from '~/adapters/db/contexte-lettre.server'
import { listDestinataires } from '~/adapters/db/destinataires.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel } from '~/adapters/mail/courriels.server'
import { franchir } from '~/domain/commun/cycle'
import { type Motif, motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { type Cible, findCible } from '~/domain/dossier/corrections'
import { CYCLE_DOSSIER, type StatutDossier } from '~/domain/dossier/cycle'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import { isProposable, lireValeurAvant } from '~/domain/dossier/valeur-avant'
import { configuration } from '~/env.server'

export type CorrectionDemandee = {
  /** `lieu.adresse`, `ligne:{id}.quantite`, `piece:devis`. */
  readonly cible: string
  readonly motif: string
  readonly valeurProposee: string | null
}

/**
 * Asks the applicant to look again at some fields, all at once: they answer each, then send back (mail 8 to who
 * prepared and to the élu). What was sent back before counts as read. @throws 404 outside the perimeter
 */
export function demanderCorrections(
  acteur: Acteur,
  dossierId: string,
  demandes: readonly CorrectionDemandee[],
  maintenant: Date,
): Promise<Result<StatutDossier>> {
  return transaction(async (tx) => {
    const { roles, version } = await getDossierAgent(tx, acteur, dossierId, ['referent', 'admin_departement'])
    const dossier = await lireDossierComplet(tx, dossierId)
    const passage = franchir(CYCLE_DOSSIER, 'demander_corrections', {
      statut: dossier.statut,
      roles,
      faits: { correction_demandee: demandes.length > 0 },
    })
    if (!passage.ok) return passage
    const lues = lireDemandes(demandes, dossier)
    if (!lues.ok) return lues

    const ecrit = await saveDossier(tx, { id: dossierId, version }, { statut: passage.value }, maintenant)
    if (!ecrit.ok) return ecrit
    await tx.correction.updateMany({ where: { dossierId, statut: 'renvoyee' }, data: { statut: 'close' } })
    for (const demande of lues.value) await creer(tx, dossier, demande, acteur, maintenant)
    const champs = lues.value.map(({ cible }) => cible.libelle)
    await addEvenement(tx, {
      dossierId,
      cycle: 'dossier',
      verbe: 'demander_corrections',
      de: dossier.statut,
      vers: passage.value,
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: 'referent',
      le: maintenant,
      detail: { champs },
    })
    await prevenir(tx, { dossier, acteur, champs }, maintenant)
    return ok(passage.value)
  })
}

type Lue = Omit<CorrectionDemandee, 'cible'> & { readonly texteCible: string; readonly cible: Cible }

/** Each target must be a field of this dossier, asked once; a value is proposed only where one text can be one. */
function lireDemandes(
  demandes: readonly CorrectionDemandee[],
  { lignes }: DossierComplet,
): Result<readonly Lue[]> {
  const motifs: Motif[] = []
  const lues = demandes.flatMap((demande, rang): Lue[] => {
    const champ = `corrections.${rang}`
    const cible = findCible(demande.cible, lignes)
    if (!cible) {
      motifs.push(
        motif('correction.cible', 'Choisissez le champ à corriger dans la liste.', null, `${champ}.cible`),
      )
      return []
    }
    if (demandes.findIndex((autre) => autre.cible === demande.cible) < rang) {
      const message = `Ce champ est demandé deux fois\u00A0: ${cible.libelle}.`
      motifs.push(motif('correction.double', message, null, `${champ}.cible`))
    }
    if (demande.valeurProposee !== null && !isProposable(cible)) {
      motifs.push(motif('correction.valeur', SANS_VALEUR, null, `${champ}.valeurProposee`))
    }
    return [{ ...demande, texteCible: demande.cible, cible }]
  })
  return motifs.length > 0 ? refus(...motifs) : ok(lues)
}

async function creer(tx: Tx, dossier: DossierComplet, demande: Lue, acteur: Acteur, maintenant: Date) {
  const { lignes, valeurs } = dossier
  const { cible } = demande
  await tx.correction.create({
    data: {
      id: nouvelId(),
      dossierId: dossier.id,
      cible: demande.texteCible,
      libelle: cible.libelle,
      motif: demande.motif,
      valeurAvant: lireValeurAvant(cible, { lignes, valeurs: (etape) => valeurs(etape as EtapeRubrique) }),
      valeurProposee: demande.valeurProposee,
      demandeeParId: acteur.id,
      demandeeLe: maintenant,
    },
  })
  if (cible.sorte !== 'piece') return
  await tx.piece.updateMany({
    where: { dossierId: dossier.id, type: cible.type },
    data: { etat: 'a_refaire', motifAgent: demande.motif },
  })
}

async function prevenir(
  tx: Tx,
  { dossier, acteur, champs }: { dossier: DossierComplet; acteur: Acteur; champs: readonly string[] },
  maintenant: Date,
): Promise<void> {
  const courriel = correctionsDemandees({
    dossier: { commune: dossier.organisation.nom, numero: dossier.numero },
    parNom: nomComplet(acteur),
    champs: champs.map((libelle) => `«\u00A0${libelle}\u00A0»`),
    avantLe: null,
    lien: `${configuration().origine}/espace/dossiers/${dossier.id}/corrections`,
    service: await lireService(tx, dossier.departement),
  })
  for (const a of await listDestinataires(tx, dossier)) {
    const cle = `corrections:${dossier.id}:${maintenant.getTime()}:${a}`
    await addCourriel(tx, { cle, a, courriel, dossierId: dossier.id }, maintenant)
  }
}

const SANS_VALEUR =
  'Pour ce champ, dites ce qu’il faut changer dans la raison\u00A0: aucune valeur ne se propose ici.'
