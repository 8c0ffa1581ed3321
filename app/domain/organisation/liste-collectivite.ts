import { motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { deCommune } from '../territoire/commune'
import { dansDepartement, isDepartement } from '../territoire/departements'
import { citer } from './liste-tableau'
import { parseSiren } from './siren'

/** A commune of the reference data, present or old. */
export type CommuneDeReference = {
  readonly code: string
  readonly nom: string
  readonly siren: string | null
  readonly departement: string | null
  /** The present commune that an old one is part of; null for a present one. */
  readonly aujourdhui: { readonly code: string; readonly nom: string } | null
}

/** An intercommunalité of the reference data, or a syndicat known here; it may stand in several départements. */
export type GroupementDeReference = {
  readonly siren: string
  readonly nom: string
  readonly departements: readonly string[]
}

/** What a list is checked against. */
export type Territoire = {
  readonly departement: string
  readonly findCommune: (code: string) => CommuneDeReference | null
  readonly findCommuneDuSiren: (siren: string) => CommuneDeReference | null
  readonly findGroupement: (siren: string) => GroupementDeReference | null
}

/** Whom a row is about. A commune always has its INSEE code; a groupement never has one. */
export type Collectivite = {
  readonly codeInsee: string | null
  readonly siren: string | null
  readonly nom: string
}

export function cleDeCollectivite({ codeInsee, siren }: Omit<Collectivite, 'nom'>): string {
  return codeInsee ?? siren ?? ''
}

/**
 * The commune of a list by its INSEE code, of this département and of today. Spreadsheets drop the first zero of a
 * code: four digits are read with it.
 */
export function trouverCommune(texte: string, territoire: Territoire): Result<Collectivite> {
  const compact = texte.replace(/[\s\u00A0\u202F]/g, '').toUpperCase()
  const code = /^\d{4}$/.test(compact) ? `0${compact}` : compact
  if (!/^(\d{5}|2[AB]\d{3})$/.test(code)) {
    const message = `${citer(texte)} n’est pas un code INSEE\u00A0: il a cinq caractères, par exemple 05046.`
    return refus(motif('liste.insee', message))
  }
  const commune = territoire.findCommune(code)
  if (!commune) return refus(motif('liste.insee_inconnu', `Aucune commune n’a le code INSEE ${code}.`))
  return ici(commune, territoire)
}

/** A commune, an intercommunalité or a syndicat by its SIREN. */
export function trouverParSiren(texte: string, territoire: Territoire): Result<Collectivite> {
  const siren = parseSiren(texte)
  if (!siren.ok) return siren
  const commune = territoire.findCommuneDuSiren(siren.value)
  if (commune) return ici(commune, territoire)
  const groupement = territoire.findGroupement(siren.value)
  if (!groupement) {
    const message = `Aucune commune, intercommunalité ou syndicat connu ici n’a le SIREN ${siren.value}.`
    return refus(motif('liste.siren_inconnu', message))
  }
  const { nom, departements } = groupement
  if (!departements.includes(territoire.departement))
    return refus(ailleurs(nom, departements[0] ?? null, territoire))
  return ok({ codeInsee: null, siren: siren.value, nom })
}

/** By the INSEE code, the SIREN or both; both must say the same. */
export function trouverCollectivite(
  { insee, siren }: { insee: string; siren: string },
  territoire: Territoire,
): Result<Collectivite> {
  if (insee === '' && siren === '')
    return refus(motif('liste.sans_code', 'Cette ligne n’a ni code INSEE ni SIREN.'))
  if (siren === '') return trouverCommune(insee, territoire)
  const parSiren = trouverParSiren(siren, territoire)
  if (insee === '' || !parSiren.ok) return parSiren
  const parInsee = trouverCommune(insee, territoire)
  if (!parInsee.ok || parInsee.value.codeInsee === parSiren.value.codeInsee) return parInsee
  const message = `Le code INSEE est celui ${deCommune(parInsee.value.nom)}, le SIREN celui de ${parSiren.value.nom}\u00A0: gardez le bon.`
  return refus(motif('liste.contradiction', message))
}

function ici(commune: CommuneDeReference, territoire: Territoire): Result<Collectivite> {
  const { code, nom, siren, departement, aujourdhui } = commune
  if (aujourdhui) {
    const message = `${nom} (${code}) n’est plus une commune\u00A0: c’est une partie ${deCommune(aujourdhui.nom)}. Écrivez ${aujourdhui.code}.`
    return refus(motif('liste.ancienne_commune', message))
  }
  if (departement !== territoire.departement) return refus(ailleurs(nom, departement, territoire))
  return ok({ codeInsee: code, siren, nom })
}

function ailleurs(nom: string, departement: string | null, territoire: Territoire) {
  const la =
    departement && isDepartement(departement) ? dansDepartement(departement) : 'dans un autre territoire'
  const message = `${nom} est ${la}, pas ${dansDepartement(territoire.departement)}.`
  return motif('liste.departement', message)
}
