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
import { CYCLE_DOSSIER } from './cycle'

describe('CYCLE_DOSSIER, the table', () => {
  test('every status is reached from the first one, and none is a dead end', () => {
    expect(statutsAtteignables(CYCLE_DOSSIER)).toEqual(CYCLE_DOSSIER.statuts)
    expect(impasses(CYCLE_DOSSIER)).toEqual([])
  })

  test('a final status is final', () => {
    expect(sortiesDesFinaux(CYCLE_DOSSIER)).toEqual([])
  })

  test('every condition is asked somewhere, every step has a role and a start', () => {
    expect(conditionsInutiles(CYCLE_DOSSIER)).toEqual([])
    for (const { roles, de } of Object.values(CYCLE_DOSSIER.etapes))
      expect(roles.length * de.length).toBeGreaterThan(0)
  })

  test('nobody signs alone', () => {
    expect(signatures(CYCLE_DOSSIER)).toEqual(['signer_agrement', 'signer_refus', 'signer_sans_suite'])
    for (const etape of ['signer_agrement', 'signer_refus', 'signer_sans_suite'] as const)
      expect(CYCLE_DOSSIER.etapes[etape].conditions).toContain('autre_personne')
  })

  test('a motif has one code of its own', () => {
    const codes = Object.values(CYCLE_DOSSIER.motifs).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

const etapes = etapesDe(CYCLE_DOSSIER)

describe('CYCLE_DOSSIER, taking a step', () => {
  test.each(etapes)('%s: refused for each missing fact, taken with all of them', (etape) => {
    const { de, vers, roles, conditions } = CYCLE_DOSSIER.etapes[etape]
    const statut = de[0] ?? CYCLE_DOSSIER.initial
    const faits = Object.fromEntries(conditions.map((condition) => [condition, true]))
    expect(franchir(CYCLE_DOSSIER, etape, { statut, roles, faits })).toEqual({
      ok: true,
      value: vers ?? statut,
    })
    for (const condition of conditions) {
      const { [condition]: _, ...reste } = faits
      const refuses = [CYCLE_DOSSIER.motifs[condition]]
      expect(franchir(CYCLE_DOSSIER, etape, { statut, roles, faits: reste })).toEqual({
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
        let statut = CYCLE_DOSSIER.initial
        for (const { etape, roles, manque } of pas) {
          const { conditions, vers } = CYCLE_DOSSIER.etapes[etape]
          const absent = manque === null ? null : conditions[manque % Math.max(1, conditions.length)]
          const faits = Object.fromEntries(conditions.map((condition) => [condition, condition !== absent]))
          const franchie = franchir(CYCLE_DOSSIER, etape, { statut, roles, faits })
          const ouverte = listEtapes(CYCLE_DOSSIER, statut, roles).includes(etape)
          expect(franchie.ok).toBe(ouverte && (absent === null || absent === undefined))
          if (franchie.ok) statut = franchie.value
          if (franchie.ok && vers !== null) expect(statut).toBe(vers)
        }
        expect(CYCLE_DOSSIER.statuts).toContain(statut)
      }),
    )
  })

  test('the élu alone files, and a referent never signs', () => {
    expect(listEtapes(CYCLE_DOSSIER, 'brouillon', ['demandeur'])).toEqual(['demander_signature'])
    expect(listEtapes(CYCLE_DOSSIER, 'propose', ['referent'])).toEqual([])
  })
})
