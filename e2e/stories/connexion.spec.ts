import { expect, test } from '@playwright/test'
import { lireCourriel, verifierAccessibilite } from '../fixtures/portail'

const COURRIEL = 'secretariat@saint-etienne-les-orgues.example.org'

test('une secrétaire inconnue entre par un lien à usage unique, trouve sa commune et ouvre un dossier', async ({
  page,
  browser,
}) => {
  await page.goto('/connexion')
  await page.getByLabel('Votre adresse électronique').fill(COURRIEL)
  await page.getByRole('button', { name: 'Recevoir le lien' }).click()
  await expect(page.getByRole('main')).toContainText('Si cette adresse est correcte')
  await verifierAccessibilite(page)

  const { lien } = await lireCourriel(page, { a: COURRIEL, sujet: /Votre lien de connexion/ })
  await page.goto(lien)
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Me connecter' }).click()
  await page.getByLabel(/^Prénom/).fill('Nadège')
  await page.getByLabel(/^Nom/).fill('Isnard')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('button', { name: 'Se déconnecter' }).first()).toBeAttached()

  await page.goto('/espace/organisations/nouvelle')
  await page.getByRole('searchbox').fill('saint etienne les orgues')
  await page.getByRole('button', { name: 'Rechercher' }).click()
  await verifierAccessibilite(page)
  await page.getByText('Saint-Étienne-les-Orgues').first().click()
  await page
    .getByRole('button', { name: /Continuer|Voir/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Continuer avec Saint-Étienne-les-Orgues' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Saint-Étienne-les-Orgues')
  await page.goto('/espace/dossiers/nouveau')
  await page.getByRole('button', { name: /Commencer le dossier/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Étape 1 sur 7')
  const dossier = page.url()

  const autre = await (await browser.newContext()).newPage()
  await autre.goto(lien)
  const bouton = autre.getByRole('button', { name: 'Me connecter' })
  if (await bouton.isVisible()) await bouton.click()
  await expect(autre.getByRole('main')).toContainText('a déjà servi ou a expiré')
  await autre.goto(dossier)
  await expect(autre).toHaveURL(/\/connexion/)
})

test('une adresse de retour étrangère n’est jamais suivie', async ({ page }) => {
  for (const retour of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    await page.goto(`/connexion?retour=${encodeURIComponent(retour)}`)
    await expect(page.getByRole('main')).not.toContainText('evil.example')
    expect(await page.content()).not.toContain('href="https://evil.example')
  }
})
