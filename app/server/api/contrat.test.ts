import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXEMPLE_ECHEANCES, EXEMPLE_PLAN, EXEMPLE_VERSEMENTS } from '~/domain/api/exemples'
import { type ApiDeTest, demarrerApi, type Envoi } from './serveur-de-test'

let api: ApiDeTest
beforeAll(async () => {
  api = await demarrerApi()
})
afterAll(() => api.arreter())

const PLAN = '/api/v1/detr/plan'
const MINIMAL = {
  receptionLe: '2026-03-10',
  porteur: { nature: 'commune', population: 900 },
  depenses: [{ libelle: 'Ordinateur', montantHT: '900.00', nature: 'investissement' }],
  ressources: [
    { financeur: 'DETR', montant: 450 },
    { financeur: 'AUTOFINANCEMENT', montant: '450' },
  ],
}
const avec = (change: Record<string, unknown>) => ({ ...MINIMAL, ...change })
const porteur = (change: Record<string, unknown>) => avec({ porteur: { nature: 'commune', ...change } })
const depense = (change: Record<string, unknown>) =>
  avec({ depenses: [{ ...MINIMAL.depenses[0], ...change }] })
const regle = (regleLocale: Record<string, unknown>) => avec({ regleLocale })
const TEXTE_PLAN = JSON.stringify(MINIMAL)

function champs(corps: unknown): string[] {
  return (corps as { erreurs: { champ: string; message: string }[] }).erreurs.map(({ champ }) => champ)
}

describe('the plan: what is refused, by field', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing', {}, ['receptionLe', 'porteur', 'depenses', 'ressources']],
    ['a list', [], ['']],
    ['null', null, ['']],
    ['a text', 'plan', ['']],
    ['an unknown key', avec({ toString: 1 }), ['toString']],
    ['null is absent', avec({ receptionLe: null }), ['receptionLe']],
    ['a negative amount', depense({ montantHT: '-1.00' }), ['depenses.0.montantHT']],
    ['a negative number', depense({ montantHT: -1 }), ['depenses.0.montantHT']],
    ['three decimals', depense({ montantHT: '1.001' }), ['depenses.0.montantHT']],
    ['three decimals in a number', depense({ montantHT: 1.001 }), ['depenses.0.montantHT']],
    ['a comma', depense({ montantHT: '1,00' }), ['depenses.0.montantHT']],
    ['a space', depense({ montantHT: '1 000.00' }), ['depenses.0.montantHT']],
    ['a point alone', depense({ montantHT: '1.' }), ['depenses.0.montantHT']],
    ['an exponent', depense({ montantHT: '1e3' }), ['depenses.0.montantHT']],
    ['a cent too much', depense({ montantHT: '1000000000.00' }), ['depenses.0.montantHT']],
    ['a boolean amount', depense({ montantHT: true }), ['depenses.0.montantHT']],
    ['an unknown nature', depense({ nature: 'toString' }), ['depenses.0.nature']],
    ['an unknown key in a line', depense({ tva: 20 }), ['depenses.0.tva']],
    ['a line without amount', avec({ ressources: [{ financeur: 'DETR' }] }), ['ressources.0.montant']],
    ['no line', avec({ depenses: [] }), ['depenses']],
    ['201 lines', avec({ depenses: Array(201).fill(MINIMAL.depenses[0]) }), ['depenses']],
    ['51 resources', avec({ ressources: Array(51).fill(MINIMAL.ressources[0]) }), ['ressources']],
    ['lines as an object', avec({ depenses: { 0: MINIMAL.depenses[0] } }), ['depenses']],
    ['31 February', avec({ receptionLe: '2026-02-31' }), ['receptionLe']],
    ['29 February 2026', avec({ premierActeLe: '2026-02-29' }), ['premierActeLe']],
    ['a French date', avec({ receptionLe: '10/03/2026' }), ['receptionLe']],
    ['an instant', avec({ receptionLe: '2026-03-10T00:00:00Z' }), ['receptionLe']],
    ['a text for a yes', avec({ derogationCommencement: 'true' }), ['derogationCommencement']],
    ['a population in text', porteur({ population: '900' }), ['porteur.population']],
    ['half an inhabitant', porteur({ population: 0.5 }), ['porteur.population']],
    ['a negative population', porteur({ population: -1 }), ['porteur.population']],
    ['no nature', avec({ porteur: {} }), ['porteur.nature']],
    ['an unknown commune', porteur({ codeInsee: '99999' }), ['porteur.codeInsee']],
    ['a commune of the past', porteur({ codeInsee: '14666' }), ['porteur.codeInsee']],
    ['a code that is a number', porteur({ codeInsee: 5046 }), ['porteur.codeInsee']],
    ['a negative density', porteur({ epci: { densite: '-1' } }), ['porteur.epci.densite']],
    ['a rate over 100', regle({ tauxMax: 100.01 }), ['regleLocale.tauxMax']],
    ['a rate of three decimals', regle({ tauxMax: '50.001' }), ['regleLocale.tauxMax']],
    ['rates in disorder', regle({ tauxMin: 51, tauxMax: '50' }), ['regleLocale.tauxMin']],
    ['an unknown rounding', regle({ arrondi: 'euro' }), ['regleLocale.arrondi']],
    ['an expense over the cost', avec({ assietteRetenue: '900.01' }), ['assietteRetenue']],
    [
      'a commune created after the reception',
      porteur({ communeNouvelle: { creeeLe: '2026-03-11' } }),
      ['porteur.communeNouvelle.creeeLe'],
    ],
    [
      'every fault at once, none that follows from another',
      {
        ...porteur({ population: -1, communeNouvelle: { creeeLe: '2027-01-01' } }),
        depenses: [{ libelle: 1, montantHT: '1.234', nature: 'x' }],
        assietteRetenue: 5,
        autre: 1,
      },
      [
        'autre',
        'porteur.population',
        'depenses.0.libelle',
        'depenses.0.montantHT',
        'depenses.0.nature',
        'porteur.communeNouvelle.creeeLe',
      ],
    ],
  ])('%s', async (_, corps, attendus) => {
    const recue = await api.poster('/detr/plan', corps)
    expect(recue.statut).toBe(400)
    expect(champs(recue.corps)).toEqual(attendus)
  })

  test.each<[string, unknown]>([
    ['numbers for amounts', depense({ montantHT: 900 })],
    ['the largest amount', depense({ montantHT: '999999999.99' })],
    ['null everywhere it may be', avec({ premierActeLe: null, regleLocale: null, assietteRetenue: null })],
    ['keys of another nature', porteur({ population: 1, contratEtat: {}, epci: { densite: 12.345 } })],
    ['rates from 0 to 100', regle({ tauxMin: 0, tauxMax: '100.00' })],
  ])('accepted: %s', async (_, corps) => {
    expect((await api.poster('/detr/plan', corps)).statut).toBe(200)
  })
})

describe('codeInsee fills what is not given', () => {
  const lire = async (change: Record<string, unknown>) => {
    const { statut, corps } = await api.poster('/detr/plan', porteur(change))
    expect(statut).toBe(200)
    const { eligibilite, controles } = corps as {
      eligibilite: string
      controles: { code: string; verdict: string; message: string }[]
    }
    const de = (code: string) => controles.find((controle) => controle.code === code)
    return {
      eligibilite,
      dgf: de('beneficiaire')?.message.includes('population DGF'),
      participation: de('participation')?.verdict,
    }
  }
  test.each<[string, Record<string, unknown>, unknown]>([
    [
      '70 inhabitants of Insee',
      { codeInsee: '04164' },
      { eligibilite: 'eligible', dgf: true, participation: 'conforme' },
    ],
    [
      'the given population wins',
      { codeInsee: '04164', population: 20_001 },
      { eligibilite: 'non_eligible', dgf: false, participation: 'conforme' },
    ],
    [
      'outre-mer, 3 000 inhabitants',
      { codeInsee: '97101' },
      { eligibilite: 'eligible', dgf: true, participation: 'sans_objet' },
    ],
    [
      'the given zone wins',
      { codeInsee: '97101', outreMer: false },
      { eligibilite: 'a_verifier', dgf: true, participation: 'conforme' },
    ],
    [
      'a commune without population',
      { codeInsee: '98611' },
      { eligibilite: 'a_verifier', dgf: false, participation: 'sans_objet' },
    ],
    [
      'of an EPCI, the zone only',
      { nature: 'epci', codeInsee: '97101' },
      { eligibilite: 'a_verifier', dgf: false, participation: 'sans_objet' },
    ],
  ])('%s', async (_, change, attendu) => {
    expect(await lire(change)).toEqual(attendu)
  })

  test('a reception before 6 October 2021 says that today’s text was applied', async () => {
    const messages = async (receptionLe: string) =>
      JSON.stringify((await api.poster('/detr/plan', avec({ receptionLe }))).corps)
    expect(await messages('2021-10-05')).toContain('le texte d’aujourd’hui')
    expect(await messages('2021-10-06')).not.toContain('le texte d’aujourd’hui')
  })
})

describe('the other calculators: what is refused, by field', () => {
  const dates = (change: Record<string, unknown>) => ({
    receptionLe: '2026-01-15',
    auJour: '2026-06-01',
    ...change,
  })
  const demande = (demandeesLe: unknown, recuesLe?: unknown) => ({ demandeesLe, recuesLe })
  test.each<[string, unknown, string[]]>([
    ['nothing', {}, ['receptionLe', 'auJour']],
    ['today before the reception', dates({ auJour: '2026-01-14' }), ['auJour']],
    ['13 months', dates({ prorogationCommencementMois: 13 }), ['prorogationCommencementMois']],
    ['a month and a half', dates({ prorogationAchevementMois: 1.5 }), ['prorogationAchevementMois']],
    ['months in text', dates({ prorogationAchevementMois: '1' }), ['prorogationAchevementMois']],
    ['finished, never begun', dates({ acheveeLe: '2026-05-01' }), ['acheveeLe']],
    [
      'a beginning that is no date: nothing is said of the end',
      dates({ commenceeLe: '2026-02-30', acheveeLe: '2026-05-01' }),
      ['commenceeLe'],
    ],
    [
      'pieces received before they are asked',
      dates({ demandesDePieces: [demande('2026-02-10', '2026-02-09')] }),
      ['demandesDePieces.0.recuesLe'],
    ],
    [
      'two open requests',
      dates({ demandesDePieces: [demande('2026-03-10'), demande('2026-02-10')] }),
      ['demandesDePieces.1.recuesLe'],
    ],
    [
      'a request without its day',
      dates({ demandesDePieces: [demande(null)] }),
      ['demandesDePieces.0.demandeesLe'],
    ],
    [
      'a wrong cost and dates in disorder',
      dates({ coutTotal: -1, notifieeLe: '2025-01-01' }),
      ['coutTotal', 'notifieeLe'],
    ],
  ])('échéances: %s', async (_, corps, attendus) => {
    const recue = await api.poster('/detr/echeances', corps)
    expect(recue.statut).toBe(400)
    expect(champs(recue.corps)).toEqual(attendus)
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['no expense', { assiette: 0 }, ['assiette']],
    ['no grant', { subvention: '0.00' }, ['subvention']],
    ['absent', { assiette: null, achevee: null }, ['assiette', 'achevee']],
    ['a rate over 100', { taux: '100.01' }, ['taux']],
  ])('versements: %s', async (_, change, attendus) => {
    const recue = await api.poster('/detr/versements', { ...EXEMPLE_VERSEMENTS, ...change })
    expect(recue.statut).toBe(400)
    expect(champs(recue.corps)).toEqual(attendus)
  })

  test.each<[string, unknown, number, string[]]>([
    ['an unknown version', { version: '1999-01' }, 404, ['version']],
    ['a version that is a number', { version: 2017 }, 400, ['version']],
    ['an unknown category', { lignes: [{ categorie: 'drone', quantite: 1 }] }, 400, ['lignes.0.categorie']],
    ['half a computer', { lignes: [{ categorie: 'ecran', quantite: 0.5 }] }, 400, ['lignes.0.quantite']],
    ['an unknown key', { lignes: [{ categorie: 'ecran', quantite: 1, prix: 2 }] }, 400, ['lignes.0.prix']],
    ['a measure in text', { reponses: { table_hauteur_cm: '78' } }, 400, ['reponses.table_hauteur_cm']],
    ['« oui »', { reponses: { connexion_internet: 'oui' } }, 400, ['reponses.connexion_internet']],
    ['an unknown field', { reponses: { constructor: true } }, 400, ['reponses.constructor']],
    ['201 lines', { lignes: Array(201).fill({ categorie: 'ecran', quantite: 1 }) }, 400, ['lignes']],
  ])('annexe: %s', async (_, corps, statut, attendus) => {
    const recue = await api.poster('/annexe-technique/verification', corps)
    expect(recue.statut).toBe(statut)
    expect(champs(recue.corps)).toEqual(attendus)
  })
})

describe('HTTP', () => {
  const json = (texte: string): Envoi => ({ corps: texte })
  test.each<[string, string, Envoi, number, string?]>([
    ['an unknown address', '/api/v1/detr', { corps: '{}' }, 404],
    ['the prefix alone', '/api/v1', { methode: 'GET' }, 404],
    ['GET on a calculator', PLAN, { methode: 'GET' }, 405, 'POST, OPTIONS'],
    ['PUT on a calculator', PLAN, { methode: 'PUT', corps: '{}' }, 405, 'POST, OPTIONS'],
    ['POST on the description', '/api/v1/openapi.json', json('{}'), 405, 'GET, HEAD, OPTIONS'],
    ['a form', PLAN, { type: 'application/x-www-form-urlencoded', corps: 'a=1' }, 415],
    ['JSON under another name', PLAN, { type: 'text/plain', corps: TEXTE_PLAN }, 415],
    ['no media type', PLAN, { type: null, corps: TEXTE_PLAN }, 415],
    ['another charset', PLAN, { type: 'application/json; charset=utf-16', corps: TEXTE_PLAN }, 415],
    ['a compressed body', PLAN, { entetes: { 'content-encoding': 'gzip' }, corps: 'x' }, 415],
    ['a charset', PLAN, { type: 'Application/JSON; Charset="UTF-8"', corps: TEXTE_PLAN }, 200],
    ['a byte order mark', PLAN, json(`\uFEFF${TEXTE_PLAN}`), 200],
    ['no body', PLAN, {}, 400],
    ['no body and no media type', PLAN, { type: null }, 400],
    ['an empty body', PLAN, json(''), 400],
    ['cut JSON', PLAN, json(TEXTE_PLAN.slice(0, -1)), 400],
    ['invalid UTF-8', PLAN, { corps: Buffer.from([0x22, 0xc3, 0x28, 0x22]) }, 400],
    ['a NUL byte', PLAN, json(`${TEXTE_PLAN}\0`), 400],
    ['NaN', PLAN, json('{"receptionLe":NaN}'), 400],
    ['1e400', PLAN, json(TEXTE_PLAN.replace('"900.00"', '1e400')), 400],
    ['__proto__', PLAN, json(TEXTE_PLAN.replace('{', '{"__proto__":{"receptionLe":"2026-01-01"},')), 400],
    ['lone surrogates', PLAN, json(TEXTE_PLAN.replace('{', '{"\\ud800":"\\udfff",')), 400],
    ['30 000 brackets', PLAN, json('['.repeat(30_000) + ']'.repeat(30_000)), 400],
    ['chunks', PLAN, { corps: TEXTE_PLAN, morcele: true }, 200],
    ['64 KiB, padded', PLAN, json(TEXTE_PLAN.padEnd(65_536)), 200],
    ['64 KiB and a byte', PLAN, json(TEXTE_PLAN.padEnd(65_537)), 413],
    ['64 KiB and a byte, in chunks', PLAN, { corps: TEXTE_PLAN.padEnd(65_537), morcele: true }, 413],
    ['10 MB in chunks', PLAN, { corps: Buffer.alloc(10_000_000, 32), morcele: true }, 413],
    [
      'a foreign site, with a cookie',
      PLAN,
      {
        corps: TEXTE_PLAN,
        entetes: {
          origin: 'https://example.org',
          'sec-fetch-site': 'cross-site',
          cookie: 'session=abc',
        },
      },
      200,
    ],
  ])('%s', async (_, chemin, envoi, statut, allow) => {
    const recue = await api.envoyer(chemin, envoi)
    expect(recue.statut).toBe(statut)
    expect(recue.entetes.allow).toBe(allow)
    expect(recue.entetes).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    expect(recue.entetes).not.toHaveProperty('set-cookie')
    expect(recue.entetes).not.toHaveProperty('content-security-policy')
    if (statut !== 200) expect(champs(JSON.parse(recue.texte))).not.toHaveLength(0)
  })

  test('the same key twice: the last one counts', async () => {
    const double = TEXTE_PLAN.replace('{', '{"receptionLe":"faux",')
    expect((await api.envoyer(PLAN, { corps: double })).statut).toBe(200)
  })

  test('a browser may ask first', async () => {
    const recue = await api.envoyer(PLAN, {
      methode: 'OPTIONS',
      type: null,
      entetes: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    })
    expect(recue).toMatchObject({ statut: 204, texte: '' })
    expect(recue.entetes).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': 'Content-Type',
    })
  })

  test('a body of faults never makes an answer of megabytes', async () => {
    const cles = Array.from({ length: 7_000 }, (_, rang) => [`k${rang.toString(36)}`, 0])
    const recue = await api.envoyer(PLAN, { corps: JSON.stringify(Object.fromEntries(cles)) })
    expect(recue.statut).toBe(400)
    expect(champs(JSON.parse(recue.texte))).toHaveLength(1_000)
  })

  test('the portal keeps its own check', async () => {
    const recue = await api.envoyer('/connexion', {
      entetes: { 'sec-fetch-site': 'cross-site' },
      corps: '{}',
    })
    expect(recue.statut).toBe(403)
  })
})

describe('the rate', () => {
  test('a burst passes, then 429 with Retry-After; the preflight is never refused', async () => {
    const lente = await demarrerApi({ API_DEBIT: '2' })
    const statuts: number[] = []
    for (let rang = 0; rang < 12; rang += 1)
      statuts.push((await lente.poster('/detr/echeances', EXEMPLE_ECHEANCES)).statut)
    expect(statuts.slice(0, 10)).toEqual(Array(10).fill(200))
    expect(statuts).toContain(429)
    const refusee = await lente.envoyer('/api/v1/nulle-part', { corps: JSON.stringify(EXEMPLE_PLAN) })
    expect(refusee.statut).toBe(429)
    expect(['1', '2']).toContain(refusee.entetes['retry-after'])
    expect(champs(JSON.parse(refusee.texte))).toEqual([''])
    expect((await lente.envoyer(PLAN, { methode: 'OPTIONS', type: null })).statut).toBe(204)
    await lente.arreter()
  })
})
