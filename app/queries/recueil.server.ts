import { lireNoms } from '~/adapters/db/agents.server'
import { lecture } from '~/adapters/db/base.server'
import {
  type CleDuRecueil,
  getRecueil,
  LECTEURS_ADMINISTRATION,
  listVersions,
  type Recueil,
  regleDuRecueil,
  statutDuCycle,
} from '~/adapters/db/recueils.server'
import { listEtapes } from '~/domain/commun/cycle'
import { formatJour, type Jour, jourDeParis } from '~/domain/commun/jour'
import type { Acteur, RoleAgent } from '~/domain/commun/role'
import type { StatutDetr } from '~/domain/detr/cycle'
import { type RegleDuRecueil, versionApplicable } from '~/domain/detr/recueil'
import { CYCLE_RECUEIL } from '~/domain/detr/recueil-cycle'
import { comparerRecueils, listDemandesTouchees, STATUTS_OUVERTS } from '~/domain/detr/recueil-difference'
import { comparerExemples } from '~/domain/detr/recueil-exemples'
import { exporterCsv, exporterJson } from '~/domain/detr/recueil-fichier'
import { CHAMPS_DE_REGLE, decrireChamp, LIBELLES_CHAMP, phraseDeRegle } from '~/domain/detr/recueil-phrases'
import { checkPubliable } from '~/domain/detr/recueil-verification'
import { libelleDetr } from '~/domain/dossier/libelles-detr'
import { nomDepartement } from '~/domain/territoire/departements'

/** Who may read the pages of a draft: those who write it. */
export const REDACTEURS: readonly RoleAgent[] = ['admin_departement']

/** What every page of a version shows first. */
export type CadreRecueil = ReturnType<typeof cadreDe>

function cadreDe(recueil: Recueil) {
  const { id, departement, exercice, version, statut, revision } = recueil
  return {
    ...{ id, departement, exercice, version, statut, revision },
    nom: nomDepartement(departement),
    etapes: listEtapes(CYCLE_RECUEIL, statutDuCycle(recueil), recueil.roles),
  }
}

/** The frame of a page that acts on a draft. @throws 404 outside the perimeter, to the ministry */
export async function cadreRecueil(acteur: Acteur, cle: CleDuRecueil): Promise<CadreRecueil> {
  return cadreDe(await getRecueil(lecture(), acteur, cle, REDACTEURS))
}

/** One version in the words of a mayor, then in detail. @throws 404 outside the perimeter */
export async function recueilLu(acteur: Acteur, cle: CleDuRecueil, maintenant: Date) {
  const recueil = await getRecueil(lecture(), acteur, cle)
  const { statut, exercice, regles, decisionLe, enVigueurDu, creeParId, publieParId, publieLe } = recueil
  const noms = await lireNoms(lecture(), [creeParId, publieParId])
  const defauts = statut === 'brouillon' ? checkPubliable(regles, exercice) : []
  const jour = jourDeParis(maintenant)
  const versions = await listVersions(lecture(), recueil.departement, exercice)
  return {
    ...cadreDe(recueil),
    decision: recueil.decision,
    source: recueil.source,
    decisionLe: decisionLe && formatJour(decisionLe),
    enVigueurDu: enVigueurDu && formatJour(enVigueurDu),
    isEnVigueur: versionApplicable(versions, { exercice, jour })?.id === recueil.id,
    creePar: noms.get(creeParId ?? '') ?? null,
    publiePar: noms.get(publieParId ?? '') ?? null,
    publieLe: publieLe && formatJour(jourDeParis(publieLe)),
    defauts,
    categories: regles.map((regle) => ({
      categorie: regle.categorie,
      phrase: phraseDeRegle(regle),
      details: CHAMPS_DE_REGLE.filter((champ) => champ !== 'libelle').map((champ) => ({
        terme: LIBELLES_CHAMP[champ],
        valeur: decrireChamp(regle, champ),
      })),
    })),
  }
}

/** One category of a draft, to edit. @throws 404 when it is not there */
export async function categorieDuRecueil(acteur: Acteur, cle: CleDuRecueil, code: string) {
  const recueil = await getRecueil(lecture(), acteur, cle, REDACTEURS)
  const regle = recueil.regles.find(({ categorie }) => categorie === code) ?? null
  return { recueil: cadreDe(recueil), regle }
}

/**
 * What a version changes: the difference with the version that applies without it, the five plans before and after, the
 * open requests that it would have touched (each keeps its own). @throws 404 outside the perimeter
 */
export async function effetsDuRecueil(acteur: Acteur, cle: CleDuRecueil, maintenant: Date) {
  const recueil = await getRecueil(lecture(), acteur, cle, LECTEURS_ADMINISTRATION)
  const jour = borner(jourDeParis(maintenant), recueil.exercice)
  const reference = await lireReference(recueil, jour)
  const avant = reference?.regles ?? []
  const difference = comparerRecueils(avant, recueil.regles)
  const touchees = listDemandesTouchees(await listOuvertes(recueil), difference)
  return {
    recueil: cadreDe(recueil),
    reference: reference && {
      exercice: reference.exercice,
      version: reference.version,
      statut: reference.statut,
    },
    difference: {
      ajoutees: difference.ajoutees.map(phraseDeRegle),
      retirees: difference.retirees.map(phraseDeRegle),
      changees: difference.changees,
    },
    apercus: listPaires(avant, recueil.regles).map(({ ancienne, nouvelle, libelle, categorie }) => ({
      categorie,
      libelle,
      lignes: comparerExemples(ancienne, nouvelle, jour),
    })),
    nombreTouchees: touchees.length,
    // The ministry counts the requests, the département reads them.
    touchees: recueil.roles.includes('admin_departement') ? touchees : [],
  }
}

/** The categories of either side, those that change or come first. */
function listPaires(avant: readonly RegleDuRecueil[], apres: readonly RegleDuRecueil[]) {
  const nouvelles = new Map(apres.map((regle) => [regle.categorie, regle]))
  const anciennes = new Map(avant.map((regle) => [regle.categorie, regle]))
  return [...new Map([...anciennes, ...nouvelles]).values()].map(({ categorie, libelle }) => ({
    categorie,
    libelle,
    ancienne: anciennes.get(categorie) ?? null,
    nouvelle: nouvelles.get(categorie) ?? null,
  }))
}

/** Today, brought into the year of the version. */
function borner(jour: Jour, exercice: number): Jour {
  if (jour < `${exercice}-01-01`) return `${exercice}-01-01`
  return jour > `${exercice}-12-31` ? `${exercice}-12-31` : jour
}

/** The version that would apply without this one; else the one it was copied from. */
async function lireReference(recueil: Recueil, jour: Jour) {
  const { departement, exercice, id, issuDe } = recueil
  const autres = (await listVersions(lecture(), departement, exercice)).filter((version) => version.id !== id)
  const choisie = versionApplicable(autres, { exercice, jour })?.id ?? issuDe
  if (!choisie) return null
  const lue = await lecture().recueilRegles.findUnique({
    where: { id: choisie },
    include: { regles: { orderBy: { libelle: 'asc' } } },
  })
  return lue && { ...lue, regles: lue.regles.map(regleDuRecueil) }
}

/** The open requests of the département for the year of the version. */
async function listOuvertes({ departement, exercice }: Recueil) {
  const demandes = await lecture().demandeDetr.findMany({
    where: { exercice, statut: { in: [...STATUTS_OUVERTS] }, dossier: { departement, historique: false } },
    select: {
      id: true,
      statut: true,
      categorie: true,
      receptionLe: true,
      dossier: { select: { numero: true, organisation: { select: { nom: true } } } },
    },
    orderBy: [{ receptionLe: 'asc' }, { id: 'asc' }],
  })
  return demandes.map(({ id, statut, categorie, receptionLe, dossier }) => ({
    ...{ id, categorie, receptionLe },
    statut: statut as StatutDetr,
    libelle: libelleDetr(statut as StatutDetr).agent ?? '',
    numero: dossier.numero,
    organisation: dossier.organisation.nom,
  }))
}

/** A version as a file, with its name. @throws 404 outside the perimeter */
export async function exportDuRecueil(acteur: Acteur, cle: CleDuRecueil, format: 'csv' | 'json') {
  const { regles, departement, exercice, version } = await getRecueil(lecture(), acteur, cle)
  return {
    nom: `regles-${departement}-${exercice}-version-${version}.${format}`,
    contenu:
      format === 'csv' ? exporterCsv(regles) : exporterJson(regles, { departement, exercice, version }),
  }
}
