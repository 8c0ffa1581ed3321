import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { schemaRegle } from '~/forms/regle-recueil'
import { cadreRecueil } from '~/queries/recueil.server'
import { enregistrerRegle } from '~/usecases/enregistrer-regle.server'

/** The version and the revision that an act of its pages names. */
export function cleDe({ params }: Pick<ActionFunctionArgs, 'params'>) {
  const { departement = '', versionId: recueilId = '' } = params
  return { departement, recueilId, adresse: `/administration/${departement}/regles/${recueilId}` }
}

/** The page of a version that is no longer a draft is the version itself. @throws a redirect */
export function exigerBrouillon({ statut }: { statut: string }, adresse: string): void {
  if (statut !== 'brouillon') throw redirect(adresse)
}

/** Writes a category: a new one, or the one of this code. */
export async function agirCategorie(args: ActionFunctionArgs, categorie: string | null) {
  const acteur = requireAgent(args, 'admin_departement')
  const { departement, recueilId, adresse } = cleDe(args)
  await cadreRecueil(acteur, { departement, recueilId })
  const formData = await lireFormulaire(args.request)
  const lu = parseFormData(schemaRegle, formData)
  const { values } = lu
  if (!lu.ok) return data({ values, motifs: motifsDe(lu.erreurs) }, { status: 422 })
  const revision = Number(formData.get('revision'))
  const regle = lu.value
  const ecrite = await enregistrerRegle(acteur, { departement, recueilId, revision, categorie, regle })
  if (!ecrite.ok) return data({ values, motifs: ecrite.motifs }, { status: 422 })
  return redirect(adresse, 303)
}
