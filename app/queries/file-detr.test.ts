import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Base, utiliserBase } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
  creerService,
} from '~/adapters/db/constructeurs/dossiers'
import { PrismaClient } from '~/adapters/db/generated/sqlite/client'
import type { Acteur } from '~/domain/commun/role'
import type { StatutDetr } from '~/domain/detr/cycle'
import { type FiltresDetr, lireFiltresDetr } from '~/domain/detr/filtres-detr'
import { MENTION_2018, MENTION_AU_DESSUS } from '~/domain/detr/subvention-2018'
import { demandeDetr, lireDemandeDetr } from './demande-detr.server'
import { fileDetr } from './file-detr.server'

const T0 = new Date('2026-03-12T09:00:00Z')
const filtres = (autres: Partial<FiltresDetr> = {}) => ({ ...lireFiltresDetr(() => null), ...autres })

describe.each(MOTEURS)('the queue of the DETR bureau (%s)', (moteur) => {
  let base: Base
  let instructeur: Acteur
  let admin: Acteur
  let referent: Acteur
  let ailleurs: Acteur
  const demandes: string[] = []

  const lire = (acteur: Acteur, autres: Partial<FiltresDetr> = {}) => fileDetr(acteur, filtres(autres), T0)

  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
    await creerCommune(base)
    const { id: organisationId } = await creerOrganisation(base)
    const { id: autreOrganisation } = await creerOrganisation(base, { nom: 'Allemagne', codeInsee: null })
    instructeur = await creerActeur(base, { agents: [{ role: 'instructeur_detr' }] })
    admin = await creerActeur(base, { agents: [{ role: 'admin_departement' }] })
    referent = await creerActeur(base, { agents: [{ role: 'referent' }] })
    ailleurs = await creerActeur(base, { agents: [{ role: 'instructeur_detr', code: '05' }] })
    const statuts: readonly StatutDetr[] = ['depose', 'depose', 'a_completer', 'instruit', 'notifie', 'solde']
    for (const [rang, detr] of statuts.entries()) {
      const { dossierId } = await creerDossier(base, {
        organisationId: rang === 1 ? autreOrganisation : organisationId,
        statut: 'agree',
        detr,
        numero: `EN-04-2026-00000${rang}`,
      })
      const { id } = await base.ecriture.demandeDetr.findFirstOrThrow({ where: { dossierId } })
      await base.ecriture.demandeDetr.update({
        where: { id },
        data: {
          receptionLe: `2026-03-0${9 - rang}`,
          montantDemande: BigInt(100_000 + rang),
          coutTotal: BigInt(144_006),
        },
      })
      if (detr === 'solde') {
        await base.ecriture.dossier.update({
          where: { id: dossierId },
          data: { historique: true, numero: null },
        })
        await base.ecriture.demandeDetr.update({
          where: { id },
          data: { montantRetenu: BigInt(144_006), assietteRetenue: BigInt(144_006) },
        })
      }
      demandes.push(id)
    }
    await creerDossier(base, { organisationId, statut: 'brouillon', detr: 'brouillon' })
    await base.ecriture.demandeDetr.update({ where: { id: demandes[1]! }, data: { categorie: 'autre' } })
    await base.ecriture.dossier.updateMany({
      where: { organisationId: autreOrganisation },
      data: { recherche: 'allemagne' },
    })
  })
  afterAll(() => base.fermer())

  test('each tab counts what it holds; a draft is in none', async () => {
    const attendus = {
      a_verifier: 2,
      suspendues: 1,
      completes: 0,
      a_proposer: 1,
      a_signer: 0,
      a_notifier: 0,
      en_cours: 1,
      terminees: 1,
    }
    expect((await lire(instructeur)).comptes).toEqual(attendus)
    expect((await lire(admin)).comptes).toEqual(attendus)
  })

  test.each(['ailleurs', 'referent'] as const)('%s: neither a row nor a count', async (qui) => {
    const file = await lire(qui === 'ailleurs' ? ailleurs : referent)
    expect(file).toMatchObject({ lignes: [], total: 0 })
    expect(Object.values(file.comptes).every((nombre) => nombre === 0)).toBe(true)
  })

  test('a request is read by its agents only; the référent reads it and acts on nothing', async () => {
    await expect(lireDemandeDetr(ailleurs, demandes[0]!, T0)).rejects.toMatchObject({ status: 404 })
    await expect(demandeDetr(referent, demandes[0]!, T0)).rejects.toMatchObject({ status: 404 })
    expect((await lireDemandeDetr(referent, demandes[0]!, T0)).etapes).toEqual([])
    expect((await demandeDetr(instructeur, demandes[0]!, T0)).etapes).toContain('declarer_complet')
  })

  test('a row says the clock, the cost, the amount and the rate', async () => {
    const { lignes } = await lire(instructeur, { tri: 'organisation', sens: 'desc' })
    expect(lignes[0]).toMatchObject({
      numero: 'EN-04-2026-000000',
      cout: 144_006,
      demande: 100_000,
      taux: 6944,
      mention: null,
    })
    expect(lignes[0]?.horloge).toMatch(/^9\sjuin\s2026/)
  })

  test.each<[string, Partial<FiltresDetr>, readonly number[]]>([
    ['the oldest reception first', {}, [1, 0]],
    ['the newest first', { sens: 'desc' }, [0, 1]],
    ['by name', { tri: 'organisation' }, [1, 0]],
    ['by amount, the other way', { tri: 'demande', sens: 'desc' }, [1, 0]],
    ['words', { texte: 'Révest' }, [0]],
    ['words of nowhere', { texte: 'digne' }, []],
    ['a joker is not one', { texte: '%' }, [1, 0]],
    ['a category', { categorie: 'autre' }, [1]],
  ])('sorts and filters: %s', async (_, autres, rangs) => {
    const { lignes } = await lire(instructeur, autres)
    expect(lignes.map(({ id }) => id)).toEqual(rangs.map((rang) => demandes[rang]))
  })

  test('a grant of 2018 is history: over 80 %, without a clock, a number or a step', async () => {
    const { lignes } = await lire(instructeur, { onglet: 'terminees' })
    expect(lignes).toMatchObject([{ id: demandes[5], numero: 'Subvention de 2018', horloge: '' }])
    expect(lignes[0]?.mention).toBe(`${MENTION_2018}, ${MENTION_AU_DESSUS}`)
    expect(await demandeDetr(instructeur, demandes[5]!, T0)).toMatchObject({
      etapes: [],
      mention: `${MENTION_2018}, ${MENTION_AU_DESSUS}`,
    })
  })

  test.skipIf(moteur !== 'sqlite')('at most eight queries, whatever the number of rows', async () => {
    const adapter = new PrismaBetterSqlite3({ url: base.url })
    const bavard = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
    let requetes = 0
    bavard.$on('query', () => {
      requetes += 1
    })
    utiliserBase({ ...base, lecture: bavard as unknown as Base['lecture'] })
    await lire(instructeur)
    requetes = 0
    const { lignes } = await lire(instructeur)
    utiliserBase(base)
    await bavard.$disconnect()
    expect(lignes).toHaveLength(2)
    expect(requetes).toBeGreaterThan(3)
    expect(requetes).toBeLessThanOrEqual(8)
  })
})
