import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { parseTaux } from '~/domain/commun/taux'
import { schemaDemandePieces, schemaRevuePieces } from './completude-detr'
import { schemaConnexion } from './connexion'
import { schemaDemandeCorrections, schemaReponseCorrection } from './correction'
import { schemaProposition, schemaRejetDetr, schemaRetour } from './decision'
import { schemaInstructionDetr } from './instruction-detr'
import { schemaMessage } from './message'
import { schemaNouvelleOrganisation, schemaRecherche } from './organisation-recherche'
import { parseSaisie } from './parse'
import { schemaRetrait } from './retrait'
import { schemaCodeSignature, schemaSignature } from './signature'

function champs(schema: z.ZodMiniType, saisie: unknown): readonly string[] {
  const lu = parseSaisie(schema, saisie)
  return lu.ok ? [] : Object.keys(lu.erreurs)
}

const ORGANISATION = { nature: 'association', nom: 'Les Clés', codePostal: '05200', commune: 'Embrun' }
const RETENUES = [{ ligneId: 'l1', retenu: '839,00' }]

describe('what is refused, field by field', () => {
  test.each<[string, z.ZodMiniType, unknown, readonly string[]]>([
    ['message', schemaMessage, { texte: ' \n ' }, ['texte']],
    ['message with an emoji alone', schemaMessage, { texte: '👍' }, []],
    ['search', schemaRecherche, { q: '' }, ['q']],
    ['association without number', schemaNouvelleOrganisation, ORGANISATION, ['siret']],
    [
      'association with an RNA number',
      schemaNouvelleOrganisation,
      { ...ORGANISATION, rna: 'w051234567' },
      [],
    ],
    [
      'association with a bad RNA number',
      schemaNouvelleOrganisation,
      { ...ORGANISATION, rna: '051' },
      ['rna'],
    ],
    ['refusal without reason', schemaProposition, { sens: 'refuser' }, ['motifs']],
    ['refusal with a reason of the list', schemaProposition, { sens: 'refuser', motifs: 'doublon' }, []],
    ['refusal in own words', schemaProposition, { sens: 'refuser', mots: 'Trop loin.' }, []],
    ['agreement', schemaProposition, { sens: 'agreer' }, []],
    ['nothing chosen', schemaProposition, {}, ['sens', 'motifs']],
    ['DETR refusal without reason', schemaRejetDetr, { sens: 'irrecevable' }, ['motifs']],
    ['return without a word', schemaRetour, {}, ['mot']],
    ['withdrawal without a word', schemaRetrait, { motif: '' }, ['motif']],
    ['signature without the box', schemaSignature, {}, ['lu']],
    ['signature', schemaSignature, { lu: 'oui', version: '3' }, []],
    ['code of five digits', schemaCodeSignature, { code: '12345' }, ['code']],
    ['code with a space', schemaCodeSignature, { code: '123 456' }, []],
    ['no correction', schemaDemandeCorrections, {}, ['corrections']],
    [
      'a correction without reason',
      schemaDemandeCorrections,
      { corrections: [{ cible: 'lieu.adresse' }] },
      ['corrections.0.motif'],
    ],
    ['keep without a reason', schemaReponseCorrection, { reponse: 'gardee' }, ['explication']],
    ['change without a value', schemaReponseCorrection, { reponse: 'modifiee' }, ['valeur']],
    ['accept', schemaReponseCorrection, { reponse: 'acceptee' }, []],
    ['no piece asked', schemaDemandePieces, { pieces: [] }, ['pieces']],
    ['an unknown piece', schemaDemandePieces, { pieces: [{ type: 'rib', motif: 'x' }] }, ['pieces.0.type']],
    [
      'a piece to redo, unsaid',
      schemaRevuePieces,
      { pieces: [{ type: 'devis', avis: 'a_refaire' }] },
      ['pieces.0.motif'],
    ],
    ['neither amount nor rate', schemaInstructionDetr, { retenues: RETENUES }, ['montant']],
    ['a rate', schemaInstructionDetr, { retenues: RETENUES, taux: '79,99 %' }, []],
    [
      'an opinion without date',
      schemaInstructionDetr,
      { retenues: RETENUES, taux: '80', avisCommission: 'favorable' },
      ['avisCommissionLe'],
    ],
  ])('%s', (_, schema, saisie, attendus) => {
    expect(champs(schema, saisie)).toEqual(attendus)
  })
})

describe('schemaConnexion', () => {
  test.each([
    ['/espace/dossiers/1?a=b', '/espace/dossiers/1?a=b'],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['https://evil.example', null],
    ['', null],
  ])('the wanted page %s', (retour, garde) => {
    const lu = parseSaisie(schemaConnexion, { courriel: 'a@example.org', retour })
    expect(lu.ok && lu.value.retour).toBe(garde)
  })
})

describe('parseTaux', () => {
  test.each([
    ['80', 8000],
    ['79,99', 7999],
    ['79.9 %', 7990],
    ['100', 10_000],
    ['0', 0],
  ])('%s', (saisie, value) => {
    expect(parseTaux(saisie)).toEqual({ ok: true, value })
  })
  test.each(['100,01', '-1', '1e1', 'NaN', '79,999', ''])('refuses %s', (saisie) => {
    expect(parseTaux(saisie).ok).toBe(false)
  })
})
