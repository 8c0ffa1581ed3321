import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import type { Motif } from '~/domain/commun/motif'
import type { SensRejet } from '~/domain/detr/motifs-rejet'
import { schemaRejetDetr } from '~/forms/decision'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { apercuRejet, signatairesDetr } from '~/queries/apercus-detr.server'
import { demandeDetr } from '~/queries/demande-detr.server'
import { proposerRejetDetr } from '~/usecases/proposer-rejet-detr.server'

/** What the two pages of rejection read: the request and who may sign. */
export async function lireRejet(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const maintenant = new Date()
  const [demande, signataires] = await Promise.all([
    demandeDetr(acteur, demandeId, maintenant),
    signatairesDetr(acteur, demandeId, maintenant),
  ])
  return { demande, signataires }
}

/** « Lire la lettre », then « Proposer à la signature », for the senses of this page. */
export async function agirRejet(args: ActionFunctionArgs, permis: readonly SensRejet[]) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const formData = await lireFormulaire(args.request)
  const choisi = String(formData.get('sens') ?? '')
  for (const motif of formData.getAll(`motifs-${choisi}`)) formData.append('motifs', motif)
  const saisie = {
    sens: choisi,
    motifs: formData.getAll('motifs').map(String),
    mots: String(formData.get('mots') ?? ''),
    signataireId: String(formData.get('signataireId') ?? ''),
  }
  const refuser = (motifs: readonly Motif[]) => data({ saisie, motifs, apercu: null }, { status: 422 })
  const lu = parseFormData(schemaRejetDetr, formData)
  if (!lu.ok) return refuser(motifsDe(lu.erreurs))
  const { sens, motifs, mots } = lu.value
  if (!permis.includes(sens)) return refuser(motifsDe({ sens: 'Choisissez la décision que vous proposez.' }))

  const rejet = { sens, motifs, mots, signataireId: saisie.signataireId || null }
  if (formData.get('geste') !== 'proposer') {
    const apercu = await apercuRejet(acteur, demandeId, rejet, new Date())
    return apercu.ok ? data({ saisie, motifs: undefined, apercu: apercu.value }) : refuser(apercu.motifs)
  }
  const version = Number(formData.get('version'))
  const empreinteVue = String(formData.get('empreinte') ?? '')
  const fait = await proposerRejetDetr(acteur, { demandeId, version, rejet, empreinteVue }, new Date())
  return fait.ok ? redirect(`/detr/demandes/${demandeId}`, 303) : refuser(fait.motifs)
}
