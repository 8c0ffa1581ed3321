import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { nouvelId } from '~/adapters/db/id.server'
import { findSession } from '~/adapters/session/sessions.server'
import { etatDuLien, findBoiteProuvee } from '~/queries/etat-du-lien.server'
import { choisirPersonne, creerPersonne } from './creer-personne.server'
import { DUREE_DU_LIEN, demanderLien } from './demander-lien.server'
import { ouvrirParLien } from './ouvrir-par-lien.server'
import { seConnecterDemo } from './se-connecter-demo.server'

const T0 = new Date('2026-11-22T13:00:00Z')
const apres = (ms: number) => new Date(T0.getTime() + ms)
const MINUTE = 60_000

describe.each(MOTEURS)('sign-in by single-use link (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
  })
  afterAll(() => base.fermer())

  let numero = 0
  const adresse = () => `mairie-${++numero}@example.org`
  const personne = (courriel: string, prenom = 'Camille', demo = false) =>
    base.ecriture.personne.create({
      data: { id: nouvelId(), courriel, prenom, nom: 'Martin', demo, creeLe: T0 },
    })

  /** Asks a link and reads its token in the mail that was written. */
  async function recevoirLien(courriel: string, retour: string | null = null, le = T0): Promise<string> {
    const demande = await demanderLien({ courriel, retour, adresseIp: '' }, le)
    expect(demande.ok).toBe(true)
    const mail = await base.lecture.courriel.findFirstOrThrow({
      where: { a: courriel },
      orderBy: { id: 'desc' },
    })
    return mail.lien!.split('/connexion/lien/')[1]!
  }
  async function ouvrir(jeton: string, le = T0, autrePersonne = false) {
    const ouverture = await ouvrirParLien({ jeton, autrePersonne }, le)
    if (!ouverture.ok) throw new Error(ouverture.motifs[0]?.code)
    return ouverture.value
  }

  test('signs in the one person of a mailbox, on the wanted page, with a new token each time', async () => {
    const { id, courriel } = await personne(adresse())
    const premiere = await ouvrir(await recevoirLien(courriel, '/espace/dossiers/nouveau?organisation=a'))
    const seconde = await ouvrir(await recevoirLien(courriel))
    expect(premiere).toMatchObject({ etat: 'connecte', vers: '/espace/dossiers/nouveau?organisation=a' })
    expect(seconde).toMatchObject({ etat: 'connecte', vers: '/espace' })
    expect(premiere.jeton).not.toBe(seconde.jeton)
    expect((await findSession(premiere.jeton, T0))?.acteur.id).toBe(id)
  })

  test('keeps neither the token of the link nor the one of the session in clear', async () => {
    const { courriel } = await personne(adresse())
    const jeton = await recevoirLien(courriel)
    const { jeton: session } = await ouvrir(jeton)
    expect(await base.lecture.lienConnexion.findFirst({ where: { jetonHash: jeton } })).toBeNull()
    expect(await base.lecture.session.findUnique({ where: { id: session } })).toBeNull()
  })

  test('a link opens once, even with two clicks at the same time or when it was forwarded', async () => {
    const { courriel } = await personne(adresse())
    const jeton = await recevoirLien(courriel)
    const clics = await Promise.all([ouvrirParLien({ jeton }, T0), ouvrirParLien({ jeton }, T0)])
    expect(clics.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await ouvrirParLien({ jeton }, T0)).toMatchObject({
      ok: false,
      motifs: [{ code: 'connexion.lien' }],
    })
    expect(await etatDuLien(jeton, T0)).toBe('fini')
  })

  test('looking at a link does not use it', async () => {
    const { courriel } = await personne(adresse())
    const jeton = await recevoirLien(courriel)
    expect(await etatDuLien(jeton, T0)).toBe('valable')
    expect(await etatDuLien(jeton, T0)).toBe('valable')
    expect((await ouvrirParLien({ jeton }, T0)).ok).toBe(true)
  })

  test('a link lives ten minutes, and not one millisecond more', async () => {
    const { courriel } = await personne(adresse())
    const juste = await recevoirLien(courriel)
    expect((await ouvrirParLien({ jeton: juste }, apres(DUREE_DU_LIEN - 1))).ok).toBe(true)
    const tard = await recevoirLien(courriel)
    expect(await etatDuLien(tard, apres(DUREE_DU_LIEN))).toBe('fini')
    expect((await ouvrirParLien({ jeton: tard }, apres(DUREE_DU_LIEN))).ok).toBe(false)
  })

  test('a mistyped link is unknown', async () => {
    expect(await etatDuLien('abc', T0)).toBe('inconnu')
    expect((await ouvrirParLien({ jeton: 'abc' }, T0)).ok).toBe(false)
  })

  test('the wanted page of another site is dropped', async () => {
    const { courriel } = await personne(adresse())
    expect(await ouvrir(await recevoirLien(courriel, '//evil.example'))).toMatchObject({ vers: '/espace' })
  })

  test('an agent without a wanted page lands on their desk', async () => {
    const { id, courriel } = await personne(adresse())
    await base.ecriture.roleAgent.create({
      data: {
        id: nouvelId(),
        personneId: id,
        role: 'referent',
        niveau: 'departement',
        code: '04',
        du: '2020-01-01',
      },
    })
    expect(await ouvrir(await recevoirLien(courriel))).toMatchObject({ vers: '/instruction' })
  })

  test('someone unknown is told the same, then says who they are, once', async () => {
    const courriel = adresse()
    const attente = await ouvrir(await recevoirLien(courriel, '/espace/organisations/nouvelle'))
    expect(attente.etat).toBe('a-nommer')
    expect(await findSession(attente.jeton, T0)).toBeNull()
    expect((await findBoiteProuvee(attente.jeton, T0))?.personnes).toEqual([])
    const identite = { prenom: 'Nadia', nom: 'Petit', fonction: null }
    const connexion = await creerPersonne(attente.jeton, identite, T0)
    expect(connexion).toMatchObject({ ok: true, value: { vers: '/espace/organisations/nouvelle' } })
    expect((await creerPersonne(attente.jeton, identite, T0)).ok).toBe(false)
    expect(await base.lecture.personne.findMany({ where: { courriel } })).toMatchObject([
      { prenom: 'Nadia', nom: 'Petit', demo: false },
    ])
  })

  test('two people on one mailbox choose their name, never one of another mailbox', async () => {
    const courriel = adresse()
    const camille = await personne(courriel, 'Camille')
    const lea = await personne(courriel, 'Léa')
    const etranger = await personne(adresse(), 'Paul')
    const attente = await ouvrir(await recevoirLien(courriel))
    expect((await findBoiteProuvee(attente.jeton, T0))?.personnes.map(({ id }) => id)).toEqual([
      camille.id,
      lea.id,
    ])
    expect((await choisirPersonne(attente.jeton, etranger.id, T0)).ok).toBe(false)
    const connexion = await choisirPersonne(attente.jeton, lea.id, T0)
    if (!connexion.ok) throw new Error('refused')
    expect((await findSession(connexion.value.jeton, T0))?.acteur.id).toBe(lea.id)
    expect((await choisirPersonne(attente.jeton, camille.id, T0)).ok).toBe(false)
  })

  test('« Je suis une autre personne » on the mailbox of one person does not sign in as them', async () => {
    const { courriel } = await personne(adresse())
    const attente = await ouvrir(await recevoirLien(courriel), T0, true)
    expect(attente.etat).toBe('a-nommer')
    await creerPersonne(attente.jeton, { prenom: 'Inès', nom: 'Faure', fonction: 'maire' }, T0)
    expect(await base.lecture.personne.count({ where: { courriel } })).toBe(2)
  })

  test('the waiting token opens nothing as a link, nor the link as a waiting token', async () => {
    const { jeton } = await ouvrir(await recevoirLien(adresse()))
    expect((await ouvrirParLien({ jeton }, T0)).ok).toBe(false)
    const lien = await recevoirLien(adresse())
    expect((await creerPersonne(lien, { prenom: 'A', nom: 'B', fonction: null }, T0)).ok).toBe(false)
  })

  test('three links at once, then each one waits twice as long; insisting does not push the hour back', async () => {
    const courriel = adresse()
    const demander = (le: Date) => demanderLien({ courriel, retour: null, adresseIp: '' }, le)
    for (let i = 0; i < 3; i += 1) expect((await demander(T0)).ok).toBe(true)
    const refus = await demander(T0)
    expect(refus).toMatchObject({
      ok: false,
      reessayerLe: apres(MINUTE),
      motifs: [{ code: 'connexion.trop' }],
    })
    expect(refus).toEqual(await demander(T0))
    expect((await demander(apres(MINUTE - 1))).ok).toBe(false)
    expect((await demander(apres(MINUTE))).ok).toBe(true)
    expect((await demander(apres(3 * MINUTE - 1))).ok).toBe(false)
    expect((await demander(apres(3 * MINUTE))).ok).toBe(true)
    expect((await demander(apres(30 * MINUTE))).ok).toBe(true)
    expect(await base.lecture.courriel.count({ where: { a: courriel } })).toBe(6)
  })

  test('from one IP, sixty addresses in a quarter of an hour', async () => {
    const adresseIp = '192.0.2.7'
    const demander = (ip: string) => demanderLien({ courriel: adresse(), retour: null, adresseIp: ip }, T0)
    for (let i = 0; i < 60; i += 1) expect((await demander(adresseIp)).ok).toBe(true)
    expect((await demander(adresseIp)).ok).toBe(false)
    expect((await demander('192.0.2.8')).ok).toBe(true)
  })

  test('one click opens invented people only', async () => {
    const invente = await personne(adresse(), 'Camille', true)
    const reel = await personne(adresse())
    expect(await seConnecterDemo(invente.id, T0)).toMatchObject({ ok: true, value: { vers: '/espace' } })
    await expect(seConnecterDemo(reel.id, T0)).rejects.toMatchObject({ status: 404 })
    await expect(seConnecterDemo('absent', T0)).rejects.toMatchObject({ status: 404 })
  })
})
