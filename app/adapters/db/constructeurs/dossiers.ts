import type { Acteur, RoleAgent, RoleMembre } from '~/domain/commun/role'
import type { StatutDetr } from '~/domain/detr/cycle'
import type { StatutDossier } from '~/domain/dossier/cycle'
import { chargerReferences } from '~/server/references'
import type { Base } from '../base.server'
import { nouvelId } from '../id.server'
import { RUBRIQUES_REVEST } from './rubriques-revest'

/** Builders for tests: rows written directly, so that a test of one step does not run the ten before it. */

export const DEPOT_LE = new Date('2026-03-10T10:42:00Z')

/** The préfecture settings of a département, filled, so that letters can be written. */
export async function creerService(base: Base, departement = '04') {
  await base.ecriture.servicePrefecture.create({
    data: {
      departement,
      entite: 'Préfet des Alpes-de-Haute-Provence',
      prefecture: 'la préfecture des Alpes-de-Haute-Provence',
      bureau: 'Bureau des collectivités',
      adresse: '8 rue du Docteur-Romieu, 04000 Digne-les-Bains',
      telephone: '04 65 71 00 00',
      courriel: 'espaces@prefecture-04.example.org',
      responsable: 'Mme Catherine Arnaud',
      tribunal: 'tribunal administratif de Marseille',
      ville: 'Digne-les-Bains',
    },
  })
}

/** The annexe technique and the schemes: needed before any dossier. */
export async function creerReferences(base: Base): Promise<void> {
  if ((await base.lecture.annexeVersion.count()) === 0)
    await chargerReferences(new Date('2026-01-01T08:00:00Z'))
}

export async function creerCommune(base: Base, code = '04164') {
  await base.ecriture.commune.upsert({
    where: { code },
    update: {},
    create: {
      code,
      nom: 'Revest-Saint-Martin',
      type: 'commune-actuelle',
      zone: 'metro',
      departement: '04',
      arrondissement: '043',
      siren: '210401642',
      population: 70,
      codesPostaux: '04230',
    },
  })
}

export async function creerOrganisation(
  base: Base,
  options: { nom?: string; nature?: string; departement?: string; codeInsee?: string | null } = {},
) {
  return base.ecriture.organisation.create({
    data: {
      id: nouvelId(),
      nature: options.nature ?? 'commune',
      nom: options.nom ?? 'Revest-Saint-Martin',
      codeInsee: options.codeInsee === undefined ? '04164' : options.codeInsee,
      siren: '210401642',
      siret: '21040164200017',
      departement: options.departement ?? '04',
      arrondissement: '043',
      population: 70,
      creeLe: DEPOT_LE,
    },
  })
}

/** A person with their roles, as the session gives them. */
export async function creerActeur(
  base: Base,
  {
    courriel = `${nouvelId().slice(-8)}@example.org`,
    prenom = 'Camille',
    nom = 'Martin',
    membres = [],
    agents = [],
  }: {
    courriel?: string
    prenom?: string
    nom?: string
    membres?: readonly { organisationId: string; role?: RoleMembre; verifie?: boolean }[]
    agents?: readonly {
      role: RoleAgent
      niveau?: 'national' | 'departement' | 'arrondissement'
      code?: string | null
    }[]
  } = {},
): Promise<Acteur> {
  const id = nouvelId()
  await base.ecriture.personne.create({ data: { id, courriel, prenom, nom, creeLe: DEPOT_LE } })
  const roles = membres.map(({ organisationId, role = 'preparateur' as const, verifie = true }) => ({
    organisationId,
    role,
    verifie,
  }))
  for (const { verifie, ...membre } of roles) {
    await base.ecriture.membre.create({
      data: {
        id: nouvelId(),
        personneId: id,
        ...membre,
        demandeLe: DEPOT_LE,
        verifieLe: verifie ? DEPOT_LE : null,
        du: '2020-01-01',
      },
    })
  }
  const charges = agents.map(({ role, niveau = 'departement' as const, code = '04' }) => ({
    role,
    perimetre: { niveau, code },
  }))
  for (const { role, perimetre } of charges) {
    await base.ecriture.roleAgent.create({
      data: {
        id: nouvelId(),
        personneId: id,
        role,
        ...perimetre,
        qualite: 'Le secrétaire général',
        delegation: 'arrêté du 12 janvier 2026',
        du: '2020-01-01',
      },
    })
  }
  return { id, prenom, nom, courriel, membres: roles, agents: charges }
}

/**
 * A dossier of this organisation, complete as Revest-Saint-Martin's, in the asked status; with `detr`, its request
 * in that status. Lines, resources and pieces are there; no event, no letter.
 */
export async function creerDossier(
  base: Base,
  {
    organisationId,
    creeParId = null,
    statut = 'brouillon',
    detr = null,
    departement = '04',
    arrondissement = '043',
    numero,
  }: {
    organisationId: string
    creeParId?: string | null
    statut?: StatutDossier
    detr?: StatutDetr | null
    departement?: string
    arrondissement?: string
    numero?: string
  },
) {
  await creerReferences(base)
  const depose = statut !== 'brouillon'
  const dossierId = nouvelId()
  const rubriques = detr ? RUBRIQUES_REVEST : { ...RUBRIQUES_REVEST, financement: { demandeDetr: 'non' } }
  await base.ecriture.dossier.create({
    data: {
      id: dossierId,
      organisationId,
      departement,
      arrondissement,
      titre: 'Espace numérique en mairie',
      statut,
      creeParId,
      annexe: '2017-01',
      demandeDetr: detr !== null,
      numero: depose ? (numero ?? `EN-${departement}-2026-${dossierId.slice(-6)}`) : null,
      recherche: 'revest saint martin',
      creeLe: DEPOT_LE,
      majLe: DEPOT_LE,
      deposeLe: depose ? DEPOT_LE : null,
      receptionLe: depose ? '2026-03-10' : null,
      rubriques: {
        create: Object.entries(rubriques).map(([etape, valeurs]) => ({
          etape,
          valeurs: JSON.stringify(valeurs),
          complete: true,
          majLe: DEPOT_LE,
        })),
      },
      lignes: {
        create: RUBRIQUES_REVEST.equipement.lignes.map((ligne, rang) => ({
          id: nouvelId(),
          rang,
          categorie: ligne.categorie,
          designation: ligne.designation,
          quantite: 1,
          prixUnitaireHT: BigInt(ligne.prixUnitaireHT.replace(',', '')),
          tauxTva: 2000,
          nature: ligne.nature,
          existante: false,
          devis: ligne.devis,
        })),
      },
    },
  })
  const demandeId = detr ? await creerDemande(base, { dossierId, statut: detr, depose }) : null
  return { dossierId, demandeId }
}

async function creerDemande(
  base: Base,
  { dossierId, statut, depose }: { dossierId: string; statut: StatutDetr; depose: boolean },
) {
  const id = nouvelId()
  await base.ecriture.demandeDetr.create({
    data: {
      id,
      dossierId,
      statut,
      categorie: 'services-publics',
      debutPrevuLe: '2026-05-01',
      finPrevueLe: '2026-08-31',
      receptionLe: depose ? '2026-03-10' : null,
      coutTotal: 144_006n,
      montantDemande: 115_200n,
      exercice: 2026,
      creeLe: DEPOT_LE,
      ressources: {
        create: [
          { id: nouvelId(), rang: 0, financeur: 'DETR', montant: 115_200n, etat: 'sollicite' },
          { id: nouvelId(), rang: 1, financeur: 'AUTOFINANCEMENT', montant: 28_806n, etat: 'obtenu' },
        ],
      },
    },
  })
  return id
}
