import { avecAnnexeDuJour } from '~/adapters/db/annexes.server'
import { lecture } from '~/adapters/db/base.server'
import { lireContenu } from '~/adapters/db/contenu-signature.server'
import { lireRepresentant } from '~/adapters/db/contexte-lettre.server'
import { lireFaitsDuDepot } from '~/adapters/db/depot.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { hacher } from '~/adapters/session/sessions.server'
import { jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import { DESCRIPTIONS_FINANCEUR, type Financeur } from '~/domain/detr/financeurs'
import { listChangements } from '~/domain/dossier/changements'
import type { DossierASigner } from '~/domain/dossier/depot'
import { lireTexte } from '~/domain/dossier/valeurs'
import { totalLigneHT, totauxAAcheter } from '~/domain/equipement/lignes'
import { LIBELLES_NATURE_DEFINIE } from '~/domain/organisation/nature'
import { ouvrirSuivi } from './cadre-suivi.server'
import { cadreDossier } from './etape-dossier.server'
import { listCartes } from './pieces-dossier.server'
import { lireReponses } from './reponses-dossier.server'
import { composerRecu, signatureEnAttente } from './suivi-dossier.server'

/**
 * What a link of signature shows in this browser. Reads only. Nothing of the dossier but its name shows before the
 * link was opened here by its button.
 */
export async function pageSignature(jeton: string, navigateur: string | null, maintenant: Date) {
  const signature = await lecture().signature.findUnique({ where: { jetonHash: hacher(jeton) } })
  if (!signature) return { etat: 'finie' as const }
  const dossier = await lireDossierComplet(lecture(), signature.dossierId)
  const reconnu = navigateur !== null && signature.navigateurHash === hacher(navigateur)
  const cadre = await cadreDossier(dossier, [])
  if (dossier.deposeLe && reconnu) return { etat: 'deposee' as const, cadre, recu: composerRecu(dossier) }
  if (dossier.deposeLe) return { etat: 'deja' as const, cadre, le: jourDeParis(dossier.deposeLe) }
  if (signature.refuseeLe && reconnu) return { etat: 'refusee' as const, cadre }
  if (signature.refuseeLe || signature.expireLe <= maintenant) return { etat: 'finie' as const }
  if (!reconnu) {
    const par = await lecture().personne.findUnique({ where: { id: signature.demandeeParId } })
    return {
      etat: 'a_ouvrir' as const,
      cadre,
      par: par ? nomComplet(par) : '',
      pour: signature.nom,
      expireLe: signature.expireLe,
      ailleurs: signature.navigateurHash !== null,
    }
  }
  return {
    etat: 'a_signer' as const,
    cadre,
    resume: await composerResume(dossier, signature.contenu, maintenant),
  }
}
export type PageSignature = Awaited<ReturnType<typeof pageSignature>>

/** The signature from the account: what the élu signs, what the others may follow. @throws 404 */
export async function signatureDuDossier(acteur: Acteur, dossierId: string, maintenant: Date) {
  const { dossier, roles, cadre, version } = await ouvrirSuivi(acteur, dossierId)
  const attente = signatureEnAttente(dossier, maintenant)
  const refusee = dossier.signatures[0]?.refuseeLe ? dossier.signatures[0] : null
  const peutSigner = roles.includes('elu') && dossier.statut === 'brouillon'
  return {
    cadre,
    version,
    depose: dossier.statut !== 'brouillon',
    elu: lireRepresentant(dossier).nom,
    attente: attente && {
      nom: attente.nom,
      courriel: attente.courriel,
      envoyeeLe: attente.envoyeeLe,
      expireLe: attente.expireLe,
      ouverte: attente.ouverteLe !== null,
    },
    refusee: refusee && { nom: refusee.nom, mot: refusee.mot ?? '' },
    resume: peutSigner ? await composerResume(dossier, attente?.contenu ?? null, maintenant) : null,
  }
}

/** Everything that the signature covers, its hash, and what changed since it was sent. */
async function composerResume(brouillon: DossierComplet, envoye: string | null, maintenant: Date) {
  const jour = jourDeParis(maintenant)
  const dossier = await avecAnnexeDuJour(lecture(), brouillon, jour)
  const { contenu, empreinte } = lireContenu(dossier)
  const { demande, evaluee, faits } = await lireFaitsDuDepot(lecture(), dossier, jour)
  const evaluation = evaluee?.evaluation
  return {
    empreinte,
    changements: envoye ? listChangements(JSON.parse(envoye) as DossierASigner, contenu) : [],
    complet: faits.rubriques_completes && faits.plan_equilibre,
    titre: dossier.titre,
    organisation: dossier.organisation.nom,
    auNomDe: LIBELLES_NATURE_DEFINIE[dossier.organisation.nature],
    cout: evaluation?.coutTotal ?? totauxAAcheter(dossier.lignes).ht,
    detr: evaluation
      ? {
          montant: evaluation.subventionDemandee,
          taux: evaluation.taux,
          avertissements: listAvertissements(evaluation),
        }
      : null,
    premierActeLe: demande?.premierActeLe ?? null,
    commence: lireTexte(dossier.valeurs('financement'), 'premierActe') === 'oui',
    ressources: (demande?.ressources ?? []).map(({ financeur, montant }) => ({
      libelle: DESCRIPTIONS_FINANCEUR[financeur as Financeur].libelle,
      montant: centimes(montant),
    })),
    lignes: dossier.lignes.map((ligne) => ({
      id: ligne.id,
      designation: ligne.designation,
      quantite: ligne.quantite,
      existante: ligne.existante,
      total: totalLigneHT(ligne),
    })),
    reponses: lireReponses(dossier),
    pieces: listCartes(dossier).flatMap(({ type, libelle, badge, groupe }) =>
      badge
        ? [{ type, libelle, etat: badge.texte, tardive: groupe === 'a_trouver' || groupe === 'plus_tard' }]
        : [],
    ),
  }
}
export type ResumeSignature = Awaited<ReturnType<typeof composerResume>>

function listAvertissements({
  controles,
}: {
  controles: readonly { readonly verdict: string; readonly message: string }[]
}): readonly string[] {
  return controles.filter(({ verdict }) => verdict === 'non_conforme').map(({ message }) => message)
}
