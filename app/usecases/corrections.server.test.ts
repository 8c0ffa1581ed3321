import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerDossier,
  creerOrganisation,
  creerService,
} from '~/adapters/db/constructeurs/dossiers'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { nouvelId } from '~/adapters/db/id.server'
import type { Result } from '~/domain/commun/result'
import { lireTexte } from '~/domain/dossier/valeurs'
import { lireLettre, lireMessages } from './lire-lettre.server'
import { renvoyerCorrections } from './renvoyer-corrections.server'
import { type Reponse, repondreCorrection } from './repondre-correction.server'
import { retirerDossier } from './retirer-dossier.server'

const LE = new Date('2026-04-02T08:00:00Z')
const codes = (resultat: Result<unknown>) =>
  resultat.ok ? [] : resultat.motifs.map(({ code }: { code: string }) => code)

describe.each(MOTEURS)('after the deposit, on the side of the applicant (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
  })
  afterAll(() => base.fermer())

  async function dossier(
    statut: 'a_corriger' | 'en_instruction' | 'agree' = 'a_corriger',
    detr: 'depose' | 'notifie' = 'depose',
  ) {
    const { id: organisationId } = await creerOrganisation(base)
    const secretaire = await creerActeur(base, { membres: [{ organisationId }] })
    const { dossierId, demandeId } = await creerDossier(base, {
      organisationId,
      creeParId: secretaire.id,
      statut,
      detr,
    })
    return { organisationId, secretaire, dossierId, demandeId: demandeId! }
  }
  async function corriger(
    dossierId: string,
    cible: string,
    suite: { avant?: string; proposee?: string } = {},
  ) {
    const id = nouvelId()
    await base.ecriture.correction.create({
      data: {
        id,
        dossierId,
        cible,
        libelle: cible,
        motif: 'À revoir',
        valeurAvant: suite.avant ?? 'ancienne',
        valeurProposee: suite.proposee ?? null,
        demandeeParId: 'agent',
        demandeeLe: LE,
      },
    })
    return id
  }
  const reponse = (dossierId: string, correctionId: string, suite: Partial<Reponse>): Reponse => ({
    dossierId,
    correctionId,
    reponse: 'acceptee',
    valeur: null,
    explication: null,
    verifier: () => null,
    ...suite,
  })

  test('accepted, changed and kept: nothing moves before the sending, then the values are written, both kept', async () => {
    const { secretaire, dossierId, demandeId } = await dossier()
    const [premiere] = (await lireDossierComplet(base.lecture, dossierId)).lignes
    const adresse = await corriger(dossierId, 'lieu.adresse', { proposee: '1 rue Haute' })
    const prix = await corriger(dossierId, `ligne:${premiere!.id}.prixUnitaireHT`, { avant: '839,00' })
    const horaires = await corriger(dossierId, 'lieu.horaires')
    const repondre = (id: string, suite: Partial<Reponse>) =>
      repondreCorrection(secretaire, reponse(dossierId, id, suite), LE)

    expect(codes(await repondre(adresse, {}))).toEqual([])
    expect(codes(await repondre(prix, { reponse: 'modifiee', valeur: 'cher' }))).toEqual([
      'montant.illisible',
    ])
    expect(codes(await repondre(prix, { reponse: 'modifiee', valeur: '839,01' }))).toEqual([])
    expect(codes(await repondre(horaires, { reponse: 'acceptee' }))).toEqual(['correction.proposition'])
    expect(codes(await renvoyerCorrections(secretaire, { dossierId }, LE))).toEqual([
      'dossier.correction.reste',
    ])
    expect(codes(await repondre(horaires, { reponse: 'gardee', explication: 'Ils sont justes.' }))).toEqual(
      [],
    )
    const avant = await lireDossierComplet(base.lecture, dossierId)
    expect(lireTexte(avant.valeurs('lieu'), 'adresse')).toBe('Place de la Mairie')

    expect((await renvoyerCorrections(secretaire, { dossierId }, LE)).ok).toBe(true)
    const apres = await lireDossierComplet(base.lecture, dossierId)
    expect(apres.statut).toBe('en_instruction')
    expect(lireTexte(apres.valeurs('lieu'), 'adresse')).toBe('1 rue Haute')
    expect(apres.lignes[0]?.prixUnitaireHT).toBe(83_901)
    expect(lireTexte(apres.valeurs('equipement'), 'lignes.0.prixUnitaireHT')).toBe('839,01')
    expect(apres.demandes.find(({ id }) => id === demandeId)?.coutTotal).toBe(144_007n)
    expect(
      apres.corrections.map(({ valeurAvant, valeurApres, statut }) => [valeurAvant, valeurApres, statut]),
    ).toEqual(
      expect.arrayContaining([
        ['ancienne', '1 rue Haute', 'renvoyee'],
        ['839,00', '839,01', 'renvoyee'],
        ['ancienne', 'ancienne', 'renvoyee'],
      ]),
    )
    const evenement = await base.lecture.evenement.findFirstOrThrow({ where: { dossierId } })
    expect(JSON.parse(evenement.detail).modifieCeQuiEstSigne).toHaveLength(1)
    expect(codes(await renvoyerCorrections(secretaire, { dossierId }, LE))).toEqual(['dossier.statut'])
  })

  test('a date of the request is written on it; a wrong one, or what the schema refuses, is not', async () => {
    const { secretaire, dossierId, demandeId } = await dossier()
    const id = await corriger(dossierId, 'financement.finPrevueLe')
    const repondre = (valeur: string, verifier: Reponse['verifier'] = () => null) =>
      repondreCorrection(secretaire, reponse(dossierId, id, { reponse: 'modifiee', valeur, verifier }), LE)
    expect(codes(await repondre('31/02/2026'))).toEqual(['jour.impossible'])
    expect(codes(await repondre('01/10/2026', () => 'La fin vient avant.'))).toEqual(['correction.champ'])
    expect(codes(await repondre('01/10/2026'))).toEqual([])
    await renvoyerCorrections(secretaire, { dossierId }, LE)
    const demande = await base.lecture.demandeDetr.findUniqueOrThrow({ where: { id: demandeId } })
    expect(demande).toMatchObject({ finPrevueLe: '2026-10-01', debutPrevuLe: '2026-05-01' })
  })

  test('a piece asked again needs its new file, or a reason', async () => {
    const { secretaire, dossierId } = await dossier()
    const id = await corriger(dossierId, 'piece:devis')
    const repondre = (suite: Partial<Reponse>) =>
      repondreCorrection(secretaire, reponse(dossierId, id, suite), LE)
    expect(codes(await repondre({ reponse: 'modifiee' }))).toEqual(['correction.piece'])
    expect(codes(await repondre({ reponse: 'gardee', explication: ' ' }))).toEqual(['correction.explication'])
    expect(codes(await repondre({ reponse: 'gardee', explication: 'C’est le bon devis.' }))).toEqual([])
  })

  test('another organisation, another dossier, another status: nothing opens', async () => {
    const { secretaire, dossierId } = await dossier()
    const id = await corriger(dossierId, 'lieu.adresse', { proposee: 'x' })
    const ailleurs = await dossier()
    const introuvable = { status: 404 }
    const acteur = ailleurs.secretaire
    await expect(repondreCorrection(acteur, reponse(dossierId, id, {}), LE)).rejects.toMatchObject(
      introuvable,
    )
    await expect(renvoyerCorrections(acteur, { dossierId }, LE)).rejects.toMatchObject(introuvable)
    await expect(repondreCorrection(acteur, reponse(ailleurs.dossierId, id, {}), LE)).rejects.toMatchObject(
      introuvable,
    )
    await base.ecriture.dossier.update({ where: { id: dossierId }, data: { statut: 'propose' } })
    expect(codes(await repondreCorrection(secretaire, reponse(dossierId, id, {}), LE))).toEqual([
      'dossier.statut',
    ])
  })

  test('withdrawing asks for a reason, and for the DETR request to be given up with it', async () => {
    const { secretaire, dossierId, demandeId } = await dossier('en_instruction')
    const retirer = (motif: string, avecDetr: boolean, version: number | null = null) =>
      retirerDossier(secretaire, { dossierId, version, motif, avecDetr }, LE)
    expect(codes(await retirer('Projet reporté', true, 99))).toEqual(['dossier.perime'])
    expect(codes(await retirer(' ', false))).toEqual(['dossier.motif', 'dossier.retrait.detr'])
    expect(codes(await retirer('Projet reporté', true))).toEqual([])
    const apres = await base.lecture.dossier.findUniqueOrThrow({ where: { id: dossierId } })
    expect(apres).toMatchObject({ statut: 'sans_suite', retraitMotif: 'Projet reporté' })
    const demande = await base.lecture.demandeDetr.findUniqueOrThrow({ where: { id: demandeId } })
    expect(demande.statut).toBe('annule')
    expect(codes(await retirer('Encore', true))).toEqual(['dossier.statut'])
  })

  test('a letter is read once, by the organisation only, and only when notified', async () => {
    const { secretaire, dossierId } = await dossier('agree', 'notifie')
    const agent = await creerActeur(base, { agents: [{ role: 'referent' }] })
    const documentId = nouvelId()
    await base.ecriture.document.create({
      data: {
        id: documentId,
        cle: documentId,
        dossierId,
        type: 'convention',
        titre: 'Convention',
        contenu: '{}',
        code: documentId,
        creeLe: LE,
      },
    })
    const lire = (acteur = secretaire, le = LE) => lireLettre(acteur, { dossierId, documentId }, le)
    await expect(lire()).rejects.toMatchObject({ status: 404 })
    await base.ecriture.document.update({
      where: { id: documentId },
      data: { statut: 'notifie', notifieLe: LE },
    })
    await expect(lire(agent)).rejects.toMatchObject({ status: 404 })
    const lue = async () =>
      (await base.lecture.document.findUniqueOrThrow({ where: { id: documentId } })).luLe
    expect(await lue()).toBeNull()
    await lire()
    await lire(secretaire, new Date('2026-04-03T08:00:00Z'))
    expect(await lue()).toEqual(LE)
    expect(await base.lecture.evenement.count({ where: { dossierId, verbe: 'lire_lettre' } })).toBe(1)
  })

  test('messages are marked as seen by the other side only', async () => {
    const { secretaire, dossierId } = await dossier('en_instruction')
    const ecrire = (cote: string) =>
      base.ecriture.message.create({
        data: { id: nouvelId(), dossierId, auteurId: 'x', cote, texte: 'Bonjour', le: LE },
      })
    await ecrire('prefecture')
    await ecrire('demandeur')
    await lireMessages(secretaire, dossierId, LE)
    const messages = await base.lecture.message.findMany({ where: { dossierId } })
    expect(messages.map(({ cote, luLe }) => [cote, luLe !== null])).toEqual(
      expect.arrayContaining([
        ['prefecture', true],
        ['demandeur', false],
      ]),
    )
  })
})
