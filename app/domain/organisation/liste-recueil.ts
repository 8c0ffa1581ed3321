import type { LigneCsv } from '../commun/csv'
import { type Jour, parseJour } from '../commun/jour'
import { ok, type Result } from '../commun/result'
import { type Collectivite, type Territoire, trouverCommune } from './liste-collectivite'
import { checkDoubles, remarquerNom } from './liste-doubles'
import {
  type AnomalieDeListe,
  type ColonneDeListe,
  type ListeLue,
  lireRangees,
  prendre,
  type Rangee,
} from './liste-tableau'

/** A commune whose town hall takes the requests of identity papers. */
export type LigneRecueil = Collectivite & {
  readonly numero: number
  readonly depuisLe: Jour | null
  readonly detail: string | null
}

type Cle = 'insee' | 'nom' | 'depuisLe' | 'detail'

export const COLONNES_RECUEIL: readonly ColonneDeListe<Cle>[] = [
  {
    cle: 'insee',
    nom: 'INSEE',
    obligatoire: true,
    formes:
      /^((code|n|no|numero) )?insee( (de la )?commune)?$|^code( (officiel )?geographique| commune)$|^codgeo$/,
  },
  { cle: 'nom', nom: 'commune', formes: /^((nom|libelle) )?(de la )?commune$|^nom$/ },
  { cle: 'depuisLe', nom: 'depuis le', formes: /^depuis( le)?$|^(date|mise en service|installation)( .*)?$/ },
  { cle: 'detail', nom: 'détail', formes: /^(details?|lieu|adresse|observations?|commentaires?)$/ },
]

/** Reads the list of the communes equipped with a dispositif de recueil. */
export function lireListeRecueil(
  tableau: readonly LigneCsv[],
  territoire: Territoire,
): ListeLue<LigneRecueil> {
  const { lignes, fautes, remarques } = lireRangees(tableau, COLONNES_RECUEIL)
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
): LigneRecueil | null {
  const { numero, texte } = rangee
  const lire = <T>(lu: Result<T>, cle: Cle) => prendre(lu, { rangee, cle }, surFaute)
  const commune = lire(trouverCommune(texte('insee'), territoire), 'insee')
  const depuisLe = lire(lireJour(texte('depuisLe')), 'depuisLe')
  const detail = texte('detail').replace(/\s+/g, ' ')
  return commune && { numero, ...commune, depuisLe, detail: detail || null }
}

function lireJour(texte: string): Result<Jour | null> {
  return texte === '' ? ok(null) : parseJour(texte)
}
