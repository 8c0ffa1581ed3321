import { expect, type Page, test } from '@playwright/test'
import { entrerComme, ouvrirComme, verifierAccessibilite } from '../fixtures/portail'

/**
 * The lists of the Vaucluse, on the side of its administrator: a faulty file is told line by line, the right one is read,
 * its differences too, it is applied, and the commune reads who spoke. The demonstration has no list there.
 */
test.describe.configure({ mode: 'serial' })

const ADMIN_84 = 'David Serre'
const SECRETAIRE = 'Valérie Charrier'
const CADEROUSSE = '84027'
const ADMIN_38 = 'Hugo Buisson'
const ANNEE = new Date().getFullYear()
const ELIGIBILITE = '/administration/84/imports/eligibilite'
const RECUEIL = '/administration/84/imports/dispositifs-de-recueil'

let liste = ''

const principal = (page: Page) => page.getByRole('main')

async function envoyer(page: Page, nom: string, texte: string, adresse = ELIGIBILITE): Promise<void> {
  await page.goto(adresse)
  await page
    .getByLabel(/^Fichier/)
    .setInputFiles({ name: nom, mimeType: 'text/csv', buffer: Buffer.from(texte) })
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
}

test('un fichier fautif : chaque faute avec sa ligne et sa colonne, rien n’est gardé', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, ADMIN_84)
  await page.goto('/')
  await page.getByRole('link', { name: 'Réglages' }).first().click()
  await page.getByRole('link', { name: 'Imports' }).click()
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: /Liste d’éligibilité/ }).click()
  await expect(principal(page)).toContainText('Aucune liste n’a encore été lue')
  await verifierAccessibilite(page)

  const fautif = 'Code;Éligible\n84007;oui\n'
  await envoyer(page, 'faute.csv', fautif)
  await expect(principal(page)).toContainText(
    'absente\u00A0: le fichier a «\u00A0Code\u00A0», «\u00A0Éligible\u00A0»',
  )

  await envoyer(page, 'faute.csv', 'INSEE;éligible\n84007;oui\n05046;oui\n84007;non\n84999;bof\n')
  await expect(page).toHaveTitle(/^Erreur – /)
  const fautes = page.getByRole('table', { name: 'À corriger dans le fichier' })
  await expect(fautes).toContainText('Embrun est dans les Hautes-Alpes, pas dans le Vaucluse.')
  await expect(fautes).toContainText('lignes 2 et 4')
  await expect(fautes).toContainText('Aucune commune n’a le code INSEE 84999.')
  await expect(fautes).toContainText('écrivez oui ou non')
  await verifierAccessibilite(page)
  await page.goto(ELIGIBILITE)
  await expect(principal(page)).toContainText('Aucune liste n’a encore été lue')
  await page.context().close()
})

test('un classeur Excel, un PDF, un fichier vide sont refusés avec leur remède', async ({ browser }) => {
  const page = await ouvrirComme(browser, ADMIN_84)
  await envoyer(page, 'liste.csv', '%PDF-1.7 tout autre chose')
  await expect(page.getByRole('link', { name: /Ce fichier est un PDF/ })).toBeVisible()
  await envoyer(page, 'liste.xlsx', 'PK\u0003\u0004')
  await expect(page.getByRole('link', { name: /ODS|Excel/ }).first()).toBeVisible()
  await envoyer(page, 'liste.csv', '')
  await expect(page.getByRole('link', { name: /vide|Choisissez un fichier/ })).toBeVisible()
  await page.context().close()
})

test('le bon fichier : les différences d’abord, puis il s’applique', async ({ browser }) => {
  const page = await ouvrirComme(browser, ADMIN_84)
  await page.goto(ELIGIBILITE)
  await page.getByLabel(/^D’où vient cette liste/).fill('DGCL, instruction du 10 février')
  await page.getByLabel(/^Fichier/).setInputFiles({
    name: 'detr-84.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `INSEE;éligible;motif;population DGF;potentiel financier par habitant;Région\n${CADEROUSSE};oui;=1+1;1 234;812,50;PACA\n`,
    ),
  })
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  await page.waitForURL(/eligibilite\/[^/?]+$/)
  liste = new URL(page.url()).pathname
  await expect(principal(page)).toContainText('Rien n’est changé tant que vous ne l’appliquez pas')
  await expect(principal(page)).toContainText('1\u00A0nouvelle')
  await expect(principal(page)).toContainText('communes du département ne sont pas dans la liste')
  await expect(page.getByRole('table', { name: 'À savoir' })).toContainText('Région')
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Appliquer cette liste' }).click()
  await expect(principal(page)).toContainText('Les pages et les contrôles du portail suivent cette liste.')
  await verifierAccessibilite(page)
  await page.goto(ELIGIBILITE)
  await expect(page.getByRole('table', { name: 'Listes déjà lues' })).toContainText('Appliquée')
  await verifierAccessibilite(page)
  await page.context().close()
})

test('la commune lit qui a parlé à l’étape du financement', async ({ browser }) => {
  const page = await ouvrirComme(browser, SECRETAIRE)
  await page.goto('/espace/dossiers/nouveau')
  await page.getByRole('button', { name: /^Commencer le dossier d/ }).click()
  await page.waitForURL(/\/etapes\/organisation/)
  const adresse = new URL(page.url()).pathname.replace(/\/etapes.*$/, '')
  await page.goto(`${adresse}/etapes/financement`)
  await expect(principal(page)).toContainText(
    `Votre commune peut recevoir la DETR, d’après la liste officielle de ${ANNEE}, appliquée le`,
  )
  await expect(principal(page)).toContainText('(DGCL, instruction du 10 février)')
  await verifierAccessibilite(page)
  await page.context().close()
})

test('sans JavaScript : la liste suivante retire la commune, puis la précédente revient', async ({
  browser,
}) => {
  const page = await ouvrirComme(browser, ADMIN_84, { javaScriptEnabled: false })
  await envoyer(page, 'detr-84-bis.csv', 'INSEE,éligible\n84007,non\n')
  await expect(principal(page)).toContainText('1\u00A0retirée')
  await page.getByRole('button', { name: 'Appliquer cette liste' }).click()
  await expect(principal(page)).toContainText('suivent cette liste')
  await page.goto(liste)
  await expect(principal(page)).toContainText('Remplacée')
  await page.getByRole('button', { name: 'Appliquer de nouveau cette liste' }).click()
  await expect(principal(page)).toContainText('suivent cette liste')
  await envoyer(page, 'detr-84-ter.csv', 'INSEE,éligible\n84007,oui\n')
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await expect(page.getByRole('table', { name: 'Listes déjà lues' })).toContainText('Abandonnée')
  await page.context().close()
})

test('les dispositifs de recueil : inconnu, puis avec, puis sans', async ({ browser }) => {
  const page = await ouvrirComme(browser, ADMIN_84)
  const demandeur = await ouvrirComme(browser, SECRETAIRE)
  const choisir = async (code: string) => {
    await demandeur.goto(`/espace/organisations/nouvelle?q=${code}&choix=commune:${code}`)
    return principal(demandeur)
  }
  await expect(await choisir('84007')).toContainText('Inconnu\u00A0: liste non chargée')
  await envoyer(
    page,
    'recueil.csv',
    'INSEE;commune;depuis le;détail\n84007;Avignon;01/03/2019;4 stations\n',
    RECUEIL,
  )
  await page.getByRole('button', { name: 'Appliquer cette liste' }).click()
  await expect(principal(page)).toContainText('suivent cette liste')
  await expect(await choisir('84007')).toContainText('Avec dispositif de recueil depuis le 1er')
  await expect(await choisir('84003')).toContainText('Sans dispositif de recueil')
  await verifierAccessibilite(demandeur)
  await page.context().close()
  await demandeur.context().close()
})

test('l’administrateur d’un autre département ne trouve rien, le ministère lit seulement', async ({
  browser,
}) => {
  const autre = await ouvrirComme(browser, ADMIN_38)
  for (const adresse of [ELIGIBILITE, RECUEIL, liste, `${ELIGIBILITE}/exemple.csv`])
    expect((await autre.request.get(adresse)).status(), adresse).toBe(404)
  expect((await autre.request.get('/administration/38/imports/inconnu')).status()).toBe(404)
  expect((await autre.request.get(liste.replace('/84/', '/38/'))).status()).toBe(404)
  await entrerComme(autre, 'Pauline Marchand')
  await autre.goto(liste)
  await expect(autre.getByRole('heading', { level: 1 })).toContainText('detr-84.csv')
  await expect(autre.getByRole('button', { name: /Appliquer/ })).toHaveCount(0)
  const exemple = await autre.request.get(`${ELIGIBILITE}/exemple.csv`)
  expect(await exemple.text()).toContain('exemple, à remplacer')
  await autre.context().close()
})
