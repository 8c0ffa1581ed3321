import { expect, type Page, test } from '@playwright/test'
import { ouvrirComme, verifierAccessibilite } from '../fixtures/portail'

/**
 * The life of two requests of the Sarthe, on the side of the préfecture: pieces asked of one, the other led from its
 * completeness to its notification, returned once on the way. Each test is what one person does.
 */
test.describe.configure({ mode: 'serial' })

const INSTRUCTRICE = 'Claire Pichon'
const SIGNATAIRE = 'Bernard Lemoine'
const REFERENT = 'Yann Leroy'

let demande = ''

const principal = (page: Page) => page.getByRole('main')

async function ouvrirDemande(page: Page, commune: string): Promise<string> {
  await page.goto('/detr')
  await page.getByRole('link', { name: commune, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Demande de ${commune}`)
  return new URL(page.url()).pathname
}

/** The act of the commune, read from the list of what waits for a signature. */
async function ouvrirActe(page: Page, commune: string): Promise<void> {
  await page.goto('/signatures')
  await page.getByRole('link', { name: new RegExp(commune) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(commune)
}

test('l’instructrice demande une pièce : la lettre et la date d’abord, puis le délai s’arrête', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, INSTRUCTRICE)
  await page.goto('/detr')
  await verifierAccessibilite(page)
  const chemin = await ouvrirDemande(page, 'Rouillon')
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: 'Demander des pièces' }).click()
  await page.getByRole('checkbox', { name: 'Délibération' }).check({ force: true })
  await page.getByRole('textbox', { name: /Ce qui manque.*Délibération/ }).fill('La date du vote manque.')
  await page.getByRole('button', { name: 'Lire la lettre avant l’envoi' }).click()
  await expect(principal(page)).toContainText('Le délai s’arrêtera le')
  await expect(page.getByRole('region', { name: 'Demande de pièces' })).toContainText(
    'La date du vote manque.',
  )
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Envoyer et arrêter le délai' }).click()
  await expect(page).toHaveURL(chemin)
  await expect(principal(page)).toContainText('arrêté depuis le')
  await page.goto('/detr?onglet=suspendues')
  await expect(page.getByRole('link', { name: 'Rouillon', exact: true })).toBeVisible()
  await page.goto(`${chemin}/complet`)
  await expect(page.getByRole('button', { name: /Déclarer complète/ })).toHaveCount(0)
  await page.context().close()
})

test('elle vérifie chaque pièce, lit l’attestation et déclare la demande complète', async ({ browser }) => {
  const page = await ouvrirComme(browser, INSTRUCTRICE)
  demande = await ouvrirDemande(page, 'Mansigné')
  await page.getByRole('link', { name: 'Vérifier les pièces' }).click()
  await verifierAccessibilite(page)
  for (const valable of await page.getByRole('radio', { name: 'Valable' }).all())
    await valable.check({ force: true })
  await page.getByRole('button', { name: 'Enregistrer la vérification' }).click()
  await page.getByRole('link', { name: 'Déclarer complète' }).click()
  await expect(page.getByRole('region', { name: 'Attestation de dossier complet' })).toContainText('Mansigné')
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Déclarer complète et envoyer' }).click()
  await expect(page).toHaveURL(demande)
  await expect(principal(page)).toContainText('complète depuis le')
  await page.context().close()
})

test('un taux hors de la règle locale, sans raison, est refusé avec sa phrase ; 50 % passe', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, INSTRUCTRICE)
  await page.goto(`${demande}/instruction`)
  await expect(page.getByRole('status')).toContainText(/1.000,00.€, 64,85.% de 1.542,00.€ HT/)
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Enregistrer et lire les lettres' }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/à revoir/)
  await expect(principal(page)).toContainText(/Ici, le taux va de 20 à 50.%/)
  await expect(principal(page)).toContainText('Dites pourquoi vous vous en écartez, et qui l’a décidé.')
  await expect(page.getByLabel('Montant', { exact: true })).toHaveValue(/1.000,00/)
  await verifierAccessibilite(page)

  await page.getByLabel('Montant', { exact: true }).fill('')
  await page.getByLabel('Taux').fill('50')
  await page.getByRole('button', { name: 'Recalculer' }).click()
  await expect(page.getByRole('status')).toContainText(/50,00.% de 1.542,00.€ HT, soit 771,00.€ \(calculé\)/)
  await page.getByRole('button', { name: 'Enregistrer et lire les lettres' }).click()
  await expect(page).toHaveURL(`${demande}/decision`)
  await page.context().close()
})

test('elle propose l’arrêté ; elle ne peut pas le signer', async ({ browser }) => {
  const page = await ouvrirComme(browser, INSTRUCTRICE)
  await page.goto(`${demande}/decision`)
  await expect(page.getByRole('region', { name: 'Arrêté attributif', exact: true })).toContainText('ARRÊTE')
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: /^Proposer 771,00.€ à la signature$/ }).click()
  await expect(principal(page)).toContainText(`attend la signature de ${SIGNATAIRE}`)
  expect((await page.goto('/signatures'))?.status()).toBe(404)
  await page.context().close()
})

test('le signataire lit les deux lettres en entier et retourne l’acte avec un mot', async ({ browser }) => {
  const page = await ouvrirComme(browser, SIGNATAIRE)
  await page.goto('/signatures')
  await expect(principal(page)).toContainText('Vous signez au titre de')
  await expect(principal(page)).toContainText(/771,00.€ au lieu de 1.000,00.€ demandés/)
  await verifierAccessibilite(page)
  await ouvrirActe(page, 'Mansigné')
  await expect(page.getByRole('article')).toHaveCount(2)
  for (const lettre of await page.getByRole('article').all()) {
    await expect(lettre).toContainText('Mansigné')
    await expect(lettre).toContainText(/771,00/)
  }
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Retourner avec ce mot' }).click()
  await expect(page.getByRole('heading', { name: 'Cet acte n’est pas signé' })).toBeVisible()
  await page.getByLabel(/Votre mot/).fill('Vérifiez la population, puis reproposez.')
  await page.getByRole('button', { name: 'Retourner avec ce mot' }).click()
  await expect(page).toHaveURL('/signatures')
  await expect(page.getByRole('link', { name: /Mansigné/ })).toHaveCount(0)
  await page.context().close()
})

test('l’instructrice lit le mot et propose de nouveau', async ({ browser }) => {
  const page = await ouvrirComme(browser, INSTRUCTRICE)
  await page.goto(demande)
  await expect(principal(page)).toContainText('Vérifiez la population, puis reproposez.')
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: 'Proposer la subvention' }).click()
  await page.getByRole('button', { name: /^Proposer 771,00.€ à la signature$/ }).click()
  await expect(principal(page)).toContainText(`attend la signature de ${SIGNATAIRE}`)
  await page.context().close()
})

test('le signataire signe, au clavier seulement', async ({ browser }) => {
  const page = await ouvrirComme(browser, SIGNATAIRE)
  await ouvrirActe(page, 'Mansigné')
  const active = () => page.evaluate(() => document.activeElement?.getAttribute('name'))
  for (let pas = 0; pas < 60 && (await active()) !== 'lu'; pas += 1) await page.keyboard.press('Tab')
  expect(await active(), 'the box is reached with the Tab key').toBe('lu')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Signer l’arrêté' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(principal(page)).toContainText(`Signé par ${SIGNATAIRE}`)
  await verifierAccessibilite(page)
  await page.goto('/signatures/signees')
  await expect(page.getByRole('link', { name: /Mansigné/ })).toBeVisible()
  await verifierAccessibilite(page)
  await page.context().close()
})

test('l’instructrice notifie avec l’engagement juridique ; l’arrêté se télécharge', async ({ browser }) => {
  const page = await ouvrirComme(browser, INSTRUCTRICE)
  await expect(async () => {
    await page.goto(`${demande}/notifier`)
    await expect(principal(page)).toContainText('sont signés et prêts', { timeout: 500 })
  }).toPass({ timeout: 40_000 })
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Notifier la subvention' }).click()
  await expect(principal(page)).toContainText('Indiquez le numéro de l’engagement juridique.')
  const aujourdhui = await page.getByLabel(/Jour de réception/).inputValue()
  await page.getByLabel(/Numéro de l’engagement/).fill('EJ 2104567890')
  await page.getByLabel(/Date de l’engagement/).fill(aujourdhui)
  await page.getByRole('button', { name: 'Notifier la subvention' }).click()
  await expect(page).toHaveURL(demande)
  await expect(principal(page)).toContainText('EJ 2104567890')
  await verifierAccessibilite(page)
  const lien = await page.getByRole('link', { name: /^Arrêté.*PDF/ }).getAttribute('href')
  const pdf = await page.request.get(lien ?? '')
  expect(pdf.status()).toBe(200)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.context().close()
})

test('le référent lit la demande sans pouvoir agir ; les deux bureaux mènent l’un à l’autre', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, REFERENT)
  await page.goto(demande)
  await expect(principal(page)).toContainText('Rien à faire ici pour l’instant.')
  await expect(principal(page).getByRole('button')).toHaveCount(0)
  await page.getByRole('link', { name: 'Voir tout le dossier de l’espace' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mansigné')
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: 'Voir la demande de DETR' }).click()
  await expect(page).toHaveURL(demande)
  expect((await page.goto(`${demande}/decision`))?.status()).toBe(404)
  expect((await page.goto('/detr'))?.status()).toBe(404)
  await page.context().close()
})
