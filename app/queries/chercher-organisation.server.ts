import { lecture } from '~/adapters/db/base.server'
import { lireFaitRecueil } from '~/adapters/db/dispositifs-de-recueil.server'
import { chercherLieux, type Lieu } from '~/adapters/search/communes.server'
import { jourDeParis } from '~/domain/commun/jour'
import type { Motif } from '~/domain/commun/motif'
import { isEnVigueur } from '~/domain/commun/role'
import { phraseRecueil } from '~/domain/organisation/fait-recueil'
import { LIBELLES_NATURE, type NatureOrganisation } from '~/domain/organisation/nature'
import { parseSiren } from '~/domain/organisation/siren'
import { parseSiret } from '~/domain/organisation/siret'
import { lireRecherche } from '~/domain/territoire/recherche'

/** One radio button. `choix` is `commune:04164`, `epci:200068765` or `organisation:<id>`. */
export type OrganisationTrouvee = {
  readonly choix: string
  readonly nom: string
  readonly nature: string
  readonly departement: string
  readonly departementNom: string
  readonly codesPostaux: readonly string[]
  readonly population: number | null
  /** The old commune that was typed. */
  readonly ancienne: string | null
}

export type RechercheOrganisation = {
  readonly saisie: string
  readonly motifs: readonly Motif[]
  readonly resultats: readonly OrganisationTrouvee[]
  /** A good SIRET or RNA number that no list holds: an association, a CCAS or a syndicat may be added with it. */
  readonly aAjouter: { readonly siret: string | null; readonly rna: string | null } | null
  /** The SIRET that was typed, kept for the organisation it found. */
  readonly siret: string | null
}

const VIDE = { motifs: [], resultats: [], aAjouter: null, siret: null } as const

/** Finds organisations by name, postcode, INSEE code, SIREN, SIRET or RNA number. */
export async function chercherOrganisation(saisie: string): Promise<RechercheOrganisation> {
  const recherche = lireRecherche(saisie)
  const numero = lireNumero(saisie)
  if (numero && !numero.ok)
    return { ...VIDE, saisie, motifs: numero.motifs.map((m) => ({ ...m, champ: 'q' })) }
  const lieux = (await chercherLieux(saisie)).map(trouverLieu)
  const { type, texte } = recherche
  if (type === 'nom' || type === 'code_postal_ou_insee') return { ...VIDE, saisie, resultats: lieux }
  const connues = lieux.length > 0 ? [] : await listParNumero(type, texte)
  const resultats = [...lieux, ...connues]
  const aAjouter = { siret: type === 'siret' ? texte : null, rna: type === 'rna' ? texte : null }
  const inconnue = resultats.length === 0 && type !== 'siren'
  return { ...VIDE, saisie, resultats, siret: aAjouter.siret, aAjouter: inconnue ? aAjouter : null }
}

/** A number of six digits or more is meant as a SIREN or a SIRET: its length and its key are told. */
function lireNumero(saisie: string) {
  const chiffres = saisie.replace(/[\s.]/g, '')
  if (!/^\d{6,}$/.test(chiffres)) return null
  return chiffres.length === 9 ? parseSiren(chiffres) : parseSiret(chiffres)
}

function trouverLieu({ type, code, ...lieu }: Lieu): OrganisationTrouvee {
  const { nom, departement, departementNom, codesPostaux, population, ancienne } = lieu
  const faits = { nom, departement, departementNom, codesPostaux, population, ancienne }
  return { choix: `${type}:${code}`, nature: LIBELLES_NATURE[type], ...faits }
}

async function listParNumero(type: 'siren' | 'siret' | 'rna', texte: string): Promise<OrganisationTrouvee[]> {
  const organisations = await lecture().organisation.findMany({ where: { [type]: texte }, take: 20 })
  const departements = await lecture().departement.findMany({
    where: { code: { in: organisations.map(({ departement }) => departement) } },
  })
  return organisations.map((organisation) => ({
    choix: `organisation:${organisation.id}`,
    nom: organisation.nom,
    nature: LIBELLES_NATURE[organisation.nature as NatureOrganisation],
    departement: organisation.departement,
    departementNom: departements.find(({ code }) => code === organisation.departement)?.nom ?? '',
    codesPostaux: organisation.codePostal ? [organisation.codePostal] : [],
    population: null,
    ancienne: null,
  }))
}

export type OrganisationChoisie = OrganisationTrouvee & {
  readonly organisationId: string | null
  readonly siren: string | null
  readonly epci: string | null
  readonly arrondissement: string | null
  /** Whether its town hall takes the requests of identity papers; null: not a commune. */
  readonly recueil: string | null
  /** How many people work there already: never who. */
  readonly personnes: number
  readonly source: { readonly nom: string; readonly version: string; readonly chargeLe: Date } | null
}

/** The facts of the chosen one, with their source and date; null when the choice is unknown. */
export async function findOrganisationChoisie(
  choix: string,
  maintenant: Date,
): Promise<OrganisationChoisie | null> {
  const [type = '', code = ''] = choix.split(':')
  if (type === 'organisation') return findConnue(code, maintenant)
  const lieu = (await chercherLieux(code)).find((trouve) => trouve.type === type && trouve.code === code)
  if (!lieu) return null
  const commune = type === 'commune' ? await lecture().commune.findUnique({ where: { code } }) : null
  const cle = type === 'commune' ? { codeInsee: code } : { siren: code }
  const organisation = await lecture().organisation.findFirst({
    where: { nature: type, ...cle },
    orderBy: { creeLe: 'asc' },
  })
  const epci = commune?.epci && (await lecture().epci.findUnique({ where: { siren: commune.epci } }))
  const arrondissement =
    commune?.arrondissement &&
    (await lecture().arrondissement.findUnique({ where: { code: commune.arrondissement } }))
  const jeu = await lecture().jeuDeDonnees.findUnique({ where: { nom: 'decoupage-administratif' } })
  return {
    ...trouverLieu({ ...lieu, ancienne: null }),
    organisationId: organisation?.id ?? null,
    siren: lieu.siren,
    epci: epci ? epci.nom : null,
    arrondissement: arrondissement ? arrondissement.nom : null,
    recueil: commune
      ? phraseRecueil(await lireFaitRecueil(lecture(), { codeInsee: code, departement: lieu.departement }))
      : null,
    personnes: organisation ? await compterPersonnes(organisation.id, maintenant) : 0,
    source: jeu && { nom: jeu.source, version: jeu.version, chargeLe: jeu.chargeLe },
  }
}

async function findConnue(id: string, maintenant: Date): Promise<OrganisationChoisie | null> {
  const organisation = await lecture().organisation.findUnique({ where: { id } })
  // Its number is what proves that the person means this one: without a number it is not offered.
  if (!organisation || (organisation.siret === null && organisation.rna === null)) return null
  const departement = await lecture().departement.findUnique({ where: { code: organisation.departement } })
  return {
    choix: `organisation:${id}`,
    nom: organisation.nom,
    nature: LIBELLES_NATURE[organisation.nature as NatureOrganisation],
    departement: organisation.departement,
    departementNom: departement?.nom ?? '',
    codesPostaux: organisation.codePostal ? [organisation.codePostal] : [],
    population: null,
    ancienne: null,
    organisationId: id,
    siren: organisation.siren,
    epci: null,
    arrondissement: null,
    recueil: null,
    personnes: await compterPersonnes(id, maintenant),
    source: null,
  }
}

async function compterPersonnes(organisationId: string, maintenant: Date): Promise<number> {
  const membres = await lecture().membre.findMany({ where: { organisationId, verifieLe: { not: null } } })
  const jour = jourDeParis(maintenant)
  return new Set(membres.filter((membre) => isEnVigueur(membre, jour)).map(({ personneId }) => personneId))
    .size
}
