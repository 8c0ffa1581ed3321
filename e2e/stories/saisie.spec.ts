import { expect, type Locator, type Page, test } from '@playwright/test'
import { entrerComme, ouvrirComme, pdfSimple, verifierAccessibilite } from '../fixtures/portail'

/**
 * The seven steps against what goes wrong: no scripts, bad input, two tabs, hostile files, a keyboard alone. Émilie
 * Duval (Embrun, 05) and a dossier of her own for each test: no other story reads them.
 */
const SECRETAIRE = 'Émilie Duval'

const champ = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]`).first()

/** A new dossier of Embrun; its address without the step. */
async function nouveauDossier(page: Page): Promise<string> {
  await page.goto('/espace/dossiers/nouveau')
  await page.getByRole('button', { name: /^Commencer le dossier d/ }).click()
  await page.waitForURL(/\/etapes\/organisation/)
  return new URL(page.url()).pathname.replace(/\/etapes.*/, '')
}

async function envoyer(page: Page, bouton: string | RegExp = 'Enregistrer et continuer'): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: bouton }).first().click()
}

/** Sends a step and waits for the page that answers, whichever it is. */
async function envoyerEtLire(page: Page, bouton?: string | RegExp): Promise<number> {
  const reponse = page
    .waitForResponse((recue) => recue.request().method() === 'POST', { timeout: 20_000 })
    .catch(() => null)
  await envoyer(page, bouton)
  return (await reponse)?.status() ?? 0
}

async function cocher(page: Page, name: string, valeur: string): Promise<void> {
  await page
    .locator(`label[for="${await page.locator(`[name="${name}"][value="${valeur}"]`).getAttribute('id')}"]`)
    .click()
}

test.describe('sans JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('les sept étapes se remplissent par des envois de formulaire, jusqu’au récapitulatif', async ({
    page,
  }) => {
    await entrerComme(page, SECRETAIRE)
    const dossier = await nouveauDossier(page)
    const h1 = page.getByRole('heading', { level: 1 })
    await champ(page, 'preparateur.telephone').fill('04 92 00 00 02')
    await envoyer(page)
    await expect(h1).toContainText('Étape 2 sur 7')

    await champ(page, 'adresse').fill('Place Barthelon')
    await champ(page, 'ouvertureLe').fill('01/09/2027')
    await champ(page, 'horaires.lundi.0.debut').fill('9h')
    await champ(page, 'horaires.lundi.0.fin').fill('12h')
    await expect(champ(page, 'horaires.lundi.1.debut')).toBeVisible()
    await champ(page, 'horaires.lundi.1.debut').fill('14h')
    await champ(page, 'horaires.lundi.1.fin').fill('17h')
    await envoyer(page)
    await expect(h1).toContainText('Étape 3 sur 7')

    await cocher(page, 'services[]', 'cni')
    await cocher(page, 'mediateur', 'a_designer')
    await cocher(page, 'formation', 'prevu')
    await envoyer(page)
    await expect(h1).toContainText('Étape 4 sur 7')

    await envoyer(page, 'Ajouter le kit courant')
    await expect(page.getByRole('group', { name: /^Ligne 2/ })).toBeVisible()
    await envoyer(page, 'Recalculer')
    await expect(page.getByRole('main')).toContainText('Indispensables')
    await envoyer(page)
    await expect(h1).toContainText('Étape 5 sur 7')

    await expect(page.getByText('Ce qui suit ne compte que si vous demandez la DETR.')).toBeVisible()
    await cocher(page, 'demandeDetr', 'oui')
    await envoyer(page, /Demander le maximum/)
    await expect(champ(page, 'ressources.0.montant')).not.toHaveValue('')
    await cocher(page, 'premierActe', 'non')
    await champ(page, 'debutPrevuLe').fill('01/05/2027')
    await champ(page, 'finPrevueLe').fill('31/08/2027')
    await envoyer(page)
    await expect(h1).toContainText('Étape 6 sur 7')

    const carte = page.locator('#piece-devis')
    await carte
      .locator('input[type=file]')
      .setInputFiles({ name: 'devis.pdf', mimeType: 'application/pdf', buffer: pdfSimple('Devis') })
    await carte.getByRole('button', { name: /^Envoyer/ }).click()
    await expect(page.locator('#piece-devis')).toContainText('devis.pdf')
    await page.goto(`${dossier}/etapes/recapitulatif`)
    await expect(page.getByRole('main')).toContainText('Tout est prêt.')
    await expect(page.getByRole('main')).toContainText('Place Barthelon')
    await expect(page.getByRole('button', { name: /pour signature/ })).toBeVisible()
  })
})

type Refus = {
  quoi: string
  etape: 'organisation' | 'lieu' | 'equipement' | 'financement' | 'services'
  nom: string
  texte: string
  phrase: RegExp
}

const MONTANT = 'lignes.0.prixUnitaireHT'
const REFUS: readonly Refus[] = [
  {
    quoi: 'un montant négatif',
    etape: 'equipement',
    nom: MONTANT,
    texte: '-3',
    phrase: /Un montant ne peut pas être négatif\./,
  },
  {
    quoi: 'un montant en puissance de dix',
    etape: 'equipement',
    nom: MONTANT,
    texte: '1e9',
    phrase: /Écrivez un montant en euros/,
  },
  {
    quoi: 'un mot au lieu d’un montant',
    etape: 'equipement',
    nom: MONTANT,
    texte: 'NaN',
    phrase: /Écrivez un montant en euros/,
  },
  {
    quoi: 'trois décimales',
    etape: 'equipement',
    nom: MONTANT,
    texte: '12,345',
    phrase: /Gardez deux chiffres après la virgule\./,
  },
  {
    quoi: 'un montant immense',
    etape: 'equipement',
    nom: MONTANT,
    texte: '99999999999',
    phrase: /Ce montant est trop grand/,
  },
  {
    quoi: 'une quantité nulle',
    etape: 'equipement',
    nom: 'lignes.0.quantite',
    texte: '0',
    phrase: /Quantité.: un nombre entier, au moins 1\./,
  },
  {
    quoi: 'un jour qui n’existe pas',
    etape: 'lieu',
    nom: 'ouvertureLe',
    texte: '31/02/2026',
    phrase: /Le 31 février n’existe pas\./,
  },
  {
    quoi: 'un mot au lieu d’une date',
    etape: 'lieu',
    nom: 'ouvertureLe',
    texte: 'demain',
    phrase: /Écrivez la date ainsi.: 05\/03\/2026\./,
  },
  {
    quoi: 'une fin avant le début',
    etape: 'lieu',
    nom: 'horaires.mardi.0.fin',
    texte: '8h',
    phrase: /Mardi.: la fin .* vient avant le début/,
  },
  {
    quoi: 'une mesure en lettres',
    etape: 'lieu',
    nom: 'reponses.table_hauteur_cm',
    texte: 'haute',
    phrase: /Écrivez un nombre en cm/,
  },
  {
    quoi: 'un téléphone trop court',
    etape: 'organisation',
    nom: 'preparateur.telephone',
    texte: '12',
    phrase: /Écrivez dix chiffres/,
  },
  {
    quoi: 'une adresse électronique coupée',
    etape: 'organisation',
    nom: 'elu.courriel',
    texte: 'mairie@',
    phrase: /Cette adresse est incomplète/,
  },
  {
    quoi: 'cent mille signes',
    etape: 'services',
    nom: 'commentaire',
    texte: 'é'.repeat(100_000),
    phrase: /trop long/,
  },
]

test.describe('ce qui est mal écrit', () => {
  test.describe.configure({ mode: 'serial' })
  let dossier = ''

  for (const javaScriptEnabled of [true, false]) {
    test(`chaque refus a sa phrase sous son champ, ${javaScriptEnabled ? 'avec' : 'sans'} JavaScript`, async ({
      browser,
    }) => {
      test.setTimeout(300_000)
      const page = await ouvrirComme(browser, SECRETAIRE, { javaScriptEnabled })
      if (dossier === '') dossier = await nouveauDossier(page)
      const axe = new Set<string>()
      for (const refus of REFUS) {
        await test.step(refus.quoi, async () => {
          await page.goto(`${dossier}/etapes/${refus.etape}`)
          if (refus.etape === 'equipement' && (await champ(page, MONTANT).count()) === 0) {
            await envoyer(page, 'Ajouter une ligne')
          }
          if (refus.etape === 'equipement') {
            await champ(page, 'lignes.0.designation').fill('Ordinateur')
            await champ(page, MONTANT).fill('839,00')
          }
          if (refus.nom === 'horaires.mardi.0.fin') await champ(page, 'horaires.mardi.0.debut').fill('12h')
          await champ(page, refus.nom).fill(refus.texte)
          expect(await envoyerEtLire(page), refus.quoi).toBe(422)
          await expectRefus(page, refus, javaScriptEnabled)
          if (javaScriptEnabled && !axe.has(refus.etape)) {
            axe.add(refus.etape)
            await verifierAccessibilite(page)
          }
        })
      }
      await page.context().close()
    })
  }

  test('un montant écrit comme on l’écrit, un emoji et une apostrophe sont gardés tels quels', async ({
    page,
  }) => {
    await entrerComme(page, SECRETAIRE)
    await page.goto(`${dossier}/etapes/equipement`)
    await champ(page, 'lignes.0.designation').fill('Ordinateur d’accueil 👩🏽‍💻')
    await champ(page, MONTANT).fill('1 440,06 €')
    await champ(page, 'lignes.0.quantite').fill('1')
    await envoyer(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Étape 5 sur 7')
    await expect(page.getByRole('main')).toContainText('1\u202F440,06\u00A0€')
    await page.goto(`${dossier}/etapes/equipement`)
    await expect(champ(page, 'lignes.0.designation')).toHaveValue('Ordinateur d’accueil 👩🏽‍💻')
    await expect(champ(page, MONTANT)).toHaveValue('1 440,06 €')
  })

  test('des dates et des montants faux au financement : une phrase par champ, aucune panne', async ({
    page,
  }) => {
    await entrerComme(page, SECRETAIRE)
    await page.goto(`${dossier}/etapes/financement`)
    await cocher(page, 'demandeDetr', 'oui')
    await champ(page, 'ressources.0.montant').fill('-3')
    await champ(page, 'ressources.1.montant').fill('1e9')
    await champ(page, 'debutPrevuLe').fill('31/02/2026')
    await champ(page, 'finPrevueLe').fill('demain')
    expect(await envoyerEtLire(page)).toBe(422)
    for (const [nom, phrase] of [
      ['ressources.0.montant', /négatif/],
      ['ressources.1.montant', /Écrivez un montant en euros/],
      ['debutPrevuLe', /Le 31 février n’existe pas\./],
      ['finPrevueLe', /Écrivez la date ainsi/],
    ] as const) {
      await expect(await messageDe(page, nom)).toContainText(phrase)
    }
    await verifierAccessibilite(page)

    // « Non » hides the rest, keeps what was typed, and needs nothing of it.
    await cocher(page, 'demandeDetr', 'non')
    await expect(champ(page, 'debutPrevuLe')).toBeHidden()
    await verifierAccessibilite(page)
    await envoyer(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Étape 6 sur 7')
  })
})

async function messageDe(page: Page, nom: string): Promise<Locator> {
  return page.locator(`#${(await champ(page, nom).getAttribute('aria-describedby')) ?? 'sans-message'}`)
}

async function expectRefus(
  page: Page,
  { nom, texte, phrase }: Refus,
  javaScriptEnabled: boolean,
): Promise<void> {
  const synthese = page.locator('#synthese-erreurs')
  await expect(synthese).toContainText(phrase)
  await expect(await messageDe(page, nom)).toContainText(phrase)
  await expect(champ(page, nom)).toHaveAttribute('aria-invalid', 'true')
  await expect(champ(page, nom)).toBeVisible()
  await expect(champ(page, nom)).toHaveValue(texte)
  await expect(page).toHaveTitle(/^Erreur – (?!Erreur)/)
  const ancre = `#${(await champ(page, nom).getAttribute('id')) ?? ''}`
  await expect(synthese.locator(`a[href="${ancre}"]`)).toHaveCount(1)
  if (javaScriptEnabled) await expect(synthese).toBeFocused()
}

test('deux onglets sur une étape : le second lit qui et quand, compare et choisit', async ({ page }) => {
  await entrerComme(page, SECRETAIRE)
  const dossier = await nouveauDossier(page)
  const second = await page.context().newPage()
  await page.goto(`${dossier}/etapes/lieu`)
  await second.goto(`${dossier}/etapes/lieu`)

  await champ(page, 'adresse').fill('1 rue Neuve')
  await expect(page.getByText(/^Enregistré à \d+\u00A0h/)).toBeVisible()
  await champ(second, 'adresse').fill('2 rue Vieille')
  await expect(second.getByText(/Émilie Duval a changé cette page à \d+/).first()).toBeVisible()

  expect(await envoyerEtLire(second, 'Enregistrer et quitter')).toBe(409)
  await expect(second.getByRole('main')).toContainText('Émilie Duval a changé cette page')
  await expect(second.getByRole('table')).toContainText('1 rue Neuve')
  await expect(second.getByRole('table')).toContainText('2 rue Vieille')
  await verifierAccessibilite(second)
  await second.getByRole('button', { name: 'Garder ce que j’ai écrit' }).click()
  await expect(champ(second, 'adresse')).toHaveValue('2 rue Vieille')
  await page.goto(`${dossier}/etapes/lieu`)
  await expect(champ(page, 'adresse')).toHaveValue('2 rue Vieille')

  // The other choice, from the first tab this time.
  // « Enregistré à… » is already there from before: wait for this very saving.
  const enregistree = second.waitForResponse(
    (reponse) => reponse.url().includes(`${dossier}/brouillon`) && reponse.ok(),
  )
  await champ(second, 'adresse').fill('3 place du Marché')
  await enregistree
  await champ(page, 'adresse').fill('4 chemin Perdu')
  expect(await envoyerEtLire(page, 'Enregistrer et quitter')).toBe(409)
  await page.getByRole('link', { name: /Garder ce que .* a écrit/ }).click()
  await expect(champ(page, 'adresse')).toHaveValue('3 place du Marché')
})

test('ce qui est écrit est gardé seul, dit à l’écran, et là après avoir fermé l’onglet', async ({ page }) => {
  await entrerComme(page, SECRETAIRE)
  const dossier = await nouveauDossier(page)
  const onglet = await page.context().newPage()
  await onglet.goto(`${dossier}/etapes/services`)
  await champ(onglet, 'commentaire').fill('À côté de l’école, 😀')
  await expect(onglet.getByText(/^Enregistré à \d+\u00A0h/)).toBeVisible()
  await onglet.close()
  await page.goto(`${dossier}/etapes/services`)
  await expect(champ(page, 'commentaire')).toHaveValue('À côté de l’école, 😀')
})

const ACTIF = Buffer.from(
  pdfSimple('Devis')
    .toString('latin1')
    .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
  'latin1',
)
const FICHIERS = [
  [
    'un programme nommé .pdf',
    'facture.pdf',
    Buffer.from(`MZ${'\0'.repeat(400)}This program cannot be run`),
    /n’est pas un vrai PDF/,
  ],
  ['un fichier vide', 'vide.pdf', Buffer.alloc(0), /vide\.pdf est vide/],
  [
    '21 Mo',
    'lourd.pdf',
    Buffer.concat([pdfSimple(), Buffer.alloc(21 * 1024 * 1024, 32)]),
    /La limite est de 20\u00A0Mo|plus de 20\u00A0Mo/,
  ],
  ['un PDF qui contient un programme', 'actif.pdf', ACTIF, /contient un programme/],
] as const

for (const javaScriptEnabled of [true, false]) {
  test(`les fichiers dangereux sont refusés avec une phrase, ${javaScriptEnabled ? 'avec' : 'sans'} JavaScript`, async ({
    browser,
  }) => {
    const page = await ouvrirComme(browser, SECRETAIRE, { javaScriptEnabled })
    const dossier = await nouveauDossier(page)
    for (const [quoi, name, buffer, phrase] of FICHIERS) {
      await test.step(quoi, async () => {
        await page.goto(`${dossier}/etapes/pieces`)
        const carte = await joindre(page, name, buffer)
        await expect(javaScriptEnabled ? carte : page.locator('#synthese-erreurs')).toContainText(phrase)
        if (javaScriptEnabled) await verifierAccessibilite(page)
        await page.goto(`${dossier}/etapes/pieces`)
        await expect(page.getByRole('main')).not.toContainText(name)
      })
    }
    await test.step('un nom qui remonte les dossiers', async () => {
      await page.goto(`${dossier}/etapes/pieces`)
      const type = await premierePiece(page)
      const reponse = await page.request.post(`${dossier}/pieces/${type}`, {
        multipart: {
          intention: 'envoyer',
          [`fichier-${type}`]: { name: '../../etc/passwd', mimeType: 'application/pdf', buffer: pdfSimple() },
        },
        headers: { Origin: new URL(page.url()).origin },
        maxRedirects: 0,
      })
      expect([303, 422]).toContain(reponse.status())
      await page.goto(`${dossier}/etapes/pieces`)
      await expect(page.getByRole('main')).not.toContainText('..')
      await expect(page.getByRole('main')).not.toContainText('etc/')
    })
    await page.context().close()
  })
}

async function premierePiece(page: Page): Promise<string> {
  const id = await page.locator('[id^="piece-"]:has(input[type=file])').first().getAttribute('id')
  return (id ?? '').replace('piece-', '')
}

async function joindre(page: Page, name: string, buffer: Buffer): Promise<Locator> {
  const carte = page.locator(`#piece-${await premierePiece(page)}`)
  await carte.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await carte.getByRole('button', { name: /^Envoyer/ }).click()
  return carte
}

test('une étape se remplit et s’envoie au clavier seul', async ({ page }) => {
  await entrerComme(page, SECRETAIRE)
  const dossier = await nouveauDossier(page)
  await page.goto(`${dossier}/etapes/services`)
  await page.locator('#contenu').focus()
  await tabulerJusqua(page, 'services[]')
  await page.keyboard.press('Space')
  await tabulerJusqua(page, 'mediateur')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[name=mediateur][value=a_designer]')).toBeChecked()
  await tabulerJusqua(page, 'formation')
  await page.keyboard.press('Space')
  await tabulerJusqua(page, 'formationLe')
  await page.keyboard.type('15/06/2027')
  await tabulerJusqua(page, 'intention')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Étape 4 sur 7')
  await page.goto(`${dossier}/etapes/services`)
  await expect(champ(page, 'formationLe')).toHaveValue('15/06/2027')
})

async function tabulerJusqua(page: Page, nom: string): Promise<void> {
  for (let touches = 0; touches < 80; touches++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((attendu) => document.activeElement?.getAttribute('name') === attendu, nom))
      return
  }
  throw new Error(`Le clavier n’atteint pas ${nom}.`)
}

test('les horaires tiennent sur une ligne par jour, se copient, et la somme suit', async ({ page }) => {
  await entrerComme(page, SECRETAIRE)
  const dossier = await nouveauDossier(page)
  await page.goto(`${dossier}/etapes/lieu`)
  const lundi = page.getByRole('group', { name: 'Lundi', exact: true })
  expect((await lundi.boundingBox())?.height).toBeLessThan(80)
  await expect(champ(page, 'horaires.lundi.1.debut')).toBeHidden()
  await lundi.getByLabel('De (première plage)').fill('9h')
  await lundi.getByLabel('À (première plage)').fill('12h')
  await lundi.getByRole('button', { name: 'Ajouter une seconde plage' }).click()
  await expect(champ(page, 'horaires.lundi.1.debut')).toBeFocused()
  await page.keyboard.type('14h')
  await lundi.getByLabel('À (seconde plage)').fill('16h')
  await lundi.getByRole('button', { name: 'Copier' }).click()
  await expect(page.getByText('25\u00A0h avec aide par semaine').first()).toBeVisible()
  await expect(champ(page, 'horaires.vendredi.1.fin')).toHaveValue('16h')
  await expect(champ(page, 'horaires.samedi.0.debut')).toHaveValue('')
  await verifierAccessibilite(page)
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
