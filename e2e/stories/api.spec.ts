import { expect, test } from '@playwright/test'
import echeances from '../../app/domain/detr/exemples/echeances.json' with { type: 'json' }
import plans from '../../app/domain/detr/exemples/plan.json' with { type: 'json' }
import versements from '../../app/domain/detr/exemples/versements.json' with { type: 'json' }

test('another site calls the calculators of the portal: every public example', async ({
  playwright,
  baseURL,
}) => {
  const site = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { origin: 'https://autre.example.org', 'sec-fetch-site': 'cross-site' },
  })
  for (const { nom, requete, reponse } of plans) {
    const recue = await site.post('/api/v1/detr/plan', { data: requete })
    expect(recue.status(), nom).toBe(200)
    const { controles, ...reste } = await recue.json()
    const codes = controles.map(({ code, verdict }: { code: string; verdict: string }) => [code, verdict])
    expect({ ...reste, controles: Object.fromEntries(codes) }, nom).toEqual(reponse)
  }
  for (const [chemin, exemples] of [
    ['echeances', echeances],
    ['versements', versements],
  ] as const)
    for (const { nom, requete, reponse } of exemples) {
      const recue = await site.post(`/api/v1/detr/${chemin}`, { data: requete })
      expect(recue.headers()).toMatchObject({ 'access-control-allow-origin': '*' })
      expect(recue.headers()).not.toHaveProperty('set-cookie')
      expect(await recue.json(), nom).toEqual(reponse)
    }
  await site.dispose()
})

test('what does not exist under the API is said in its own words', async ({ request }) => {
  for (const chemin of ['/api/v1', '/api/v1/', '/api/v1/detr/plan/x', '/api/v1/%zz', '/API/V1/detr']) {
    const recue = await request.get(chemin)
    expect(recue.status(), chemin).toBe(404)
    expect(await recue.json(), chemin).toEqual({
      erreurs: [{ champ: '', message: 'Cette adresse n’existe pas.' }],
    })
  }
  expect((await request.get('/api/v1/detr/plan')).status()).toBe(405)
})

test('a visitor reads the rules, then tries the calculator that the page shows', async ({ page }) => {
  await page.goto('/regles-appliquees')
  await expect(page.getByText('DETR, DSIL, DPV et DSID ensemble couvrent au plus 80')).toBeVisible()
  await page.getByText('Isère (38)').click()
  await expect(page.getByText('Ici, la dépense retenue s’arrête à 1').first()).toBeVisible()
  await page.getByRole('link', { name: 'API publique' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'API publique' })).toBeVisible()
  const demande = await page.getByLabel(/^Demande\u00A0: vérifier un plan/).innerText()
  const recue = await page.request.post('/api/v1/detr/plan', { data: JSON.parse(demande) })
  expect(await recue.json()).toMatchObject({ verdict: 'recevable' })
})
