import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEnregistreur, type Envoi, type EtatEnregistrement, type Reponse } from './enregistreur'

const LE = '2026-03-10T13:32:00.000Z'

function page(reponses: Reponse[]) {
  const envois: Envoi<string>[] = []
  const etats: EtatEnregistrement[] = []
  const enregistreur = createEnregistreur<string>({
    etape: 'lieu',
    version: 7,
    envoyer: async (envoi) => {
      envois.push(envoi)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      return reponses.shift() ?? { nom: 'enregistre', version: envoi.version + 1, le: LE }
    },
    surEtat: (etat) => etats.push(etat),
    maintenant: () => Date.now(),
  })
  return { enregistreur, envois, etats }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createEnregistreur', () => {
  test('sends once, 1.5 s after the last change, with the last values', async () => {
    const { enregistreur, envois } = page([])
    enregistreur.planifier('a')
    await vi.advanceTimersByTimeAsync(1_499)
    enregistreur.planifier('ab')
    await vi.advanceTimersByTimeAsync(1_499)
    expect(envois).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(envois).toEqual([{ etape: 'lieu', version: 7, valeurs: 'ab' }])
  })

  test('keeps one sending in flight, then sends the rest with the version received', async () => {
    const { enregistreur, envois } = page([])
    enregistreur.planifier('a')
    await vi.advanceTimersByTimeAsync(1_500)
    enregistreur.planifier('ab')
    await vi.advanceTimersByTimeAsync(999)
    expect(envois).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1 + 1_500)
    expect(envois[1]).toEqual({ etape: 'lieu', version: 8, valeurs: 'ab' })
  })

  test('tries a lost sending again, with what was typed since', async () => {
    const { enregistreur, envois, etats } = page([{ nom: 'perdu' }])
    enregistreur.planifier('a')
    await vi.advanceTimersByTimeAsync(2_000)
    enregistreur.planifier('ab')
    await vi.advanceTimersByTimeAsync(500)
    expect(etats.map(({ nom }) => nom)).toEqual(['echec'])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(envois[1]).toEqual({ etape: 'lieu', version: 7, valeurs: 'ab' })
  })

  test('stops at a conflict', async () => {
    const { enregistreur, envois, etats } = page([{ nom: 'conflit', par: 'Camille Martin', le: LE }])
    enregistreur.planifier('a')
    await vi.advanceTimersByTimeAsync(2_500)
    enregistreur.planifier('ab')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(envois).toHaveLength(1)
    expect(etats.map(({ nom }) => nom)).toEqual(['conflit'])
  })

  test('does not insist on a refusal, but sends the next change', async () => {
    const { enregistreur, envois } = page([{ nom: 'refuse' }])
    enregistreur.planifier('a')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(envois).toHaveLength(1)
    enregistreur.planifier('ab')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(envois).toHaveLength(2)
  })

  test('speaks of a success once a minute at most, of the first failure always', async () => {
    const { enregistreur, etats } = page([])
    for (const valeurs of ['a', 'ab', 'abc']) {
      enregistreur.planifier(valeurs)
      await vi.advanceTimersByTimeAsync(30_000)
    }
    expect(etats.map(({ annonce }) => annonce)).toEqual(['Enregistré.', null, 'Enregistré.'])
  })
})
