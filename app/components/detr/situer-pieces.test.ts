import { expect, test } from 'vitest'
import { motif } from '../../domain/commun/motif'
import { situerPieces } from './situer-pieces'

const TYPES = ['deliberation', 'devis', 'plan_financement']
const refus = (champ: string) => [motif('champ', 'Dites ce qui est à refaire.', null, champ)]

test.each([
  [
    'the first sent is the third of the page',
    [{ type: 'plan_financement' }],
    'pieces.0.motif',
    'pieces.2.motif',
  ],
  ['holes are not rows', [undefined, { type: 'devis' }], 'pieces.0.motif', 'pieces.1.motif'],
  ['every piece sent', TYPES.map((type) => ({ type })), 'pieces.1.avis', 'pieces.1.avis'],
  ['the list itself', [], 'pieces', 'pieces'],
  ['a piece of nowhere', [{ type: 'autre' }], 'pieces.0.motif', 'pieces.0.motif'],
])('%s', (_, saisies, champ, attendu) => {
  expect(situerPieces(refus(champ), saisies, TYPES)?.[0]?.champ).toBe(attendu)
})
