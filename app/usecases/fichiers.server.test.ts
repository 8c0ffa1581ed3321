import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { trouverAlteration } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { lireFichier } from '~/adapters/storage/depot.server'
import type { Acteur, RoleMembre } from '~/domain/commun/role'
import { ajouterFichier } from './ajouter-fichier.server'
import { relancerJob } from './relancer-job.server'
import { retirerFichier } from './retirer-fichier.server'

const T0 = new Date('2026-03-10T10:00:00Z')
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-fichiers-'))
process.env.DATA_DIR = dataDir
afterAll(() => rmSync(dataDir, { recursive: true }))

const membre = (role: RoleMembre, organisationId = 'o', verifie = true): Acteur => ({
  id: `p-${role}`,
  prenom: 'Camille',
  nom: 'Martin',
  courriel: 'c@example.org',
  membres: [{ organisationId, role, verifie }],
  agents: [],
})
const referent: Acteur = {
  ...membre('elu', 'autre'),
  agents: [{ role: 'referent', perimetre: { niveau: 'departement', code: '04' } }],
}
const exploitant: Acteur = {
  ...membre('elu', 'autre'),
  agents: [{ role: 'exploitant', perimetre: { niveau: 'national', code: null } }],
}

const pdf = (mot: string) => ({
  nom: '../devis.pdf',
  type: 'application/pdf',
  octets: new TextEncoder().encode(`%PDF-1.7\n% ${mot}\nstartxref\n9\n%%EOF`),
})

describe.each(MOTEURS)('files of a dossier (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await transaction((tx) =>
      tx.organisation.create({
        data: { id: 'o', nature: 'commune', nom: 'Authon', departement: '04', creeLe: T0 },
      }),
    )
  })
  afterAll(() => base.fermer())

  const dossier = async (statut: string, { detr, piece }: { detr?: string; piece?: string } = {}) => {
    const id = nouvelId()
    await transaction(async (tx) => {
      await tx.dossier.create({
        data: {
          id,
          organisationId: 'o',
          departement: '04',
          titre: 't',
          statut,
          annexe: '2017-01',
          creeLe: T0,
          majLe: T0,
        },
      })
      if (detr)
        await tx.demandeDetr.create({ data: { id: nouvelId(), dossierId: id, statut: detr, creeLe: T0 } })
      if (piece)
        await tx.piece.create({ data: { id: nouvelId(), dossierId: id, type: 'devis', etat: piece } })
    })
    return id
  }
  const ajouter = (dossierId: string, mot = 'a', acteur = membre('preparateur')) =>
    ajouterFichier(acteur, { dossierId, type: 'devis', fichier: pdf(mot) }, T0)
  const codes = (resultat: Awaited<ReturnType<typeof ajouter>>) =>
    resultat.ok ? [] : resultat.motifs.map((motif) => motif.code)
  const fichierDe = async (resultat: Awaited<ReturnType<typeof ajouter>>) => {
    if (!resultat.ok) throw new Error(codes(resultat).join())
    return base.lecture.fichier.findUniqueOrThrow({
      where: { id: resultat.value.fichierId },
      include: { piece: true },
    })
  }

  test('keeps the bytes, the line, the event, and the state of the piece; says that no antivirus looked', async () => {
    const id = await dossier('brouillon', { piece: 'impossible' })
    const fichier = await fichierDe(await ajouter(id))
    expect(fichier).toMatchObject({ nom: 'devis.pdf', mime: 'application/pdf', controle: 'non_controle' })
    expect(fichier.piece).toMatchObject({ etat: 'recue', motif: null })
    expect((await lireFichier(fichier.sha256)).length).toBe(fichier.taille)
    const evenements = await base.lecture.evenement.findMany({ where: { dossierId: id } })
    expect(evenements.map(({ verbe, role }) => [verbe, role])).toEqual([['ajouter_fichier', 'demandeur']])
    expect((await base.lecture.dossier.findUniqueOrThrow({ where: { id } })).version).toBe(2)
  })

  test('a second file never overwrites the first; eight at once keep the journal whole', async () => {
    const id = await dossier('brouillon')
    const envois = await Promise.all(Array.from({ length: 8 }, (_, n) => ajouter(id, `n${n}`)))
    expect(envois.every((envoi) => envoi.ok)).toBe(true)
    expect(await base.lecture.fichier.count({ where: { piece: { dossierId: id } } })).toBe(8)
    expect(await base.lecture.piece.count({ where: { dossierId: id } })).toBe(1)
    const lignes = await base.lecture.evenement.findMany({
      where: { dossierId: id },
      orderBy: { rang: 'asc' },
    })
    expect(lignes).toHaveLength(8)
    expect(trouverAlteration(lignes)).toBeNull()
  })

  test.each([
    ['brouillon', {}, []],
    ['brouillon', { piece: 'validee' }, []],
    ['a_corriger', { piece: 'recue' }, []],
    ['depose', {}, []],
    ['depose', { piece: 'recue' }, ['piece.fermee']],
    ['depose', { piece: 'a_refaire' }, []],
    ['en_instruction', { piece: 'tardive' }, []],
    ['en_instruction', { piece: 'recue', detr: 'a_completer' }, []],
    ['en_instruction', { piece: 'recue', detr: 'complet' }, ['piece.fermee']],
    ['en_instruction', { piece: 'validee', detr: 'depose' }, ['piece.validee']],
    ['agree', { detr: 'a_completer', piece: 'attendue' }, []],
    ['refuse', {}, ['piece.fermee']],
    ['sans_suite', {}, ['piece.fermee']],
  ])('dossier %s, %j', async (statut, faits, attendu) => {
    expect(codes(await ajouter(await dossier(statut, faits)))).toEqual(attendu)
  })

  test('someone else finds nothing, a reader and an agent may not add', async () => {
    const id = await dossier('brouillon')
    for (const acteur of [membre('preparateur', 'autre'), membre('preparateur', 'o', false), exploitant])
      await expect(ajouter(id, 'a', acteur)).rejects.toMatchObject({ status: 404 })
    await expect(ajouter('absent')).rejects.toMatchObject({ status: 404 })
    expect(codes(await ajouter(id, 'a', membre('lecteur')))).toEqual(['dossier.role'])
    expect(codes(await ajouter(id, 'a', referent))).toEqual(['dossier.role'])
  })

  test('a refused file and an unknown piece write nothing', async () => {
    const id = await dossier('brouillon')
    const faux = { ...pdf('a'), octets: new TextEncoder().encode('MZ') }
    const acteur = membre('elu')
    expect(codes(await ajouterFichier(acteur, { dossierId: id, type: 'devis', fichier: faux }, T0))).toEqual([
      'fichier.faux_type',
    ])
    expect(
      codes(await ajouterFichier(acteur, { dossierId: id, type: '__proto__', fichier: pdf('a') }, T0)),
    ).toEqual(['piece.type'])
    expect(await base.lecture.evenement.count({ where: { dossierId: id } })).toBe(0)
    expect((await base.lecture.dossier.findUniqueOrThrow({ where: { id } })).version).toBe(1)
  })

  test('removed from a draft: marked, and the piece is expected again; never after the deposit', async () => {
    const id = await dossier('brouillon')
    const premier = await fichierDe(await ajouter(id, 'un'))
    const second = await fichierDe(await ajouter(id, 'deux'))
    const acteur = membre('preparateur')
    const etat = async () =>
      (await base.lecture.piece.findUniqueOrThrow({ where: { id: premier.pieceId } })).etat
    await retirerFichier(acteur, { fichierId: second.id }, T0)
    expect(await etat()).toBe('recue')
    await retirerFichier(acteur, { fichierId: premier.id }, T0)
    await retirerFichier(acteur, { fichierId: premier.id }, T0)
    expect(await etat()).toBe('attendue')
    expect((await base.lecture.fichier.findUniqueOrThrow({ where: { id: premier.id } })).retireLe).toEqual(T0)
    expect(await base.lecture.evenement.count({ where: { dossierId: id, verbe: 'retirer_fichier' } })).toBe(2)

    await expect(retirerFichier(membre('elu', 'autre'), { fichierId: premier.id }, T0)).rejects.toMatchObject(
      { status: 404 },
    )
    const depose = await dossier('depose')
    const envoye = await fichierDe(await ajouter(depose))
    const refuse = await retirerFichier(acteur, { fichierId: envoye.id }, T0)
    expect(refuse.ok).toBe(false)
    expect((await base.lecture.fichier.findUniqueOrThrow({ where: { id: envoye.id } })).retireLe).toBeNull()
  })

  test('an operator puts a failed job back once; nobody else', async () => {
    await transaction((tx) =>
      tx.job.create({
        data: {
          id: 'j',
          type: 'courriel',
          cle: 'j',
          charge: '{}',
          etat: 'echec',
          tentatives: 6,
          dueLe: T0,
          creeLe: T0,
          finiLe: T0,
        },
      }),
    )
    await expect(relancerJob(referent, 'j', T0)).rejects.toMatchObject({ status: 404 })
    await expect(relancerJob(exploitant, 'absent', T0)).rejects.toMatchObject({ status: 404 })
    expect((await relancerJob(exploitant, 'j', T0)).ok).toBe(true)
    expect((await relancerJob(exploitant, 'j', T0)).ok).toBe(false)
    expect(await base.lecture.job.findUnique({ where: { id: 'j' } })).toMatchObject({
      etat: 'a_faire',
      tentatives: 0,
    })
  })
})
