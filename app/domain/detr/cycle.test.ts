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
import { CYCLE_DETR, type EtapeDetr } from './cycle'

const SIGNATURES = [
  'signer_attribution',
  'signer_irrecevabilite',
  'signer_refus',
  'signer_sans_suite',
  'proroger',
  'constater_caducite',
  'demander_reversement',
] as const

describe('CYCLE_DETR, the table', () => {
  test('every status is reached from the first one, and none is a dead end', () => {
    expect(statutsAtteignables(CYCLE_DETR)).toEqual(CYCLE_DETR.statuts)
    expect(impasses(CYCLE_DETR)).toEqual([])
  })

  test('a final status is final, but a paid grant may have to be paid back (art. R2334-31)', () => {
    expect(sortiesDesFinaux(CYCLE_DETR)).toEqual(['solde → demander_reversement'])
  })

  test('every condition is asked somewhere, every step has a role, a start and a condition', () => {
    expect(conditionsInutiles(CYCLE_DETR)).toEqual([])
    for (const { roles, de, conditions } of Object.values(CYCLE_DETR.etapes))
      expect(roles.length * de.length * conditions.length).toBeGreaterThan(0)
  })

  test('every condition has its motif, every source is an article', () => {
    for (const { conditions, source } of Object.values(CYCLE_DETR.etapes)) {
      for (const condition of conditions)
        expect(CYCLE_DETR.motifs[condition]).toMatchObject({ code: expect.stringMatching(/^detr\./) })
      if (source !== null) expect(source).toMatch(/^art\. [LR]2334-\d+.* CGCT$/)
    }
  })

  test.each([
    ['proposer_irrecevabilite', ['motif_donne', 'aucune_proposition_en_cours']],
    ['proposer_rejet', ['motif_donne', 'aucune_proposition_en_cours']],
    ['retourner_attribution', ['mot_donne', 'proposition_en_cours']],
    ['retourner_rejet', ['mot_donne', 'proposition_en_cours']],
    ['annuler', ['motif_donne']],
  ] as const)('%s asks %j', (etape, conditions) => {
    expect(CYCLE_DETR.etapes[etape].conditions).toEqual(conditions)
  })

  test('nobody signs alone', () => {
    expect(signatures(CYCLE_DETR)).toEqual(SIGNATURES)
    for (const etape of SIGNATURES) expect(CYCLE_DETR.etapes[etape].conditions).toContain('autre_personne')
  })

  test('a motif has one code of its own', () => {
    const codes = Object.values(CYCLE_DETR.motifs).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('CYCLE_DETR, taking a step', () => {
  test('each step is refused for each missing fact, taken with all of them', () => {
    for (const etape of etapesDe(CYCLE_DETR)) essayer(etape)
  })

  function essayer(etape: EtapeDetr): void {
    const { de, vers, roles, conditions } = CYCLE_DETR.etapes[etape]
    const statut = de[0] ?? CYCLE_DETR.initial
    const faits = Object.fromEntries(conditions.map((condition) => [condition, true]))
    expect(franchir(CYCLE_DETR, etape, { statut, roles, faits })).toEqual({ ok: true, value: vers ?? statut })
    for (const condition of conditions) {
      const { [condition]: _, ...reste } = faits
      const refuses = [CYCLE_DETR.motifs[condition]]
      expect(franchir(CYCLE_DETR, etape, { statut, roles, faits: reste })).toEqual({
        ok: false,
        motifs: refuses,
      })
    }
  }

  test('a walk with any role and any facts stays within the table', () => {
    const arbPas = fc.record({
      etape: fc.constantFrom(...etapesDe(CYCLE_DETR)),
      roles: fc.subarray([...ROLES]),
      manque: fc.option(fc.nat()),
    })
    fc.assert(
      fc.property(fc.array(arbPas, { maxLength: 60 }), (pas) => {
        let statut = CYCLE_DETR.initial
        for (const { etape, roles, manque } of pas) {
          const { conditions, vers } = CYCLE_DETR.etapes[etape]
          const absent = manque === null ? null : conditions[manque % Math.max(1, conditions.length)]
          const faits = Object.fromEntries(conditions.map((condition) => [condition, condition !== absent]))
          const franchie = franchir(CYCLE_DETR, etape, { statut, roles, faits })
          const ouverte = listEtapes(CYCLE_DETR, statut, roles).includes(etape)
          expect(franchie.ok).toBe(ouverte && (absent === null || absent === undefined))
          if (franchie.ok) statut = franchie.value
          if (franchie.ok && vers !== null) expect(statut).toBe(vers)
        }
        expect(CYCLE_DETR.statuts).toContain(statut)
      }),
    )
  })

  test('an unsigned grant is never notified (art. L2334-36)', () => {
    expect(listEtapes(CYCLE_DETR, 'programme', ['instructeur_detr'])).toEqual([])
    expect(CYCLE_DETR.etapes.notifier.de).toEqual(['attribue'])
  })

  test('silence is recorded by the system alone (art. R2334-23)', () => {
    expect(CYCLE_DETR.etapes.reputer_complet.roles).toEqual(['systeme'])
  })
})
