import { expect, test } from 'vitest'
import { phraseRecueil } from './fait-recueil'

const LISTE = { depuisLe: null, detail: null, source: null, appliqueeLe: '2026-02-12' } as const

test.each([
  [{ etat: 'inconnu' }, 'Inconnu : liste non chargée'],
  [
    { ...LISTE, etat: 'sans' },
    'Sans dispositif de recueil. Liste de la préfecture, appliquée le 12 février 2026.',
  ],
  [
    { ...LISTE, etat: 'avec', depuisLe: '2019-03-01', detail: '2 stations', source: 'fictif' },
    'Avec dispositif de recueil depuis le 1er mars 2019 (2 stations). Liste de la préfecture, appliquée le 12 février 2026 (fictif).',
  ],
] as const)('phraseRecueil %j', (fait, phrase) => {
  expect(phraseRecueil(fait).replaceAll('\u00A0', ' ')).toBe(phrase)
})
