import { type Browser, expect, type Page, test } from '@playwright/test'
import {
  ajouterFichier,
  entrerComme,
  lireCourriel,
  ouvrirComme,
  pdfSimple,
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
let demande = ''

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
  const lien = await page
    .getByRole('link', { name: /PDF, \d+/ })
    .first()
    .getAttribute('href')
  const pdf = await page.request.get(lien ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
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
    .getByLabel(/Valeur que vous proposez/)
    .first()
    .fill('1 place de la Mairie')
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Envoyer les corrections' }).first().click()
  await expect(page.getByRole('main')).toContainText(/Attend le demandeur/)
})

test('la secrétaire voit exactement quoi corriger, accepte la valeur proposée et renvoie', async ({
  page,
}) => {
  await entrerComme(page, 'Camille Martin')
  await page.goto(dossier)
  await expect(page.getByRole('main')).toContainText(/correction vous est demandée/)
  await verifierAccessibilite(page)
  await page.goto(`${dossier}/corrections`)
  await expect(page.getByRole('main')).toContainText('Le numéro de la rue manque.')
  await verifierAccessibilite(page)
  await page.getByText('Accepter la proposition').first().click()
  await page
    .getByRole('button', { name: /Enregistrer cette réponse/ })
    .first()
    .click()
  await page.getByRole('button', { name: /Renvoyer/ }).click()
  await expect(page.getByRole('button', { name: /Renvoyer/ })).toHaveCount(0)
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
  await referent.getByText(/^Agréer, avec ou sans réserves/).click()
  await referent.getByRole('button', { name: 'Relire la lettre avant de proposer' }).click()
  await expect(referent.getByRole('main')).toContainText('Projet, sans effet tant qu’il n’est pas signé')
  await verifierAccessibilite(referent)
  await referent.getByRole('button', { name: 'Proposer à la signature' }).click()
  await expect(referent.getByRole('main')).toContainText('Proposé, à signer')
  expect((await referent.goto('/signatures'))?.status()).toBe(404)

  await signerActe(browser, 'Signer l’agrément', '1 place de la Mairie')
})

/** The signatory opens the act of Revest-Saint-Martin, reads it in full and signs it. */
async function signerActe(browser: Browser, bouton: string, texte: string): Promise<void> {
  const page = await ouvrirComme(browser, 'Hélène Vidal')
  await page.goto('/signatures')
  await verifierAccessibilite(page)
  await page
    .getByRole('link', { name: /Revest-Saint-Martin/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText(texte)
  await verifierAccessibilite(page)
  await page.getByText('J’ai lu cet acte en entier et je le signe.').click()
  await page.getByRole('button', { name: bouton }).click()
  await expect(page.getByRole('button', { name: bouton })).toHaveCount(0)
  await page.goto('/signatures/signees')
  await expect(page.getByRole('main')).toContainText('Revest-Saint-Martin')
  await page.context().close()
}

test('la commune reçoit la convention', async ({ page }) => {
  await lireCourriel(page, { a: ELUE, sujet: /Espace accepté/ })
  await entrerComme(page, 'Camille Martin')
  await page.goto(dossier)
  await expect(page.getByRole('main')).toContainText('Espace accepté')
  await page.goto(`${dossier}/lettres`)
  await page
    .getByRole('link', { name: /^Convention/ })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText('Revest-Saint-Martin')
  await verifierAccessibilite(page)
})

test('l’instructeur DETR demande la délibération : le délai s’arrête ; la commune l’envoie : il repart', async ({
  browser,
}) => {
  const instructeur = await ouvrirComme(browser, 'Michel Faure')
  await instructeur.goto('/detr?q=revest')
  await verifierAccessibilite(instructeur)
  await instructeur
    .getByRole('link', { name: /Revest-Saint-Martin/ })
    .first()
    .click()
  await expect(instructeur.getByRole('heading', { level: 1 })).toContainText('Revest-Saint-Martin')
  demande = new URL(instructeur.url()).pathname
  await verifierAccessibilite(instructeur)
  await instructeur.goto(`${demande}/pieces`)
  await instructeur
    .getByRole('textbox', { name: /Ce qui manque.*Délibération/ })
    .fill('Le conseil doit approuver le plan.')
  await instructeur.getByRole('button', { name: 'Lire la lettre avant l’envoi' }).click()
  await expect(instructeur.getByRole('main')).toContainText('Le conseil doit approuver le plan.')
  await verifierAccessibilite(instructeur)
  await instructeur.getByRole('button', { name: 'Envoyer et arrêter le délai' }).click()
  await expect(instructeur.getByRole('main')).toContainText('Pièces demandées, délai suspendu')

  const camille = await ouvrirComme(browser, 'Camille Martin')
  await lireCourriel(camille, { a: ELUE, sujet: /1 pièce à envoyer/ })
  await camille.goto(`${dossier}/detr`)
  await expect(camille.getByRole('main')).toContainText('Des pièces manquent')
  await verifierAccessibilite(camille)
  await camille
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'deliberation.pdf',
      mimeType: 'application/pdf',
      buffer: pdfSimple('Deliberation'),
    })
  await camille
    .getByRole('button', { name: /^Ajouter ce fichier/ })
    .first()
    .click()
  await expect(camille.getByRole('main')).toContainText('deliberation.pdf')
  await camille.getByRole('button', { name: 'Envoyer les pièces' }).click()
  await expect(camille.getByRole('main')).toContainText('Demande reçue, pièces en cours de vérification')
  await Promise.all([instructeur.context().close(), camille.context().close()])
})

test('il déclare la demande complète, retient la dépense et propose ; l’applicant n’en voit rien', async ({
  browser,
}) => {
  const instructeur = await ouvrirComme(browser, 'Michel Faure')
  await instructeur.goto(`${demande}/completude`)
  await verifierAccessibilite(instructeur)
  for (const valide of await instructeur.getByRole('radio', { name: /Valide|Valable/ }).all())
    await valide.check({ force: true })
  await instructeur.getByRole('button', { name: 'Enregistrer la vérification' }).click()
  await instructeur.waitForLoadState('networkidle')
  await instructeur.goto(`${demande}/complet`)
  await verifierAccessibilite(instructeur)
  await instructeur.getByRole('button', { name: /Déclarer/ }).click()
  await expect(instructeur.getByRole('main')).toContainText('Complet')

  await instructeur.goto(`${demande}/instruction`)
  await verifierAccessibilite(instructeur)
  await instructeur
    .getByLabel(/^Montant(?! retenu)/)
    .first()
    .fill('1152,05')
  await instructeur.getByRole('button', { name: 'Recalculer' }).click()
  await expect(instructeur.getByRole('main')).toContainText('dépassent 80')
  await instructeur
    .getByLabel(/^Montant(?! retenu)/)
    .first()
    .fill('1 152,00')
  await instructeur.getByLabel(/^Taux/).first().fill('')
  await instructeur.getByRole('button', { name: /^Enregistrer/ }).click()
  await instructeur.waitForURL(/decision/)
  await instructeur.goto(`${demande}/decision`)
  await expect(instructeur.getByRole('main')).toContainText('mille cent cinquante-deux euros')
  await verifierAccessibilite(instructeur)
  await instructeur.getByRole('button', { name: /Proposer 1.152,00/ }).click()
  await expect(instructeur.getByRole('main')).toContainText('Programmé')
  expect((await instructeur.goto('/signatures'))?.status()).toBe(404)

  const camille = await ouvrirComme(browser, 'Camille Martin')
  for (const adresse of [dossier, `${dossier}/detr`, `${dossier}/lettres`, `${dossier}/historique`]) {
    await camille.goto(adresse)
    const html = await camille.content()
    for (const secret of ['programme', 'Programmé', 'proposer_attribution', 'montantRetenu', 'Arrêté']) {
      expect(html.includes(secret), `${adresse} : ${secret}`).toBe(false)
    }
  }
  await Promise.all([instructeur.context().close(), camille.context().close()])
})

test('la signataire signe l’arrêté, l’instructeur le notifie : la commune lit 1 152,00 € et la date limite', async ({
  browser,
}) => {
  await signerActe(browser, 'Signer l’arrêté', 'ARRÊTE')
  const instructeur = await ouvrirComme(browser, 'Michel Faure')
  await expect(async () => {
    await instructeur.goto(`${demande}/notifier`)
    await instructeur.getByLabel(/Numéro de l’engagement juridique/).fill('2104567890')
    await instructeur.getByLabel(/Date de l’engagement/).fill('01/10/2026')
    await instructeur.getByRole('button', { name: 'Notifier la subvention' }).click()
    await expect(instructeur.getByRole('main')).toContainText('Notifié, à commencer', { timeout: 3000 })
  }).toPass({ timeout: 40_000 })

  const camille = await ouvrirComme(browser, 'Camille Martin')
  await lireCourriel(camille, { a: ELUE, sujet: /Décision sur votre demande de DETR/ })
  await camille.goto(dossier)
  await expect(camille.getByRole('main')).toContainText('Subvention accordée\u00A0: 1\u202F152,00\u00A0€')
  await verifierAccessibilite(camille)
  await camille.goto(`${dossier}/lettres`)
  const arrete = await camille
    .getByRole('link', { name: /Arrêté.*PDF/ })
    .first()
    .getAttribute('href')
  const pdf = await camille.request.get(arrete ?? '')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await camille.goto(`${dossier}/historique`)
  await expect(camille.getByRole('main')).toContainText('Subvention accordée')
  await verifierAccessibilite(camille)
})
