import type { LigneCsv } from '../commun/csv'
import type { Centimes } from '../commun/montant'
import { motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { type Collectivite, type Territoire, trouverCollectivite } from './liste-collectivite'
import { checkDoubles, remarquerNom } from './liste-doubles'
import { lirePopulation, lirePotentielFinancier } from './liste-nombres'
import {
  type AnomalieDeListe,
  type ColonneDeListe,
  citer,
  type ListeLue,
  lireRangees,
  prendre,
  type Rangee,
} from './liste-tableau'

/** What the yearly list says of one collectivité. `numero` is its line in the file. */
export type LigneEligibilite = Collectivite & {
  readonly numero: number
  readonly eligible: boolean
  readonly motif: string | null
  readonly populationDgf: number | null
  /** Cents by inhabitant. */
  readonly potentielFinancier: Centimes | null
}

type Cle = 'insee' | 'siren' | 'nom' | 'eligible' | 'motif' | 'populationDgf' | 'potentielFinancier'

export const COLONNES_ELIGIBILITE: readonly ColonneDeListe<Cle>[] = [
  {
    cle: 'insee',
    nom: 'INSEE',
    formes:
      /^((code|n|no|numero) )?insee( (de la )?commune)?$|^code( (officiel )?geographique| commune)$|^codgeo$/,
  },
  {
    cle: 'siren',
    nom: 'SIREN',
    formes:
      /^((code|n|no|num|numero) )?siren( (de la |du |de l )?(commune|collectivite|beneficiaire|groupement))?$/,
  },
  {
    cle: 'nom',
    nom: 'nom',
    formes: /^((nom|libelle) )?(de la |du )?(commune|collectivite|beneficiaire)$|^(nom|libelle)$/,
  },
  {
    cle: 'eligible',
    nom: 'éligible',
    obligatoire: true,
    formes: /^((commune|collectivite) )?eligib(le|ilite)( (a la )?detr)?( \d{4})?$/,
  },
  { cle: 'motif', nom: 'motif', formes: /^(motif|raison)( .*)?$|^(observation|commentaire)s?$/ },
  { cle: 'populationDgf', nom: 'population DGF', formes: /^pop(ulation)? dgf( \d{4})?$/ },
  {
    cle: 'potentielFinancier',
    nom: 'potentiel financier par habitant',
    formes: /^(potentiel financier|pf|pfi)( (par )?hab(itants?)?)?( \d{4})?$/,
  },
]

/**
 * Reads the list of the collectivités that may receive the DETR in a year, as the préfecture received it.
 * @source art. L2334-33 CGCT; the yearly list of the DGCL wins over any calculation
 */
export function lireListeEligibilite(
  tableau: readonly LigneCsv[],
  territoire: Territoire,
): ListeLue<LigneEligibilite> {
  const { lignes, fautes, remarques } = lireRangees(tableau, COLONNES_ELIGIBILITE, ['insee', 'siren'])
  const relevees: AnomalieDeListe[] = [...fautes]
  const lues = lignes.flatMap((rangee) => lireLigne(rangee, territoire, (lue) => relevees.push(lue)) ?? [])
  const noms = new Map(lignes.map((rangee) => [rangee.numero, rangee]))
  return {
    lignes: lues,
    fautes: [...relevees, ...checkDoubles(lues)].sort((a, b) => a.ligne - b.ligne),
    remarques: [...remarques, ...lues.flatMap((lue) => remarquerNom(lue, noms.get(lue.numero)))],
  }
}

function lireLigne(
  rangee: Rangee<Cle>,
  territoire: Territoire,
  surFaute: (anomalie: AnomalieDeListe) => void,
): LigneEligibilite | null {
  const { numero, texte } = rangee
  const [insee, siren] = [texte('insee'), texte('siren')]
  const cle = insee === '' && siren !== '' ? 'siren' : 'insee'
  const lire = <T>(lu: Result<T>, colonne: Cle) => prendre(lu, { rangee, cle: colonne }, surFaute)
  const collectivite = lire(trouverCollectivite({ insee, siren }, territoire), cle)
  const eligible = lire(lireOuiNon(texte('eligible')), 'eligible')
  const populationDgf = lire(lirePopulation(texte('populationDgf')), 'populationDgf')
  const potentielFinancier = lire(lirePotentielFinancier(texte('potentielFinancier')), 'potentielFinancier')
  if (!collectivite || eligible === null) return null
  const raison = texte('motif').replace(/\s+/g, ' ')
  return { numero, ...collectivite, eligible, motif: raison || null, populationDgf, potentielFinancier }
}

const OUI = ['oui', 'o', '1', 'vrai', 'true', 'yes', 'x', 'eligible']
const NON = ['non', 'n', '0', 'faux', 'false', 'no', 'non eligible', 'ineligible']

function lireOuiNon(texte: string): Result<boolean> {
  const mot = texte
    .slice(0, 40)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
  if (OUI.includes(mot)) return ok(true)
  if (NON.includes(mot)) return ok(false)
  const lu = texte === '' ? 'Cette cellule est vide' : `${citer(texte)} ne se lit pas`
  return refus(motif('liste.oui_non', `${lu}\u00A0: écrivez oui ou non.`))
}
