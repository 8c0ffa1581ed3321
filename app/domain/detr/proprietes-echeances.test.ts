import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repondreAuxEcheances } from '../api/echeances'
import { ajouterJours } from '../commun/jour'
import { calculerCompletude, type DemandeDePieces } from './completude'
import { calculerEcheances, type FaitsDates } from './echeances'
import { arbCorpsEcheances, tirages } from './naif/constructeurs/tirages'
import type { CorpsEcheances } from './naif/corps'

const LOIN = '2190-01-01'

/** Bodies in order only. */
const arbEnOrdre = arbCorpsEcheances.filter((corps) => repondreAuxEcheances(corps).ok)

function repondre(corps: CorpsEcheances) {
  const reponse = repondreAuxEcheances(corps)
  if (!reponse.ok) throw new Error(reponse.motifs.map(({ champ }) => champ).join())
  return reponse.value
}

const arbReception = fc.nat(9_000).map((rang) => ajouterJours('2004-01-01', rang))
/** Waits and durations, in days: at least one request, all received. */
const arbPauses = fc.array(fc.tuple(fc.nat(60), fc.nat(40)), { minLength: 1, maxLength: 4 })

function demandes(receptionLe: string, pauses: readonly (readonly [number, number])[]): DemandeDePieces[] {
  let jour = receptionLe
  return pauses.map(([attente, duree]) => {
    const demandeesLe = ajouterJours(jour, attente)
    jour = ajouterJours(demandeesLe, duree)
    return { demandeesLe, recuesLe: jour }
  })
}

function reputeLe(receptionLe: string, demandesDePieces: readonly DemandeDePieces[]): string {
  const faits = { receptionLe, demandesDePieces, completLe: null, auJour: LOIN }
  return calculerCompletude(faits).reputeCompletLe ?? ''
}

describe('the deemed date (art. R2334-23, law-detr L1)', () => {
  test('a suspension added never moves it earlier', () => {
    fc.assert(
      fc.property(arbReception, arbPauses, fc.nat(), (receptionLe, pauses, choix) => {
        const toutes = demandes(receptionLe, pauses)
        const sans = toutes.filter((_, rang) => rang !== choix % toutes.length)
        expect(reputeLe(receptionLe, toutes) >= reputeLe(receptionLe, sans)).toBe(true)
      }),
      tirages(1_000),
    )
  })

  test('a suspension that lasts longer never moves it earlier', () => {
    fc.assert(
      fc.property(arbReception, arbPauses, fc.nat(), fc.nat(30), (receptionLe, pauses, choix, plus) => {
        const toutes = demandes(receptionLe, pauses)
        const rangChoisi = choix % toutes.length
        const allongees = toutes.map((demande, rang) => {
          if (rang !== rangChoisi || demande.recuesLe === null) return demande
          const fin = ajouterJours(demande.recuesLe, plus)
          const suivante = toutes[rang + 1]?.demandeesLe ?? LOIN
          return { ...demande, recuesLe: fin < suivante ? fin : suivante === LOIN ? fin : suivante }
        })
        expect(reputeLe(receptionLe, allongees) >= reputeLe(receptionLe, toutes)).toBe(true)
      }),
      tirages(1_000),
    )
  })

  test('a request that is still open leaves no deemed date, or comes too late to count', () => {
    fc.assert(
      fc.property(arbReception, arbPauses, (receptionLe, pauses) => {
        const toutes = demandes(receptionLe, pauses)
        const ouvertes = toutes.map((demande, rang) =>
          rang === toutes.length - 1 ? { ...demande, recuesLe: null } : demande,
        )
        const { completude, reputeCompletLe } = calculerCompletude({
          receptionLe,
          demandesDePieces: ouvertes,
          completLe: null,
          auJour: LOIN,
        })
        const avant = reputeLe(receptionLe, toutes.slice(0, -1))
        const compte = (toutes.at(-1)?.demandeesLe ?? '') < avant
        expect([completude, reputeCompletLe]).toEqual(compte ? ['suspendu', null] : ['repute_complet', avant])
      }),
      tirages(1_000),
    )
  })
})

describe('what is dated after today has not happened (contract, « Completeness »)', () => {
  test('echeances without it are the same', () => {
    let futurs = 0
    fc.assert(
      fc.property(arbEnOrdre, (corps) => {
        const { auJour, completLe } = corps
        const connues = (corps.demandesDePieces ?? [])
          .filter(({ demandeesLe }) => demandeesLe <= auJour)
          .map(({ demandeesLe, recuesLe }) => ({
            demandeesLe,
            recuesLe: (recuesLe ?? LOIN) > auJour ? null : recuesLe,
          }))
        if (connues.length < (corps.demandesDePieces ?? []).length) futurs += 1
        const sans = {
          ...corps,
          demandesDePieces: connues,
          completLe: (completLe ?? LOIN) > auJour ? null : completLe,
        }
        expect(repondre(corps)).toEqual(repondre(sans))
      }),
      tirages(1_000),
    )
    expect(futurs).toBeGreaterThan(tirages(1_000).numRuns / 10)
  })

  test('nor does a request made tomorrow', () => {
    fc.assert(
      fc.property(arbEnOrdre, fc.integer({ min: 1, max: 60 }), (corps, attente) => {
        const fermees = (corps.demandesDePieces ?? []).every(
          ({ recuesLe }) => (recuesLe ?? LOIN) <= corps.auJour,
        )
        fc.pre(fermees)
        const demain = { demandeesLe: ajouterJours(corps.auJour, attente), recuesLe: null }
        const avec = { ...corps, demandesDePieces: [...(corps.demandesDePieces ?? []), demain] }
        expect(repondre(avec)).toEqual(repondre(corps))
      }),
      tirages(500),
    )
  })
})

describe('the other deadlines (art. R2334-28, R2334-29; law-detr L4, L5)', () => {
  const faits: FaitsDates = {
    receptionLe: '2000-01-01',
    demandesDePieces: [],
    completLe: null,
    notifieeLe: null,
    commenceeLe: null,
    declarationCommencementLe: null,
    prorogationCommencementMois: 0,
    prorogationAchevementMois: 0,
    acheveeLe: null,
    coutTotal: null,
    auJour: LOIN,
  }
  const limites = (mois: number, decalage: number, depart: string) => {
    const jour = ajouterJours(depart, decalage)
    const change = { notifieeLe: jour, commenceeLe: jour, declarationCommencementLe: jour }
    const prolonge = { prorogationCommencementMois: mois, prorogationAchevementMois: mois }
    const calcul = calculerEcheances({ ...faits, ...change, ...prolonge })
    if (!calcul.ok) throw new Error('refused')
    return [calcul.value.commencerAuPlusTard ?? '', calcul.value.acheverAuPlusTard ?? ''] as const
  }

  test('never move earlier when they are extended, nor when they start later', () => {
    fc.assert(
      fc.property(arbReception, fc.nat(11), fc.nat(40), (depart, mois, retard) => {
        const [commencer, achever] = limites(mois, 0, depart)
        const [apresCommencer, apresAchever] = limites(mois + 1, 0, depart)
        const [plusTardCommencer, plusTardAchever] = limites(mois, retard, depart)
        expect(apresCommencer > commencer && apresAchever > achever).toBe(true)
        expect(plusTardCommencer >= commencer && plusTardAchever >= achever).toBe(true)
      }),
      tirages(1_000),
    )
  })
})
