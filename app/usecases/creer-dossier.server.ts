import type { Tx } from '~/adapters/db/base.server'
import { lireAnnexeEnVigueur } from '~/adapters/db/dossier-complet.server'
import { addEvenement } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { getOrganisation } from '~/adapters/db/organisations.server'
import { transaction } from '~/adapters/db/transaction.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { type Acteur, nomComplet } from '~/domain/commun/role'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import type { Valeurs } from '~/domain/dossier/valeurs'
import { type NatureOrganisation, peutDemanderDetr } from '~/domain/organisation/nature'
import { normaliser } from '~/domain/territoire/recherche'

/** `libre`: asked in step 5. `sans`: an espace only. `contrat`: a contract with the State names the organisation. */
export const VOIES_DETR = ['libre', 'sans', 'contrat'] as const
export type VoieDetr = (typeof VOIES_DETR)[number]

export type NouveauDossier = { readonly organisationId: string; readonly voie: VoieDetr }

/**
 * Opens a draft for an organisation of this person, confirmed or not, with what the portal already knows typed in
 * (who prepares, who signs when it is known, the commune of the place). One write, one event.
 * Refused: the way `libre` when the nature of the organisation excludes the DETR (art. L2334-33 CGCT).
 * @throws 404 when the person is not a member, or only reads
 */
export function creerDossier(
  acteur: Acteur,
  { organisationId, voie }: NouveauDossier,
  maintenant: Date,
): Promise<Result<{ dossierId: string }>> {
  return transaction(async (tx) => {
    const { organisation, verifie } = await getOrganisation(tx, acteur, organisationId)
    const membre = acteur.membres.find((m) => m.organisationId === organisationId && m.role !== 'lecteur')
    if (!membre) throw introuvable()
    const nature = organisation.nature as NatureOrganisation
    const droit = peutDemanderDetr(nature, { designeParContrat: voie === 'contrat' })
    if (voie !== 'sans' && !droit.possible) {
      return refus(
        motif('dossier.voie', 'Choisissez comment ouvrir ce dossier.', 'art. L2334-33 CGCT', 'voie'),
      )
    }

    const dossierId = nouvelId()
    const annexe = await lireAnnexeEnVigueur(tx, jourDeParis(maintenant))
    const sansDetr = voie === 'sans'
    const rubriques: Partial<Record<EtapeRubrique, { valeurs: Valeurs; complete: boolean }>> = {
      organisation: {
        valeurs: await prefillOrganisation(tx, acteur, { organisationId, voie, verifie }),
        complete: false,
      },
      lieu: { valeurs: await prefillLieu(tx, organisation), complete: false },
      ...(sansDetr ? { financement: { valeurs: { demandeDetr: 'non' }, complete: true } } : {}),
    }
    await tx.dossier.create({
      data: {
        id: dossierId,
        organisationId,
        departement: organisation.departement,
        arrondissement: organisation.arrondissement,
        titre: nature === 'commune' ? 'Espace numérique en mairie' : 'Espace numérique',
        annexe: annexe.version,
        demandeDetr: sansDetr ? false : null,
        recherche: normaliser(organisation.nom),
        creeParId: acteur.id,
        creeLe: maintenant,
        majLe: maintenant,
        rubriques: {
          create: Object.entries(rubriques).map(([etape, { valeurs, complete }]) => ({
            etape,
            valeurs: JSON.stringify(valeurs),
            complete,
            majLe: maintenant,
            majParId: acteur.id,
          })),
        },
      },
    })
    await addEvenement(tx, {
      dossierId,
      cycle: 'dossier',
      verbe: 'creer',
      vers: 'brouillon',
      acteur: { id: acteur.id, nom: nomComplet(acteur) },
      role: membre.role === 'elu' && membre.verifie ? 'elu' : 'demandeur',
      le: maintenant,
      detail: { voie },
    })
    return ok({ dossierId })
  })
}

/** The élu is filled in only for confirmed people: an unverified one must not learn who they are, nor their mail. */
async function prefillOrganisation(
  tx: Tx,
  acteur: Acteur,
  { organisationId, voie, verifie }: { organisationId: string; voie: VoieDetr; verifie: boolean },
): Promise<Valeurs> {
  const moi = await tx.personne.findUnique({ where: { id: acteur.id } })
  const signataire = verifie
    ? await tx.membre.findFirst({
        where: { organisationId, role: 'elu', verifieLe: { not: null }, au: null },
        include: { personne: true },
        orderBy: { du: 'desc' },
      })
    : null
  const elu = signataire?.personne
  return {
    preparateur: {
      prenom: acteur.prenom,
      nom: acteur.nom,
      fonction: moi?.fonction ?? '',
      telephone: moi?.telephone ?? '',
      secondCourriel: '',
    },
    elu: {
      civilite: elu?.civilite ?? '',
      prenom: elu?.prenom ?? '',
      nom: elu?.nom ?? '',
      fonction: elu?.fonction ?? '',
      courriel: elu?.courriel ?? '',
    },
    delegation: 'non',
    ...(voie === 'contrat' ? { contratEtat: 'oui' } : {}),
  }
}

async function prefillLieu(
  tx: Tx,
  organisation: {
    nature: string
    codeInsee: string | null
    codePostal: string | null
    adresse: string | null
  },
): Promise<Valeurs> {
  const commune = organisation.codeInsee
    ? await tx.commune.findUnique({ where: { code: organisation.codeInsee } })
    : null
  const codes = commune?.codesPostaux.split(' ').filter(Boolean) ?? []
  return {
    typeDeLieu: organisation.nature === 'commune' ? 'mairie' : '',
    adresse: organisation.adresse ?? '',
    codePostal: organisation.codePostal ?? (codes.length === 1 ? codes[0] : '') ?? '',
    commune: commune?.nom ?? '',
  }
}
