import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lirePlan } from '../api/plan'
import type { CodeControle, VerdictControle } from './controle'
import { arbCorpsPlan, tirages } from './naif/constructeurs/tirages'
import { evaluerPlan, type Plan } from './plan-de-financement'
import { PAS_ARRONDI } from './regle-locale'

const COMMUNES = new Map([['05046', { outreMer: false, population: 6_100 }]])

const arbPlan: fc.Arbitrary<Plan> = arbCorpsPlan
  .map((corps) => {
    const { codeInsee: _, ...porteur } = corps.porteur
    return lirePlan({ ...corps, porteur }, COMMUNES)
  })
  .filter((lu) => lu.ok)
  .map((lu) => lu.value)

const verdictDe = (plan: Plan, code: CodeControle) =>
  evaluerPlan(plan).controles.find((controle) => controle.code === code)?.verdict

const RANGS: Readonly<Record<VerdictControle, number>> = {
  non_conforme: 0,
  a_verifier: 1,
  conforme: 2,
  sans_objet: 2,
}

/** The whole shuffled by drawn ranks. */
function melanger<T>(liste: readonly T[], rangs: readonly number[]): T[] {
  return liste
    .map((valeur, rang) => ({ valeur, place: rangs[rang % rangs.length] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ valeur }) => valeur)
}

/** Each line of money or of cost in two, where the draw says. */
function fendre<T>(
  liste: readonly T[],
  coupes: readonly number[],
  poser: (ligne: T, montant: number) => T,
  montant: (ligne: T) => number,
): T[] {
  return liste.flatMap((ligne, rang) => {
    const part = (coupes[rang % coupes.length] ?? 0) % (montant(ligne) + 1)
    return [poser(ligne, part), poser(ligne, montant(ligne) - part)]
  })
}

const arbRangs = fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 8 })

function fendreLePlan(plan: Plan, coupes: readonly number[]): Plan {
  return {
    ...plan,
    depenses: fendre(
      plan.depenses,
      coupes,
      (ligne, montantHT) => ({ ...ligne, montantHT }),
      ({ montantHT }) => montantHT,
    ),
    ressources: fendre(
      plan.ressources,
      coupes,
      (ligne, montant) => ({ ...ligne, montant }),
      ({ montant }) => montant,
    ),
  }
}

describe('a plan', () => {
  test('more own money never worsens participation (art. L1111-10 III, law-detr T3)', () => {
    fc.assert(
      fc.property(arbPlan, fc.nat(500_000), fc.boolean(), (plan, plus, emprunt) => {
        const financeur = emprunt ? ('EMPRUNT' as const) : ('AUTOFINANCEMENT' as const)
        const apres = { ...plan, ressources: [...plan.ressources, { financeur, montant: plus }] }
        const [avant, ensuite] = [verdictDe(plan, 'participation'), verdictDe(apres, 'participation')]
        expect(RANGS[ensuite ?? 'non_conforme']).toBeGreaterThanOrEqual(RANGS[avant ?? 'non_conforme'])
      }),
      tirages(500),
    )
  })

  test('own money that takes the place of an aid never worsens participation', () => {
    fc.assert(
      fc.property(arbPlan, fc.nat(), fc.nat(), (plan, choix, combien) => {
        const aides = plan.ressources.filter(
          ({ financeur }) => !['AUTOFINANCEMENT', 'EMPRUNT'].includes(financeur),
        )
        const aide = aides[choix % aides.length]
        if (!aide) return
        const montant = combien % (aide.montant + 1)
        const apres: Plan = {
          ...plan,
          ressources: [
            ...plan.ressources.filter((autre) => autre !== aide),
            { ...aide, montant: aide.montant - montant },
            { financeur: 'AUTOFINANCEMENT', montant },
          ],
        }
        if (verdictDe(plan, 'participation') === 'conforme')
          expect(verdictDe(apres, 'participation')).toBe('conforme')
      }),
      tirages(500),
    )
  })

  test('the order of the lines and of the resources changes nothing', () => {
    fc.assert(
      fc.property(arbPlan, arbRangs, (plan, rangs) => {
        const melange = {
          ...plan,
          depenses: melanger(plan.depenses, rangs),
          ressources: melanger(plan.ressources, rangs),
        }
        expect(evaluerPlan(melange)).toEqual(evaluerPlan(plan))
      }),
      tirages(500),
    )
  })

  test('splitting every line, and so naming each financeur twice, changes nothing', () => {
    fc.assert(
      fc.property(arbPlan, arbRangs, (plan, coupes) => {
        expect(evaluerPlan(fendreLePlan(plan, coupes))).toEqual(evaluerPlan(plan))
      }),
      tirages(500),
    )
  })

  test('a plan that balances still does once its lines are split and shuffled', () => {
    fc.assert(
      fc.property(arbPlan, arbRangs, (plan, rangs) => {
        const { repartition, coutTotal } = evaluerPlan(plan)
        const manque = Math.max(0, coutTotal - repartition.total)
        const equilibre: Plan = {
          ...plan,
          ressources: [...plan.ressources, { financeur: 'AUTOFINANCEMENT', montant: manque }],
        }
        fc.pre(verdictDe(equilibre, 'plan.equilibre') === 'conforme')
        const fendu = fendreLePlan(equilibre, rangs)
        expect(verdictDe({ ...fendu, ressources: melanger(fendu.ressources, rangs) }, 'plan.equilibre')).toBe(
          'conforme',
        )
      }),
      tirages(500),
    )
  })

  test('the margin of a control and its verdict always agree', () => {
    fc.assert(
      fc.property(arbPlan, (plan) => {
        for (const { code, marge, verdict } of evaluerPlan(plan).controles) {
          if (marge === null) continue
          const tenu = code === 'plan.equilibre' ? marge === 0 : marge >= 0
          expect(verdict).toBe(tenu ? 'conforme' : 'non_conforme')
        }
      }),
      tirages(500),
    )
  })
})

describe('subventionMaximale (art. R2334-27, L1111-10 III; law-detr T1, T2, T3)', () => {
  const PLAFONDS = ['plafond', 'participation', 'regle.taux', 'regle.plafond'] as const

  /** The same plan with this DETR, the own share paying what remains; null when it would be negative. */
  function avecDetr(plan: Plan, detr: number): Plan | null {
    const { coutTotal, repartition } = evaluerPlan(plan)
    const propre = coutTotal - (repartition.total - repartition.detr - repartition.propres) - detr
    if (propre < 0) return null
    const gardees = plan.ressources.filter(
      ({ financeur }) => !['DETR', 'AUTOFINANCEMENT', 'EMPRUNT'].includes(financeur),
    )
    return {
      ...plan,
      ressources: [
        ...gardees,
        { financeur: 'DETR', montant: detr },
        { financeur: 'AUTOFINANCEMENT', montant: propre },
      ],
    }
  }

  const tient = (plan: Plan | null) =>
    plan !== null && PLAFONDS.every((code) => verdictDe(plan, code) !== 'non_conforme')

  test('over 0 it satisfies every control it must, one more step breaks one', () => {
    let positifs = 0
    fc.assert(
      fc.property(arbPlan, (plan) => {
        const { subventionMaximale: maximum } = evaluerPlan(plan)
        if (maximum === 0) return
        positifs += 1
        const pas = PAS_ARRONDI[plan.regleLocale.arrondi]
        const accordee = avecDetr(plan, maximum)
        expect(tient(accordee)).toBe(true)
        for (const code of ['plan.equilibre', 'plancher', 'regle.taux'] as const)
          expect(verdictDe(accordee ?? plan, code)).not.toBe('non_conforme')
        expect(tient(avecDetr(plan, maximum + pas))).toBe(false)
        expect(maximum % pas).toBe(0)
      }),
      tirages(1_000),
    )
    expect(positifs).toBeGreaterThan(tirages(1_000).numRuns / 10)
  })

  test('what is asked, and how the own share is split, does not move it', () => {
    fc.assert(
      fc.property(arbPlan, fc.nat(1_000_000), (plan, montant) => {
        const gardees = plan.ressources.filter(({ financeur }) => financeur !== 'EMPRUNT')
        const autre: Plan = { ...plan, ressources: [...gardees, { financeur: 'EMPRUNT', montant }] }
        expect(evaluerPlan(autre).subventionMaximale).toBe(evaluerPlan(plan).subventionMaximale)
      }),
      tirages(500),
    )
  })
})
