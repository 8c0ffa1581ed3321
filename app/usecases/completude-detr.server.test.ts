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
import { trouverAlteration } from '~/adapters/db/evenements.server'
import { nouvelId } from '~/adapters/db/id.server'
import type { PieceReclamee } from '~/adapters/db/pieces-detr.server'
import type { Acteur } from '~/domain/commun/role'
import type { StatutDetr } from '~/domain/detr/cycle'
import { jobReputerComplet } from '~/jobs/reputer-complet.server'
import { annulerDemande } from './annuler-demande.server'
import { declarerComplet } from './declarer-complet.server'
import { demanderPieces } from './demander-pieces.server'
import { envoyerPieces } from './envoyer-pieces.server'
import { reputerComplet } from './reputer-complet.server'
import { reviserPieces } from './reviser-piece.server'

/** The morning of a day of 2026, in Paris. */
const le = (jour: string) => new Date(`2026-${jour}T08:00:00Z`)
const INTROUVABLE = { status: 404 }
const codes = (resultat: { ok: boolean; motifs?: readonly { code: string }[] }) =>
  resultat.ok ? [] : resultat.motifs?.map(({ code }) => code)

describe.each(MOTEURS)('completeness of a DETR request, art. R2334-23 CGCT (%s)', (moteur) => {
  let base: Base
  let organisationId: string
  let secretaire: Acteur
  let bureau: Acteur
  let bureau05: Acteur
  let signataire: Acteur
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
    await creerCommune(base)
    organisationId = (await creerOrganisation(base)).id
    secretaire = await creerActeur(base, { membres: [{ organisationId }] })
    bureau = await creerActeur(base, { agents: [{ role: 'instructeur_detr' }] })
    bureau05 = await creerActeur(base, { agents: [{ role: 'instructeur_detr', code: '05' }] })
    signataire = await creerActeur(base, { agents: [{ role: 'signataire' }] })
  })
  afterAll(() => base.fermer())

  /** Received on 10 March 2026; both pieces to find are there unless `sans`. */
  async function demande(statut: StatutDetr = 'depose', { sans = [] as string[] } = {}) {
    const { dossierId, demandeId } = await creerDossier(base, {
      organisationId,
      creeParId: secretaire.id,
      statut: 'en_instruction',
      detr: statut,
    })
    for (const type of ['deliberation', 'devis'].filter((t) => !sans.includes(t)))
      await envoyer(dossierId, type)
    return { dossierId, demandeId: demandeId! }
  }
  async function envoyer(dossierId: string, type: string) {
    const piece = await base.ecriture.piece.upsert({
      where: { dossierId_type: { dossierId, type } },
      create: { id: nouvelId(), dossierId, type, etat: 'recue' },
      update: { etat: 'recue' },
    })
    await base.ecriture.fichier.create({
      data: {
        id: nouvelId(),
        pieceId: piece.id,
        nom: 'd.pdf',
        mime: 'application/pdf',
        taille: 1,
        sha256: 'a',
        deposeLe: le('04-20'),
      },
    })
  }
  const version = async (dossierId: string) =>
    (await base.lecture.dossier.findUniqueOrThrow({ where: { id: dossierId } })).version
  const lire = (demandeId: string) =>
    base.lecture.demandeDetr.findUniqueOrThrow({ where: { id: demandeId }, include: { suspensions: true } })
  const PIECES: PieceReclamee[] = [{ type: 'deliberation', motif: 'Elle n’est pas signée.' }]
  async function reclamer(
    ids: { dossierId: string; demandeId: string },
    jour: string,
    { pieces = PIECES, acteur = bureau } = {},
  ) {
    const v = await version(ids.dossierId)
    return demanderPieces(acteur, { demandeId: ids.demandeId, version: v, pieces, message: null }, le(jour))
  }

  test('pieces asked on 2 April, received on 20 April: deemed complete on 28 June, not the day before', async () => {
    const ids = await demande()
    expect(codes(await reclamer(ids, '04-02'))).toEqual([])
    expect(await lire(ids.demandeId)).toMatchObject({ statut: 'a_completer' })
    expect(codes(await envoyerPieces(secretaire, ids, le('04-19')))).toEqual(['detr.pieces.restent'])
    await envoyer(ids.dossierId, 'deliberation')
    expect(await envoyerPieces(secretaire, ids, le('04-20'))).toMatchObject({
      ok: true,
      value: { reputeCompletLe: '2026-06-28' },
    })
    const apres = await lire(ids.demandeId)
    expect(apres).toMatchObject({ statut: 'depose', suspensions: [{ recuesLe: '2026-04-20' }] })

    expect(await reputerComplet(ids.demandeId, le('06-10'))).toMatchObject({ value: 'reportee' })
    expect(await reputerComplet(ids.demandeId, le('06-27'))).toMatchObject({ value: 'reportee' })
    await jobReputerComplet({ demandeId: ids.demandeId }, le('06-28'))
    expect(await lire(ids.demandeId)).toMatchObject({ statut: 'repute_complet', completLe: null })
    expect(await reputerComplet(ids.demandeId, le('06-29'))).toMatchObject({ value: 'sans_objet' })

    const jobs = await base.lecture.job.findMany({
      where: { cle: { startsWith: `reputer-complet:${ids.demandeId}` } },
    })
    expect(jobs.map(({ cle }) => cle)).toEqual([`reputer-complet:${ids.demandeId}:2026-06-28`])
    const courriel = await base.lecture.courriel.findFirstOrThrow({
      where: { cle: { startsWith: `repute-complet:${ids.demandeId}` } },
    })
    expect(courriel.texte).toContain('28\u00A0juin\u00A02026')
    const journal = await base.lecture.evenement.findMany({
      where: { dossierId: ids.dossierId },
      orderBy: { rang: 'asc' },
    })
    expect(journal.map(({ verbe, role }) => [verbe, role])).toEqual([
      ['demander_pieces', 'instructeur_detr'],
      ['envoyer_pieces', 'demandeur'],
      ['reputer_complet', 'systeme'],
    ])
    expect(trouverAlteration(journal)).toBeNull()
  })

  test.each([
    ['the last day', '06-09', []],
    ['the day of the silence', '06-10', ['detr.delai.ecoule']],
  ])('pieces may be asked on %s of three months', async (_, jour, attendus) => {
    expect(codes(await reclamer(await demande(), jour))).toEqual(attendus)
  })

  test('a request leaves its letter, its suspension and the pieces to redo, together', async () => {
    const ids = await demande('depose', { sans: ['devis'] })
    const pieces = [...PIECES, { type: 'devis' as const, motif: 'Il manque.' }]
    await reclamer(ids, '04-02', { pieces })
    const lettres = await base.lecture.document.findMany({ where: { demandeId: ids.demandeId } })
    expect(lettres.map(({ type, statut }) => [type, statut])).toEqual([['demande_de_pieces', 'prepare']])
    expect(lettres[0]?.contenu).toContain('23 jours de ce délai')
    const etats = await base.lecture.piece.findMany({
      where: { dossierId: ids.dossierId },
      orderBy: { type: 'asc' },
    })
    expect(etats.map(({ type, etat, attendueLe }) => [type, etat, attendueLe])).toEqual([
      ['deliberation', 'a_refaire', '2026-05-02'],
      ['devis', 'attendue', '2026-05-02'],
    ])
    expect(codes(await reclamer(ids, '04-03'))).toEqual(['detr.statut'])
  })

  test.each([
    ['no piece', [], ['detr.pieces.aucune']],
    ['a piece that no text asks', [{ type: 'autre' as const, motif: 'Utile' }], ['detr.pieces.fondement']],
  ])('%s: nothing is asked, the clock runs', async (_, pieces, attendus) => {
    const ids = await demande()
    expect(codes(await reclamer(ids, '04-02', { pieces }))).toEqual(attendus)
    expect(await lire(ids.demandeId)).toMatchObject({ statut: 'depose', suspensions: [] })
  })

  test('another département reads a 404; a signatory too; the applicant cannot ask themselves', async () => {
    const ids = await demande()
    for (const acteur of [bureau05, signataire, secretaire])
      await expect(reclamer(ids, '04-02', { acteur })).rejects.toMatchObject(INTROUVABLE)
    await expect(envoyerPieces(bureau, ids, le('04-02'))).rejects.toMatchObject(INTROUVABLE)
  })

  const reviser = async (
    { dossierId, demandeId }: { dossierId: string; demandeId: string },
    pieces: Parameters<typeof reviserPieces>[1]['pieces'],
  ) => reviserPieces(bureau, { demandeId, version: await version(dossierId), pieces }, le('04-02'))
  const validee = (type: 'deliberation' | 'devis') => ({ type, avis: 'validee' as const, motif: null })

  test('complete only once every required piece is valid; the attestation leaves, nothing is granted', async () => {
    const ids = await demande()
    await reviser(ids, [validee('deliberation')])
    const trop = await declarerComplet(bureau, { ...ids, version: await version(ids.dossierId) }, le('04-02'))
    expect(codes(trop)).toEqual(['detr.pieces.manquent', 'detr.piece.devis'])
    await reviser(ids, [validee('devis')])
    const v = await version(ids.dossierId)
    expect(codes(await declarerComplet(bureau, { ...ids, version: v - 1 }, le('04-02')))).toEqual([
      'dossier.perime',
    ])
    expect(codes(await declarerComplet(bureau, { ...ids, version: v }, le('06-10')))).toEqual([
      'detr.delai.ecoule',
    ])
    expect(codes(await declarerComplet(bureau, { ...ids, version: v }, le('06-09')))).toEqual([])
    expect(await lire(ids.demandeId)).toMatchObject({ statut: 'complet', completLe: '2026-06-09' })
    const [lettre] = await base.lecture.document.findMany({ where: { demandeId: ids.demandeId } })
    expect(lettre).toMatchObject({ type: 'attestation_complet', statut: 'prepare' })
  })

  test.each([
    [
      'a missing piece is not valid',
      { type: 'devis' as const, avis: 'validee' as const, motif: null },
      ['detr.piece.absente'],
    ],
    [
      'to redo wants its reason',
      { type: 'deliberation' as const, avis: 'a_refaire' as const, motif: ' ' },
      ['champ.vide'],
    ],
    [
      'not a piece of the list',
      { type: 'autre' as const, avis: 'validee' as const, motif: null },
      ['detr.piece.inconnue'],
    ],
  ])('%s', async (_, avis, attendus) => {
    expect(codes(await reviser(await demande('depose', { sans: ['devis'] }), [avis]))).toEqual(attendus)
  })

  test('a piece signed with the dossier may be sent back, and then lacks', async () => {
    const ids = await demande()
    const note = { type: 'note_explicative' as const, avis: 'a_refaire' as const, motif: 'Trop courte.' }
    await reviser(ids, [validee('deliberation'), validee('devis'), note])
    const tente = await declarerComplet(
      bureau,
      { ...ids, version: await version(ids.dossierId) },
      le('04-02'),
    )
    expect(codes(tente)).toEqual(['detr.pieces.manquent', 'detr.piece.note_explicative'])
  })

  test('the applicant gives up with a reason; a pending act falls', async () => {
    const ids = await demande('complet')
    await base.ecriture.proposition.create({
      data: {
        id: nouvelId(),
        ...ids,
        sens: 'refuser_detr',
        motifs: '[]',
        empreinte: 'x',
        parId: bureau.id,
        le: le('04-02'),
      },
    })
    const abandon = (motif: string) => annulerDemande(secretaire, { ...ids, motif }, le('04-03'))
    expect(codes(await abandon(' '))).toEqual(['detr.motif'])
    expect(codes(await abandon('Le conseil a renoncé.'))).toEqual([])
    expect(await lire(ids.demandeId)).toMatchObject({ statut: 'annule' })
    const [proposition] = await base.lecture.proposition.findMany({ where: { demandeId: ids.demandeId } })
    expect(proposition?.statut).toBe('annulee')
    expect(codes(await abandon('Encore'))).toEqual(['detr.statut'])
  })
})
