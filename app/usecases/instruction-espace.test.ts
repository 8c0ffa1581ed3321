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
import type { Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import type { SensEspace } from '~/domain/dossier/propositions'
import { acteASigner } from '~/queries/acte-a-signer.server'
import { listActesASigner } from '~/queries/actes-a-signer.server'
import { apercuDecision } from '~/queries/apercu-decision.server'
import { ajouterNote } from './ajouter-note.server'
import { attribuerDossier } from './attribuer-dossier.server'
import { cloreCorrections } from './clore-corrections.server'
import { confirmerDemandeur } from './confirmer-demandeur.server'
import { demanderCorrections } from './demander-corrections.server'
import { envoyerMessage } from './envoyer-message.server'
import { prendreEnCharge } from './prendre-en-charge.server'
import { proposerDecision } from './proposer-decision.server'
import { retournerActe } from './retourner-acte.server'
import { signerActe } from './signer-acte.server'

const T0 = new Date('2026-03-12T09:00:00Z')
const INTROUVABLE = { status: 404 }
const codes = (resultat: Result<unknown>) => (resultat.ok ? [] : resultat.motifs.map(({ code }) => code))

describe.each(MOTEURS)('the espace desk (%s)', (moteur) => {
  let base: Base
  let organisationId: string
  let demandeur: Acteur
  let referent: Acteur
  let signataire: Acteur
  let referentDu05: Acteur
  let signataireDu05: Acteur

  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
    await creerCommune(base)
    organisationId = (await creerOrganisation(base)).id
    demandeur = await creerActeur(base, { courriel: 'mairie@example.org', membres: [{ organisationId }] })
    referent = await creerActeur(base, { prenom: 'Hélène', nom: 'Arnaud', agents: [{ role: 'referent' }] })
    signataire = await creerActeur(base, {
      courriel: 'sg@example.org',
      nom: 'Faure',
      agents: [{ role: 'signataire' }],
    })
    referentDu05 = await creerActeur(base, { agents: [{ role: 'referent', code: '05' }] })
    signataireDu05 = await creerActeur(base, { agents: [{ role: 'signataire', code: '05' }] })
  })
  afterAll(() => base.fermer())

  const dossierEn = async (statut: 'depose' | 'en_instruction', creeParId: string | null = demandeur.id) =>
    (await creerDossier(base, { organisationId, statut, creeParId })).dossierId
  const lire = (id: string) =>
    base.lecture.dossier.findUniqueOrThrow({
      where: { id },
      include: {
        propositions: { orderBy: { le: 'asc' } },
        documents: true,
        corrections: true,
        espace: true,
        evenements: { orderBy: { rang: 'asc' } },
      },
    })

  const decision = (sens: SensEspace, autre = {}) => ({
    sens,
    motifs: sens === 'refuser' ? ['mediateur'] : sens === 'sans_suite' ? ['doublon'] : [],
    mots: null,
    conditions: null,
    signataireId: null,
    ...autre,
  })
  /** Reads the preview, then proposes it, as the page does. */
  async function proposer(acteur: Acteur, dossierId: string, sens: SensEspace = 'agreer', autre = {}) {
    const apercu = await apercuDecision(acteur, dossierId, decision(sens, autre), T0)
    const empreinteVue = apercu.ok ? apercu.value.empreinte : 'aucune'
    return proposerDecision(acteur, dossierId, { ...decision(sens, autre), empreinteVue }, T0)
  }
  async function proposee(sens: SensEspace = 'agreer', autre = {}) {
    const dossierId = await dossierEn('en_instruction')
    const resultat = await proposer(referent, dossierId, sens, autre)
    if (!resultat.ok) throw new Error(codes(resultat).join())
    const { empreinte } = await base.lecture.proposition.findUniqueOrThrow({
      where: { id: resultat.value.propositionId },
    })
    return { dossierId, empreinte, ...resultat.value }
  }

  test('taking a file charge assigns it; a second time is refused', async () => {
    const id = await dossierEn('depose')
    expect(await prendreEnCharge(referent, id, T0)).toEqual({ ok: true, value: 'en_instruction' })
    expect(await lire(id)).toMatchObject({ statut: 'en_instruction', agentId: referent.id })
    expect(codes(await prendreEnCharge(referent, id, T0))).toEqual(['dossier.statut'])
  })

  test('another département, an applicant, a signatory: 404, and nothing is written', async () => {
    const id = await dossierEn('depose')
    await expect(prendreEnCharge(referentDu05, id, T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(prendreEnCharge(demandeur, id, T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(prendreEnCharge(signataire, id, T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(ajouterNote(demandeur, id, 'x', T0)).rejects.toMatchObject(INTROUVABLE)
    await expect(attribuerDossier(referentDu05, id, referent.id, T0)).rejects.toMatchObject(INTROUVABLE)
    expect(await lire(id)).toMatchObject({ statut: 'depose', version: 1, evenements: [] })
  })

  test('an agent who is also the applicant gets nothing of the préfecture’s side', async () => {
    const id = await dossierEn('en_instruction')
    const double: Acteur = { ...referentDu05, membres: [{ organisationId, role: 'elu', verifie: true }] }
    await expect(ajouterNote(double, id, 'x', T0)).rejects.toMatchObject(INTROUVABLE)
  })

  test('a file is assigned to a reviewer of its place only', async () => {
    const id = await dossierEn('en_instruction')
    expect(codes(await attribuerDossier(referent, id, referentDu05.id, T0))).toEqual(['attribution.agent'])
    expect((await attribuerDossier(referent, id, referent.id, T0)).ok).toBe(true)
    expect((await lire(id)).agentId).toBe(referent.id)
  })

  describe('corrections', () => {
    test('a named field, a line and a piece leave together, with what they hold and what is proposed', async () => {
      const id = await dossierEn('en_instruction')
      const ligne = await base.lecture.ligne.findFirstOrThrow({ where: { dossierId: id, rang: 0 } })
      const resultat = await demanderCorrections(
        referent,
        id,
        [
          { cible: 'lieu.adresse', motif: 'Numéro manquant', valeurProposee: '1 place de la Mairie' },
          { cible: 'lieu.horaires', motif: 'Le jeudi', valeurProposee: null },
          { cible: `ligne:${ligne.id}.prixUnitaireHT`, motif: 'Prix TTC', valeurProposee: '699,17' },
          { cible: 'piece:devis', motif: 'Illisible', valeurProposee: null },
        ],
        T0,
      )
      expect(resultat).toEqual({ ok: true, value: 'a_corriger' })
      const dossier = await lire(id)
      expect(dossier.statut).toBe('a_corriger')
      expect(
        dossier.corrections.map(({ cible, valeurAvant, statut }) => [cible, valeurAvant, statut]),
      ).toEqual([
        ['lieu.adresse', 'Place de la Mairie', 'ouverte'],
        ['lieu.horaires', expect.stringContaining('Jeudi'.toLowerCase()), 'ouverte'],
        [`ligne:${ligne.id}.prixUnitaireHT`, '839,00', 'ouverte'],
        ['piece:devis', null, 'ouverte'],
      ])
      const mails = await base.lecture.courriel.findMany({ where: { dossierId: id }, orderBy: { a: 'asc' } })
      expect(mails.map(({ a }) => a)).toEqual(['claire.roux@example.org', 'mairie@example.org'])
      expect(mails[0]?.lien).toContain(`/espace/dossiers/${id}/corrections`)
    })

    test.each([
      ['none', [], ['dossier.correction.aucune']],
      ['an unknown field', [['lieu.toit', null]], ['correction.cible']],
      ['a line of another dossier', [['ligne:autre.quantite', null]], ['correction.cible']],
      [
        'twice the same',
        [
          ['lieu.adresse', null],
          ['lieu.adresse', null],
        ],
        ['correction.double'],
      ],
      ['a value for a whole week', [['lieu.horaires', '9 h']], ['correction.valeur']],
    ] as const)('refused: %s', async (_, demandes, attendus) => {
      const id = await dossierEn('en_instruction')
      const liste = demandes.map(([cible, valeurProposee]) => ({ cible, motif: 'x', valeurProposee }))
      expect(codes(await demanderCorrections(referent, id, liste, T0))).toEqual(attendus)
      expect(await lire(id)).toMatchObject({ statut: 'en_instruction', corrections: [] })
    })

    test('what came back is closed once read', async () => {
      const id = await dossierEn('en_instruction')
      await base.ecriture.correction.create({
        data: {
          id: `c-${id}`,
          dossierId: id,
          cible: 'lieu.adresse',
          libelle: 'x',
          motif: 'x',
          statut: 'renvoyee',
          demandeeParId: referent.id,
          demandeeLe: T0,
        },
      })
      expect(await cloreCorrections(referent, id, T0)).toEqual({ ok: true, value: { nombre: 1 } })
      expect((await lire(id)).corrections[0]?.statut).toBe('close')
    })
  })

  describe('proposing', () => {
    test('a blocking equipment prevents the agreement, not the refusal', async () => {
      const id = await dossierEn('en_instruction')
      await base.ecriture.ligne.deleteMany({ where: { dossierId: id } })
      expect(codes(await proposer(referent, id, 'agreer'))).toEqual(['dossier.equipement'])
      expect((await proposer(referent, id, 'refuser')).ok).toBe(true)
    })

    test('nothing is decided on what an unconfirmed person typed, until an agent confirms them', async () => {
      const inconnu = await creerActeur(base, { membres: [{ organisationId, verifie: false }] })
      const id = await dossierEn('en_instruction', inconnu.id)
      expect(codes(await proposer(referent, id))).toEqual(['dossier.demandeur'])
      const membre = await base.lecture.membre.findFirstOrThrow({ where: { personneId: inconnu.id } })
      await expect(confirmerDemandeur(referentDu05, id, membre.id, T0)).rejects.toMatchObject(INTROUVABLE)
      expect((await confirmerDemandeur(referent, id, membre.id, T0)).ok).toBe(true)
      expect((await proposer(referent, id)).ok).toBe(true)
    })

    test.each([
      ['a refusal without reason', 'refuser', { motifs: [] }, ['dossier.motif']],
      ['a reason of the other list', 'refuser', { motifs: ['doublon'] }, ['proposition.motif']],
      ['a signatory of elsewhere', 'agreer', { signataireId: 'personne' }, ['proposition.signataire']],
    ] as const)('refused: %s', async (_, sens, autre, attendus) => {
      const id = await dossierEn('en_instruction')
      expect(codes(await proposer(referent, id, sens, autre))).toEqual(attendus)
    })

    test('an open correction prevents it', async () => {
      const id = await dossierEn('en_instruction')
      await base.ecriture.correction.create({
        data: {
          id: `o-${id}`,
          dossierId: id,
          cible: 'lieu.adresse',
          libelle: 'x',
          motif: 'x',
          demandeeParId: referent.id,
          demandeeLe: T0,
        },
      })
      expect(codes(await proposer(referent, id))).toEqual(['dossier.correction.ouverte'])
    })

    test('the letter must be the one that was read', async () => {
      const id = await dossierEn('en_instruction')
      const apercu = await apercuDecision(referent, id, decision('agreer'), T0)
      if (!apercu.ok) throw new Error(codes(apercu).join())
      const lieu = { dossierId_etape: { dossierId: id, etape: 'lieu' } }
      const { valeurs } = await base.lecture.rubrique.findUniqueOrThrow({ where: lieu })
      await base.ecriture.rubrique.update({
        where: lieu,
        data: { valeurs: valeurs.replace('Place de la Mairie', 'Rue Haute') },
      })
      const vue = { ...decision('agreer'), empreinteVue: apercu.value.empreinte }
      expect(codes(await proposerDecision(referent, id, vue, T0))).toEqual(['proposition.lettre'])
    })

    test('who signs is told, and it shows to nobody else', async () => {
      const { dossierId } = await proposee('refuser')
      const mails = await base.lecture.courriel.findMany({ where: { dossierId } })
      expect(mails.map(({ a }) => a)).toEqual(['sg@example.org'])
      expect(
        (await lire(dossierId)).documents.map(({ type, statut, numero }) => [type, statut, numero]),
      ).toEqual([['refus_espace', 'a_signer', null]])
    })
  })

  describe('signing', () => {
    test('an agreement opens the espace, numbers the convention and asks for its PDF', async () => {
      const { dossierId, propositionId, empreinte } = await proposee()
      const resultat = await signerActe(signataire, propositionId, empreinte, T0)
      expect(resultat).toMatchObject({ ok: true, value: { dossierId } })
      const dossier = await lire(dossierId)
      expect(dossier).toMatchObject({
        statut: 'agree',
        decideLe: T0,
        espace: {
          statut: 'projete',
          nom: 'Espace numérique en mairie',
          adresse: 'Place de la Mairie, Rez-de-chaussée',
          ouvertureLe: '2026-09-01',
        },
      })
      const [convention] = dossier.documents
      expect(convention).toMatchObject({ type: 'convention', statut: 'signe', signeParId: signataire.id })
      expect(convention?.numero).toMatch(/^CONV-04-2026-\d{4}$/)
      expect(await base.lecture.job.count({ where: { cle: `lettre:${convention?.id}` } })).toBe(1)
      expect(dossier.evenements.map(({ verbe }) => verbe)).toEqual(['proposer', 'signer_agrement'])
      expect(trouverAlteration(dossier.evenements)).toBeNull()
      expect(codes(await signerActe(signataire, propositionId, empreinte, T0))).not.toEqual([])
    })

    test.each([
      ['refuser', 'refuse', 'refus_espace'],
      ['sans_suite', 'sans_suite', 'sans_suite_espace'],
    ] as const)('%s', async (sens, statut, type) => {
      const { dossierId, propositionId, empreinte } = await proposee(sens)
      expect((await signerActe(signataire, propositionId, empreinte, T0)).ok).toBe(true)
      const dossier = await lire(dossierId)
      expect(dossier).toMatchObject({ statut, espace: null })
      expect(dossier.documents[0]).toMatchObject({ type, statut: 'signe' })
      expect(dossier.documents[0]?.numero).toMatch(/^DEC-04-2026-\d{4}$/)
    })

    test('four eyes: who proposed cannot sign, whatever their roles', async () => {
      const deux = await creerActeur(base, { agents: [{ role: 'referent' }, { role: 'signataire' }] })
      const dossierId = await dossierEn('en_instruction')
      const autre = { signataireId: signataire.id }
      const proposition = await proposer(deux, dossierId, 'agreer', autre)
      if (!proposition.ok) throw new Error(codes(proposition).join())
      const { id, empreinte } = await base.ecriture.proposition.update({
        where: { id: proposition.value.propositionId },
        data: { signeeParId: null },
      })
      expect(codes(await signerActe(deux, id, empreinte, T0))).toEqual(['dossier.quatre_yeux'])
      expect((await signerActe(signataire, id, empreinte, T0)).ok).toBe(true)
      await base.ecriture.roleAgent.deleteMany({ where: { personneId: deux.id } })
    })

    test('nobody signs a letter that carries another name', async () => {
      const autre = await creerActeur(base, { agents: [{ role: 'signataire' }] })
      const { propositionId, empreinte } = await proposee('agreer', { signataireId: signataire.id })
      expect(codes(await signerActe(autre, propositionId, empreinte, T0))).toEqual(['acte.autre_signataire'])
      await base.ecriture.roleAgent.deleteMany({ where: { personneId: autre.id } })
    })

    test('a stale fingerprint, or a letter changed underneath, is refused', async () => {
      const { dossierId, propositionId, empreinte } = await proposee()
      expect(codes(await signerActe(signataire, propositionId, `${empreinte}x`, T0))).toEqual([
        'dossier.proposition',
      ])
      const document = await base.lecture.document.findFirstOrThrow({ where: { propositionId } })
      await base.ecriture.document.update({
        where: { id: document.id },
        data: { contenu: document.contenu.replace('Convention', 'Contrat') },
      })
      expect(codes(await signerActe(signataire, propositionId, empreinte, T0))).toEqual([
        'dossier.proposition',
      ])
      expect(await lire(dossierId)).toMatchObject({ statut: 'propose', espace: null })
    })

    test('another département: 404 on the act, the list and the signature', async () => {
      const { dossierId, propositionId, empreinte } = await proposee()
      const [document] = (await lire(dossierId)).documents
      await expect(signerActe(signataireDu05, propositionId, empreinte, T0)).rejects.toMatchObject(
        INTROUVABLE,
      )
      await expect(retournerActe(signataireDu05, propositionId, 'non', T0)).rejects.toMatchObject(INTROUVABLE)
      await expect(signerActe(referent, propositionId, empreinte, T0)).rejects.toMatchObject(INTROUVABLE)
      await expect(acteASigner(signataireDu05, document!.id)).rejects.toMatchObject(INTROUVABLE)
      expect((await listActesASigner(signataireDu05, T0)).actes).toEqual([])
      expect((await acteASigner(signataire, document!.id)).empreinte).toBe(empreinte)
    })

    test('exceptions come first in the list', async () => {
      await proposee('agreer')
      await proposee('sans_suite')
      const { actes } = await listActesASigner(signataire, T0)
      const exceptions = actes.map(({ exception }) => exception)
      expect(exceptions).toEqual([...exceptions].sort((a, b) => Number(b) - Number(a)))
      expect(exceptions).toContain(true)
    })
  })

  test('returned with a word, then proposed again and signed', async () => {
    const { dossierId, propositionId, empreinte } = await proposee('refuser')
    expect(codes(await retournerActe(signataire, propositionId, ' ', T0))).toEqual(['dossier.mot'])
    expect((await retournerActe(signataire, propositionId, 'Motif trop court', T0)).ok).toBe(true)
    expect(await lire(dossierId)).toMatchObject({
      statut: 'en_instruction',
      documents: [{ statut: 'annule' }],
    })
    expect(codes(await signerActe(signataire, propositionId, empreinte, T0))).toContain('dossier.statut')
    expect(codes(await retournerActe(signataire, propositionId, 'encore', T0))).toEqual([
      'dossier.proposition',
    ])
    const retour = await base.lecture.courriel.findUnique({
      where: { cle: `acte-retourne:${propositionId}` },
    })
    expect(retour?.a).toBe(referent.courriel)

    const seconde = await proposer(referent, dossierId, 'agreer')
    if (!seconde.ok) throw new Error(codes(seconde).join())
    const lue = await base.lecture.proposition.findUniqueOrThrow({
      where: { id: seconde.value.propositionId },
    })
    expect((await signerActe(signataire, lue.id, lue.empreinte, T0)).ok).toBe(true)
    expect((await lire(dossierId)).statut).toBe('agree')
  })

  describe('messages', () => {
    test('the préfecture writes to who prepared and the élu; the text stays in the portal', async () => {
      const id = await dossierEn('en_instruction')
      expect(
        (await envoyerMessage(referent, id, { texte: 'Secret de polichinelle', cote: 'prefecture' }, T0)).ok,
      ).toBe(true)
      const mails = await base.lecture.courriel.findMany({ where: { dossierId: id }, orderBy: { a: 'asc' } })
      expect(mails.map(({ a }) => a)).toEqual(['claire.roux@example.org', 'mairie@example.org'])
      expect(mails.some(({ texte }) => texte.includes('polichinelle'))).toBe(false)
    })

    test('the applicant writes to the agent of the file, else to the service', async () => {
      const id = await dossierEn('depose')
      await envoyerMessage(demandeur, id, { texte: 'Bonjour', cote: 'demandeur' }, T0)
      await prendreEnCharge(referent, id, T0)
      await envoyerMessage(demandeur, id, { texte: 'Encore', cote: 'demandeur' }, T0)
      const mails = await base.lecture.courriel.findMany({
        where: { dossierId: id },
        orderBy: { creeLe: 'asc' },
      })
      expect(mails.map(({ a }) => a).sort()).toEqual(
        [referent.courriel, 'espaces@prefecture-04.example.org'].sort(),
      )
    })

    test('one writes from one’s own side', async () => {
      const id = await dossierEn('depose')
      const cote = { texte: 'x', cote: 'prefecture' } as const
      await expect(envoyerMessage(demandeur, id, cote, T0)).rejects.toMatchObject(INTROUVABLE)
      await expect(envoyerMessage(referent, id, { ...cote, cote: 'demandeur' }, T0)).rejects.toMatchObject(
        INTROUVABLE,
      )
      await expect(envoyerMessage(referentDu05, id, cote, T0)).rejects.toMatchObject(INTROUVABLE)
    })
  })
})
