import { avecAnnexeDuJour } from '~/adapters/db/annexes.server'
import type { Tx } from '~/adapters/db/base.server'
import { prendreNumero } from '~/adapters/db/compteurs.server'
import { type Contenu, lireContenu } from '~/adapters/db/contenu-signature.server'
import { lireFaitsDuDepot } from '~/adapters/db/depot.server'
import { saveDossier } from '~/adapters/db/dossiers.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { insererSql, modifierSql } from '~/adapters/db/sql.server'
import { transaction } from '~/adapters/db/transaction.server'
import { addJob } from '~/adapters/queue/jobs.server'
import { exerciceCivil } from '~/domain/calendrier/exercice'
import { franchir } from '~/domain/commun/cycle'
import { ajouterMois, type Jour, jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { CYCLE_DETR } from '~/domain/detr/cycle'
import { COMPLETUDE_MOIS, parametresDuJour, texteActuel } from '~/domain/detr/parametres'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { numeroDossier, serieDossier } from '~/domain/dossier/depot'
import { lireTexte } from '~/domain/dossier/valeurs'
import { peutDemanderDetr } from '~/domain/organisation/nature'
import { normaliser } from '~/domain/territoire/recherche'
import { findSignataire, type QuiSigne, type Signataire } from './signataire-du-dossier.server'

export type Depose = { readonly dossierId: string; readonly numero: string; readonly receptionLe: Jour }

const A_RELIRE = motif(
  'signature.relire',
  'Le dossier a changé pendant votre lecture\u00A0: relisez-le avant de signer.',
)

/**
 * The élu signs and the dossier is deposited, with its DETR request when there is one: one transaction, one number.
 * `empreinteVue` is the hash of what was shown: anything else must be read again. The day of reception is the day
 * of Paris at this instant, and the annexe technique the one in force on that day. Twice, or in two tabs: refused
 * with `signature.deja`.
 * @source art. R2334-22 and R2334-24 CGCT
 */
export function signerEtDeposer(
  qui: QuiSigne,
  { empreinteVue }: { empreinteVue: string },
  maintenant: Date,
): Promise<Result<Depose>> {
  return transaction(async (tx): Promise<Result<Depose>> => {
    const lu = await findSignataire(tx, qui, maintenant)
    if (!lu.ok) return lu
    const receptionLe = jourDeParis(maintenant)
    const dossier = await avecAnnexeDuJour(tx, lu.value.dossier, receptionLe)
    const signataire = { ...lu.value, dossier }
    const { roles } = signataire
    const present = lireContenu(dossier)
    const { demande, evaluee, faits } = await lireFaitsDuDepot(tx, dossier, receptionLe)
    const inchange = empreinteVue === present.empreinte
    const passage = franchir(CYCLE_DOSSIER, 'deposer', {
      statut: dossier.statut,
      roles,
      faits: { ...faits, signe_par_elu: roles.includes('elu'), contenu_inchange: inchange },
    })
    if (!passage.ok) return inchange ? passage : refus(A_RELIRE)

    const exercice = exerciceCivil(receptionLe)
    const rang = await prendreNumero(tx, serieDossier(dossier.departement, exercice))
    const numero = numeroDossier(dossier.departement, exercice, rang)
    const recherche = normaliser(`${numero} ${dossier.organisation.nom} ${nomDuLieu(signataire)}`)
    const { annexe } = dossier
    const depot = { statut: passage.value, numero, deposeLe: maintenant, receptionLe, recherche, annexe }
    const ecrite = await saveDossier(tx, dossier, depot, maintenant)
    if (!ecrite.ok) return ecrite

    await figerSignature(tx, signataire, { present, version: ecrite.value }, maintenant)
    await addEvenement(tx, {
      dossierId: dossier.id,
      cycle: 'dossier',
      verbe: 'deposer',
      de: dossier.statut,
      vers: passage.value,
      acteur: signataire.acteur,
      role: 'elu',
      le: maintenant,
      detail: { numero, receptionLe, annexe, empreinte: present.empreinte, parLien: signataire.parLien },
    })
    if (demande && evaluee) {
      const deposee = await deposerDemande(tx, signataire, { demande, evaluee, receptionLe }, maintenant)
      if (!deposee.ok) return deposee
    }
    const charge = { dossierId: dossier.id }
    await addJob(tx, { type: 'accuse-reception', cle: `accuse-reception:${dossier.id}`, charge }, maintenant)
    return ok({ dossierId: dossier.id, numero, receptionLe })
  })
}

function nomDuLieu({ dossier }: Signataire): string {
  const lieu = dossier.valeurs('lieu')
  return `${lireTexte(lieu, 'commune')} ${dossier.titre}`
}

/** What was read is kept with the signature: its contents, its hash, the version of the dossier. */
async function figerSignature(
  tx: Tx,
  { dossier, attente, nom, fonction, acteur }: Signataire,
  { present, version }: { present: Contenu; version: number },
  maintenant: Date,
): Promise<void> {
  const contenu = JSON.stringify(present.contenu)
  const signee = { contenu, empreinte: present.empreinte, versionDossier: version, signeeLe: maintenant }
  if (attente) {
    await modifierSql(tx, 'Signature', { ...signee, nom, fonction }, { id: attente.id })
    return
  }
  const courriel = lireTexte(dossier.valeurs('organisation'), 'elu.courriel').toLowerCase()
  await insererSql(tx, 'Signature', {
    id: nouvelId(),
    dossierId: dossier.id,
    courriel,
    nom,
    fonction,
    demandeeParId: acteur.id,
    envoyeeLe: maintenant,
    expireLe: maintenant,
    ...signee,
  })
}

type Faits = Awaited<ReturnType<typeof lireFaitsDuDepot>>
type Demande = {
  readonly demande: NonNullable<Faits['demande']>
  readonly evaluee: NonNullable<Faits['evaluee']>
  readonly receptionLe: Jour
}

/** The request leaves with the dossier: its amounts and the local rule of that day are frozen with it. */
async function deposerDemande(
  tx: Tx,
  { dossier, roles, acteur }: Signataire,
  { demande, evaluee, receptionLe }: Demande,
  maintenant: Date,
): Promise<Result<null>> {
  const designeParContrat = lireTexte(dossier.valeurs('organisation'), 'contratEtat') === 'oui'
  const droit = peutDemanderDetr(dossier.organisation.nature, { designeParContrat })
  const passage = franchir(CYCLE_DETR, 'deposer', {
    statut: demande.statut,
    roles,
    faits: { porteur_possible: droit.possible, dossier_signe: true },
  })
  if (!passage.ok) return passage
  const { evaluation, regle, recueilId } = evaluee
  const figee = {
    statut: passage.value,
    version: demande.version + 1,
    receptionLe,
    exercice: exerciceCivil(receptionLe),
    regle: JSON.stringify(regle),
    recueilId,
    parametres: JSON.stringify(parametresDuJour(receptionLe)),
    coutTotal: BigInt(evaluation.coutTotal),
    montantDemande: BigInt(evaluation.subventionDemandee),
  }
  await modifierSql(tx, 'DemandeDetr', figee, { id: demande.id })
  await addEvenement(tx, {
    dossierId: dossier.id,
    demandeId: demande.id,
    cycle: 'detr',
    verbe: 'deposer',
    de: demande.statut,
    vers: passage.value,
    acteur,
    role: 'elu',
    le: maintenant,
    detail: { receptionLe, coutTotal: evaluation.coutTotal, montantDemande: evaluation.subventionDemandee },
  })
  await addJob(
    tx,
    {
      type: 'reputer-complet',
      cle: `reputer-complet:${demande.id}`,
      charge: { demandeId: demande.id },
      dueLe: matinDe(ajouterMois(receptionLe, texteActuel(COMPLETUDE_MOIS).valeur)),
    },
    maintenant,
  )
  return ok(null)
}

/** Early in the morning of that day in Paris, winter or summer. */
function matinDe(jour: Jour): Date {
  return new Date(`${jour}T03:00:00Z`)
}
