import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { rendreCourriel } from './rendu.server'

const link = { label: 'Suivre', url: 'https://maillage.example.org/d?a=1&b=2' }

test('the same words in text and in HTML, the address visible in both', () => {
  const { texte, html } = rendreCourriel({ subject: 'Reçu', paragraphs: ['Un.', 'Deux.'], link })
  expect(texte).toBe(
    'Un.\n\nDeux.\n\nSuivre\u00A0:\nhttps://maillage.example.org/d?a=1&b=2\n\nMaillage\nOuvrir et financer un espace numérique\n',
  )
  expect(html).toContain('<html lang="fr">')
  expect(html.match(/https:\/\/maillage\.example\.org\/d\?a=1&amp;b=2/g)).toHaveLength(2)
  expect(html).not.toMatch(/<img|<link|<script|url\(/)
})

test('a name is never markup nor a second header', () => {
  const { sujet, html } = rendreCourriel({
    subject: 'Nouveau\r\nBcc: a@example.org\u202E',
    paragraphs: ['<script>alert(1)</script> & "x"'],
    link: null,
  })
  expect(sujet).toBe('Nouveau Bcc: a@example.org')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;')
})

test('refuses a link that would run something', () => {
  const piege = { label: 'x', url: 'javascript:alert(1)' }
  expect(() => rendreCourriel({ subject: 's', paragraphs: [], link: piege })).toThrow(RangeError)
})

test('is valid HTML', async () => {
  const { html } = rendreCourriel({ subject: 'Reçu', paragraphs: ['Un.'], link })
  const validateur = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off' },
  })
  const rapport = await validateur.validateString(html)
  expect(rapport.results.flatMap((resultat) => resultat.messages.map((message) => message.message))).toEqual(
    [],
  )
})
