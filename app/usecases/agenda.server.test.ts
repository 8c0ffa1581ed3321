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
import { repondreAgenda } from '~/adapters/session/agenda.server'
import type { Acteur } from '~/domain/commun/role'
import { agendaPublic, datesDuDossier, echeancesOrganisation } from '~/queries/echeances-organisation.server'
import { fermerAgenda, ouvrirAgenda } from './ouvrir-agenda.server'

const T0 = new Date('2026-03-12T09:00:00Z')

describe.each(MOTEURS)('the calendar of an organisation (%s)', (moteur) => {
  let base: Base
  let organisationId: string
  let dossierId: string
  let secretaire: Acteur
  let inconnue: Acteur
  let etrangere: Acteur

  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
    await creerCommune(base)
    organisationId = (await creerOrganisation(base)).id
    secretaire = await creerActeur(base, { membres: [{ organisationId }] })
    inconnue = await creerActeur(base, { membres: [{ organisationId, verifie: false }] })
    etrangere = await creerActeur(base, { membres: [{ organisationId: (await creerOrganisation(base)).id }] })
    const cree = await creerDossier(base, {
      organisationId,
      statut: 'en_instruction',
      detr: 'depose',
      numero: 'EN-04-2026-000123',
    })
    dossierId = cree.dossierId
    await creerDossier(base, { organisationId, detr: 'brouillon' })
  })
  afterAll(() => base.fermer())

  test('shows the dates of what is deposited, with their rule', async () => {
    const { dossiers } = await echeancesOrganisation(secretaire, organisationId, T0)
    expect(dossiers).toHaveLength(1)
    expect(dossiers[0]?.dates).toMatchObject([
      { code: 'reputee_complete', le: '2026-06-10', etat: 'a_venir', source: 'art. R2334-23 CGCT' },
    ])
  })

  test('one link a person, the same until it is closed; then another', async () => {
    const jeton = await ouvrirAgenda(secretaire, organisationId, T0)
    expect(await ouvrirAgenda(secretaire, organisationId, T0)).toBe(jeton)
    expect((await agendaPublic(jeton, T0)).dossiers.map(({ numero }) => numero)).toEqual([
      'EN-04-2026-000123',
    ])
    expect((await echeancesOrganisation(secretaire, organisationId, T0)).jetonAgenda).toBe(jeton)
    await fermerAgenda(secretaire, organisationId, T0)
    await expect(agendaPublic(jeton, T0)).rejects.toMatchObject({ status: 404 })
    expect(await ouvrirAgenda(secretaire, organisationId, T0)).not.toBe(jeton)
  })

  test('a link dies with the membership of its owner', async () => {
    const collegue = await creerActeur(base, { membres: [{ organisationId }] })
    const jeton = await ouvrirAgenda(collegue, organisationId, T0)
    await agendaPublic(jeton, T0)
    await base.ecriture.membre.updateMany({ where: { personneId: collegue.id }, data: { au: '2026-03-11' } })
    await expect(agendaPublic(jeton, T0)).rejects.toMatchObject({ status: 404 })
  })

  test.each(['inconnu', ''])('the link « %s » opens nothing', async (jeton) => {
    await expect(agendaPublic(jeton, T0)).rejects.toMatchObject({ status: 404 })
  })

  test('an unverified person has no link and reads no dossier of others', async () => {
    await expect(ouvrirAgenda(inconnue, organisationId, T0)).rejects.toMatchObject({ status: 404 })
    expect((await echeancesOrganisation(inconnue, organisationId, T0)).dossiers).toEqual([])
    await expect(datesDuDossier(inconnue, dossierId, T0)).rejects.toMatchObject({ status: 404 })
  })

  test('another organisation is a 404', async () => {
    await expect(echeancesOrganisation(etrangere, organisationId, T0)).rejects.toMatchObject({ status: 404 })
    await expect(ouvrirAgenda(etrangere, organisationId, T0)).rejects.toMatchObject({ status: 404 })
    await expect(datesDuDossier(etrangere, dossierId, T0)).rejects.toMatchObject({ status: 404 })
  })

  test('an agent reads the dates at their desk, not here', async () => {
    const referent = await creerActeur(base, { agents: [{ role: 'referent' }] })
    await expect(datesDuDossier(referent, dossierId, T0)).rejects.toMatchObject({ status: 404 })
  })

  test('the file holds the dates to come, with the number and the link of the dossier', async () => {
    const dossier = await datesDuDossier(secretaire, dossierId, T0)
    const reponse = repondreAgenda('Dates', [dossier], { origine: 'https://maillage.test', maintenant: T0 })
    const texte = (await reponse.text()).replace(/\r\n /g, '')
    expect(reponse.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(texte).toContain('DTSTART;VALUE=DATE:20260610')
    expect(texte).toContain(`URL:https://maillage.test/espace/dossiers/${dossierId}`)
    expect(texte).toContain('EN-04-2026-000123')
  })
})
