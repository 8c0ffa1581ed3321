import { expect, type Page, test } from '@playwright/test'
import { ouvrirComme, verifierAccessibilite } from '../fixtures/portail'

/**
 * The rule book of the Isère, on the side of its administrator: last year's is copied, a rate changes, the effects are
 * read, the version is published, and then it never changes. Each test is what one person does.
 */
test.describe.configure({ mode: 'serial' })

const ADMIN_38 = 'Hugo Buisson'
const ADMIN_84 = 'David Serre'
const ANNEE = new Date().getFullYear()
const REGLES = '/administration/38/regles'

let brouillon = ''

const principal = (page: Page) => page.getByRole('main')

/** `05/03/2026`, today or in so many days, in Paris. */
function jour(dans = 0): string {
  const instant = new Date(Date.now() + dans * 86_400_000)
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(instant)
}

async function creerDepuis(page: Page, depart: string | RegExp): Promise<string> {
  await page.goto(`${REGLES}/nouveau`)
  await page.getByRole('radio', { name: depart }).check({ force: true })
  await page.getByRole('button', { name: 'Créer le brouillon' }).click()
  await page.waitForURL(/regles\/(?!nouveau)[^/]+$/)
  return new URL(page.url()).pathname
}

test('l’administrateur copie les règles de l’an dernier', async ({ browser }) => {
  const page = await ouvrirComme(browser, ADMIN_38)
  await page.goto('/')
  await page.getByRole('link', { name: 'Réglages' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Réglages.*Isère/)
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: 'Règles locales de la DETR' }).click()
  await expect(principal(page)).toContainText('Observée, à confirmer')
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: 'Préparer une version' }).click()
  await verifierAccessibilite(page)
  brouillon = await creerDepuis(page, new RegExp(`Les règles de ${ANNEE - 1}, version 1`))
  await expect(principal(page)).toContainText('Brouillon')
  await expect(principal(page)).toContainText(
    'Points numériques\u00A0: de 20 à 50\u00A0% d’une dépense d’au plus 1\u202F800\u00A0€.',
  )
  await verifierAccessibilite(page)
  await page.context().close()
})

test('un deuxième brouillon de la même année est refusé', async ({ browser }) => {
  const page = await ouvrirComme(browser, ADMIN_38)
  await page.goto(`${REGLES}/nouveau`)
  await page.getByRole('button', { name: 'Créer le brouillon' }).click()
  await expect(page.getByRole('link', { name: /Un brouillon existe déjà/ })).toBeVisible()
  await page.context().close()
})

test('un taux au-dessus de 80 % est refusé sous son champ, la saisie reste ; 60 % passe', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, ADMIN_38)
  await page.goto(brouillon)
  await page.getByRole('link', { name: 'Modifier la catégorie points-numeriques' }).click()
  await verifierAccessibilite(page)
  await page.getByRole('textbox', { name: /Taux maximal/ }).fill('90')
  await page.getByRole('textbox', { name: /Ce qu’elle couvre/ }).fill('Ordinateur et scanner')
  await page.getByRole('button', { name: 'Enregistrer la catégorie' }).click()
  await expect(page.getByRole('link', { name: /ne dépasse pas 80/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /Taux maximal/ })).toHaveValue('90')
  await expect(page.getByRole('textbox', { name: /Ce qu’elle couvre/ })).toHaveValue('Ordinateur et scanner')
  await expect(page).toHaveTitle(/^Erreur – /)
  await verifierAccessibilite(page)
  await page.getByRole('textbox', { name: /Taux maximal/ }).fill('60')
  await page.getByRole('button', { name: 'Enregistrer la catégorie' }).click()
  await expect(page).toHaveURL(brouillon)
  await expect(principal(page)).toContainText('de 20 à 60')
  await page.context().close()
})

test('il voit les cinq plans avant et après, et les demandes qui gardent leurs règles', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, ADMIN_38)
  await page.goto(`${brouillon}/effets`)
  await expect(principal(page)).toContainText('gardent les règles du jour de leur réception')
  const difference = page.getByRole('region', { name: /Ce qui change.*Points numériques/ })
  await expect(difference.getByRole('row', { name: /Taux maximal/ })).toContainText(/50,00.*60,00/)
  const plans = page.getByRole('region', { name: /Cinq plans d’essai.*Points numériques/ })
  await expect(plans.getByRole('row', { name: /Revest-Saint-Martin/ })).toContainText(/720,03.*864,03/)
  await expect(plans.getByRole('row')).toHaveCount(6)
  await verifierAccessibilite(page)
  await page.context().close()
})

test('un fichier fautif est expliqué ligne par ligne et ne change rien', async ({ browser }) => {
  const page = await ouvrirComme(browser, ADMIN_38)
  await page.goto(`${brouillon}/importer`)
  await verifierAccessibilite(page)
  const csv = 'code;libelle;taux_max;plafond_depense\r\na;Première;50;1 800,00\r\nb;Été;90;beaucoup\r\n'
  const fichier = { name: 'regles.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') }
  await page.getByLabel('Fichier des règles').setInputFiles(fichier)
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  const erreurs = page.getByRole('region', { name: 'Erreurs du fichier, ligne par ligne' })
  await expect(erreurs.getByRole('row').nth(1)).toContainText(/3.*plafond_depense/)
  await verifierAccessibilite(page)
  await page.goto(brouillon)
  await expect(principal(page)).toContainText('de 20 à 60')
  await page.context().close()
})

test('la publication demande la décision ; publiée, la version ne s’ouvre plus à la modification', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, ADMIN_38)
  await page.goto(brouillon)
  await page.getByRole('link', { name: 'Publier cette version' }).click()
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Publier cette version' }).click()
  await expect(page.getByRole('link', { name: 'Indiquez la décision de la commission.' })).toBeVisible()
  await page.getByRole('textbox', { name: /Référence de la décision/ }).fill('relevé n° 2026-04')
  await page.getByRole('textbox', { name: /Date de la décision/ }).fill(jour(-7))
  await page.getByRole('textbox', { name: /S’applique aux demandes/ }).fill(jour(-1))
  await page.getByRole('checkbox', { name: /J’ai relu ces règles/ }).check({ force: true })
  await page.getByRole('button', { name: 'Publier cette version' }).click()
  await expect(page.getByRole('link', { name: /Choisissez un jour à partir du/ })).toBeVisible()
  await verifierAccessibilite(page)
  await page.getByRole('textbox', { name: /S’applique aux demandes/ }).fill(jour())
  await page.getByRole('button', { name: 'Publier cette version' }).click()
  await expect(page).toHaveURL(brouillon)
  await expect(principal(page)).toContainText('elle ne change plus')
  await expect(principal(page)).toContainText('En vigueur')
  await expect(page.getByRole('link', { name: /^Modifier|^Retirer|^Publier|^Importer/ })).toHaveCount(0)
  await verifierAccessibilite(page)
  await page.goto(`${brouillon}/categories/points-numeriques`)
  await expect(page).toHaveURL(brouillon)
  await page.context().close()
})

test('l’administrateur d’un autre département ne trouve rien ; le ministère lit sans agir', async ({
  browser,
}) => {
  const autre = await ouvrirComme(browser, ADMIN_84)
  for (const adresse of ['/administration/38', REGLES, brouillon, `${brouillon}/export.csv`])
    expect((await autre.request.get(adresse)).status(), adresse).toBe(404)
  await autre.context().close()
  const ministere = await ouvrirComme(browser, 'Pauline Marchand')
  await ministere.goto(brouillon)
  await expect(principal(ministere)).toContainText('relevé n° 2026-04')
  await ministere.goto(REGLES)
  await expect(ministere.getByRole('link', { name: 'Préparer une version' })).toHaveCount(0)
  expect((await ministere.request.get(`${REGLES}/nouveau`)).status()).toBe(404)
  await ministere.context().close()
})

test('sans JavaScript : un export revient par l’import, une catégorie s’ajoute, le brouillon se supprime', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
  ).newPage()
  await page.goto('/demonstration')
  await page.getByRole('button', { name: `Entrer comme ${ADMIN_38}` }).click()
  const csv = await (await page.request.get(`${brouillon}/export.csv`)).body()
  const vide = await creerDepuis(page, /Une page blanche/)
  await page.getByRole('link', { name: 'Importer un fichier' }).click()
  await page
    .getByLabel('Fichier des règles')
    .setInputFiles({ name: 'regles.csv', mimeType: 'text/csv', buffer: csv })
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  await expect(principal(page)).toContainText('1\u00A0ajoutée')
  await page.getByRole('button', { name: 'Remplacer les catégories du brouillon' }).click()
  await expect(principal(page)).toContainText('Points numériques\u00A0: de 20 à 60')
  await page.getByRole('link', { name: 'Ajouter une catégorie' }).click()
  await page.getByRole('textbox', { name: /Code/ }).fill('autre')
  await page.getByRole('button', { name: 'Enregistrer la catégorie' }).click()
  await expect(page.getByRole('link', { name: 'Écrivez le nom de la catégorie.' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /Code/ })).toHaveValue('autre')
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Autre catégorie')
  await page.getByRole('textbox', { name: /Taux maximal/ }).fill('40')
  await page.getByRole('button', { name: 'Enregistrer la catégorie' }).click()
  await expect(principal(page)).toContainText('Autre catégorie\u00A0: jusqu’à 40')
  await page.getByRole('link', { name: 'Retirer la catégorie autre' }).click()
  await page.getByRole('button', { name: 'Retirer du brouillon' }).click()
  await expect(principal(page)).not.toContainText('Autre catégorie')
  await page.goto(vide)
  await page.getByRole('link', { name: 'Supprimer le brouillon' }).click()
  await page.getByRole('button', { name: 'Supprimer le brouillon' }).click()
  await expect(page).toHaveURL(REGLES)
  await page.context().close()
})
