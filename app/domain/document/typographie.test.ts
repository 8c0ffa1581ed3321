import { describe, expect, test } from 'vitest'
import { typographier } from './typographie'

describe('typographier', () => {
  test.each([
    ['apostrophe', "L'HAŸ d'Embrun", 'L’HAŸ d’Embrun'],
    ['accent composed', 'L’HAY\u0308', 'L’HAŸ'],
    ['colon', 'Objet : un', 'Objet\u00A0: un'],
    ['colon without a space', 'Objet: un', 'Objet\u00A0: un'],
    ['high punctuation', 'Quoi ? Ici! là ; oui', 'Quoi\u202F? Ici\u202F! là\u202F; oui'],
    ['quotes', '« mot » et «mot»', '«\u00A0mot\u00A0» et «\u00A0mot\u00A0»'],
    ['address of the web', 'Voir https://a.fr/b?c=d;e : oui', 'Voir https://a.fr/b?c=d;e\u00A0: oui'],
    ['mail', "o'neil@example.org", "o'neil@example.org"],
    ['hour and code', 'à 10:42, MLG7-K2QX', 'à 10:42, MLG7-K2QX'],
    ['date held together', 'le 5 janvier 2026', 'le 5\u00A0janvier\u00A02026'],
    ['first of the month', '1er octobre 2026', '1er\u00A0octobre\u00A02026'],
    ['number and article', 'n° 12, article R2334-24', 'n°\u00A012, article\u00A0R2334-24'],
    ['emoji in a name', 'Les Amis 🎉 du Web 👩‍💻', 'Les Amis du Web'],
    ['registered mark kept', 'Windows® 11', 'Windows® 11'],
    ['hidden order of reading', 'abc\u202Ed\u200Be', 'abcde'],
    ['thin space kept', '1\u202F440,06\u00A0€', '1\u202F440,06\u00A0€'],
    ['only an emoji', '🎉', ''],
  ])('%s', (_, texte, attendu) => {
    expect(typographier(texte)).toBe(attendu)
  })

  test.each([['Quoi ?! « a : b » ; le 5 mars 2026'], ["L'«eau»: n° 3!"], ['https://x.fr/?a ; fin']])(
    'changes nothing twice: %s',
    (texte) => {
      const une = typographier(texte)
      expect(typographier(une)).toBe(une)
    },
  )
})
