import { expect, type Page, test } from '@playwright/test'
import { ouvrirComme, verifierAccessibilite } from '../fixtures/portail'

const TELEPHONE = { width: 320, height: 568 }
const main = (page: Page) => page.getByRole('main')

async function tientSurUnTelephone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`une secrétaire, au téléphone, ${javaScriptEnabled ? 'avec' : 'sans'} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: TELEPHONE })

    test('vérifie son équipement ; le lien rouvre ses réponses', async ({ page, browser }) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Vérifiez-le sans compte' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vérifier son équipement')
      await expect(main(page)).toContainText('Répondez à ce que vous savez')
      if (javaScriptEnabled) await verifierAccessibilite(page)
      await page.getByText('Ordinateur', { exact: true }).click()
      await page
        .getByRole('group', { name: /relié à internet/ })
        .getByText('Oui')
        .click()
      await page
        .getByRole('group', { name: /personne qui aide est-elle désignée/ })
        .getByText('Oui')
        .click()
      const phrase = 'Il manque 1\u00A0point indispensable\u00A0: un scanner ou un appareil multifonction.'
      if (javaScriptEnabled) await expect(page.getByRole('status')).toHaveText(phrase)
      await page.getByRole('button', { name: 'Voir le résultat' }).click()
      await page.waitForURL(/lignes\.ordinateur\.la=oui.*#resultat$/)
      await expect(page.getByRole('region', { name: 'Résultat' })).toContainText(phrase)
      await expect(page.getByText(/^Il manque \(\d+\)$/)).toBeVisible()
      await expect(main(page)).toContainText('Prévoyez au moins 1 scanner ou appareil multifonction.')
      await tientSurUnTelephone(page)
      if (javaScriptEnabled) await verifierAccessibilite(page)

      const ailleurs = await (await browser.newContext()).newPage()
      await ailleurs.goto(page.url())
      await expect(ailleurs.getByLabel('Ordinateur', { exact: true })).toBeChecked()
      await expect(ailleurs.getByRole('main')).toContainText(phrase)
      await ailleurs.getByRole('link', { name: 'Commencer un dossier' }).click()
      await ailleurs.waitForURL(/connexion|dossiers\/nouveau/)
      await ailleurs.context().close()
    })
  })
}

test('un lien abîmé, ancien, trop long ou hostile : une phrase, jamais une panne', async ({ page }) => {
  const essayer = async (requete: string) => {
    const reponse = await page.goto(`/verifier-equipement?${requete}`)
    return reponse?.status()
  }
  expect(await essayer('lignes.ordinateur.la=oui&lignes.ordinateur.nombre=beaucoup')).toBe(422)
  await expect(page).toHaveTitle(/^Erreur – /)
  await expect(page.getByRole('link', { name: /Quantité.*de 1 à 999/ })).toBeVisible()
  await expect(page.getByLabel('Combien : Ordinateur')).toHaveValue('beaucoup')
  await verifierAccessibilite(page)
  expect(await essayer('reponses.table_hauteur_cm=80%20cm')).toBe(422)
  expect(await essayer('reponses.minitel=oui')).toBe(200)
  await expect(main(page)).toContainText('Ce lien est ancien')
  expect(await essayer(`reponses.gratuit=${'x'.repeat(7_000)}`)).toBe(400)
  await expect(main(page)).toContainText('Ce lien est trop long')
  for (const hostile of [
    '__proto__.x=1',
    'lignes=1&lignes=2',
    'lignes.__proto__.la=oui',
    'reponses[]=a',
    '%00=%ff',
    'reponses.services=%3Cscript%3E',
  ])
    expect([200, 422]).toContain(await essayer(hostile))
})

test('le maire lit l’annexe, ses sources, et l’emporte en PDF', async ({ page }) => {
  await page.setViewportSize(TELEPHONE)
  await page.goto('/plan-du-site')
  await page.getByRole('link', { name: 'Annexe technique' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Annexe technique, version 2017-01')
  await expect(main(page)).toContainText('Le texte de l’annexe n’est pas joint aux documents disponibles.')
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Un ordinateur accessible au public' }),
  ).toContainText('Officiel. Source\u00A0: Réponse du ministre de l’intérieur, 2018')
  await tientSurUnTelephone(page)
  await verifierAccessibilite(page)
  const adresse = await page.getByRole('link', { name: /^Annexe technique \(PDF, \d+/ }).getAttribute('href')
  for (const chemin of [adresse ?? '', '/annexe-technique.pdf']) {
    const reponse = await page.request.get(chemin)
    expect(reponse.headers()['content-type']).toBe('application/pdf')
    expect((await reponse.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
  for (const inconnue of [
    '/annexe-technique/1999-01',
    '/annexe-technique/1999-01.pdf',
    '/annexe-technique/%00',
  ])
    expect((await page.request.get(inconnue)).status(), inconnue).toBe(404)
})

test('le ministère prépare une version, la compare, la publie pour demain ; personne d’autre n’y entre', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const page = await ouvrirComme(browser, 'Pauline Marchand')
  await page.getByRole('link', { name: 'Annexe', exact: true }).click()
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: 'Préparer une nouvelle version' }).click()
  await verifierAccessibilite(page)
  const version = await page.getByLabel(/Nom de la version/).inputValue()
  await page.getByLabel(/Nom de la version/).fill('plus tard')
  await page.getByRole('button', { name: 'Créer le brouillon' }).click()
  await expect(page.getByRole('link', { name: /Écrivez l’année et le mois/ })).toBeVisible()
  await page.getByLabel(/Nom de la version/).fill(version)
  await page.getByRole('button', { name: 'Créer le brouillon' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Brouillon ${version}`)
  await verifierAccessibilite(page)

  await page.getByRole('link', { name: 'Modifier AT-12' }).click()
  await verifierAccessibilite(page)
  await page.getByLabel('Au moins (optionnel)').fill('douze et demie')
  await page.getByRole('button', { name: 'Enregistrer l’exigence' }).click()
  await expect(page.getByRole('link', { name: /Le seuil est un nombre entier/ })).toBeVisible()
  await expect(page.getByLabel('Au moins (optionnel)')).toHaveValue('douze et demie')
  await verifierAccessibilite(page)
  await page.getByLabel('Au moins (optionnel)').fill('24')
  await page.getByLabel('Ce qui est exigé').fill('Au moins 24 heures d’accompagnement par semaine')
  await page.getByRole('button', { name: 'Enregistrer l’exigence' }).click()
  await page.waitForURL(/#exigence-AT-12$/)

  await page.getByRole('link', { name: 'Ajouter une exigence' }).click()
  await page.getByLabel(/^Code/).fill('AT-21')
  await page.getByLabel(/Ce qui est exigé/).fill('Un casque d’écoute')
  await page.getByText('obligatoire', { exact: false }).first().click()
  await page.getByText('tiré d’un texte voisin').click()
  await page.getByLabel(/^Source/).fill('Accessibilité des postes')
  await page.getByText('Poser une question par oui ou non').first().click()
  await page.getByLabel('Question', { exact: true }).first().selectOption('nouvelle')
  await page
    .getByRole('group', { name: 'La question nouvelle' })
    .getByLabel('Question')
    .first()
    .fill('Y a-t-il un casque\u202F?')
  await page.getByRole('button', { name: 'Enregistrer l’exigence' }).click()
  await page.waitForURL(/#exigence-AT-21$/)
  await page.getByRole('button', { name: 'Monter AT-21' }).click()
  await page.getByRole('button', { name: 'Retirer AT-20' }).click()
  await expect(main(page)).toContainText(/3 différences avec la version/)

  await page.getByRole('link', { name: 'Comparer et essayer' }).click()
  await expect(main(page)).toContainText(
    'Le seuil passe de «\u00A0au moins 12\u00A0h\u00A0» à «\u00A0au moins 24\u00A0h\u00A0».',
  )
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(5)
  await expect(main(page)).toContainText('Nouveau point obligatoire\u00A0: à préciser.')
  await verifierAccessibilite(page)

  await page.goto(`/ministere/annexes/${version}/publier`)
  await verifierAccessibilite(page)
  const demain = new Date(Date.now() + 86_400_000).toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' })
  const aujourdhui = new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' })
  await page.getByLabel(/Texte qui publie/).fill('Arrêté d’essai')
  await page.getByLabel(/Jour d’entrée en vigueur/).fill(aujourdhui)
  await page.getByRole('button', { name: 'Publier la version' }).click()
  await expect(page.getByRole('link', { name: /Choisissez un jour à venir/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /une version publiée ne change plus/ })).toBeVisible()
  await verifierAccessibilite(page)
  await page.getByLabel(/Jour d’entrée en vigueur/).fill(demain)
  await page.getByText(/^J’ai relu/).click()
  await page.getByRole('button', { name: 'Publier la version' }).click()
  await page.waitForURL(/\/ministere\/annexes$/)
  await expect(page.getByRole('row', { name: new RegExp(`^${version}`) })).toContainText(
    'S’appliquera à partir du',
  )

  await page.goto(`/ministere/annexes/${version}/exigences/AT-12`)
  await expect(main(page)).toContainText('Cette version est publiée')
  await expect(page.getByRole('button', { name: 'Enregistrer l’exigence' })).toHaveCount(0)
  await page.context().close()

  const public_ = await (await browser.newContext()).newPage()
  await public_.goto('/annexe-technique')
  await expect(public_.getByRole('heading', { level: 1 })).not.toContainText(version)
  await public_.getByRole('link', { name: `Version ${version}` }).click()
  await expect(public_.getByRole('main')).toContainText('S’appliquera à partir du')
  await expect(public_.getByRole('main')).toContainText('Au moins 24 heures d’accompagnement par semaine')
  await verifierAccessibilite(public_)
  expect((await public_.request.get(`/annexe-technique/${version}.pdf`)).status()).toBe(200)
  await public_.context().close()

  const secretaire = await ouvrirComme(browser, 'Brigitte Poncet')
  await secretaire.setViewportSize(TELEPHONE)
  await secretaire.goto('/espace')
  await secretaire.getByRole('main').getByRole('link', { name: 'Dossiers (1)' }).click()
  await secretaire
    .getByRole('link', { name: /^Continuer le dossier/ })
    .first()
    .click()
  await secretaire.waitForURL(/\/etapes$/)
  await secretaire.goto(`${secretaire.url()}/equipement`)
  await expect(secretaire.getByRole('main')).toContainText(
    `La version ${version} de l’annexe technique s’appliquera à ce dossier s’il est déposé à partir du`,
  )
  await secretaire.getByText(/Ce qui change depuis la version .* \(\d+\)/).click()
  await expect(secretaire.getByRole('main')).toContainText('Un casque d’écoute. Nouveau point obligatoire')
  await tientSurUnTelephone(secretaire)
  await verifierAccessibilite(secretaire)
  await secretaire.context().close()

  const referent = await ouvrirComme(browser, 'Catherine Arnaud')
  for (const chemin of ['', '/nouvelle', `/${version}`, `/${version}/publier`])
    expect((await referent.request.get(`/ministere/annexes${chemin}`)).status(), chemin).toBe(404)
  await referent.goto('/instruction')
  await referent.locator('main a[href*="/instruction/dossiers/"]').first().click()
  await expect(referent.getByRole('main')).toContainText(`une version plus récente, ${version}`)
  await verifierAccessibilite(referent)
  await referent.context().close()
})
