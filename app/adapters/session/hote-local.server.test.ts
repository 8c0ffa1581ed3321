import { describe, expect, test } from 'vitest'
import { requireDemonstrationLocale } from './gardes.server'
import { isHoteLocal } from './hote-local.server'

describe('the host of the demonstration', () => {
  test.each([
    ['localhost', true],
    ['localhost:3000', true],
    ['LOCALHOST:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]', true],
    ['[::1]:3000', true],
    ['', false],
    ['maillage.example.org', false],
    ['localhost.example.org', false],
    ['evil-localhost', false],
    ['127.0.0.1.example.org', false],
    ['127.0.0.11', false],
    ['localhost:3000@example.org', false],
    ['192.168.1.10:3000', false],
  ])('%s: %s', (host, attendu) => {
    expect(isHoteLocal(new Headers({ host }))).toBe(attendu)
  })

  test('a proxy that says another host is not local', () => {
    expect(isHoteLocal(new Headers({ host: 'localhost', 'x-forwarded-host': 'maillage.example.org' }))).toBe(
      false,
    )
    expect(isHoteLocal(new Headers())).toBe(false)
  })
})

describe('the on-screen mailbox, which shows links that sign in', () => {
  const args = (host: string, demo = true) => ({
    request: new Request('http://localhost/demonstration/courriels', { headers: { host } }),
    context: { demo },
  })

  test('opens on this machine', () => {
    expect(() => requireDemonstrationLocale(args('localhost:3000'))).not.toThrow()
  })

  test.each([
    ['another host name', args('maillage.example.org')],
    ['production', args('localhost:3000', false)],
  ])('is a 404 for %s', (_, refuses) => {
    let jete: unknown
    try {
      requireDemonstrationLocale(refuses)
    } catch (erreur) {
      jete = erreur
    }
    expect(jete).toMatchObject({ status: 404 })
  })
})
