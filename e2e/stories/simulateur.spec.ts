import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { lireCourriel, verifierAccessibilite } from '../fixtures/portail'

const TELEPHONE = { width: 360, height: 740 }
const PHRASE =
  'Dans l’Isère, en 2026, vous pouvez demander jusqu’à 900,00\u00A0€\u00A0: 50\u00A0% d’une dépense plafonnée à 1\u202F800,00\u00A0€.'

/** The year of the sentence is the one of the test. */
const phraseDeLAnnee = () => PHRASE.replace('2026', String(new Date().getFullYear()))
const main = (page: Page) => page.getByRole('main')

async function trouver(page: Page, texte: string): Promise<void> {
  await page.goto('/simulateur-detr')
  await page.getByLabel(/Quelle commune/).fill(texte)
  await page.getByRole('button', { name: 'Chercher' }).click()
}

/** From the home page to the sentence, as the mayor of 307 inhabitants does it on a phone. */
async function simuler(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Simulez-la en trois questions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Simuler la DETR')
  await page.getByLabel(/Quelle commune/).fill('serre nerpol')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(main(page)).toContainText('Commune de Serre-Nerpol, Isère (38), 307\u00A0habitants.')
  await page.getByLabel('Ordinateur', { exact: true }).fill('1 170,00 €')
  await page.getByRole('button', { name: 'Voir le résultat' }).last().click()
  await expect(page.getByText(phraseDeLAnnee())).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`le maire de Serre-Nerpol, au téléphone, ${javaScriptEnabled ? 'avec' : 'sans'} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: TELEPHONE })

    test('lit la phrase, les règles, les dates, les exemples ; le lien rouvre tout ; la fiche se lit', async ({
      page,
      browser,
    }) => {
      await simuler(page)
      if (javaScriptEnabled) await verifierAccessibilite(page)
      for (const titre of [
        'Qui paie quoi',
        'Ce que disent les règles',
        'Ce qui changerait la réponse',
        'Les prochaines dates',
        'Ce que d’autres ont obtenu en 2018',
      ])
        await expect(page.getByRole('heading', { name: titre })).toBeVisible()
      await expect(main(page)).toContainText('observés en 2018, à confirmer')
      await expect(main(page)).toContainText('les 200,00\u00A0€ au-delà restent à votre charge')
      await expect(main(page)).toContainText('R2334-27')
      const largeur = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(largeur).toBeLessThanOrEqual(TELEPHONE.width)

      const lien = page.url()
      expect(lien.length).toBeLessThan(250)
      const autre = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await autre.goto(lien)
      await expect(autre.getByText(phraseDeLAnnee())).toBeVisible()
      await expect(autre.getByLabel('Ordinateur', { exact: true })).toHaveValue('1\u202F170,00')
      await autre.close()

      const adresse = await page.getByRole('link', { name: /Fiche pour le conseil/ }).getAttribute('href')
      const fiche = await page.request.get(adresse ?? '')
      expect(fiche.headers()['content-type']).toBe('application/pdf')
      const octets = await fiche.body()
      expect(octets.subarray(0, 5).toString()).toBe('%PDF-')
      expect(octets.length).toBeLessThan(60 * 1024)
    })

    test('ajoute une ligne et un financeur', async ({ page }) => {
      await simuler(page)
      await page.getByRole('button', { name: 'Ajouter un financeur' }).click()
      await page.getByLabel('Qui paie', { exact: true }).first().selectOption('Département')
      await page.getByLabel('Montant', { exact: true }).first().fill('300')
      await page.getByRole('button', { name: 'Recalculer' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: 'Votre part' }).first()).toContainText(
        '800,00\u00A0€',
      )
    })
  })
}

test('le résultat change pendant qu’on écrit, dit une fois, et l’adresse suit', async ({ page }) => {
  await page.goto('/simulateur-detr?c=38275&l=ordinateur*1000')
  await expect(page.getByRole('status')).toHaveCount(1)
  await expect(page.getByRole('status')).toContainText('DETR possible\u00A0: 500,00\u00A0€.')
  await page.getByLabel('Ordinateur', { exact: true }).fill('1200,5')
  await expect(
    page.getByRole('heading', { name: 'Ce que vous pouvez demander' }).locator('..'),
  ).toContainText('jusqu’à 600,25\u00A0€')
  await expect(page.getByRole('status')).toContainText('DETR possible\u00A0: 600,25\u00A0€.')
  await expect(page).toHaveURL(/l=ordinateur\*1200\.50/)
  await page.getByLabel('Webcam').focus()
  await expect(page.getByLabel('Ordinateur', { exact: true })).toHaveValue('1\u202F200,50')
  await page.getByLabel('Webcam').fill('douze')
  await page.getByLabel('Ordinateur', { exact: true }).focus()
  await expect(main(page)).toContainText('Écrivez un montant en euros, par exemple 1\u202F440,06.')
  await verifierAccessibilite(page)
})

test('trouver qui achète : homonymes, ancienne commune, code, intercommunalité', async ({ page }) => {
  await trouver(page, 'saint martin')
  await expect(main(page)).toContainText('Gers (32)')
  await expect(main(page)).toContainText('Hautes-Pyrénées (65)')
  await verifierAccessibilite(page)
  await trouver(page, 'Balbins')
  await expect(main(page)).toContainText(/Balbins fait aujourd’hui partie d[e’]/)
  await trouver(page, '38275')
  await expect(main(page)).toContainText('Commune de Serre-Nerpol')
  await trouver(page, 'l’hay les roses')
  await expect(main(page)).toContainText('Commune de L’Haÿ-les-Roses')
  await trouver(page, 'communauté de communes de l’oisans')
  await expect(main(page)).toContainText(/Oisans, Isère \(38\)/)
})

test('une commune de 25 000 habitants apprend que non, pourquoi, et les autres chemins', async ({ page }) => {
  await trouver(page, '18279')
  await expect(main(page)).toContainText('La DETR n’est pas possible ici')
  await expect(main(page)).toContainText('plus de 20\u202F000 habitants')
  await expect(main(page)).toContainText('L2334-33')
  await expect(page.getByRole('link', { name: /Commencer un dossier sans DETR/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Déposer une demande/ })).toHaveCount(0)
  await verifierAccessibilite(page)
  await page.getByRole('link', { name: /^Simuler pour/ }).click()
  await expect(main(page)).toContainText('habitants.')
  await expect(page.getByRole('heading', { name: 'La DETR n’est pas possible ici' })).toHaveCount(0)
})

for (const [genre, phrase] of [
  ['Une association', 'Une association ne peut pas recevoir la DETR'],
  ['Un centre communal d’action sociale (CCAS)', 'Un CCAS ne peut pas recevoir la DETR'],
] as const) {
  test(`${genre} : la DETR n’est pas pour elle, la commune est à un clic`, async ({ page }) => {
    await page.goto('/simulateur-detr')
    await page.getByText(genre, { exact: true }).click()
    await page.getByLabel(/Quelle commune/).fill('38275')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(main(page)).toContainText(phrase)
    await verifierAccessibilite(page)
    await page.getByRole('link', { name: 'Simuler pour la commune de Serre-Nerpol' }).click()
    await expect(main(page)).toContainText('vous pouvez demander jusqu’à')
  })
}

test('un département sans règle connue : la fourchette de la loi, dite telle quelle', async ({ page }) => {
  await page.goto('/simulateur-detr?c=11001&l=ordinateur*1000')
  await expect(main(page)).toContainText('La règle du département n’est pas connue ici.')
  await expect(main(page)).toContainText(/de 200,00.€ à 800,00.€.: de 20.% à 80.%/)
})

test('une saisie étrange donne une phrase, jamais une panne', async ({ page }) => {
  const longue = `/simulateur-detr?c=38275${`&l=autre*1**${'%C3%A9'.repeat(80)}`.repeat(20)}`
  const ETRANGES: readonly (readonly [string, number, string | RegExp])[] = [
    ['/simulateur-detr?c=99999', 404, 'une commune que nous connaissons'],
    ['/simulateur-detr?c=%27%20OR%201=1', 404, 'une commune que nous connaissons'],
    ['/simulateur-detr?q=', 422, 'Écrivez un nom'],
    ['/simulateur-detr?q=123456', 422, /chiffres/],
    ['/simulateur-detr?q=zzzzqqq', 200, 'Aucun résultat'],
    ['/simulateur-detr?c=38275&l=autre*douze**Truc', 422, 'Écrivez un montant en euros'],
    ['/simulateur-detr?c=38275&l=autre*-3**Truc', 422, 'ne peut pas être négatif'],
    ['/simulateur-detr?c=38275&l=autre*999999999999**Truc', 422, 'trop grand'],
    ['/simulateur-detr?c=38275&l=&a=DETR*3', 422, 'Choisissez qui paie'],
    ['/simulateur-detr?c=38275&l=', 200, 'Ajoutez d’abord ce que vous achetez'],
    ['/simulateur-detr?c=38275&l=autre*5**%F0%9F%98%80%3Cscript%3E', 200, 'jusqu’à 2,50'],
    ['/simulateur-detr?c=38275&k=inconnue&l=ordinateur*10&l=&n=roi&x=y', 200, 'jusqu’à 5,00'],
    [longue, 422, 'trop longues pour un lien'],
  ]
  for (const [adresse, statut, phrase] of ETRANGES) {
    const reponse = await page.goto(adresse)
    expect(reponse?.status(), adresse).toBe(statut)
    await expect(main(page), adresse).toContainText(phrase)
    if (statut !== 200) {
      await expect(page).toHaveTitle(/^Erreur/)
      await verifierAccessibilite(page)
    }
    const fiche = await page.request.get(adresse.replace('/simulateur-detr', '/simulateur-detr.pdf'), {
      maxRedirects: 0,
    })
    expect([200, 302], `la fiche de ${adresse}`).toContain(fiche.status())
  }
})

test('déposer : le dossier s’ouvre après la connexion, déjà rempli, même à confirmer', async ({ page }) => {
  const courriel = `maire-${Date.now()}@serre-nerpol.example.org`
  await page.goto(
    '/simulateur-detr?c=38275&l=ordinateur*1170&l=ecran*180&l=autre*650.05**Cl%C3%A9s&a=DEPARTEMENT*200',
  )
  await page.getByRole('link', { name: 'Déposer une demande' }).click()
  await expect(page).toHaveURL(/\/connexion\?retour=/)
  await page.getByLabel('Votre adresse électronique').fill(courriel)
  await page.getByRole('button', { name: 'Recevoir le lien' }).click()
  const { lien } = await lireCourriel(page, { a: courriel, sujet: /Votre lien de connexion/ })
  await page.goto(lien)
  await page.getByRole('button', { name: 'Me connecter' }).click()
  await page.getByLabel(/^Prénom/).fill('Odile')
  await page.getByLabel(/^Nom/).fill('Serre')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Déposer une demande')
  await expect(main(page)).toContainText('900,00\u00A0€ de DETR')
  await verifierAccessibilite(page)
  await page.getByRole('button', { name: 'Commencer le dossier de la commune de Serre-Nerpol' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Étape 1 sur 7')
  const dossier = page.url().replace(/\/etapes.*/, '')
  await page.goto(`${dossier}/etapes/equipement`)
  await expect(page.getByLabel('Désignation').nth(2)).toHaveValue('Clés')
  await expect(page.getByLabel('Prix unitaire HT').nth(2)).toHaveValue('650,05')
  await page.goto(`${dossier}/etapes/financement`)
  await expect(page.getByLabel('Montant', { exact: true }).nth(0)).toHaveValue('900,00')
  await expect(page.getByLabel('Montant', { exact: true }).nth(1)).toHaveValue('200,00')
  await expect(page.getByLabel('Montant', { exact: true }).nth(2)).toHaveValue('900,05')
  await page.goto(`/simulateur-detr/deposer?c=38275&l=ordinateur*1170`)
  await expect(main(page)).toContainText('Un dossier est déjà commencé')
})

test('la page froide pèse au plus 300 Ko, ses scripts 120 Ko', async ({ page }) => {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  let total = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    total += encodedDataLength
  })
  const textes: Promise<Buffer>[] = []
  page.on('response', (reponse) => {
    if (reponse.request().resourceType() === 'script') textes.push(reponse.body())
  })
  await page.goto('/simulateur-detr?c=38275&l=ordinateur*1900', { waitUntil: 'networkidle' })
  // Scripts without the headers of each answer, as a compressed file weighs.
  const scripts = (await Promise.all(textes)).reduce((somme, texte) => somme + gzipSync(texte).length, 0)
  const enKo = (octets: number) => `${Math.round(octets / 1024)} Ko`
  process.stdout.write(`simulateur : ${enKo(total)}, scripts ${enKo(scripts)}\n`)
  expect(scripts, 'something was measured').toBeGreaterThan(20 * 1024)
  expect(total).toBeLessThanOrEqual(300 * 1024)
  expect(scripts).toBeLessThanOrEqual(120 * 1024)
})
