import { jourDeParis } from '~/domain/commun/jour'
import type {
  Beneficiaire,
  ContexteLettre,
  Representant,
  ServiceLettre,
  SignataireLettre,
} from '~/domain/document/contexte'
import { lireTexte } from '~/domain/dossier/valeurs'
import { deCommune } from '~/domain/territoire/commune'
import { deDepartement, laPrefecture } from '~/domain/territoire/departements'
import type { Lecture, Tx } from './base.server'
import type { DossierComplet } from './dossier-complet.server'

/** The service in charge of a département; its settings, else what the name of the département tells. */
export async function lireService(
  tx: Tx | Lecture,
  departement: string,
): Promise<ServiceLettre & { responsable: string }> {
  const service = await tx.servicePrefecture.findUnique({ where: { departement } })
  if (service) return service
  return {
    entite: `Préfet ${deDepartement(departement)}`,
    prefecture: laPrefecture(departement),
    bureau: '',
    adresse: '',
    telephone: '',
    courriel: '',
    responsable: '',
    tribunal: '',
    ville: '',
  }
}

/** What every letter of a dossier starts from. A missing field stays empty: the letter then refuses, by name. */
export async function composerContexte(
  tx: Tx | Lecture,
  dossier: DossierComplet,
  {
    signataire,
    edition,
    suiviPar,
  }: { signataire: SignataireLettre | null; edition: ContexteLettre['edition']; suiviPar?: string },
): Promise<ContexteLettre> {
  const service = await lireService(tx, dossier.departement)
  return {
    service,
    suiviPar: suiviPar || service.responsable,
    departement: dossier.departement,
    dossier: {
      numero: dossier.numero ?? '',
      intitule: dossier.titre,
      deposeLe: dossier.receptionLe ?? (dossier.deposeLe ? jourDeParis(dossier.deposeLe) : ''),
    },
    beneficiaire: await lireBeneficiaire(tx, dossier),
    representant: lireRepresentant(dossier),
    signataire,
    edition,
  }
}

const GENRES = {
  epci: 'l’intercommunalité',
  syndicat: 'le syndicat',
  association: 'l’association',
  ccas: 'le CCAS',
  autre: 'l’organisation',
} as const

/** The organisation as a letter names it. */
export async function lireBeneficiaire(
  tx: Tx | Lecture,
  { organisation, valeurs }: DossierComplet,
): Promise<Beneficiaire> {
  const { nature, nom } = organisation
  const commune = organisation.codeInsee
    ? await tx.commune.findUnique({
        where: { code: organisation.codeInsee },
        select: { nom: true, codesPostaux: true },
      })
    : null
  const lieu = valeurs('lieu')
  const siege = nature === 'commune' ? commune : null
  return {
    nature,
    nom: nature === 'commune' ? `Commune ${deCommune(nom)}` : nom,
    designation: nature === 'commune' ? `la commune ${deCommune(nom)}` : `${GENRES[nature]} ${nom}`,
    siret: organisation.siret,
    siren: organisation.siren,
    rna: organisation.rna,
    codeInsee: nature === 'commune' ? organisation.codeInsee : null,
    adresse: organisation.adresse || (nature === 'commune' ? 'Mairie' : lireTexte(lieu, 'adresse')),
    codePostal: organisation.codePostal || siege?.codesPostaux.split(' ')[0] || lireTexte(lieu, 'codePostal'),
    commune: siege?.nom ?? (lireTexte(lieu, 'commune') || commune?.nom || ''),
  }
}

/** The élu who signs, as typed in the first step. */
export function lireRepresentant({ valeurs }: Pick<DossierComplet, 'valeurs'>): Representant {
  const organisation = valeurs('organisation')
  const civilite = lireTexte(organisation, 'elu.civilite')
  const fonction = lireTexte(organisation, 'elu.fonction')
  const longue = civilite === 'Mme' ? 'Madame' : civilite === 'M.' ? 'Monsieur' : ''
  return {
    nom: [civilite, lireTexte(organisation, 'elu.prenom'), lireTexte(organisation, 'elu.nom')]
      .filter(Boolean)
      .join(' '),
    fonction,
    appel:
      longue && fonction
        ? `${longue} ${civilite === 'Mme' ? 'la' : 'le'} ${fonction.charAt(0).toUpperCase()}${fonction.slice(1)}`
        : null,
  }
}

/** The agent who signs, with the quality and the delegation of the role that holds today. */
export async function lireSignataire(
  tx: Tx | Lecture,
  personneId: string,
  departement: string,
): Promise<SignataireLettre> {
  const personne = await tx.personne.findUniqueOrThrow({
    where: { id: personneId },
    include: { agents: true },
  })
  const role = personne.agents.find(
    ({ role, niveau, code }) =>
      role === 'signataire' && (niveau === 'national' || code?.startsWith(departement)),
  )
  return {
    nom: `${personne.prenom} ${personne.nom}`.trim(),
    qualite: role?.qualite ?? '',
    delegation: role?.delegation ?? null,
  }
}
