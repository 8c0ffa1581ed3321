import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { creerActeur, creerDossier, creerOrganisation } from '~/adapters/db/constructeurs/dossiers'
import type { Acteur } from '~/domain/commun/role'
import { action } from '../espace.dossiers.$dossierId_.brouillon'

describe('autosave', () => {
  let base: Base
  let acteur: Acteur
  let dossierId: string
  beforeAll(async () => {
    base = await ouvrirBaseDeTest()
    const { id: organisationId } = await creerOrganisation(base)
    acteur = await creerActeur(base, { membres: [{ organisationId }] })
    dossierId = (await creerDossier(base, { organisationId })).dossierId
  })
  afterAll(() => base.fermer())

  const envoyer = (corps: unknown, qui: Acteur | null = acteur) =>
    action({
      request: new Request('http://localhost/', { method: 'PUT', body: JSON.stringify(corps) }),
      params: { dossierId },
      context: { acteur: qui } as never,
    })

  test('answers with the new version, then says who was faster', async () => {
    const premier = await envoyer({ etape: 'services', version: 1, valeurs: { commentaire: 'a' } })
    expect([premier.status, await premier.json()]).toMatchObject([200, { version: 2 }])
    const second = await envoyer({ etape: 'services', version: 1, valeurs: { commentaire: 'b' } })
    expect([second.status, await second.json()]).toMatchObject([409, { par: 'Camille Martin', version: 2 }])
  })

  test.each([
    [{ etape: 'inconnue', version: 1, valeurs: {} }],
    [{ etape: 'lieu', version: 'un', valeurs: {} }],
    [{ etape: 'lieu', version: 1, valeurs: ['a'] }],
    [{ etape: 'lieu', version: 1, valeurs: { a: { b: { c: 1 } } } }],
    [null],
  ])('%j is not readable', async (corps) => {
    expect((await envoyer(corps)).status).toBe(400)
  })

  test('nobody signed in is led to the sign-in page', async () => {
    await expect(envoyer({}, null)).rejects.toMatchObject({ status: 302 })
  })
})
