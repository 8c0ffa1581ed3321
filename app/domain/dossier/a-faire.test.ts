import { describe, expect, test } from 'vitest'
import { type FaitsInstruction, listAFaire } from './a-faire'

const CALME: FaitsInstruction = {
  statut: 'en_instruction',
  correctionsOuvertes: 0,
  correctionsRenvoyees: 0,
  verdict: 'conforme',
  pointsBloquants: 0,
}

describe('listAFaire', () => {
  test.each<[string, Partial<FaitsInstruction>, readonly string[]]>([
    ['a calm file is proposed', {}, ['proposer']],
    ['a new file is taken', { statut: 'depose' }, ['prendre_en_charge']],
    [
      'answers are read before everything',
      { correctionsRenvoyees: 1, messagesNonLus: 2 },
      ['relire', 'messages'],
    ],
    ['a returned act comes back', { retour: { par: 'M. Faure', mot: 'Trop court' } }, ['reprendre']],
    ['each unconfirmed person is one line', { nonConfirmes: ['A', 'B'] }, ['confirmer', 'confirmer']],
    ['a missing point blocks', { verdict: 'non_conforme', pointsBloquants: 1 }, ['equipement']],
    ['an unanswered point blocks', { verdict: 'incomplet', pointsBloquants: 2 }, ['equipement']],
    ['a reserve does not', { verdict: 'conforme_avec_reserves' }, ['proposer']],
    ['a piece is asked', { piecesManquantes: ['Délégation'] }, ['pieces']],
    ['one waits for the applicant', { statut: 'a_corriger', correctionsOuvertes: 2 }, ['attendre']],
    ['one waits for the signatory', { statut: 'propose' }, ['signer']],
    ['a decided file is quiet', { statut: 'agree' }, ['rien']],
    ['a message after the decision is read', { statut: 'refuse', messagesNonLus: 1 }, ['messages', 'rien']],
    ['a draft is nobody’s work', { statut: 'brouillon' }, []],
  ])('%s', (_, faits, codes) => {
    expect(listAFaire({ ...CALME, ...faits }).map(({ code }) => code)).toEqual(codes)
  })
})
