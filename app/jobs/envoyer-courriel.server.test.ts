import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { transaction } from '~/adapters/db/transaction.server'
import { addCourriel, messageIdDe, type NouveauCourriel } from '~/adapters/mail/courriels.server'
import { EchecDefinitif } from '~/adapters/queue/file.server'
import { rangerFichier } from '~/adapters/storage/depot.server'
import { envoyerCourriel } from './envoyer-courriel.server'

const T0 = new Date('2026-03-10T10:00:00Z')
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-courriel-'))
process.env.DATA_DIR = dataDir
process.env.ORIGIN = 'https://maillage.example.org'
afterAll(() => rmSync(dataDir, { recursive: true }))

/** A real mail server whose answers to RCPT are given in order; then it accepts. */
async function ouvrirSmtp(reponses: number[] = []) {
  const recus: ParsedMail[] = []
  const essais: string[] = []
  const serveur = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, suite) => {
      essais.push(address)
      const code = reponses.shift()
      if (code === undefined) return suite()
      suite(Object.assign(new Error(code >= 500 ? 'boîte inconnue' : 'réessayez'), { responseCode: code }))
    },
    onData: (flux, _session, suite) => {
      simpleParser(flux).then((lu) => {
        recus.push(lu)
        suite()
      }, suite)
    },
  })
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve))
  const { port } = serveur.server.address() as AddressInfo
  return {
    recus,
    essais,
    smtp: { url: `smtp://127.0.0.1:${port}`, expediteur: 'Maillage <maillage@example.org>' },
    fermer: () => new Promise<void>((resolve) => serveur.close(() => resolve())),
  }
}

describe.each(MOTEURS)('sending a mail (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
  })
  afterAll(() => base.fermer())

  const ecrire = async (cle: string, plus: Partial<NouveauCourriel> = {}) => {
    const courriel = {
      subject: 'Reçu\u00A0: Embrun',
      paragraphs: ['C’est déposé.'],
      link: { label: 'Suivre', url: 'https://maillage.example.org/espace/dossiers/1' },
    }
    await transaction((tx) => addCourriel(tx, { cle, a: 'mairie@example.org', courriel, ...plus }, T0))
    const ligne = await lire(cle)
    return { courrielId: ligne.id }
  }
  const lire = (cle: string) => base.lecture.courriel.findUniqueOrThrow({ where: { cle } })

  test('the same key is written once, with its job', async () => {
    await ecrire('depot:1')
    await ecrire('depot:1')
    expect(await base.lecture.courriel.count({ where: { cle: 'depot:1' } })).toBe(1)
    expect(await base.lecture.job.count({ where: { cle: 'courriel:depot:1' } })).toBe(1)
  })

  test('without a server, it is kept for the on-screen mailbox', async () => {
    await envoyerCourriel(await ecrire('garde'), T0, null)
    expect((await lire('garde')).etat).toBe('garde')
  })

  test('accepted: text and HTML, one Message-ID, said automatic; a repeat sends nothing', async () => {
    const { recus, smtp, fermer } = await ouvrirSmtp()
    const charge = await ecrire('depot:2')
    await envoyerCourriel(charge, T0, smtp)
    await envoyerCourriel(charge, T0, smtp)
    await fermer()
    expect(recus).toHaveLength(1)
    expect(recus[0]).toMatchObject({
      messageId: '<depot.2@maillage.example.org>',
      subject: 'Reçu\u00A0: Embrun',
    })
    expect(recus[0]?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(recus[0]?.text).toContain('https://maillage.example.org/espace/dossiers/1')
    expect(recus[0]?.html).toContain('<html lang="fr">')
    expect(await lire('depot:2')).toMatchObject({ etat: 'envoye', envoyeLe: T0, tentatives: 1, erreur: null })
  })

  test('550: refused with its reason, and not tried again', async () => {
    const { essais, smtp, fermer } = await ouvrirSmtp([550])
    const charge = await ecrire('refuse')
    await envoyerCourriel(charge, T0, smtp)
    await envoyerCourriel(charge, T0, smtp)
    await fermer()
    expect(essais).toHaveLength(1)
    const ligne = await lire('refuse')
    expect(ligne.etat).toBe('refuse')
    expect(ligne.erreur).toContain('550')
  })

  test('451 then accepted: thrown to be tried again, same Message-ID', async () => {
    const { recus, smtp, fermer } = await ouvrirSmtp([451])
    const charge = await ecrire('plus-tard')
    const { messageId } = await lire('plus-tard')
    await expect(envoyerCourriel(charge, T0, smtp)).rejects.toThrow('451')
    expect(await lire('plus-tard')).toMatchObject({ etat: 'a_envoyer', tentatives: 1, messageId })
    await envoyerCourriel(charge, T0, smtp)
    await fermer()
    expect(recus.map((recu) => recu.messageId)).toEqual([messageId])
    expect(await lire('plus-tard')).toMatchObject({ etat: 'envoye', tentatives: 2 })
  })

  test('server down: tried again later, its reason kept', async () => {
    const { smtp, fermer } = await ouvrirSmtp()
    await fermer()
    await expect(envoyerCourriel(await ecrire('panne'), T0, smtp)).rejects.toThrow('ECONNREFUSED')
    expect(await lire('panne')).toMatchObject({ etat: 'a_envoyer' })
    expect((await lire('panne')).erreur).toContain('ECONNREFUSED')
  })

  test('the receipt is attached from the storage; the service answers', async () => {
    const { recus, smtp, fermer } = await ouvrirSmtp()
    const octets = new TextEncoder().encode('%PDF-1.7 reçu')
    const { sha256, taille } = await rangerFichier(octets)
    await transaction(async (tx) => {
      await tx.servicePrefecture.create({
        data: {
          departement: '04',
          entite: 'e',
          prefecture: 'p',
          bureau: 'b',
          adresse: 'a',
          telephone: 't',
          courriel: 'pref04@example.org',
          responsable: 'r',
          tribunal: 't',
          ville: 'v',
        },
      })
      await tx.organisation.create({
        data: { id: 'o', nature: 'commune', nom: 'Embrun', departement: '04', creeLe: T0 },
      })
      await tx.dossier.create({
        data: {
          id: 'd',
          organisationId: 'o',
          departement: '04',
          titre: 't',
          annexe: '2017-01',
          creeLe: T0,
          majLe: T0,
        },
      })
      await tx.document.create({
        data: {
          id: 'ar',
          dossierId: 'd',
          type: 'accuse_reception',
          numero: 'AR-1',
          titre: 't',
          contenu: '{}',
          code: 'c',
          cle: 'ar',
          sha256,
          taille,
          creeLe: T0,
        },
      })
    })
    await envoyerCourriel(await ecrire('avec-recu', { dossierId: 'd', pieceJointe: 'ar' }), T0, smtp)
    await fermer()
    const [piece] = recus[0]?.attachments ?? []
    expect(piece?.filename).toBe('accuse-reception-AR-1.pdf')
    expect(Uint8Array.from(piece?.content ?? [])).toEqual(octets)
    expect(recus[0]?.replyTo?.text).toBe('pref04@example.org')
  })

  test('a mail that holds a personal link is forgotten once sent', async () => {
    const { smtp, recus, fermer } = await ouvrirSmtp()
    const link = { label: 'Me connecter', url: 'https://maillage.example.org/connexion/lien/secret' }
    const charge = await ecrire('lien', { courriel: { subject: 's', paragraphs: ['p'], link } })
    await envoyerCourriel(charge, T0, smtp)
    await fermer()
    expect(recus[0]?.text).toContain('secret')
    expect(JSON.stringify(await lire('lien'))).not.toContain('secret')
  })

  test.each([
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'Nom <a@example.org>',
    'a',
  ])('is not an address: %j', async (a) => {
    await expect(ecrire(`adresse:${a}`, { a })).rejects.toThrow(RangeError)
  })

  test('a mail that no longer exists fails for good', async () => {
    await expect(envoyerCourriel({ courrielId: 'absent' }, T0, null)).rejects.toThrow(EchecDefinitif)
  })
})

test('two keys never share a Message-ID', () => {
  const cles = ['a:b', 'a.b', 'a-b', 'a=3ab', 'a b', 'a\r\nb', 'a>b', 'é:b']
  const ids = cles.map((cle) => messageIdDe(cle, 'http://localhost:3000'))
  expect(new Set(ids).size).toBe(cles.length)
  for (const id of ids) expect(id).toMatch(/^<[A-Za-z0-9_.=-]+@localhost>$/)
})
