import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
  creerService,
} from '~/adapters/db/constructeurs/dossiers'
import { ORDRES } from '~/adapters/db/ordres-prepares.server'
import type { Acteur } from '~/domain/commun/role'
import type { StatutDossier } from '~/domain/dossier/cycle'
import { type FiltresFile, lireFiltresFile } from '~/domain/dossier/filtres-file'
import { dossierInstruction } from './dossier-instruction.server'
import { fileInstruction } from './file-instruction.server'

const T0 = new Date('2026-03-12T09:00:00Z')
const filtres = (autres: Partial<FiltresFile> = {}) => ({ ...lireFiltresFile(() => null), ...autres })

describe.each(MOTEURS)('the queue (%s)', (moteur) => {
  let base: Base
  let referent: Acteur
  let autre: Acteur
  const ids: Partial<Record<StatutDossier, string>> = {}

  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
    await base.ecriture.arrondissement.create({
      data: { code: '043', nom: 'Forcalquier', departement: '04' },
    })
    await creerCommune(base)
    const { id: organisationId } = await creerOrganisation(base)
    referent = await creerActeur(base, { agents: [{ role: 'referent' }] })
    autre = await creerActeur(base, { agents: [{ role: 'referent', code: '05' }] })
    const statuts: readonly StatutDossier[] = [
      'brouillon',
      'depose',
      'en_instruction',
      'a_corriger',
      'propose',
      'agree',
    ]
    for (const [rang, statut] of statuts.entries()) {
      const detr = statut === 'depose' ? ('depose' as const) : null
      const { dossierId } = await creerDossier(base, {
        organisationId,
        statut,
        detr,
        numero: `EN-04-2026-00000${rang}`,
      })
      ids[statut] = dossierId
    }
    await base.ecriture.dossier.update({ where: { id: ids.en_instruction! }, data: { agentId: referent.id } })
    await base.ecriture.correction.create({
      data: {
        id: 'c',
        dossierId: ids.en_instruction!,
        cible: 'lieu.adresse',
        libelle: 'x',
        motif: 'x',
        statut: 'renvoyee',
        demandeeParId: referent.id,
        demandeeLe: T0,
      },
    })
  })
  afterAll(() => base.fermer())

  test('each tab counts what it holds; a draft is in none', async () => {
    const { comptes } = await fileInstruction(referent, filtres())
    expect(comptes).toEqual({
      a_prendre: 1,
      a_moi: 1,
      attente: 1,
      a_relire: 1,
      a_signer: 1,
      termines: 1,
      tous: 5,
    })
  })

  test('a row says what to do first, the amount and the conformity', async () => {
    const { lignes } = await fileInstruction(referent, filtres())
    expect(lignes).toMatchObject([
      { id: ids.depose, aFaire: 'Prendre en charge', detr: 115_200, population: 70, agent: null },
    ])
    const aRelire = await fileInstruction(referent, filtres({ onglet: 'a_relire' }))
    expect(aRelire.lignes).toMatchObject([
      { aFaire: 'Relire 1\u00A0correction', agent: 'Camille Martin', detr: null },
    ])
  })

  test.each<[string, Partial<FiltresFile>, number]>([
    ['words without accents', { texte: 'Saint RÉVEST' }, 5],
    ['words of nowhere', { texte: 'digne' }, 0],
    ['a joker is not one', { texte: '%' }, 5],
    ['with DETR', { detr: true }, 1],
    ['without DETR', { detr: false }, 4],
    ['associations', { nature: 'association' }, 0],
    ['an arrondissement', { arrondissement: '043' }, 5],
    ['another arrondissement', { arrondissement: '041' }, 0],
    ['a status', { statut: 'agree' }, 1],
  ])('filters: %s', async (_, autres, total) => {
    expect((await fileInstruction(referent, filtres({ onglet: 'tous', ...autres }))).total).toBe(total)
  })

  test('pages follow each other in the asked order', async () => {
    const vue = { onglet: 'tous', tri: 'numero', sens: 'desc', parPage: 2 } as const
    const numeros = async (page: number) =>
      (await fileInstruction(referent, filtres({ ...vue, page }))).lignes.map(({ numero }) => numero)
    expect(await numeros(1)).toEqual(['EN-04-2026-000005', 'EN-04-2026-000004'])
    expect(await numeros(3)).toEqual(['EN-04-2026-000001'])
    expect(await numeros(4)).toEqual([])
  })

  test('another département sees nothing: neither a row, nor a count, nor the page', async () => {
    const file = await fileInstruction(autre, filtres({ onglet: 'tous' }))
    expect(file).toMatchObject({ lignes: [], total: 0 })
    expect(Object.values(file.comptes).every((nombre) => nombre === 0)).toBe(true)
    await expect(dossierInstruction(autre, ids.depose!, T0)).rejects.toMatchObject({ status: 404 })
    await expect(dossierInstruction(referent, ids.brouillon!, T0)).rejects.toMatchObject({ status: 404 })
  })

  test('the page of a file holds its answers, its plan and what is first to do', async () => {
    const dossier = await dossierInstruction(referent, ids.depose!, T0)
    expect(dossier.aFaire.map(({ code }) => code)).toEqual(['prendre_en_charge'])
    expect(dossier.etapes).toEqual(['prendre_en_charge'])
    expect(dossier.demandes[0]).toMatchObject({ montant: 115_200, coutTotal: 144_006 })
    expect(dossier.reponses.lieu).toContainEqual({
      cible: 'lieu.adresse',
      libelle: 'Adresse du lieu',
      valeur: 'Place de la Mairie',
    })
  })

  test.skipIf(moteur !== 'sqlite')('at most eight queries, whatever the number of rows', async () => {
    await fileInstruction(referent, filtres({ onglet: 'tous' }))
    await base.ecriture.dispositif.create({ data: { code: 'AUTRE', libelle: 'x' } }) // the counts are read anew
    let requetes = 0
    const compter = () => {
      requetes += 1
    }
    ORDRES.subscribe(compter)
    const { lignes } = await fileInstruction(referent, filtres({ onglet: 'tous' }))
    ORDRES.unsubscribe(compter)
    expect(lignes).toHaveLength(5)
    expect(requetes).toBeGreaterThan(1)
    expect(requetes).toBeLessThanOrEqual(8)
  })
})
