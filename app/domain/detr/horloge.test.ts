import { describe, expect, test } from 'vitest'
import { calculerCompletude } from './completude'
import { formatAvant, formatHorloge, phraseDemandeur } from './horloge'

const faits = { completLe: null, commencerAuPlusTard: null, acheverAuPlusTard: null, suspendueLe: null }
const completude = (auJour: string) =>
  calculerCompletude({ receptionLe: '2026-03-10', demandesDePieces: [], completLe: null, auJour })

describe('the clock in words, always with its date', () => {
  test.each([
    ['2026-06-05', '10\u00A0juin\u00A02026, dans 5\u00A0jours'],
    ['2026-06-09', '10\u00A0juin\u00A02026, demain'],
    ['2026-06-10', '10\u00A0juin\u00A02026, aujourd’hui'],
    ['2026-06-11', '10\u00A0juin\u00A02026, dépassé de 1\u00A0jour'],
  ])('on %s', (auJour, texte) => {
    expect(formatAvant('2026-06-10', auJour)).toBe(texte)
    expect(formatHorloge({ ...faits, statut: 'depose', completude: completude(auJour), auJour })).toBe(texte)
  })

  test('stopped', () => {
    const suspendu = { ...faits, suspendueLe: '2026-04-02', completude: completude('2026-04-03') }
    expect(formatHorloge({ ...suspendu, statut: 'a_completer', auJour: '2026-04-03' })).toBe(
      'arrêté depuis le 2\u00A0avril\u00A02026',
    )
  })
})

describe('what the applicant reads', () => {
  const connus = {
    reputeCompletLe: '2026-06-10',
    suspendueLe: null,
    montantAccorde: 115_200,
    commencerAuPlusTard: '2028-07-15',
    decisionConnue: false,
  }
  test.each(['instruit', 'programme', 'attribue', 'refuse', 'sans_suite'] as const)(
    '%s before the letter: the same sentence, no amount',
    (statut) => {
      expect(phraseDemandeur({ ...connus, statut })).toBe(phraseDemandeur({ ...connus, statut: 'instruit' }))
      expect(phraseDemandeur({ ...connus, statut })).not.toContain('152')
    },
  )

  test('irrecevable before the letter reads as the check of the pieces', () => {
    expect(phraseDemandeur({ ...connus, statut: 'irrecevable' })).toBe(
      phraseDemandeur({ ...connus, statut: 'depose' }),
    )
  })

  test('notified: the amount and the last day to start', () => {
    const phrase = phraseDemandeur({ ...connus, statut: 'notifie' })
    expect(phrase).toContain('1\u202F152,00\u00A0€')
    expect(phrase).toContain('15\u00A0juillet\u00A02028')
  })
})
