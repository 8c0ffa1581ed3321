import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { lireIntention, retirerCommandes } from '~/components/etapes-dossier/commandes'
import { type Motif, motif } from '~/domain/commun/motif'
import type { Acteur } from '~/domain/commun/role'
import { type EtapeRubrique, etapeSuivante } from '~/domain/dossier/etapes'
import { SCHEMAS_ETAPES } from '~/forms/etapes'
import { type Erreurs, lireFormData, parseSaisie, type Saisie } from '~/forms/parse'
import { type Conflit, enregistrerEtape, type SaisieEtape } from '~/usecases/enregistrer-etape.server'

/** What a step answers when it stays on its page. */
export type ReponseEtape = {
  values: Saisie
  version?: number
  motifs?: readonly Motif[]
  conflit?: Omit<Conflit, 'valeurs'> & { valeurs: Saisie }
  /** What a button did, in words: « Le maximum est mis ». */
  fait?: string
}

/** A named button that changes the answers on the server, for pages without JavaScript; null: not one of its own. */
export type Transformer = (
  intention: { nom: string; rang: number },
  saisie: Saisie,
) => Promise<{ saisie: Saisie; fait?: string } | null> | { saisie: Saisie; fait?: string } | null

/** POST of a step: what was typed is always kept; then the next page, the dossier, or the same page with why not. */
export async function enregistrerPage(
  { request, params }: ActionFunctionArgs,
  acteur: Acteur,
  etape: EtapeRubrique,
  transformer: Transformer = () => null,
) {
  const dossierId = params.dossierId!
  const formData = await lireFormulaire(request)
  const intention = lireIntention(String(formData.get('intention') ?? 'continuer'))
  const version = lireVersion(formData.get('version'))
  const tapee = retirerCommandes(lireFormData(formData))
  const transformee = await transformer(intention, tapee)
  const values = transformee?.saisie ?? tapee
  const lecture = parseSaisie(SCHEMAS_ETAPES[etape], values)
  const lu = lecture.ok ? lecture.value : null

  const fait = await enregistrerEtape(
    acteur,
    { dossierId, etape, version, saisie: values, lu } as SaisieEtape,
    new Date(),
  )
  if (!fait.ok) {
    if (!('conflit' in fait))
      return data<ReponseEtape>({ values, motifs: fait.motifs, version }, { status: 422 })
    const conflit = { ...fait.conflit, valeurs: fait.conflit.valeurs as Saisie }
    return data<ReponseEtape>({ values, motifs: fait.motifs, conflit }, { status: 409 })
  }
  if (intention.nom === 'quitter') return redirect(`/espace/dossiers/${dossierId}`, 303)
  if (intention.nom !== 'continuer') {
    return data<ReponseEtape>({ values, version: fait.value.version, fait: transformee?.fait })
  }
  const motifs = [...motifsDe(lecture.ok ? {} : lecture.erreurs), ...fait.value.motifs]
  if (motifs.length > 0) {
    return data<ReponseEtape>({ values, version: fait.value.version, motifs }, { status: 422 })
  }
  return redirect(
    `/espace/dossiers/${dossierId}/etapes/${etapeSuivante(etape)?.slug ?? 'recapitulatif'}`,
    303,
  )
}

/** The messages of a form as motifs, for the summary and the fields. */
export function motifsDe(erreurs: Erreurs): readonly Motif[] {
  return Object.entries(erreurs).map(([champ, message]) =>
    champ === '' ? motif('formulaire', message) : motif(`champ.${champ}`, message, null, champ),
  )
}

function lireVersion(texte: FormDataEntryValue | null): number {
  return typeof texte === 'string' && /^\d{1,9}$/.test(texte) ? Number(texte) : -1
}

/** A dossier that is not a draft of this person any more is read on its own page. */
export function exigerModifiable({ id, modifiable }: { id: string; modifiable: boolean }): void {
  if (!modifiable) throw redirect(`/espace/dossiers/${id}`, 303)
}
