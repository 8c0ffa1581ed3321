import { lecture } from '~/adapters/db/base.server'
import { type CleDuRecueil, getRecueil } from '~/adapters/db/recueils.server'
import { decoderTexte } from '~/adapters/import/texte.server'
import type { Anomalie } from '~/domain/commun/csv'
import { ok, type Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { comparerRecueils } from '~/domain/detr/recueil-difference'
import { lireRecueil } from '~/domain/detr/recueil-fichier'
import { phraseDeRegle } from '~/domain/detr/recueil-phrases'
import { REDACTEURS } from './recueil.server'

/** What a file would do to a draft: nothing is written here. */
export type ApercuImport = {
  /** As decoded: the second sending carries it. */
  readonly texte: string
  readonly anomalies: readonly Anomalie[]
  readonly phrases: readonly string[]
  readonly ajoutees: number
  readonly changees: number
  readonly retirees: number
}

/** Reads a file line by line and says what it would change. @throws 404 outside the perimeter */
export async function apercuImport(
  acteur: Acteur,
  cle: CleDuRecueil,
  octets: Uint8Array,
): Promise<Result<ApercuImport>> {
  const recueil = await getRecueil(lecture(), acteur, cle, REDACTEURS)
  const decode = decoderTexte(octets)
  if (!decode.ok) return decode
  const texte = decode.value
  const lu = lireRecueil(texte)
  if (!lu.ok)
    return ok({ texte, anomalies: lu.anomalies, phrases: [], ajoutees: 0, changees: 0, retirees: 0 })
  const { ajoutees, changees, retirees } = comparerRecueils(recueil.regles, lu.regles)
  return ok({
    texte,
    anomalies: [],
    phrases: lu.regles.map(phraseDeRegle),
    ajoutees: ajoutees.length,
    changees: changees.length,
    retirees: retirees.length,
  })
}
