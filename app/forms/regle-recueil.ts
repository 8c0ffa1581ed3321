import * as z from 'zod/mini'
import { formatJourCourt, type Jour } from '~/domain/commun/jour'
import { type Centimes, formatNombre } from '~/domain/commun/montant'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { parseTaux } from '~/domain/commun/taux'
import { AVANCES, LECTURES_SEUIL, type RegleDuRecueil } from '~/domain/detr/recueil'
import { COUVRE_MAXIMAL, checkRegle, LIBELLE_MAXIMAL } from '~/domain/detr/recueil-verification'
import { ARRONDIS } from '~/domain/detr/regle-locale'
import {
  caseCochee,
  choix,
  jour,
  jourFacultatif,
  lire,
  luFacultatif,
  montantFacultatif,
  regles,
  texte,
  texteLongFacultatif,
} from './champs'
import type { Saisie } from './parse'

/** One category of a rule book; the bounds are those of the domain. */
export const schemaRegle = z
  .object({
    categorie: texte('Écrivez le code de la catégorie.', 60),
    libelle: texte('Écrivez le nom de la catégorie.', LIBELLE_MAXIMAL),
    couvre: texteLongFacultatif(COUVRE_MAXIMAL),
    tauxMin: luFacultatif(parseTaux),
    tauxMax: luFacultatif(parseTaux),
    plancherDepense: montantFacultatif(),
    plancherLeve: caseCochee(),
    plafondDepense: montantFacultatif(),
    plafondSubvention: montantFacultatif(),
    arrondi: choix(ARRONDIS, 'Choisissez l’arrondi.'),
    appelDu: jourFacultatif(),
    appelAu: jourFacultatif(),
    piecesEnPlus: lire((saisie) => ok(lirePieces(saisie))),
    avance: choix(AVANCES, 'Choisissez quand l’avance est versée.'),
    acomptesMax: luFacultatif(parseEntier),
    preuveAffichage: caseCochee(),
    usageAnnees: luFacultatif(parseEntier),
    seuilCommission: choix(LECTURES_SEUIL, 'Choisissez quand la commission donne son avis.'),
  })
  .check(regles<RegleDuRecueil>(checkRegle))

/** The publication of a draft. The dates are compared with today by the use case. */
export const schemaPublication = z.object({
  decision: texte('Indiquez la décision de la commission.', 300),
  decisionLe: jour('Indiquez la date de la décision.'),
  enVigueurDu: jour('Indiquez le premier jour d’application.'),
  confirmation: caseCochee(),
})

function lirePieces(saisie: string): string[] {
  return saisie
    .split(/\r?\n/)
    .map((ligne) => ligne.replace(/\s+/g, ' ').trim())
    .filter((ligne) => ligne !== '')
}

function parseEntier(saisie: string): Result<number> {
  const chiffres = saisie.replace(/\s/g, '')
  return /^\d{1,4}$/.test(chiffres)
    ? ok(Number(chiffres))
    : refus(motif('entier', 'Écrivez un nombre entier.'))
}

/** A category as its form shows it. */
export function saisieDeRegle(regle: RegleDuRecueil): Saisie {
  return {
    categorie: regle.categorie,
    libelle: regle.libelle,
    couvre: regle.couvre ?? '',
    tauxMin: enNombre(regle.tauxMin),
    tauxMax: enNombre(regle.tauxMax),
    plancherDepense: enNombre(regle.plancherDepense),
    plancherLeve: regle.plancherLeve ? 'oui' : '',
    plafondDepense: enNombre(regle.plafondDepense),
    plafondSubvention: enNombre(regle.plafondSubvention),
    arrondi: regle.arrondi,
    appelDu: enJour(regle.appelDu),
    appelAu: enJour(regle.appelAu),
    piecesEnPlus: regle.piecesEnPlus.join('\n'),
    avance: regle.avance,
    acomptesMax: regle.acomptesMax === null ? '' : String(regle.acomptesMax),
    preuveAffichage: regle.preuveAffichage ? 'oui' : '',
    usageAnnees: regle.usageAnnees === null ? '' : String(regle.usageAnnees),
    seuilCommission: regle.seuilCommission,
  }
}

/** Cents and basis points are written alike: hundredths. */
function enNombre(centiemes: Centimes | null): string {
  return centiemes === null ? '' : formatNombre(centiemes)
}

function enJour(jourLu: Jour | null): string {
  return jourLu === null ? '' : formatJourCourt(jourLu)
}
