import { describe, expect, test } from 'vitest'
import { checkSignataire, isMemeCourriel, type Mandat } from './mandats'
import { NATURES_ORGANISATION, peutDemanderDetr } from './nature'
import { checkVerification, type Verificateur } from './verification'

describe('peutDemanderDetr (art. L2334-33 CGCT)', () => {
  test.each([
    ['commune', true],
    ['epci', true],
    ['syndicat', true],
    ['association', false],
    ['ccas', false],
    ['autre', false],
  ] as const)('%s', (nature, possible) => {
    expect(peutDemanderDetr(nature).possible).toBe(possible)
    expect(peutDemanderDetr(nature).motifs.every(({ source }) => source === 'art. L2334-33 CGCT')).toBe(true)
  })
  test('every « non » has its reason, an association has its doors', () => {
    expect(
      NATURES_ORGANISATION.filter(
        (n) => !peutDemanderDetr(n).possible && peutDemanderDetr(n).motifs.length === 0,
      ),
    ).toEqual([])
    expect(peutDemanderDetr('association').motifs.map(({ code }) => code)).toEqual([
      'detr.nature.association',
      'detr.nature.commune',
      'detr.nature.contrat',
    ])
  })
  test('a contract opens it to an association, not to a CCAS', () => {
    expect(peutDemanderDetr('association', { designeParContrat: true }).possible).toBe(true)
    expect(peutDemanderDetr('ccas', { designeParContrat: true }).possible).toBe(false)
  })
})

describe('checkSignataire (art. R2334-22 CGCT)', () => {
  const elu: Mandat = { role: 'elu', du: '2026-03-10', au: '2026-12-31' }
  test.each<[string, readonly Mandat[], string, readonly string[]]>([
    ['on the first day', [elu], '2026-03-10', []],
    ['the day before', [elu], '2026-03-09', ['mandat.date']],
    ['on the last day', [elu], '2026-12-31', []],
    ['the day after', [elu], '2027-01-01', ['mandat.date']],
    ['without end', [{ ...elu, au: null }], '2030-01-01', []],
    ['who prepares does not sign', [{ ...elu, role: 'preparateur' }], '2026-06-01', ['mandat.elu']],
    ['nobody', [], '2026-06-01', ['mandat.elu']],
  ])('%s', (_, mandats, jour, codes) => {
    expect(checkSignataire(mandats, jour).map(({ code }) => code)).toEqual(codes)
  })
  test.each([
    [{ numero: '12', date: '2026-06-01' }, []],
    [{ numero: ' ', date: '2026-06-02' }, ['delegation.numero', 'delegation.date']],
  ])('delegation %j', (delegation, codes) => {
    expect(checkSignataire([elu], '2026-06-01', delegation).map(({ code }) => code)).toEqual(codes)
  })
  test('one mailbox is told from two', () => {
    expect([isMemeCourriel('A@x.fr ', 'a@x.fr'), isMemeCourriel('a@x.fr', 'b@x.fr')]).toEqual([true, false])
  })
})

describe('checkVerification', () => {
  const membre = { personneId: 'p1', organisationId: 'o1', verifie: false }
  const par = (champs: object) =>
    ({
      par: 'membre',
      personneId: 'p2',
      organisationId: 'o1',
      role: 'elu',
      verifie: true,
      ...champs,
    }) as Verificateur
  test.each<[string, Verificateur, readonly string[]]>([
    ['a member', par({}), []],
    ['oneself', par({ personneId: 'p1' }), ['verification.soi']],
    ['a member of another', par({ organisationId: 'o2' }), ['verification.organisation']],
    ['an unverified member', par({ verifie: false }), ['verification.non_verifie']],
    ['a reader', par({ role: 'lecteur' }), ['verification.lecteur']],
    ['an agent', { par: 'agent', personneId: 'a1', dansSonPerimetre: true }, []],
    [
      'an agent from elsewhere',
      { par: 'agent', personneId: 'a1', dansSonPerimetre: false },
      ['verification.perimetre'],
    ],
    [
      'an agent on themself',
      { par: 'agent', personneId: 'p1', dansSonPerimetre: true },
      ['verification.soi'],
    ],
    [
      'the mailbox',
      { par: 'boite_officielle', courriel: 'Mairie@x.fr', courrielOfficiel: 'mairie@x.fr' },
      [],
    ],
    [
      'another mailbox',
      { par: 'boite_officielle', courriel: 'a@x.fr', courrielOfficiel: 'mairie@x.fr' },
      ['verification.boite_autre'],
    ],
    [
      'no known mailbox',
      { par: 'boite_officielle', courriel: '', courrielOfficiel: null },
      ['verification.boite_inconnue'],
    ],
  ])('%s', (_, verificateur, codes) => {
    expect(checkVerification(membre, verificateur).map(({ code }) => code)).toEqual(codes)
  })
  test('already done', () => {
    expect(checkVerification({ ...membre, verifie: true }, par({})).map(({ code }) => code)).toEqual([
      'verification.deja',
    ])
  })
})
