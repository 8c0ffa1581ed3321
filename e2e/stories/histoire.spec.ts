import { expect, type Page, test } from '@playwright/test'
import {
  ajouterFichier,
  entrerComme,
  lireCourriel,
  ouvrirComme,
  verifierAccessibilite,
} from '../fixtures/portail'

/**
 * One real case through every role: Revest-Saint-Martin (1 440,06 € HT, DETR 1 152,00 €, 80 %), from the first click
 * to the notified grant. The tests follow each other: each is what one role does.
 */
test.describe.configure({ mode: 'serial' })

const ELUE = 'claire.roux@mairie-04164.example.org'
let dossier = ''
let numero = ''

/** Counts what a person does: fields touched, characters typed, clicks. */
const effort = { champs: 0, signes: 0, clics: 0, fichiers: 0 }

async function ecrire(
  page: Page,
  champ: string | RegExp,
  texte: string,
  dans = page.locator('main'),
): Promise<void> {
  await dans.getByLabel(champ).first().fill(texte)
  effort.champs += 1
  effort.signes += texte.length
}

async function cocher(page: Page, groupe: RegExp, choix: string): Promise<void> {
  await page.getByRole('group', { name: groupe }).getByText(choix, { exact: true }).click()
  effort.champs += 1
  effort.clics += 1
}

async function cliquer(page: Page, nom: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: nom }).first().click()
  effort.clics += 1
}

async function continuer(page: Page, suivante: string): Promise<void> {
  await verifierAccessibilite(page)
  await cliquer(page, 'Enregistrer et continuer')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(suivante)
}

test('la secrétaire prépare le dossier en sept étapes', async ({ page }) => {
  await entrerComme(page, 'Camille Martin')
  await page.goto('/espace/dossiers/nouveau')
  await cliquer(page, 'Commencer le dossier de Revest-Saint-Martin')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Étape 1 sur 7')
  dossier = new URL(page.url()).pathname.replace(/\/etapes.*/, '')
  await ecrire(page, /Votre téléphone/, '04 92 00 00 01')
  await continuer(page, 'Le lieu et ses horaires')

  await ecrire(page, /^Adresse/, 'Place de la Mairie')
  await ecrire(page, /Date d’ouverture prévue/, '01/09/2027')
  for (const [jour, debut, fin] of [
    ['Lundi', '9h', '12h'],
    ['Mardi', '9h', '12h'],
    ['Jeudi', '9h', '16h'],
    ['Vendredi', '9h30', '12h'],
  ] as const) {
    const journee = page.getByRole('group', { name: jour, exact: true })
    await ecrire(page, 'De (première plage)', debut, journee)
    await ecrire(page, 'À (première plage)', fin, journee)
  }
  await cocher(page, /à l’abri des regards/, 'Oui')
  await cocher(page, /sans marche/, 'Oui')
  await continuer(page, 'Les démarches et la personne qui aide')

  for (const demarche of [/Carte nationale d’identité/, /Passeport/]) {
    await page.getByText(demarche).first().click()
    effort.champs += 1
    effort.clics += 1
  }
  await cocher(page, /désignée/, 'Oui, je donne son nom')
  await ecrire(page, /^Son prénom/, 'Camille')
  await ecrire(page, /^Son nom/, 'Martin')
  await cocher(page, /Qui est-elle/, 'Agent')
  await cocher(page, /formée/, 'Formation prévue')
  await cocher(page, /gratuit/, 'Oui')
  await continuer(page, 'L’équipement')
})

test('elle décrit le matériel : l’annexe technique répond aussitôt', async ({ page }) => {
  await entrerComme(page, 'Camille Martin')
  await page.goto(`${dossier}/etapes/equipement`)
  const lignes = [
    ['Ordinateur', 'Ordinateur et écran de 24 pouces', '839,00'],
    ['multifonction', 'Imprimante multifonction', '401,06'],
    ['Webcam', 'Webcam', '60'],
    ['Mobilier', 'Table accessible', '140,00'],
  ] as const
  for (const [rang, [categorie, designation, prix]] of lignes.entries()) {
    await cliquer(page, 'Ajouter une ligne')
    const ligne = page.getByRole('group', { name: new RegExp(`^Ligne ${rang + 1}\\b`) })
    const choix = ligne.getByLabel(/Catégorie/)
    const valeur = await choix
      .locator('option', { hasText: new RegExp(categorie, 'i') })
      .first()
      .getAttribute('value')
    await choix.selectOption(valeur)
    await ecrire(page, /Désignation/, designation, ligne)
    await ecrire(page, /Prix unitaire/, prix, ligne)
    effort.champs += 1
  }
  await cocher(page, /relié à internet/, 'Oui')
  await expect(page.getByRole('status').filter({ hasText: 'Indispensables' })).toContainText('4 sur 4')
  await continuer(page, 'Le financement')
})

test('elle demande le maximum : les contrôles et leurs articles sont à l’écran', async ({ page }) => {
  await entrerComme(page, 'Camille Martin')
  await page.goto(`${dossier}/etapes/financement`)
  await cocher(page, /DETR/, 'Oui, je demande la DETR')
  await cliquer(page, /Demander le maximum/)
  await expect(page.getByRole('main')).toContainText('1\u202F152,04')
  const detr = page.getByRole('group', { name: 'Financeur 1' })
  await ecrire(page, /Montant/, '1 152,00 €', detr)
  await ecrire(page, /Montant/, '288,06', page.getByRole('group', { name: 'Financeur 2' }))
  await expect(page.getByRole('main')).toContainText('Marge\u00A0: 0,04\u00A0€')
  await expect(page.getByRole('main')).toContainText('R2334-27')
  await cocher(page, /déjà signé un devis/, 'Non')
  await ecrire(page, /Début prévu/, '01/05/2027')
  await ecrire(page, /Fin prévue/, '31/08/2027')
  await continuer(page, 'Les pièces')
})

test('elle joint le devis, la délibération viendra plus tard, puis elle envoie à la signature', async ({
  page,
}) => {
  await entrerComme(page, 'Camille Martin')
  await page.goto(`${dossier}/etapes/pieces`)
  await verifierAccessibilite(page)
  await ajouterFichier(page, 'Devis', 'devis.pdf')
  effort.fichiers += 1
  await expect(page.getByRole('main')).toContainText('devis.pdf')
  await cliquer(page, 'Je l’enverrai plus tard : Délibération')
  await page.goto(`${dossier}/etapes/recapitulatif`)
  await expect(page.getByRole('main')).toContainText('1\u202F152,00\u00A0€')
  await verifierAccessibilite(page)
  await cliquer(page, /Envoyer à .*Roux pour signature/)
  await expect(page.getByRole('main')).toContainText('signature')
  process.stdout.write(`effort de la secrétaire : ${JSON.stringify(effort)}\n`)
})

test('l’élue signe sur son téléphone : le numéro et le reçu sont là aussitôt', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 568 } })).newPage()
  const { lien } = await lireCourriel(page, { a: ELUE, sujet: /À signer/ })
  await page.goto(lien)
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: /Lire/ }).click()
  await expect(page.getByRole('main')).toContainText('1\u202F440,06\u00A0€')
  await verifierAccessibilite(page)
  const largeur = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(largeur).toBeLessThanOrEqual(320)
  await page.getByText('J’ai lu ce résumé').click()
  await page.getByRole('button', { name: 'Signer et déposer' }).click()
  await expect(page.getByRole('main')).toContainText(/EN-04-\d{4}-\d{6}/)
  numero = /EN-04-\d{4}-\d{6}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? ''
  await verifierAccessibilite(page)

  // The same link again, in another browser: no second deposit, no second number.
  const autre = await (await browser.newContext()).newPage()
  await autre.goto(lien)
  await expect(autre.getByRole('main')).not.toContainText('Signer et déposer')
})

test('le reçu est dans les courriels et dans le portail, en PDF', async ({ page }) => {
  const { texte } = await lireCourriel(page, { a: ELUE, sujet: new RegExp(`Reçu le .*${numero}`) })
  expect(texte).toContain('accusé de réception')
  await entrerComme(page, 'Camille Martin')
  await page.goto(`${dossier}/depot`)
  await expect(page.getByRole('main')).toContainText(numero)
  await verifierAccessibilite(page)
  await page.goto(`${dossier}/lettres`)
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /PDF/ }).first().click(),
  ])
  expect(telechargement.suggestedFilename()).toMatch(/\.pdf$/)
})

test('une secrétaire d’une autre commune et le référent des Hautes-Alpes ne savent pas qu’il existe', async ({
  browser,
}) => {
  for (const nom of ['Émilie Duval', 'Olivier Blanc']) {
    const page = await ouvrirComme(browser, nom)
    for (const adresse of [dossier, `${dossier}/etapes/lieu`, dossier.replace('/espace', '/instruction')]) {
      expect((await page.goto(adresse))?.status(), `${nom} ${adresse}`).toBe(404)
    }
    await page.context().close()
  }
})

test('le référent trouve le dossier, le lit et demande une correction', async ({ page }) => {
  await entrerComme(page, 'Catherine Arnaud')
  await page.goto('/instruction?onglet=tous')
  await page.getByLabel(/Numéro, organisation ou commune/).fill('revest st martin')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: numero }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Revest-Saint-Martin')
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Prendre en charge' }).click()
  await page
    .getByRole('link', { name: /Demander (une|des) correction/ })
    .first()
    .click()
  await page.getByLabel(/Champ/).first().selectOption({ label: 'Adresse du lieu' })
  await page
    .getByLabel(/Raison|Pourquoi/)
    .first()
    .fill('Le numéro de la rue manque.')
  await page
    .getByLabel(/[Vv]aleur proposée/)
    .first()
    .fill('1 place de la Mairie')
  await verifierAccessibilite(page)
  await page
    .getByRole('button', { name: /Demander|Envoyer/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText(/Attend le demandeur/)
})

test('la secrétaire voit exactement quoi corriger, accepte la valeur proposée et renvoie', async ({
  page,
}) => {
  await entrerComme(page, 'Camille Martin')
  await page.goto(dossier)
  await expect(page.getByRole('main')).toContainText('1 correction vous est demandée')
  await verifierAccessibilite(page)
  await page.goto(`${dossier}/corrections`)
  await expect(page.getByRole('main')).toContainText('Le numéro de la rue manque.')
  await verifierAccessibilite(page)
  await page.getByText('Accepter la proposition').first().click()
  await page
    .getByRole('button', { name: /Enregistrer|Répondre/ })
    .first()
    .click()
  await page.getByRole('button', { name: /Renvoyer/ }).click()
  await page.goto(dossier)
  await expect(page.getByRole('main')).toContainText(/relit vos corrections|lit votre dossier/)
})

test('le référent propose l’agrément ; il ne peut pas le signer ; la signataire signe', async ({
  browser,
}) => {
  const referent = await ouvrirComme(browser, 'Catherine Arnaud')
  await referent.goto(dossier.replace('/espace', '/instruction'))
  await expect(referent.getByRole('main')).toContainText('1 place de la Mairie')
  await referent
    .getByRole('link', { name: /Proposer une décision/ })
    .first()
    .click()
  await verifierAccessibilite(referent)
  await referent.getByText('Agréer', { exact: true }).click()
  await referent
    .getByRole('button', { name: /Lire|Voir|Prévisualiser|Relire/ })
    .first()
    .click()
  await referent.getByRole('button', { name: /Proposer à la signature/ }).click()
  await expect(referent.getByRole('main')).toContainText('Proposé, à signer')
  expect((await referent.goto('/signatures'))?.status()).toBe(404)

  const signataire = await ouvrirComme(browser, 'Hélène Vidal')
  await signataire.goto('/signatures')
  await verifierAccessibilite(signataire)
  await signataire
    .getByRole('link', { name: /Revest-Saint-Martin/ })
    .first()
    .click()
  await expect(signataire.getByRole('main')).toContainText('1 place de la Mairie')
  await verifierAccessibilite(signataire)
  await signataire
    .getByRole('button', { name: /Signer/ })
    .first()
    .click()
  await signataire.goto('/signatures/signees')
  await expect(signataire.getByRole('main')).toContainText('Revest-Saint-Martin')
})

test('la commune reçoit la convention', async ({ page }) => {
  await lireCourriel(page, { a: ELUE, sujet: /Espace accepté/ })
  await entrerComme(page, 'Camille Martin')
  await page.goto(dossier)
  await expect(page.getByRole('main')).toContainText('Espace accepté')
  await page.goto(`${dossier}/lettres`)
  await page
    .getByRole('link', { name: /Convention/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('Revest-Saint-Martin')
  await verifierAccessibilite(page)
})
