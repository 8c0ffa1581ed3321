import { describe, expect, test } from 'vitest'
import { acteASigner } from './acte-a-signer'
import { acteRetourne } from './acte-retourne'
import { codeDeSignature } from './code-de-signature'
import type { Contenu } from './contenu'
import { correctionsDemandees } from './corrections-demandees'
import { correctionsRenvoyees } from './corrections-renvoyees'
import { demandeARejoindre } from './demande-a-rejoindre'
import { demandeComplete } from './demande-complete'
import { demandeIrrecevable } from './demande-irrecevable'
import { depot } from './depot'
import { espaceAccepte } from './espace-accepte'
import { espaceDecision } from './espace-decision'
import { invitation } from './invitation'
import { lienConnexion } from './lien-connexion'
import { message } from './message'
import { piecesDemandees } from './pieces-demandees'
import { retrait } from './retrait'
import { signatureDemandee } from './signature-demandee'
import { signatureRefusee } from './signature-refusee'
import { subventionNotifiee } from './subvention-notifiee'
import { subventionRefusee } from './subvention-refusee'

const dossier = { commune: 'Revest-Saint-Martin', numero: 'EN-04-2026-000123' }
const service = {
  responsable: 'Mme Arnaud',
  prefecture: 'la préfecture des Alpes-de-Haute-Provence',
  telephone: '04 92 36 72 00',
}
const lien = 'https://maillage.example.org/espace/dossiers/0191'
const le = new Date('2026-03-10T10:42:00Z')
const long = 'mot '.repeat(300)
const commun = { dossier, service, lien }

const COURRIELS: readonly (readonly [string, Contenu])[] = [
  ['1 lien-connexion', lienConnexion({ expireLe: le, lien })],
  ['2 invitation', invitation({ ...commun, parNom: 'Camille Martin', role: 'preparer', expireLe: le })],
  [
    '3 demande-a-rejoindre',
    demandeARejoindre({
      nom: 'Jean Faure',
      courriel: 'j.faure@example.org',
      commune: 'Authon',
      lien,
      service,
    }),
  ],
  ['4 signature-demandee', signatureDemandee({ ...commun, preparePar: 'Camille Martin', expireLe: le })],
  ['5 signature-refusee', signatureRefusee({ ...commun, parNom: 'Mme Roux', mot: 'Le prix a changé !' })],
  ['5 signature-refusee, long', signatureRefusee({ ...commun, parNom: 'Camille', mot: long })],
  ['code-de-signature', codeDeSignature({ ...commun, code: '482 913', expireLe: le })],
  ['6 depot, DETR', depot({ ...commun, recuLe: le, detr: true })],
  ['6 depot', depot({ ...commun, recuLe: le, detr: false })],
  [
    '8 corrections-demandees',
    correctionsDemandees({
      ...commun,
      parNom: 'Mme Arnaud',
      champs: ['le prix du multifonction', 'les horaires'],
      avantLe: '2026-04-01',
    }),
  ],
  [
    '8 corrections-demandees, many',
    correctionsDemandees({
      ...commun,
      parNom: 'Mme Arnaud',
      champs: ['a', 'b', 'c', 'd', 'e', 'f'],
      avantLe: null,
    }),
  ],
  ['corrections-renvoyees', correctionsRenvoyees({ dossier, lien, parNom: 'Camille Martin', nombre: 2 })],
  ['9 message', message({ ...commun, parNom: 'Mme Arnaud' })],
  ['9 message, to the préfecture', message({ ...commun, parNom: 'Camille Martin', service: null })],
  ['12 acte-a-signer', acteASigner({ nombre: 12, aRegarder: 1, plusAncienJours: 3, lien })],
  ['12 acte-a-signer, one', acteASigner({ nombre: 1, aRegarder: 0, plusAncienJours: 0, lien })],
  [
    '13 acte-retourne',
    acteRetourne({ dossier, lien, parNom: 'M. le secrétaire général', mot: 'Revoir le taux' }),
  ],
  ['14 espace-accepte', espaceAccepte(commun)],
  ['15 espace-decision', espaceDecision(commun)],
  ['18 pieces-demandees', piecesDemandees({ ...commun, nombre: 2, avantLe: '2026-04-20' })],
  ['19 demande-complete', demandeComplete({ ...commun, reputeeCompleteLe: null })],
  ['19 demande-complete, deemed', demandeComplete({ ...commun, reputeeCompleteLe: '2026-06-28' })],
  ['20 demande-irrecevable', demandeIrrecevable(commun)],
  ['21 subvention-notifiee', subventionNotifiee(commun)],
  ['22 subvention-refusee', subventionRefusee(commun)],
  ['retrait', retrait({ ...commun, parNom: 'Camille Martin', motif: 'Projet reporté' })],
]

/** screens.md § 5: words that no applicant reads. */
const INTERDITS =
  /veuillez|merci de|cliquez|champ obligatoire|invalide|saisie incorrecte|soumettre|upload|télévers|complétude|assiette|instructeur|usager|maître d’ouvrage|autofinancement|caduc|forclos|susvisé|ledit|afférent|nonobstant|le cas échéant|meilleurs délais|sous réserve|dématérialis|\bPJ\b|mon espace|notification/i

const texteDe = ({ subject, paragraphs, link }: Contenu) =>
  [subject, ...paragraphs, link?.label ?? ''].join('\n')

describe.each(COURRIELS)('%s', (_, contenu) => {
  const texte = texteDe(contenu)

  test('says exactly this', () => {
    expect(contenu).toMatchSnapshot()
  })

  test('is under 120 words, on one line of subject', () => {
    expect(texte.split(/[\s\u00A0\u202F]+/).length).toBeLessThan(120)
    expect(contenu.subject).not.toMatch(/[\r\n]/)
  })

  test('holds no forbidden word', () => {
    expect(texte).not.toMatch(INTERDITS)
  })

  test('follows the French typography', () => {
    expect(texte).not.toMatch(/'|"| [:;!?»]|« |[^\u202F][;!?]/)
  })
})

test('a name typed by someone carries neither a line nor an address into the subject', () => {
  const { subject } = message({
    ...commun,
    dossier: { commune: 'Authon\r\nBcc: a@example.org https://piege.example', numero: null },
    parNom: 'x',
  })
  expect(subject).not.toMatch(/[\r\n]|https?:/)
})
