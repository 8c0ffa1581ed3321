import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { nouvelId } from '~/adapters/db/id.server'
import { findSession, ouvrirSession } from '~/adapters/session/sessions.server'
import { chargerTerritoire } from '~/adapters/territoire/charger.server'
import type { Acteur } from '~/domain/commun/role'
import { accueilOrganisation } from '~/queries/accueil-organisation.server'
import { chercherOrganisation, findOrganisationChoisie } from '~/queries/chercher-organisation.server'
import { listMesOrganisations } from '~/queries/mes-organisations.server'
import { listPersonnesDemo } from '~/queries/personnes-demo.server'
import { personnesOrganisation } from '~/queries/personnes-organisation.server'
import { accepterInvitation } from './accepter-invitation.server'
import { type ChoixOrganisation, choisirOrganisation } from './choisir-organisation.server'
import { confirmerMembre, retirerMembre } from './confirmer-membre.server'
import { demanderARejoindre } from './demander-a-rejoindre.server'
import { DUREE_DE_L_INVITATION, inviter } from './inviter.server'

const T0 = new Date('2026-11-22T13:00:00Z')
const REVEST = { type: 'commune', code: '04164', siret: null, contestations: [] } as const
const INTROUVABLE = { status: 404 }

describe.each(MOTEURS)('organisations and memberships (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await chargerTerritoire(base, T0)
  })
  afterAll(() => base.fermer())

  let numero = 0
  async function personne(courriel = `p${++numero}@example.org`): Promise<string> {
    const id = nouvelId()
    await base.ecriture.personne.create({
      data: { id, courriel, prenom: 'Camille', nom: `N${numero}`, creeLe: T0 },
    })
    return id
  }
  /** The person as the session gives them now, with the roles valid today. */
  async function acteur(id: string): Promise<Acteur> {
    const jeton = await ouvrirSession(base.ecriture, id, T0)
    return (await findSession(jeton, T0))!.acteur
  }
  async function agent(role: string, niveau: string, code: string): Promise<Acteur> {
    const id = await personne()
    await base.ecriture.roleAgent.create({
      data: { id: nouvelId(), personneId: id, role, niveau, code, du: '2020-01-01' },
    })
    return acteur(id)
  }
  /** A new organisation with one confirmed member. */
  async function mairie(courriel: string | null = null) {
    const id = nouvelId()
    await base.ecriture.organisation.create({
      data: {
        id,
        nature: 'commune',
        nom: 'Clumanc',
        departement: '04',
        arrondissement: '042',
        courriel,
        creeLe: T0,
      },
    })
    const membre = await personne()
    await base.ecriture.membre.create({
      data: {
        id: nouvelId(),
        organisationId: id,
        personneId: membre,
        role: 'preparateur',
        demandeLe: T0,
        verifieLe: T0,
        verifiePar: 'agent',
        du: '2026-01-01',
      },
    })
    return { id, membre: await acteur(membre) }
  }
  function dossier(organisationId: string, creeParId: string) {
    const id = nouvelId()
    const portee = { organisationId, departement: '04', creeParId }
    return base.ecriture.dossier.create({
      data: { id, ...portee, titre: 'Espace numérique', annexe: '2017-01', creeLe: T0, majLe: T0 },
    })
  }
  async function demande(organisationId: string, personneId: string) {
    return base.lecture.membre.findFirstOrThrow({ where: { organisationId, personneId } })
  }
  async function choisir(qui: Acteur, choix: ChoixOrganisation) {
    const adhesion = await choisirOrganisation(qui, choix, T0)
    if (!adhesion.ok) throw new Error(adhesion.motifs[0]?.code)
    return adhesion.value
  }

  test('a commune is created from the reference data, once; its creator is not confirmed', async () => {
    const premiere = await acteur(await personne())
    const { organisationId, etat } = await choisir(premiere, { ...REVEST, contestations: ['population'] })
    expect(etat).toBe('demandee')
    const organisation = await base.lecture.organisation.findUniqueOrThrow({ where: { id: organisationId } })
    expect(organisation).toMatchObject({
      nature: 'commune',
      nom: 'Revest-Saint-Martin',
      codeInsee: '04164',
      siren: '210401642',
      departement: '04',
      arrondissement: '044',
      epci: '240400440',
      codePostal: '04230',
      courriel: null,
    })
    expect(JSON.parse(organisation.contestations)).toMatchObject([{ fait: 'population', parId: premiere.id }])
    expect(await demande(organisationId, premiere.id)).toMatchObject({ role: 'preparateur', verifieLe: null })
    const seconde = await choisir(await acteur(await personne()), REVEST)
    expect(seconde.organisationId).toBe(organisationId)
    expect(await choisir(await acteur(premiere.id), REVEST)).toMatchObject({ etat: 'deja', organisationId })
  })

  test('two people who choose the same commune at once make one organisation', async () => {
    const choix = { ...REVEST, code: '04016' }
    const deux = await Promise.all([personne(), personne()])
    const acteurs = await Promise.all(deux.map(acteur))
    const adhesions = await Promise.all(acteurs.map((qui) => choisir(qui, choix)))
    expect(new Set(adhesions.map(({ organisationId }) => organisationId)).size).toBe(1)
  })

  test('an unknown code, or an old commune, is not found', async () => {
    const qui = await acteur(await personne())
    await expect(choisirOrganisation(qui, { ...REVEST, code: '99999' }, T0)).rejects.toMatchObject(
      INTROUVABLE,
    )
    await expect(choisirOrganisation(qui, { ...REVEST, code: '01340' }, T0)).rejects.toMatchObject(
      INTROUVABLE,
    )
    await expect(choisirOrganisation(qui, { ...REVEST, type: 'epci' }, T0)).rejects.toMatchObject(INTROUVABLE)
  })

  test('the SIRET of another organisation is refused', async () => {
    const qui = await acteur(await personne())
    const autre = { ...REVEST, siret: '21050061700012' } // Gap
    expect(await choisirOrganisation(qui, autre, T0)).toMatchObject({
      ok: false,
      motifs: [{ code: 'siret.autre' }],
    })
  })

  const association = {
    type: 'autre',
    nature: 'association',
    nom: 'Les Clés',
    siret: null,
    rna: 'W041234567',
    adresse: null,
    codePostal: '04230',
    commune: 'st etienne les orgues',
  } as const

  test('an association takes the département of its seat, and is found again by its number', async () => {
    const { organisationId } = await choisir(await acteur(await personne()), association)
    expect(await base.lecture.organisation.findUnique({ where: { id: organisationId } })).toMatchObject({
      nature: 'association',
      nom: 'Les Clés',
      departement: '04',
      arrondissement: '044',
      rna: 'W041234567',
      courriel: null,
    })
    const encore = await choisir(await acteur(await personne()), { ...association, nom: 'Autre nom' })
    expect(encore.organisationId).toBe(organisationId)
    const recherche = await chercherOrganisation('w041234567')
    expect(recherche.resultats).toMatchObject([{ choix: `organisation:${organisationId}`, nom: 'Les Clés' }])
  })

  test.each([
    ['a commune of another postcode', { ...association, commune: 'Gap' }, 'organisation.commune'],
    ['a postcode that does not exist', { ...association, codePostal: '04999' }, 'organisation.code_postal'],
    ['the nature of a commune', { ...association, nature: 'commune' as const }, 'organisation.nature'],
    ['the SIRET of a commune', { ...association, siret: '21050061700012' }, 'siret.autre'],
  ])('an association with %s is refused', async (_, choix, code) => {
    const qui = await acteur(await personne())
    expect(await choisirOrganisation(qui, choix, T0)).toMatchObject({ ok: false, motifs: [{ code }] })
  })

  test('an unconfirmed person reads only what they created; neither dossiers nor people', async () => {
    const { id, membre } = await mairie()
    await dossier(id, membre.id)
    const nouveau = await personne()
    await demanderARejoindre(await acteur(nouveau), id, T0)
    const sien = await dossier(id, nouveau)
    const lu = await accueilOrganisation(await acteur(nouveau), id, T0)
    expect(lu).toMatchObject({ verifie: false, gere: false, demandes: [] })
    expect(lu.dossiers.map((carte) => carte.id)).toEqual([sien.id])
    expect(await listMesOrganisations(await acteur(nouveau))).toMatchObject([{ verifie: false, dossiers: 1 }])
    await expect(personnesOrganisation(await acteur(nouveau), id, T0)).rejects.toMatchObject(INTROUVABLE)
    const inconnu = await acteur(await personne())
    await expect(accueilOrganisation(inconnu, id, T0)).rejects.toMatchObject(INTROUVABLE)
  })

  test('colleagues get one mail; once they confirm, the person sees all', async () => {
    const { id, membre } = await mairie()
    const partage = await dossier(id, membre.id)
    const nouveau = await personne()
    expect(await demanderARejoindre(await acteur(nouveau), id, T0)).toMatchObject({
      value: { etat: 'demandee' },
    })
    const mails = await base.lecture.courriel.findMany({ where: { a: membre.courriel } })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.lien).toMatch(new RegExp(`/espace/organisations/${id}/personnes$`))
    const { demandes } = await accueilOrganisation(membre, id, T0)
    expect(demandes).toHaveLength(1)
    expect((await confirmerMembre(membre, demandes[0]!.id, T0)).ok).toBe(true)
    const confirme = await acteur(nouveau)
    expect((await accueilOrganisation(confirme, id, T0)).dossiers.map((carte) => carte.id)).toEqual([
      partage.id,
    ])
    expect((await personnesOrganisation(confirme, id, T0)).membres).toHaveLength(2)
    expect(await confirmerMembre(membre, demandes[0]!.id, T0)).toMatchObject({
      ok: false,
      motifs: [{ code: 'verification.deja' }],
    })
  })

  test('nobody confirms themselves, nor an unconfirmed person another, nor another town hall', async () => {
    const { id } = await mairie()
    const [un, deux] = [await personne(), await personne()]
    await demanderARejoindre(await acteur(un), id, T0)
    await demanderARejoindre(await acteur(deux), id, T0)
    const demandeUn = await demande(id, un)
    const code = async (qui: Acteur) => {
      const reponse = await confirmerMembre(qui, demandeUn.id, T0)
      return reponse.ok ? 'ok' : reponse.motifs[0]?.code
    }
    expect(await code(await acteur(un))).toBe('verification.soi')
    expect(await code(await acteur(deux))).toBe('verification.non_verifie')
    const { membre: voisin } = await mairie()
    await expect(confirmerMembre(voisin, demandeUn.id, T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(retirerMembre(voisin, demandeUn.id, T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(retirerMembre(await acteur(deux), demandeUn.id, T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(accueilOrganisation(voisin, id, T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(personnesOrganisation(voisin, id, T0)).rejects.toMatchObject(INTROUVABLE)
    expect(await demande(id, un)).toMatchObject({ verifieLe: null })
  })

  test.each([
    ['referent', 'departement', '04', true],
    ['referent', 'arrondissement', '042', true],
    ['admin_departement', 'departement', '04', true],
    ['referent', 'arrondissement', '044', false],
    ['referent', 'departement', '05', false],
    ['signataire', 'departement', '04', false],
    ['exploitant', 'departement', '04', false],
  ])('a %s of %s %s may confirm: %s', async (role, niveau, code, permis) => {
    const { id } = await mairie()
    const nouveau = await personne()
    await demanderARejoindre(await acteur(nouveau), id, T0)
    const { id: membreId } = await demande(id, nouveau)
    const reponse = confirmerMembre(await agent(role, niveau, code), membreId, T0)
    if (permis) expect((await reponse).ok).toBe(true)
    else await expect(reponse).rejects.toMatchObject(INTROUVABLE)
    expect((await demande(id, nouveau)).verifiePar).toBe(permis ? 'agent' : null)
  })

  test('the official mailbox confirms by itself, whatever its case and spaces; another address does not', async () => {
    const { id } = await mairie(' Mairie-Clumanc@Example.org ')
    const officiel = await acteur(await personne('mairie-clumanc@example.org'))
    expect(await demanderARejoindre(officiel, id, T0)).toMatchObject({ value: { etat: 'verifiee' } })
    expect(await demande(id, officiel.id)).toMatchObject({ verifieLe: T0, verifiePar: 'boite_officielle' })
    const autre = await acteur(await personne('xmairie-clumanc@example.org'))
    expect(await demanderARejoindre(autre, id, T0)).toMatchObject({ value: { etat: 'demandee' } })
  })

  test('a removed access ends at once; asking again starts over; the last one stays', async () => {
    const { id, membre } = await mairie()
    const collegue = await personne()
    await demanderARejoindre(await acteur(collegue), id, T0)
    const { id: membreId } = await demande(id, collegue)
    await confirmerMembre(membre, membreId, T0)
    expect((await retirerMembre(membre, membreId, T0)).ok).toBe(true)
    expect((await acteur(collegue)).membres).toEqual([])
    await expect(accueilOrganisation(await acteur(collegue), id, T0)).rejects.toMatchObject(INTROUVABLE)
    expect(await demanderARejoindre(await acteur(collegue), id, T0)).toMatchObject({
      value: { etat: 'demandee' },
    })
    expect(await demande(id, collegue)).toMatchObject({ verifieLe: null, au: null })
    const { id: dernier } = await demande(id, membre.id)
    expect(await retirerMembre(membre, dernier, T0)).toMatchObject({
      ok: false,
      motifs: [{ code: 'membre.dernier' }],
    })
  })

  async function recevoirInvitation(organisationId: string, par: Acteur, courriel: string): Promise<string> {
    expect((await inviter(par, { organisationId, courriel, role: 'elu' }, T0)).ok).toBe(true)
    const mail = await base.lecture.courriel.findFirstOrThrow({
      where: { a: courriel },
      orderBy: { id: 'desc' },
    })
    return mail.lien!.split('/invitation/')[1]!
  }

  test('an invitation lets in the invited mailbox, once, confirmed', async () => {
    const { id, membre } = await mairie()
    const elu = await acteur(await personne())
    const voleur = await acteur(await personne())
    const jeton = await recevoirInvitation(id, membre, elu.courriel)
    expect(await accepterInvitation(voleur, jeton, T0)).toMatchObject({
      motifs: [{ code: 'invitation.adresse' }],
    })
    expect(await accepterInvitation(elu, jeton, T0)).toMatchObject({
      ok: true,
      value: { organisationId: id },
    })
    expect(await demande(id, elu.id)).toMatchObject({ role: 'elu', verifieLe: T0, verifieParId: membre.id })
    expect(await accepterInvitation(elu, jeton, T0)).toMatchObject({ motifs: [{ code: 'invitation.usee' }] })
    const tard = await recevoirInvitation(id, membre, elu.courriel)
    const fin = new Date(T0.getTime() + DUREE_DE_L_INVITATION)
    expect(await accepterInvitation(elu, tard, fin)).toMatchObject({ motifs: [{ code: 'invitation.usee' }] })
    expect(await accepterInvitation(elu, 'abc', T0)).toMatchObject({ motifs: [{ code: 'invitation.usee' }] })
    expect(
      await inviter(membre, { organisationId: id, courriel: membre.courriel.toUpperCase(), role: 'elu' }, T0),
    ).toMatchObject({ motifs: [{ code: 'invitation.soi' }] })
    const orpheline = await recevoirInvitation(id, membre, voleur.courriel)
    await base.ecriture.membre.updateMany({
      where: { organisationId: id, personneId: membre.id },
      data: { au: '2020-01-01' },
    })
    expect(await accepterInvitation(voleur, orpheline, T0)).toMatchObject({
      motifs: [{ code: 'invitation.parrain' }],
    })
  })

  test('only a confirmed member invites', async () => {
    const { id } = await mairie()
    const nouveau = await personne()
    await demanderARejoindre(await acteur(nouveau), id, T0)
    const invitation = { organisationId: id, courriel: 'a@example.org', role: 'lecteur' } as const
    await expect(inviter(await acteur(nouveau), invitation, T0)).rejects.toMatchObject(INTROUVABLE)
    const { membre: voisin } = await mairie()
    await expect(inviter(voisin, invitation, T0)).rejects.toMatchObject(INTROUVABLE)
  })

  test.each([
    ['210401642000', 'siret.longueur'],
    ['2104016420001', 'siret.longueur'],
    ['21040164200018', 'siret.cle'],
    ['210401643', 'siren.cle'],
  ])('searching %s says %s', async (saisie, code) => {
    expect((await chercherOrganisation(saisie)).motifs.map((m) => m.code)).toEqual([code])
  })

  test('an unknown good SIRET or RNA may be added; a name or a postcode without result may not', async () => {
    expect((await chercherOrganisation('73282932000074')).aAjouter).toEqual({
      siret: '73282932000074',
      rna: null,
    })
    expect((await chercherOrganisation('W842001234')).aAjouter).toEqual({ siret: null, rna: 'W842001234' })
    expect((await chercherOrganisation('zzzzqq')).aAjouter).toBeNull()
  })

  test('the facts of the chosen one carry their source, and count people without naming them', async () => {
    const choisie = await findOrganisationChoisie('commune:04164', T0)
    expect(choisie).toMatchObject({
      nom: 'Revest-Saint-Martin',
      epci: 'CC Pays Forcalquier et Montagne de Lure',
      arrondissement: 'Forcalquier',
      personnes: 0,
      source: { version: '6.0.0', chargeLe: T0 },
    })
    expect(JSON.stringify(choisie)).not.toContain('Camille')
    expect(await findOrganisationChoisie('commune:99999', T0)).toBeNull()
    const { id } = await mairie()
    expect(await findOrganisationChoisie(`organisation:${id}`, T0)).toBeNull()
  })

  test('the demonstration lists invented people by département, with their role', async () => {
    const invente = await agent('referent', 'arrondissement', '044')
    await base.ecriture.personne.update({ where: { id: invente.id }, data: { demo: true } })
    expect(await listPersonnesDemo(T0)).toMatchObject([
      { departement: '04', nom: 'Alpes-de-Haute-Provence', personnes: [{ id: invente.id }] },
    ])
  })
})
