import { expect, test } from '@playwright/test'
import { verifierAccessibilite } from '../fixtures/portail'

const PAGES = [
  '/',
  '/aide',
  '/api',
  '/regles-appliquees',
  '/simulateur-detr',
  '/annexe-technique',
  '/annexe-technique/2017-01',
  '/verifier-equipement',
  '/contact',
  '/accessibilite',
  '/mentions-legales',
  '/donnees-personnelles',
  '/cookies',
  '/plan-du-site',
  '/connexion',
  '/demonstration',
  '/demonstration/courriels',
]

test('a visitor reads every public page: a title, one heading, no accessibility fault', async ({ page }) => {
  for (const adresse of PAGES) {
    const reponse = await page.goto(adresse)
    expect(reponse?.status(), adresse).toBe(200)
    await expect(page).toHaveTitle(/Maillage$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await verifierAccessibilite(page)
  }
})

test('a page that does not exist says so and leads out', async ({ page }) => {
  const reponse = await page.goto('/nulle-part')
  expect(reponse?.status()).toBe(404)
  await expect(page.getByRole('main')).toContainText(
    'Cette page n’existe pas, ou elle ne vous est pas ouverte.',
  )
  await verifierAccessibilite(page)
})

test('nothing overflows at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  for (const adresse of PAGES) {
    await page.goto(adresse)
    const largeur = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(largeur, adresse).toBeLessThanOrEqual(320)
  }
})

test('security headers stand on pages, files and errors; no script runs against the policy', async ({
  page,
}) => {
  const refus: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refus.push(message.text())
  })
  for (const adresse of ['/', '/nulle-part', '/favicon.svg']) {
    const reponse = await page.request.get(adresse)
    const entetes = reponse.headers()
    expect(entetes['content-security-policy'], adresse).toContain("default-src 'self'")
    expect(entetes['x-content-type-options'], adresse).toBe('nosniff')
    expect(entetes['referrer-policy'], adresse).toBe('same-origin')
  }
  await page.goto('/')
  expect(refus).toEqual([])
})

test('a write that comes from another site is refused, resource routes included', async ({ request }) => {
  for (const adresse of ['/connexion', '/deconnexion', '/connexion.data']) {
    const reponse = await request.post(adresse, {
      headers: { Origin: 'https://evil.example' },
      form: { courriel: 'a@example.org' },
    })
    expect(reponse.status(), adresse).toBe(403)
  }
})

test('the first page weighs at most 300 KB cold, its scripts at most 120 KB', async ({ page }) => {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  const poids = new Map<string, { type: string; octets: number }>()
  client.on('Network.responseReceived', ({ requestId, type }) => poids.set(requestId, { type, octets: 0 }))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const connu = poids.get(requestId)
    if (connu) connu.octets = encodedDataLength
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  const total = (type?: string) =>
    [...poids.values()]
      .filter((lu) => !type || lu.type === type)
      .reduce((somme, { octets }) => somme + octets, 0)
  process.stdout.write(
    `accueil : ${Math.round(total() / 1024)} Ko, scripts ${Math.round(total('Script') / 1024)} Ko\n`,
  )
  expect(total('Script'), 'something was measured').toBeGreaterThan(20 * 1024)
  expect(total()).toBeLessThanOrEqual(300 * 1024)
  expect(total('Script')).toBeLessThanOrEqual(120 * 1024)
})
