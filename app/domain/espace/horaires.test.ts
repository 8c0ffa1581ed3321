import { describe, expect, test } from 'vitest'
import { formatDuree, formatHeure, formatHeureNumerique, parseHeure } from './heure'
import {
  checkHoraires,
  formatAccompagnement,
  formatHoraires,
  HORAIRES_VIDES,
  type HorairesSemaine,
  lireHoraires,
  minutesAvecAide,
  type Plage,
} from './horaires'
import { formatOsm } from './horaires-osm'

const plage = (debut: number, fin: number, mode: Plage['mode'] = 'avec_aide'): Plage => ({
  debut: debut * 60,
  fin: fin * 60,
  mode,
})
const semaine = (jours: Partial<HorairesSemaine>): HorairesSemaine => ({ ...HORAIRES_VIDES, ...jours })

describe('parseHeure', () => {
  test.each([
    ['9 h 30', 570],
    ['9h30', 570],
    ['9\u00A0h\u00A030', 570],
    ['09:30', 570],
    ['9 H', 540],
    ['9', 540],
    ['0 h', 0],
    ['24 h', 1440],
    ['23:59', 1439],
  ])('%s', (saisie, value) => {
    expect(parseHeure(saisie)).toEqual({ ok: true, value })
  })
  test.each(['24:01', '25 h', '9:60', '9h3', 'matin', '', '-1', '9.5', '1e1', '🙂'])(
    'refuses %s',
    (saisie) => {
      expect(parseHeure(saisie).ok).toBe(false)
    },
  )
  test('is written back', () => {
    expect([
      formatHeure(570),
      formatHeure(540),
      formatHeureNumerique(570),
      formatDuree(45),
      formatDuree(870),
      formatDuree(0),
    ]).toEqual(['9\u00A0h\u00A030', '9\u00A0h', '09:30', '45\u00A0min', '14\u00A0h\u00A030', '0\u00A0h'])
  })
})

describe('checkHoraires', () => {
  test.each<[string, Partial<HorairesSemaine>, readonly (readonly [string, string | undefined])[]]>([
    ['nothing', {}, [['horaires.vides', '']]],
    ['a morning', { lundi: [plage(9, 12)] }, []],
    ['ranges that touch', { lundi: [plage(9, 12), plage(12, 14, 'libre')] }, []],
    ['ranges in any order', { lundi: [plage(14, 17), plage(9, 12)] }, []],
    [
      'one minute in common',
      { lundi: [plage(9, 12), { debut: 719, fin: 800, mode: 'libre' }] },
      [['horaires.chevauchement', 'lundi.1.debut']],
    ],
    ['end before start', { mardi: [plage(12, 9)] }, [['horaires.ordre', 'mardi.0.fin']]],
    ['no length', { mardi: [plage(9, 9)] }, [['horaires.ordre', 'mardi.0.fin']]],
    ['three', { mardi: [plage(8, 9), plage(9, 10), plage(10, 11)] }, [['horaires.trop', 'mardi.2.debut']]],
  ])('%s', (_, jours, attendus) => {
    expect(checkHoraires(semaine(jours)).map(({ code, champ }) => [code, champ])).toEqual(attendus)
  })
  test('says it as the screen does', () => {
    const [refus] = checkHoraires(semaine({ mardi: [plage(12, 9)] }))
    expect(refus?.message).toBe('Mardi\u00A0: la fin (9\u00A0h) vient avant le début (12\u00A0h).')
  })
})

describe('the week in words', () => {
  const horaires = semaine({ lundi: [plage(9, 12), plage(14, 17, 'libre')], jeudi: [plage(9, 12)] })
  test('counts the hours with help', () => {
    expect(minutesAvecAide(horaires)).toBe(360)
    expect(formatAccompagnement(horaires)).toBe('6\u00A0h avec aide par semaine')
  })
  test('makes a sentence', () => {
    expect(formatHoraires(horaires)).toBe(
      'Lundi de 9\u00A0h à 12\u00A0h (avec aide) et de 14\u00A0h à 17\u00A0h (accès libre)\u202F; jeudi de 9\u00A0h à 12\u00A0h (avec aide).',
    )
    expect(formatHoraires(HORAIRES_VIDES)).toBe('Aucun horaire indiqué.')
  })
  test.each([
    [null, 0],
    ['lundi', 0],
    [{ lundi: 'x', mardi: [null, { debut: '9', fin: '10' }, { debut: '12', fin: '9' }] }, 60],
  ])('reads a draft leniently: %j', (saisie, minutes) => {
    expect(minutesAvecAide(lireHoraires(saisie))).toBe(minutes)
  })
})

describe('formatOsm', () => {
  const jour = [plage(9, 12), plage(14, 17)]
  test.each<[string, Partial<HorairesSemaine>, string]>([
    ['never', {}, ''],
    ['one day', { lundi: jour }, 'Mo 09:00-12:00,14:00-17:00'],
    [
      'days that follow',
      { lundi: jour, mardi: jour, jeudi: jour },
      'Mo-Tu 09:00-12:00,14:00-17:00; Th 09:00-12:00,14:00-17:00',
    ],
    ['other hours', { lundi: jour, mardi: [plage(9, 12)] }, 'Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:00'],
    ['ranges that touch are one', { samedi: [plage(12, 14, 'libre'), plage(9, 12)] }, 'Sa 09:00-14:00'],
    ['until midnight', { dimanche: [plage(20, 24)] }, 'Su 20:00-24:00'],
  ])('%s', (_, jours, texte) => {
    expect(formatOsm(semaine(jours))).toBe(texte)
  })
})
