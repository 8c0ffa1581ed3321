import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from './base.server'
import { MOTEURS, ouvrirBaseDeTest } from './base-de-test'
import { creerActeur, creerCommune, creerDossier, creerOrganisation } from './constructeurs/dossiers'
import { INCLUDE, lireArbre } from './dossier-arbre.server'
import { transaction } from './transaction.server'

const LE = new Date('2026-03-10T10:42:07.123Z')

describe.each(MOTEURS)('a dossier with all that hangs under it (%s)', (moteur) => {
  let base: Base
  let dossierId: string

  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerCommune(base)
    const { id: organisationId } = await creerOrganisation(base)
    const { id: parId } = await creerActeur(base, { membres: [{ organisationId, role: 'elu' }] })
    const cree = await creerDossier(base, { organisationId, statut: 'en_instruction', detr: 'a_completer' })
    dossierId = cree.dossierId
    await transaction(async (tx) => {
      const [demande] = await tx.demandeDetr.findMany({ where: { dossierId } })
      const demandeId = demande!.id
      const [ligne] = await tx.ligne.findMany({ where: { dossierId } })
      await tx.demandeDetr.update({
        where: { id: demandeId },
        data: { assietteRetenue: 99_999_999_999n, attribueLe: LE },
      })
      await tx.suspension.create({
        data: { id: 's', demandeId, demandeesLe: '2026-04-02', parId, pieces: '[]', message: '', creeLe: LE },
      })
      await tx.ligneRetenue.create({ data: { demandeId, ligneId: ligne!.id, retenu: 12_345n, motif: 'x' } })
      const piece = await tx.piece.upsert({
        where: { dossierId_type: { dossierId, type: 'devis' } },
        create: { id: 'p', dossierId, type: 'devis', etat: 'recue' },
        update: {},
      })
      for (const [id, retireLe] of [
        ['f1', null],
        ['f2', LE],
        ['f3', null],
      ] as const)
        await tx.fichier.create({
          data: {
            id,
            pieceId: piece.id,
            nom: `${id}.pdf`,
            mime: 'application/pdf',
            taille: 12,
            sha256: id,
            controle: 'sain',
            deposeLe: new Date(LE.getTime() + Number(id.slice(1))),
            retireLe,
            deposeParId: parId,
          },
        })
      await tx.correction.create({
        data: {
          id: 'c',
          dossierId,
          cible: 'lieu.adresse',
          libelle: 'x',
          motif: 'x',
          statut: 'ouverte',
          demandeeParId: parId,
          demandeeLe: LE,
        },
      })
    })
  })
  afterAll(() => base.fermer())

  test('is what the ORM reads, value for value', async () => {
    const attendu = await base.lecture.dossier.findUnique({ where: { id: dossierId }, include: INCLUDE })
    const lu = await lireArbre(base.lecture, dossierId)
    expect(lu).toStrictEqual(attendu)
    expect(lu?.demandes[0]?.suspensions).toHaveLength(1)
    expect(lu?.pieces.flatMap(({ envois }) => envois.map(({ id }) => id))).toEqual(['f3', 'f1'])
  })

  test('in a transaction, reads what the transaction has written', async () => {
    await transaction(async (tx) => {
      const arbre = await tx.dossier.findUnique({ where: { id: dossierId }, include: INCLUDE })
      expect(await lireArbre(tx, dossierId)).toStrictEqual(arbre)
      await tx.dossier.update({ where: { id: dossierId }, data: { titre: 'Pas encore validé' } })
      expect((await lireArbre(tx, dossierId))?.titre).toBe('Pas encore validé')
      expect((await lireArbre(base.lecture, dossierId))?.titre).not.toBe('Pas encore validé')
      return { ok: false }
    })
    expect((await lireArbre(base.lecture, dossierId))?.titre).not.toBe('Pas encore validé')
  })

  test('an unknown dossier is null', async () => {
    expect(await lireArbre(base.lecture, 'absent')).toBeNull()
  })
})
