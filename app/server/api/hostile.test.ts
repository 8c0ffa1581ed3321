import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXEMPLE_ANNEXE, EXEMPLE_ECHEANCES, EXEMPLE_PLAN, EXEMPLE_VERSEMENTS } from '~/domain/api/exemples'
import { type ApiDeTest, demarrerApi } from './serveur-de-test'
import { compilerSchemas, type Description, type Valideurs } from './valideurs-de-test'

const NOMBRE = 2_500
const GRAINE = 20_260_310

let api: ApiDeTest
let valideurs: Valideurs
beforeAll(async () => {
  api = await demarrerApi()
  const lue = await api.envoyer('/api/v1/openapi.json', { methode: 'GET', type: null })
  valideurs = compilerSchemas(JSON.parse(lue.texte) as Description)
})
afterAll(() => api.arreter())

/** Raw JSON, some of which `JSON.stringify` would never write. */
const VALEURS = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-0',
    '-1',
    '0.1',
    '1.005',
    '1e400',
    '-1e400',
    '1e21',
    '9007199254740993',
  ],
  ...['""', '"\\u0000"', '"\\ud800"', '"0"', '"-0.00"', '"1e3"', '"999999999.99"', '"1000000000"', '"0.001"'],
  ...['"2026-02-29"', '"2024-02-29"', '"9999-12-31"', '"1900-01-01"', '"DETR"', '"commune"', '"__proto__"'],
  ...['{}', '[]', '[[]]', '[null]', '{"__proto__":{}}', '{"toJSON":1}', '{"length":3}', '[1,2,3]', 'NaN'],
]
const CLES = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  '',
  'a.b',
  'é',
  '\ud800',
  'nature',
  'depenses',
]

type Chemin = readonly (string | number)[]

/** Every place of a JSON value. */
function listChemins(valeur: unknown, ici: Chemin = []): Chemin[] {
  if (typeof valeur !== 'object' || valeur === null) return [ici]
  return [ici, ...Object.entries(valeur).flatMap(([cle, v]) => listChemins(v, [...ici, cle]))]
}

/** The same JSON, with raw text at this place, or without it (null), or with one more key there. */
function ecrire(valeur: unknown, chemin: Chemin, brut: string | null, cleDePlus?: string): string {
  if (chemin.length === 0 && cleDePlus === undefined) return brut ?? 'null'
  if (typeof valeur !== 'object' || valeur === null) return JSON.stringify(valeur)
  const [tete, ...reste] = chemin
  const parts = Object.entries(valeur).flatMap(([cle, v]): [string, string][] => {
    if (cle !== tete) return [[cle, JSON.stringify(v)]]
    return reste.length === 0 && brut === null ? [] : [[cle, ecrire(v, reste, brut, cleDePlus)]]
  })
  if (chemin.length === 0 && cleDePlus !== undefined) parts.push([cleDePlus, brut ?? '1'])
  return Array.isArray(valeur)
    ? `[${parts.map(([, texte]) => texte).join()}]`
    : `{${parts.map(([cle, texte]) => `${JSON.stringify(cle)}:${texte}`).join()}}`
}

function corpsHostiles(exemple: unknown): fc.Arbitrary<Buffer> {
  const chemin = fc.constantFrom(...listChemins(exemple))
  const brut = fc.constantFrom(...VALEURS)
  const texte = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(chemin, brut).map(([c, b]) => ecrire(exemple, c, b)) },
    { weight: 1, arbitrary: chemin.map((c) => ecrire(exemple, c, null)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(chemin, brut, fc.constantFrom(...CLES))
        .map(([c, b, cle]) => ecrire(exemple, c, b, cle)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(chemin, fc.json({ maxDepth: 4 })).map(([c, j]) => ecrire(exemple, c, j)),
    },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 8_000 }).map((n) => '[{"a":'.repeat(n)) },
  )
  const valide = Buffer.from(JSON.stringify(exemple))
  const octets = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((lus) => Buffer.from(lus)),
    fc.nat(valide.length - 1).map((fin) => valide.subarray(0, fin)),
    fc.tuple(fc.nat(valide.length - 1), fc.nat(255)).map(([rang, octet]) => {
      const change = Buffer.from(valide)
      change[rang] = octet
      return change
    }),
  )
  return fc.oneof(
    { weight: 4, arbitrary: texte.map((ecrit) => Buffer.from(ecrit)) },
    { weight: 1, arbitrary: octets },
  )
}

describe('10 000 hostile bodies: an answer of the contract each time, never a 500', () => {
  test.each([
    ['/detr/plan', 'ReponsePlan', EXEMPLE_PLAN],
    ['/detr/echeances', 'ReponseEcheances', EXEMPLE_ECHEANCES],
    ['/detr/versements', 'ReponseVersements', EXEMPLE_VERSEMENTS],
    ['/annexe-technique/verification', 'ReponseAnnexe', EXEMPLE_ANNEXE],
  ] as const)(
    '%s',
    async (chemin, schema, exemple) => {
      const statuts = new Map<number, number>()
      await fc.assert(
        fc.asyncProperty(corpsHostiles(exemple), async (corps) => {
          const { statut, texte } = await api.envoyer(`/api/v1${chemin}`, { corps })
          statuts.set(statut, (statuts.get(statut) ?? 0) + 1)
          expect([200, 400, 404]).toContain(statut)
          const valider = statut === 200 ? valideurs[schema] : valideurs.Erreurs
          expect(valider?.(JSON.parse(texte))).toEqual([])
        }),
        { numRuns: NOMBRE, seed: GRAINE },
      )
      // Both sides of the line are visited: the bodies are not all refused at the door.
      expect(statuts.get(200)).toBeGreaterThan(20)
      expect(statuts.get(400)).toBeGreaterThan(1_000)
    },
    60_000,
  )
})
