import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import plans from '~/domain/detr/exemples/plan.json'
import { type ApiDeTest, demarrerApi } from './serveur-de-test'
import { compilerSchemas, type Description, type Valideurs } from './valideurs-de-test'

let api: ApiDeTest
let description: Description
let valideurs: Valideurs
beforeAll(async () => {
  api = await demarrerApi()
  const lue = await api.envoyer('/api/v1/openapi.json', { methode: 'GET', type: null })
  description = JSON.parse(lue.texte) as Description
  valideurs = compilerSchemas(description)
})
afterAll(() => api.arreter())

const CALCULATEURS = [
  ['/detr/plan', 'Plan'],
  ['/detr/echeances', 'Echeances'],
  ['/detr/versements', 'Versements'],
  ['/annexe-technique/verification', 'Annexe'],
] as const

describe('the OpenAPI description', () => {
  test('is OpenAPI 3.1, names every address, and leaves no reference without its schema', async () => {
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toEqual([
      ...CALCULATEURS.map(([chemin]) => chemin),
      '/openapi.json',
    ])
    const references = JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)
    for (const [, nom = ''] of references) expect(description.components.schemas).toHaveProperty(nom)
  })

  test('is not sent again when nothing changed', async () => {
    const lire = (entetes: Record<string, string> = {}) =>
      api.envoyer('/api/v1/openapi.json', { methode: 'GET', type: null, entetes })
    const { etag } = (await lire()).entetes
    expect(etag).toMatch(/^".+"$/)
    expect(await lire({ 'if-none-match': String(etag) })).toMatchObject({ statut: 304, texte: '' })
    expect(await lire({ 'if-none-match': '"autre"' })).toMatchObject({ statut: 200 })
  })

  test.each(CALCULATEURS)(
    '%s: its example is valid, and is what the API really answers',
    async (chemin, nom) => {
      const { requestBody, responses } = description.paths[chemin]!.post!
      const requete = requestBody.content['application/json'].example
      const reponse = responses[200]?.content?.['application/json'].example
      expect(valideurs[`Requete${nom}`]?.(requete)).toEqual([])
      expect(valideurs[`Reponse${nom}`]?.(reponse)).toEqual([])
      expect(await api.poster(chemin, requete)).toEqual({ statut: 200, corps: reponse })
    },
  )

  test('the example of errors is what the plan calculator answers', async () => {
    const exemple =
      description.paths['/detr/plan']!.post!.responses[400]?.content?.['application/json'].example
    const { EXEMPLE_FAUTIF } = await import('~/domain/api/exemples')
    expect(await api.poster('/detr/plan', EXEMPLE_FAUTIF)).toEqual({ statut: 400, corps: exemple })
    expect(valideurs.Erreurs?.(exemple)).toEqual([])
  })

  test('every public example of the contract fits the schemas', async () => {
    for (const { requete } of plans) {
      expect(valideurs.RequetePlan?.(requete)).toEqual([])
      const { corps } = await api.poster('/detr/plan', requete)
      expect(valideurs.ReponsePlan?.(corps)).toEqual([])
    }
  })

  test('a planted fault is seen: an unknown key, a missing one, a wrong type', () => {
    const requete = plans[0]!.requete
    expect(valideurs.RequetePlan?.({ ...requete, autre: 1 })).not.toEqual([])
    expect(valideurs.RequetePlan?.({ ...requete, depenses: undefined })).not.toEqual([])
    expect(valideurs.RequetePlan?.({ ...requete, receptionLe: 20260310 })).not.toEqual([])
    expect(valideurs.Erreurs?.({ erreurs: [] })).not.toEqual([])
  })
})
