import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { findOrganisation, verrouillerOrganisation } from '~/adapters/db/organisations.server'
import { transaction } from '~/adapters/db/transaction.server'
import { chercherLieux, type Lieu } from '~/adapters/search/communes.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import type { NatureOrganisation } from '~/domain/organisation/nature'
import { checkSiretDe, sirenDe } from '~/domain/organisation/siret'
import { normaliser } from '~/domain/territoire/recherche'
import { type Adhesion, adherer } from './demander-a-rejoindre.server'

export type ChoixOrganisation =
  | {
      readonly type: 'commune' | 'epci'
      /** INSEE code of a present commune, SIREN of an EPCI. */
      readonly code: string
      readonly siret: string | null
      /** Facts said not exact: read by the agent, they block nothing. */
      readonly contestations: readonly string[]
    }
  | {
      /** No list holds it: what the person typed, with a SIRET or an RNA number. */
      readonly type: 'autre'
      readonly nature: NatureOrganisation
      readonly nom: string
      readonly siret: string | null
      readonly rna: string | null
      readonly adresse: string | null
      readonly codePostal: string
      readonly commune: string
    }

/**
 * Opens the organisation of this person: joins it when it is already there, creates it from the reference data
 * otherwise. The membership is unverified, but by the official mailbox. @throws 404 for an unknown code
 */
export function choisirOrganisation(
  acteur: Acteur,
  choix: ChoixOrganisation,
  maintenant: Date,
): Promise<Result<Adhesion>> {
  return choix.type === 'autre'
    ? choisirAutre(acteur, choix, maintenant)
    : choisirCollectivite(acteur, choix, maintenant)
}

async function choisirCollectivite(
  acteur: Acteur,
  choix: Extract<ChoixOrganisation, { type: 'commune' | 'epci' }>,
  maintenant: Date,
): Promise<Result<Adhesion>> {
  const lieu = (await chercherLieux(choix.code)).find(
    ({ type, code }) => type === choix.type && code === choix.code,
  )
  if (!lieu) throw introuvable()
  const titulaire = choix.siret === null ? null : ((await chercherLieux(choix.siret))[0]?.nom ?? null)
  const motifs = choix.siret === null ? [] : checkSiretDe(choix.siret, lieu, titulaire)
  if (motifs.length > 0) return refus(...motifs)
  return transaction(async (tx) => {
    await verrouillerOrganisation(tx, choix.code)
    const cle = choix.type === 'commune' ? { codeInsee: choix.code } : { siren: choix.code }
    const connue = await findOrganisation(tx, { nature: choix.type, ...cle })
    const id = connue?.id ?? (await creerCollectivite(tx, lieu, choix.siret, maintenant))
    if (choix.contestations.length > 0) await contester(tx, id, acteur, choix.contestations, maintenant)
    return ok(await adherer(tx, acteur, id, maintenant))
  })
}

async function creerCollectivite(
  tx: Tx,
  lieu: Lieu,
  siret: string | null,
  maintenant: Date,
): Promise<string> {
  const commune = lieu.type === 'commune' ? await tx.commune.findUnique({ where: { code: lieu.code } }) : null
  const id = nouvelId()
  await tx.organisation.create({
    data: {
      id,
      nature: lieu.type,
      nom: lieu.nom,
      codeInsee: commune?.code ?? null,
      siren: lieu.siren,
      siret,
      departement: lieu.departement,
      arrondissement: commune?.arrondissement ?? null,
      epci: lieu.type === 'epci' ? lieu.code : (commune?.epci ?? null),
      population: lieu.population,
      codePostal: lieu.codesPostaux[0] ?? null,
      creeLe: maintenant,
    },
  })
  return id
}

async function contester(
  tx: Tx,
  id: string,
  acteur: Acteur,
  faits: readonly string[],
  maintenant: Date,
): Promise<void> {
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id } })
  const anciennes = JSON.parse(organisation.contestations) as unknown[]
  const nouvelles = faits.map((fait) => ({ fait, parId: acteur.id, le: maintenant.toISOString() }))
  const contestations = JSON.stringify([...anciennes, ...nouvelles].slice(-CONTESTATIONS_GARDEES))
  await tx.organisation.update({ where: { id }, data: { contestations } })
}

const CONTESTATIONS_GARDEES = 50

async function choisirAutre(
  acteur: Acteur,
  choix: Extract<ChoixOrganisation, { type: 'autre' }>,
  maintenant: Date,
): Promise<Result<Adhesion>> {
  if (choix.nature === 'commune' || choix.nature === 'epci') {
    const message = 'Une commune ou une intercommunalité se choisit dans les résultats de la recherche.'
    return refus(motif('organisation.nature', message, null, 'nature'))
  }
  const collectivite = choix.siret === null ? undefined : (await chercherLieux(choix.siret))[0]
  // A CCAS or a syndicat has its own SIREN: the one of a commune is the commune itself.
  if (collectivite && choix.siret) {
    return refus(...checkSiretDe(choix.siret, { siren: '' }, collectivite.nom))
  }
  const siege = await findCommuneDuSiege(choix.codePostal, choix.commune)
  if (!siege.ok) return siege
  return transaction(async (tx) => {
    await verrouillerOrganisation(tx, choix.siret ?? choix.rna ?? '')
    const connue =
      (choix.siret && (await findOrganisation(tx, { siret: choix.siret }))) ||
      (choix.rna && (await findOrganisation(tx, { rna: choix.rna }))) ||
      null
    const id = connue?.id ?? (await creerAutre(tx, choix, siege.value, maintenant))
    return ok(await adherer(tx, acteur, id, maintenant))
  })
}

/** The commune of the seat gives the département: its name must be one of those of the postcode. */
async function findCommuneDuSiege(codePostal: string, commune: string): Promise<Result<Lieu>> {
  const possibles = (await chercherLieux(codePostal, 200)).filter((lieu) =>
    lieu.codesPostaux.includes(codePostal),
  )
  const nom = normaliser(commune)
  const siege =
    possibles.find((lieu) => normaliser(lieu.nom) === nom) ??
    (possibles.length === 1 ? possibles[0] : undefined)
  if (siege) return ok(siege)
  if (possibles.length === 0) {
    return refus(
      motif(
        'organisation.code_postal',
        `Aucune commune n’a le code postal ${codePostal}.`,
        null,
        'codePostal',
      ),
    )
  }
  const noms = possibles.slice(0, 8).map((lieu) => lieu.nom)
  const message = `Au code postal ${codePostal}, nous connaissons\u00A0: ${noms.join(', ')}. Écrivez l’un de ces noms.`
  return refus(motif('organisation.commune', message, null, 'commune'))
}

async function creerAutre(
  tx: Tx,
  choix: Extract<ChoixOrganisation, { type: 'autre' }>,
  siege: Lieu,
  maintenant: Date,
): Promise<string> {
  const commune = await tx.commune.findUnique({ where: { code: siege.code } })
  const id = nouvelId()
  await tx.organisation.create({
    data: {
      id,
      nature: choix.nature,
      nom: choix.nom,
      codeInsee: siege.code,
      siren: choix.siret && sirenDe(choix.siret),
      siret: choix.siret,
      rna: choix.rna,
      departement: siege.departement,
      arrondissement: commune?.arrondissement ?? null,
      epci: commune?.epci ?? null,
      adresse: choix.adresse,
      codePostal: choix.codePostal,
      creeLe: maintenant,
    },
  })
  return id
}
