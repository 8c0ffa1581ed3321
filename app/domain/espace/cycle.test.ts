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
import { CYCLE_ESPACE } from './cycle'

describe('CYCLE_ESPACE, the table', () => {
  test('every status is reached from the first one, and none is a dead end', () => {
    expect(statutsAtteignables(CYCLE_ESPACE)).toEqual(CYCLE_ESPACE.statuts)
    expect(impasses(CYCLE_ESPACE)).toEqual([])
  })

  test('a closed place stays closed', () => {
    expect(sortiesDesFinaux(CYCLE_ESPACE)).toEqual([])
  })

  test('every condition is asked somewhere, every step has a role and a start', () => {
    expect(conditionsInutiles(CYCLE_ESPACE)).toEqual([])
    for (const { roles, de } of Object.values(CYCLE_ESPACE.etapes))
      expect(roles.length * de.length).toBeGreaterThan(0)
  })

  test('nobody signs here: the decision is that of the dossier', () => {
    expect(signatures(CYCLE_ESPACE)).toEqual([])
  })

  test('a motif has one code of its own', () => {
    const codes = Object.values(CYCLE_ESPACE.motifs).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

const etapes = etapesDe(CYCLE_ESPACE)

describe('CYCLE_ESPACE, taking a step', () => {
  test.each(etapes)('%s: refused for each missing fact, taken with all of them', (etape) => {
    const { de, vers, roles, conditions } = CYCLE_ESPACE.etapes[etape]
    const statut = de[0] ?? CYCLE_ESPACE.initial
    const faits = Object.fromEntries(conditions.map((condition) => [condition, true]))
    expect(franchir(CYCLE_ESPACE, etape, { statut, roles, faits })).toEqual({
      ok: true,
      value: vers ?? statut,
    })
    for (const condition of conditions) {
      const { [condition]: _, ...reste } = faits
      const refuses = [CYCLE_ESPACE.motifs[condition]]
      expect(franchir(CYCLE_ESPACE, etape, { statut, roles, faits: reste })).toEqual({
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
        let statut = CYCLE_ESPACE.initial
        for (const { etape, roles, manque } of pas) {
          const { conditions, vers } = CYCLE_ESPACE.etapes[etape]
          const absent = manque === null ? null : conditions[manque % Math.max(1, conditions.length)]
          const faits = Object.fromEntries(conditions.map((condition) => [condition, condition !== absent]))
          const franchie = franchir(CYCLE_ESPACE, etape, { statut, roles, faits })
          const ouverte = listEtapes(CYCLE_ESPACE, statut, roles).includes(etape)
          expect(franchie.ok).toBe(ouverte && (absent === null || absent === undefined))
          if (franchie.ok) statut = franchie.value
          if (franchie.ok && vers !== null) expect(statut).toBe(vers)
        }
        expect(CYCLE_ESPACE.statuts).toContain(statut)
      }),
    )
  })
})
