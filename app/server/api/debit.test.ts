import { describe, expect, test } from 'vitest'
import { Seaux } from './debit'

const DEBIT = { parSeconde: 100, rafale: 500 }

/** Requests accepted out of this many, all at once. */
function accepter(seaux: Seaux, nombre: number, maintenant: number, adresse = '192.0.2.1'): number {
  return Array.from({ length: nombre }, () => seaux.prendre(adresse, maintenant)).filter((x) => x === null)
    .length
}

describe('the token bucket', () => {
  test('500 at once, then 100 a second', () => {
    const seaux = new Seaux(DEBIT)
    expect(accepter(seaux, 600, 0)).toBe(500)
    expect(accepter(seaux, 600, 1_000)).toBe(100)
    expect(accepter(seaux, 600, 1_010)).toBe(1)
    expect(accepter(seaux, 600, 60_000)).toBe(500)
  })

  test('the wait is a whole number of seconds, 1 or 2', () => {
    const seaux = new Seaux({ parSeconde: 1, rafale: 1 })
    expect([seaux.prendre('a', 0), seaux.prendre('a', 0), seaux.prendre('a', 500)]).toEqual([null, 1, 1])
  })

  test('an address never pays for another', () => {
    const seaux = new Seaux(DEBIT)
    accepter(seaux, 600, 0)
    expect(seaux.prendre('192.0.2.2', 0)).toBeNull()
  })

  test('addresses that rest are forgotten', () => {
    const seaux = new Seaux(DEBIT)
    for (let rang = 0; rang < 1_000; rang += 1) seaux.prendre(`a${rang}`, 0)
    expect(seaux.taille).toBe(1_000)
    seaux.prendre('b', 20_000)
    expect(seaux.taille).toBe(1)
  })
})
