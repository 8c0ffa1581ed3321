import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import type { Acteur, RoleMembre } from '~/domain/commun/role'
import { normaliser } from '~/domain/territoire/recherche'
import { adresseInventee, inventerPersonne, type PersonneInventee } from './noms-inventes'

export type OrganisationSemee = {
  readonly id: string
  readonly nom: string
  readonly nature: string
  readonly departement: string
  readonly codePostal: string
  readonly commune: string
  readonly preparateur: { readonly acteur: Acteur; readonly personne: PersonneInventee }
  readonly elu: { readonly acteur: Acteur; readonly personne: PersonneInventee }
}

/** Small words that the list of grants drops or shortens: « CC SISTERONAIS- BUECH ». */
function cle(nom: string): string {
  return normaliser(nom)
    .replace(/\b(cc|communaute de communes|de|du|des|d|la|le|les|l|en|et|sur)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The commune or the EPCI of a real grant, found in the reference data; null when its name changed since 2018. */
export async function trouverBeneficiaire(tx: Tx, departement: string, nom: string) {
  const voulu = cle(nom)
  if (/^CC\b/.test(nom)) {
    const membres = await tx.commune.findMany({
      where: { departement, epci: { not: null } },
      distinct: ['epci'],
    })
    const epcis = await tx.epci.findMany({
      where: { siren: { in: membres.flatMap(({ epci }) => epci ?? []) } },
    })
    const epci = epcis.find((candidat) => cle(candidat.nom) === voulu)
    const siege =
      epci &&
      (await tx.commune.findFirst({
        where: { epci: epci.siren, departement },
        orderBy: { population: 'desc' },
      }))
    return epci && siege
      ? { nature: 'epci' as const, nom: epci.nom, siren: epci.siren, population: epci.population, siege }
      : null
  }
  const communes = await tx.commune.findMany({ where: { departement, type: 'commune-actuelle' } })
  const siege = communes.find((candidate) => cle(candidate.nom) === voulu)
  return siege
    ? { nature: 'commune' as const, nom: siege.nom, siren: siege.siren, population: siege.population, siege }
    : null
}

type Beneficiaire = NonNullable<Awaited<ReturnType<typeof trouverBeneficiaire>>>

/** The organisation with its secretary and its élu, both confirmed. `demo`: they appear on the demonstration page. */
export async function creerOrganisationSemee(
  tx: Tx,
  {
    nature,
    nom,
    siren,
    population,
    siege,
  }: Beneficiaire | (Omit<Beneficiaire, 'nature'> & { nature: string }),
  {
    rang,
    demo,
    secretaire,
    elu: eluChoisi,
    le,
  }: { rang: number; demo: boolean; secretaire?: PersonneInventee; elu?: PersonneInventee; le: Date },
): Promise<OrganisationSemee> {
  const id = nouvelId()
  const codePostal = siege.codesPostaux.split(' ')[0] ?? ''
  const domaine = `${nature === 'association' ? 'association' : 'mairie'}-${siege.code.toLowerCase()}`
  await tx.organisation.create({
    data: {
      id,
      nature,
      nom,
      codeInsee: siege.code,
      siren,
      rna: nature === 'association' ? 'W051000001' : null,
      departement: siege.departement ?? '',
      arrondissement: siege.arrondissement,
      epci: siege.epci,
      population,
      codePostal,
      courriel: `contact@${domaine}.example.org`,
      creeLe: le,
    },
  })
  const semer = async (personne: PersonneInventee, role: RoleMembre, fonction: string): Promise<Acteur> => {
    const courriel = adresseInventee(personne, domaine)
    const personneId = nouvelId()
    await tx.personne.create({
      data: { id: personneId, courriel, ...personne, fonction, demo, creeLe: le },
    })
    await tx.membre.create({
      data: {
        id: nouvelId(),
        organisationId: id,
        personneId,
        role,
        demandeLe: le,
        verifieLe: le,
        verifiePar: 'demo',
        du: '2026-01-01',
      },
    })
    return {
      id: personneId,
      prenom: personne.prenom,
      nom: personne.nom,
      courriel,
      membres: [{ organisationId: id, role, verifie: true }],
      agents: [],
    }
  }
  const secretaireInventee = secretaire ?? inventerPersonne(rang * 2)
  const eluInvente = eluChoisi ?? inventerPersonne(rang * 2 + 5)
  const fonctionElu =
    nature === 'commune' ? 'Maire' : nature === 'association' ? 'Présidence de l’association' : 'Présidence'
  return {
    id,
    nom,
    nature,
    departement: siege.departement ?? '',
    codePostal,
    commune: siege.nom,
    preparateur: {
      acteur: await semer(
        secretaireInventee,
        'preparateur',
        nature === 'commune' ? 'Secrétaire de mairie' : 'Secrétariat',
      ),
      personne: secretaireInventee,
    },
    elu: { acteur: await semer(eluInvente, 'elu', fonctionElu), personne: eluInvente },
  }
}
