import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { etapesDe, franchir, listEtapes } from '../commun/cycle'
import {
  conditionsInutiles,
  impasses,
  signatures,
  sortiesDesFinaux,
  statutsAtteignables,
} from '../commun/proprietes-cycle'
import { ROLES } from '../commun/role'
import { CYCLE_DOCUMENT } from './cycle'

describe('CYCLE_DOCUMENT, the table', () => {
  test('every status is reached from the first one, and none is a dead end', () => {
    expect(statutsAtteignables(CYCLE_DOCUMENT)).toEqual(CYCLE_DOCUMENT.statuts)
    expect(impasses(CYCLE_DOCUMENT)).toEqual([])
  })

  test('a replaced or cancelled letter stays so', () => {
    expect(sortiesDesFinaux(CYCLE_DOCUMENT)).toEqual([])
  })

  test('every condition is asked somewhere, every step has a role and a start', () => {
    expect(conditionsInutiles(CYCLE_DOCUMENT)).toEqual([])
    for (const { roles, de } of Object.values(CYCLE_DOCUMENT.etapes))
      expect(roles.length * de.length).toBeGreaterThan(0)
  })

  test('nobody signs alone', () => {
    expect(signatures(CYCLE_DOCUMENT)).toEqual(['signer', 'remplacer'])
    for (const etape of ['signer', 'remplacer'] as const)
      expect(CYCLE_DOCUMENT.etapes[etape].conditions).toContain('autre_personne')
  })

  test('a motif has one code of its own', () => {
    const codes = Object.values(CYCLE_DOCUMENT.motifs).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

const etapes = etapesDe(CYCLE_DOCUMENT)

describe('CYCLE_DOCUMENT, taking a step', () => {
  test.each(etapes)('%s: refused for each missing fact, taken with all of them', (etape) => {
    const { de, vers, roles, conditions } = CYCLE_DOCUMENT.etapes[etape]
    const statut = de[0] ?? CYCLE_DOCUMENT.initial
    const faits = Object.fromEntries(conditions.map((condition) => [condition, true]))
    expect(franchir(CYCLE_DOCUMENT, etape, { statut, roles, faits })).toEqual({
      ok: true,
      value: vers ?? statut,
    })
    for (const condition of conditions) {
      const { [condition]: _, ...reste } = faits
      const refuses = [CYCLE_DOCUMENT.motifs[condition]]
      expect(franchir(CYCLE_DOCUMENT, etape, { statut, roles, faits: reste })).toEqual({
        ok: false,
        motifs: refuses,
      })
    }
  })

  test('a walk with any role and any facts stays within the table', () => {
    const arbPas = fc.record({
      etape: fc.constantFrom(...etapes),
      roles: fc.subarray([...ROLES]),
      manque: fc.option(fc.nat()),
    })
    fc.assert(
      fc.property(fc.array(arbPas, { maxLength: 60 }), (pas) => {
        let statut = CYCLE_DOCUMENT.initial
        for (const { etape, roles, manque } of pas) {
          const { conditions, vers } = CYCLE_DOCUMENT.etapes[etape]
          const absent = manque === null ? null : conditions[manque % Math.max(1, conditions.length)]
          const faits = Object.fromEntries(conditions.map((condition) => [condition, condition !== absent]))
          const franchie = franchir(CYCLE_DOCUMENT, etape, { statut, roles, faits })
          const ouverte = listEtapes(CYCLE_DOCUMENT, statut, roles).includes(etape)
          expect(franchie.ok).toBe(ouverte && (absent === null || absent === undefined))
          if (franchie.ok) statut = franchie.value
          if (franchie.ok && vers !== null) expect(statut).toBe(vers)
        }
        expect(CYCLE_DOCUMENT.statuts).toContain(statut)
      }),
    )
  })
})
