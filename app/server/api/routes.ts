import { lireCommunesConnues } from '~/adapters/territoire/communes-connues.server'
import { lireRequeteAnnexe, repondreALAnnexe } from '~/domain/api/annexe'
import { repondreAuxEcheances } from '~/domain/api/echeances'
import { repondreAuPlan } from '~/domain/api/plan'
import { repondreAuxVersements } from '~/domain/api/versements'
import { motif } from '~/domain/commun/motif'
import type { Result } from '~/domain/commun/result'
import { findAnnexePublique } from '~/queries/annexe-publique.server'
import { repondreOpenApi } from './description'
import { erreursDe, type Reponse } from './reponse'

/** A calculator takes the JSON of the body, a document takes nothing; neither knows who asks. */
export type RouteApi =
  | { readonly methode: 'POST'; readonly repondre: (corps: unknown) => Reponse | Promise<Reponse> }
  | { readonly methode: 'GET'; readonly repondre: () => Promise<Reponse> }

/** Every address of the public API, under `/api/v1`. */
export const ROUTES_API: ReadonlyMap<string, RouteApi> = new Map<string, RouteApi>([
  [
    '/detr/plan',
    {
      methode: 'POST',
      repondre: async (corps) => ecrireResultat(repondreAuPlan(corps, await lireCommunesConnues())),
    },
  ],
  ['/detr/echeances', { methode: 'POST', repondre: (corps) => ecrireResultat(repondreAuxEcheances(corps)) }],
  [
    '/detr/versements',
    { methode: 'POST', repondre: (corps) => ecrireResultat(repondreAuxVersements(corps)) },
  ],
  ['/annexe-technique/verification', { methode: 'POST', repondre: verifierAnnexe }],
  ['/openapi.json', { methode: 'GET', repondre: () => repondreOpenApi(new Date()) }],
])

function ecrireResultat(resultat: Result<unknown>): Reponse {
  return resultat.ok ? { statut: 200, corps: resultat.value } : erreursDe(resultat.motifs)
}

async function verifierAnnexe(corps: unknown): Promise<Reponse> {
  const requete = lireRequeteAnnexe(corps)
  if (!requete.ok) return erreursDe(requete.motifs)
  const { version, entree } = requete.value
  const annexe = await findAnnexePublique(version, new Date())
  if (!annexe) {
    const inconnue = motif('api.version', 'Cette version de l’annexe est inconnue.', null, 'version')
    return { ...erreursDe([inconnue]), statut: 404 }
  }
  return ecrireResultat(repondreALAnnexe(annexe, entree))
}
