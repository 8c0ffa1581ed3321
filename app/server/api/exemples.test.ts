import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import echeances from '~/domain/detr/exemples/echeances.json'
import plans from '~/domain/detr/exemples/plan.json'
import versements from '~/domain/detr/exemples/versements.json'
import { type ApiDeTest, demarrerApi } from './serveur-de-test'

let api: ApiDeTest
beforeAll(async () => {
  api = await demarrerApi()
})
afterAll(() => api.arreter())

type Exemple = { readonly nom: string; readonly requete: unknown; readonly reponse: unknown }
const cas = (exemples: readonly Exemple[]) =>
  exemples.map(({ nom, requete, reponse }) => [nom, requete, reponse] as const)

/** The examples write the controls as code → verdict. */
function abreger(corps: unknown): unknown {
  const { controles, ...reste } = corps as { controles: { code: string; verdict: string }[] }
  return { ...reste, controles: Object.fromEntries(controles.map(({ code, verdict }) => [code, verdict])) }
}

describe('public examples of the contract, over HTTP', () => {
  test('none is missing', () => {
    expect([plans.length, echeances.length, versements.length]).toEqual([30, 10, 4])
  })

  test.each(cas(plans))('plan: %s', async (_, requete, reponse) => {
    const { statut, corps } = await api.poster('/detr/plan', requete)
    expect(statut).toBe(200)
    expect(abreger(corps)).toEqual(reponse)
  })

  test.each(cas(echeances))('échéances: %s', async (_, requete, reponse) => {
    expect(await api.poster('/detr/echeances', requete)).toEqual({ statut: 200, corps: reponse })
  })

  test.each(cas(versements))('versements: %s', async (_, requete, reponse) => {
    expect(await api.poster('/detr/versements', requete)).toEqual({ statut: 200, corps: reponse })
  })

  test('annexe: the two requests of the contract differ only by what is answered', async () => {
    const requete = {
      version: '2017-01',
      lignes: [
        { categorie: 'ordinateur', quantite: 1 },
        { categorie: 'multifonction', quantite: 1 },
      ],
      reponses: {
        connexion_internet: true,
        mediateur_designe: true,
        table_hauteur_cm: 78,
        services: ['cni', 'passeport'],
      },
    }
    const { statut, corps } = await api.poster('/annexe-technique/verification', requete)
    expect(statut).toBe(200)
    expect(corps).toMatchObject({ version: '2017-01', verdict: 'conforme_avec_reserves' })
    const { version: _, ...sansVersion } = requete
    expect(await api.poster('/annexe-technique/verification', sansVersion)).toEqual({ statut: 200, corps })
    const rien = await api.poster('/annexe-technique/verification', {})
    expect(rien.corps).toMatchObject({ verdict: 'incomplet' })
  })
})
