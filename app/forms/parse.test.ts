import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { lignesDe, montant, texte } from './champs'
import { lireFormData, parseFormData, parseSaisie } from './parse'

function formulaire(...champs: readonly (readonly [string, string])[]): FormData {
  const donnees = new FormData()
  for (const [nom, valeur] of champs) donnees.append(nom, valeur)
  return donnees
}

describe('lireFormData', () => {
  test.each([
    ['nested names', [['elu.nom', 'Roux']], { elu: { nom: 'Roux' } }],
    [
      'numbered rows',
      [
        ['r.0.m', '1'],
        ['r.1.m', '2'],
      ],
      { r: [{ m: '1' }, { m: '2' }] },
    ],
    [
      'rows are packed',
      [
        ['r.7.m', 'b'],
        ['r.0.m', 'a'],
      ],
      { r: [{ m: 'a' }, { m: 'b' }] },
    ],
    ['a huge rank makes no sparse list', [['r.999999999.m', 'a']], { r: { 999999999: { m: 'a' } } }],
    [
      'a repeated name is a list',
      [
        ['s', 'cni'],
        ['s', 'permis'],
      ],
      { s: ['cni', 'permis'] },
    ],
    ['[] is always a list', [['s[]', 'cni']], { s: ['cni'] }],
    [
      'no prototype is touched',
      [
        ['__proto__.x', '1'],
        ['a.constructor.x', '1'],
      ],
      {},
    ],
    ['too deep is left out', [['a.b.c.d.e.f.g', '1']], {}],
    ['a numbered root is left out', [['0', '1']], {}],
    [
      'a name that is also a parent',
      [
        ['a', '1'],
        ['a.b', '2'],
      ],
      { a: { b: '2' } },
    ],
    ['controls go, emojis stay', [['a', 'x\u0000\u0007🙂\r\ny']], { a: 'x🙂\ny' }],
  ] as const)('%s', (_, champs, saisie) => {
    expect(lireFormData(formulaire(...champs))).toEqual(saisie)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  test('files are left out', () => {
    const donnees = formulaire(['a', '1'])
    donnees.append('devis', new Blob(['x']), 'devis.pdf')
    expect(lireFormData(donnees)).toEqual({ a: '1' })
  })
})

describe('parseFormData', () => {
  const schema = z.object({
    titre: texte('Écrivez un titre.'),
    ressources: lignesDe(
      z.object({ qui: texte('Choisissez qui paie.'), montant: montant('Indiquez le montant.') }),
      {
        cles: ['qui', 'montant'],
        max: 2,
        vide: 'Indiquez qui paie.',
      },
    ),
  })

  test('keeps what was typed and names the fields', () => {
    const lu = parseFormData(
      schema,
      formulaire(['titre', ''], ['ressources.0.qui', 'DETR'], ['ressources.0.montant', '1e9']),
    )
    expect(lu).toEqual({
      ok: false,
      values: { titre: '', ressources: [{ qui: 'DETR', montant: '1e9' }] },
      erreurs: {
        titre: 'Écrivez un titre.',
        'ressources.0.montant': 'Écrivez un montant en euros, par exemple 1\u202F440,06.',
      },
    })
  })

  test('a blank row is not one, and errors keep the rank that was typed', () => {
    const lu = parseFormData(
      schema,
      formulaire(
        ['titre', 'Projet'],
        ['ressources.0.qui', ''],
        ['ressources.0.montant', ''],
        ['ressources.1.qui', 'DETR'],
        ['ressources.1.montant', ''],
      ),
    )
    expect(lu.ok ? null : lu.erreurs).toEqual({ 'ressources.1.montant': 'Indiquez le montant.' })
  })

  test.each([
    ['no row', [], { ressources: 'Indiquez qui paie.' }],
    ['too many rows', [0, 1, 2], { ressources: 'Au plus 2 lignes.' }],
  ])('%s', (_, rangs, erreurs) => {
    const lignes = rangs.flatMap((rang) => [
      [`ressources.${rang}.qui`, 'DETR'] as const,
      [`ressources.${rang}.montant`, '1'] as const,
    ])
    const lu = parseFormData(schema, formulaire(['titre', 'Projet'], ...lignes))
    expect(lu.ok ? null : lu.erreurs).toEqual(erreurs)
  })

  test.each([[null], ['texte'], [[]], [42]])('a stored %s is an empty form', (saisie) => {
    const lu = parseSaisie(schema, saisie)
    expect(lu.ok ? null : Object.keys(lu.erreurs)).toEqual(['titre', 'ressources'])
  })

  test.each([
    [{ titre: { a: '1' }, ressources: 'x' }],
    [{ titre: ['a'], ressources: ['x', null] }],
    [{ titre: 3, ressources: { a: 'b' } }],
  ])('never an English message: %j', (saisie) => {
    const lu = parseSaisie(schema, saisie)
    const messages = lu.ok ? [] : Object.values(lu.erreurs)
    expect(messages.length).toBeGreaterThan(0)
    expect(messages.filter((message) => /invalid|expected|received/i.test(message))).toEqual([])
  })
})
