import type { ActionFunctionArgs } from '@remix-run/node'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { ETAPES_RUBRIQUE, type EtapeRubrique } from '~/domain/dossier/etapes'
import { SCHEMAS_ETAPES } from '~/forms/etapes'
import { parseSaisie, type Saisie } from '~/forms/parse'
import { enregistrerEtape, type SaisieEtape } from '~/usecases/enregistrer-etape.server'

/** Autosave: PUT `{ etape, version, valeurs }`. 200, 409 when somebody saved in between, 422 when it is refused. */
export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  if (args.request.method !== 'PUT') return new Response(null, { status: 405, headers: { Allow: 'PUT' } })
  const envoi = lireEnvoi(await args.request.json().catch(() => null))
  if (!envoi) return Response.json({ message: 'Envoi illisible.' }, { status: 400 })
  const lecture = parseSaisie(SCHEMAS_ETAPES[envoi.etape], envoi.valeurs)
  const { etape, version, valeurs: saisie } = envoi
  const lu = lecture.ok ? lecture.value : null
  const fait = await enregistrerEtape(
    acteur,
    { dossierId: args.params.dossierId!, etape, version, saisie, lu } as SaisieEtape,
    new Date(),
  )
  if (fait.ok) {
    return Response.json({ version: fait.value.version, enregistreLe: fait.value.enregistreLe.toISOString() })
  }
  if ('conflit' in fait) {
    const { par, le, version: actuelle } = fait.conflit
    return Response.json({ par, le: le.toISOString(), version: actuelle }, { status: 409 })
  }
  return Response.json({ motifs: fait.motifs }, { status: 422 })
}

function lireEnvoi(recu: unknown): { etape: EtapeRubrique; version: number; valeurs: Saisie } | null {
  if (typeof recu !== 'object' || recu === null) return null
  const { etape, version, valeurs } = recu as Record<string, unknown>
  const connue = ETAPES_RUBRIQUE.find((possible) => possible === etape)
  if (!connue || !Number.isSafeInteger(version) || !isSaisie(valeurs, 0)) return null
  return { etape: connue, version: version as number, valeurs: valeurs as Saisie }
}

const PROFONDEUR = 8

/** Texts, lists and objects of them, no deeper than a form: what a POST could have sent. */
function isSaisie(valeur: unknown, profondeur: number): boolean {
  if (profondeur > PROFONDEUR || typeof valeur !== 'object' || valeur === null) return false
  if (profondeur === 0 && Array.isArray(valeur)) return false
  return Object.values(valeur).every((v) => typeof v === 'string' || isSaisie(v, profondeur + 1))
}
