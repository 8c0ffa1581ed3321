import { describe, expect, test } from 'vitest'
import { ConfigurationImpossible, lireConfiguration } from './env.server'

const COMPLETE = {
  MODE: 'production',
  SESSION_SECRET: 'a'.repeat(32),
  ORIGIN: 'https://maillage.example.org',
  SMTP_URL: 'smtps://smtp.example.org',
  SMTP_FROM: 'maillage@example.org',
}

describe('the configuration', () => {
  test('a demonstration needs nothing, listens on this machine only and sends no mail', () => {
    const lue = lireConfiguration({ SMTP_URL: 'smtp://smtp.example.org' })
    expect(lue).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      moteur: 'sqlite',
      smtp: null,
      identiteEtat: false,
    })
  })

  test('production with every setting starts', () => {
    expect(lireConfiguration(COMPLETE)).toMatchObject({
      mode: 'production',
      smtp: { expediteur: 'maillage@example.org' },
    })
  })

  test.each([
    ['SESSION_SECRET', undefined],
    ['SESSION_SECRET', 'court'],
    ['SESSION_SECRET', 'demonstration-seulement'],
    ['ORIGIN', undefined],
    ['ORIGIN', 'http://maillage.example.org'],
    ['SMTP_URL', undefined],
    ['SMTP_FROM', undefined],
  ])('production refuses %s = %s, and names it', (nom, valeur) => {
    const env = { ...COMPLETE, [nom]: valeur }
    expect(() => lireConfiguration(env)).toThrow(ConfigurationImpossible)
    expect(() => lireConfiguration(env)).toThrow(nom)
  })

  test('the State identity is refused outside .gouv.fr', () => {
    expect(() => lireConfiguration({ ...COMPLETE, IDENTITE_ETAT: 'oui' })).toThrow('IDENTITE_ETAT')
    const lue = lireConfiguration({ ...COMPLETE, IDENTITE_ETAT: 'oui', ORIGIN: 'https://maillage.gouv.fr' })
    expect(lue.identiteEtat).toBe(true)
  })

  test('a postgres address chooses PostgreSQL; a port that is no port is refused', () => {
    expect(lireConfiguration({ DATABASE_URL: 'postgresql://x/y' }).moteur).toBe('postgresql')
    expect(() => lireConfiguration({ PORT: 'abc' })).toThrow('PORT')
  })

  test.each([
    ['nothing', undefined, { parSeconde: 100, rafale: 500 }],
    ['a number', '20', { parSeconde: 20, rafale: 100 }],
    ['no limit', 'non', null],
    ['zero, no limit', '0', null],
  ])('the rate of the public API: %s', (_, API_DEBIT, debitApi) => {
    expect(lireConfiguration({ API_DEBIT })).toMatchObject({ debitApi })
  })

  test.each(['-1', 'vite', '1e3', '2.5'])('a rate of %s is refused', (API_DEBIT) => {
    expect(() => lireConfiguration({ API_DEBIT })).toThrow('API_DEBIT')
  })
})
