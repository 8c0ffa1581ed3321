import { describe, expect, test } from 'vitest'
import { lireFormulaire } from './formulaire.server'

function envoi(body: string | undefined, type?: string): Request {
  const requete = new Request('http://localhost/', { method: 'POST', body })
  requete.headers.delete('content-type')
  if (type) requete.headers.set('content-type', type)
  return requete
}

describe('the form of a request', () => {
  test.each([
    ['application/x-www-form-urlencoded'],
    ['application/x-www-form-urlencoded; charset=UTF-8'],
    ['Application/X-WWW-Form-Urlencoded'],
  ])('%s is read', async (type) => {
    expect((await lireFormulaire(envoi('nom=Revest', type))).get('nom')).toBe('Revest')
  })

  test.each([
    ['no type', 'nom=Revest', undefined, 415],
    ['neither type nor body', undefined, undefined, 415],
    ['JSON', '{"nom":"Revest"}', 'application/json', 415],
    ['plain text', 'nom=Revest', 'text/plain', 415],
    ['a multipart body without its boundary', 'nom=Revest', 'multipart/form-data', 400],
    ['a multipart body that is cut', '--a\r\nContent-Dis', 'multipart/form-data; boundary=a', 400],
  ])('%s is refused', async (_, corps, type, status) => {
    await expect(lireFormulaire(envoi(corps, type))).rejects.toMatchObject({ status })
  })
})
