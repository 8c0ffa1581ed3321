import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
  creerReferences,
  creerService,
} from '~/adapters/db/constructeurs/dossiers'
import { lireContenu } from '~/adapters/db/contenu-signature.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import type { Result } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { emettreAccuseReception } from '~/jobs/accuse-reception.server'
import { envoyerSignature } from './envoyer-signature.server'
import { ouvrirSignature, verifierCode } from './ouvrir-signature.server'
import { refuserSignature } from './refuser-signature.server'
import { signerEtDeposer } from './signer-et-deposer.server'

const LE = new Date('2026-03-10T10:42:00Z')
const plusTard = (minutes: number) => new Date(LE.getTime() + minutes * 60_000)
const JOUR = 24 * 60
const codes = (resultat: Result<unknown>) =>
  resultat.ok ? [] : resultat.motifs.map(({ code }: { code: string }) => code)
const valeur = <T>(resultat: Result<T>): T => {
  if (!resultat.ok) throw new Error(resultat.motifs.map(({ code }) => code).join())
  return resultat.value
}

describe.each(MOTEURS)('signature and deposit (%s)', (moteur) => {
  let base: Base
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerService(base)
    await creerCommune(base)
    await creerReferences(base)
  })
  afterAll(() => base.fermer())
  beforeEach(() => base.ecriture.courriel.deleteMany())

  async function dossier({
    detr = true,
    verifie = true,
    nature = 'commune',
  }: {
    detr?: boolean
    verifie?: boolean
    nature?: string
  } = {}) {
    const { id: organisationId } = await creerOrganisation(base, { nature })
    const secretaire = await creerActeur(base, { membres: [{ organisationId, verifie }] })
    const { dossierId } = await creerDossier(base, {
      organisationId,
      creeParId: secretaire.id,
      detr: detr ? 'brouillon' : null,
    })
    return { organisationId, secretaire, dossierId }
  }
  const empreinte = async (dossierId: string) =>
    lireContenu(await lireDossierComplet(base.lecture, dossierId)).empreinte
  async function envoyer(acteur: Acteur, dossierId: string, le = LE) {
    await base.ecriture.courriel.deleteMany()
    valeur(await envoyerSignature(acteur, { dossierId, version: null }, le))
    return dernierLien()
  }
  async function dernierLien() {
    const mail = await base.lecture.courriel.findFirstOrThrow({
      where: { lien: { contains: '/signature/' } },
    })
    return mail.lien!.split('/').at(-1)!
  }
  async function ouvrir(jeton: string, le = LE) {
    const ouverture = valeur(await ouvrirSignature({ jeton, navigateur: null }, le))
    return { jeton, navigateur: ouverture.etat === 'ouverte' ? ouverture.navigateur : null }
  }
  async function codeRecu() {
    const mails = await base.lecture.courriel.findMany({ where: { cle: { startsWith: 'signature:code' } } })
    return /\b\d{6}\b/.exec(mails.at(-1)!.texte)![0]
  }

  test('the élu signs from the link: number, day, amounts, jobs, journal', async () => {
    const { secretaire, dossierId } = await dossier()
    const qui = await ouvrir(await envoyer(secretaire, dossierId))
    const empreinteVue = await empreinte(dossierId)
    const depose = valeur(await signerEtDeposer(qui, { empreinteVue }, LE))
    expect(depose.numero).toMatch(/^EN-04-2026-\d{6}$/)
    const lu = await lireDossierComplet(base.lecture, dossierId)
    expect(lu).toMatchObject({ statut: 'depose', receptionLe: '2026-03-10', numero: depose.numero })
    expect(lu.recherche).toContain('revest')
    expect(lu.signatures[0]).toMatchObject({ signeeLe: LE, empreinte: empreinteVue, nom: 'Mme Claire Roux' })
    expect(lu.demandes[0]).toMatchObject({
      statut: 'depose',
      receptionLe: '2026-03-10',
      exercice: 2026,
      coutTotal: 144_006n,
      montantDemande: 115_200n,
    })
    expect(lu.demandes[0]?.regle).not.toBeNull()
    expect(JSON.parse(lu.demandes[0]?.parametres ?? '{}')).toMatchObject({
      jour: '2026-03-10',
      tauxPlafond: { valeur: 8_000, source: 'art. R2334-27 CGCT' },
    })
    const jobs = await base.lecture.job.findMany({ where: { charge: { contains: lu.demandes[0]!.id } } })
    expect(jobs.map(({ type, dueLe }) => [type, dueLe.toISOString()])).toEqual([
      ['reputer-complet', '2026-06-10T03:00:00.000Z'],
    ])
    const verbes = await base.lecture.evenement.findMany({ where: { dossierId }, orderBy: { rang: 'asc' } })
    expect(verbes.map(({ cycle, verbe, role }) => `${cycle}.${verbe} ${role}`)).toEqual([
      'dossier.demander_signature demandeur',
      'dossier.deposer elu',
      'detr.deposer elu',
    ])
  })

  test('twice and in two tabs at once: one deposit, one number, the others read « déjà signé »', async () => {
    const { secretaire, dossierId } = await dossier()
    const qui = await ouvrir(await envoyer(secretaire, dossierId))
    const empreinteVue = await empreinte(dossierId)
    const avant = await base.lecture.compteur.findUnique({ where: { serie: 'EN-04-2026' } })
    const resultats = await Promise.all([
      signerEtDeposer(qui, { empreinteVue }, LE),
      signerEtDeposer(qui, { empreinteVue }, LE),
    ])
    expect(resultats.filter(({ ok }) => ok)).toHaveLength(1)
    expect(codes(await signerEtDeposer(qui, { empreinteVue }, plusTard(1)))).toEqual(['signature.deja'])
    const apres = await base.lecture.compteur.findUniqueOrThrow({ where: { serie: 'EN-04-2026' } })
    expect(apres.valeur - (avant?.valeur ?? 0)).toBe(1)
  })

  test('what changed since it was shown must be read again; the new hash signs', async () => {
    const { secretaire, dossierId } = await dossier()
    const qui = await ouvrir(await envoyer(secretaire, dossierId))
    const vue = await empreinte(dossierId)
    await base.ecriture.dossier.update({ where: { id: dossierId }, data: { titre: 'Autre titre' } })
    expect(codes(await signerEtDeposer(qui, { empreinteVue: vue }, LE))).toEqual(['signature.relire'])
    const nouvelle = await empreinte(dossierId)
    expect((await signerEtDeposer(qui, { empreinteVue: nouvelle }, LE)).ok).toBe(true)
  })

  test('a forwarded link signs nothing without the code sent to the élu', async () => {
    const { secretaire, dossierId } = await dossier()
    const jeton = await envoyer(secretaire, dossierId)
    await ouvrir(jeton)
    const empreinteVue = await empreinte(dossierId)
    for (const navigateur of [null, 'devine']) {
      expect(codes(await signerEtDeposer({ jeton, navigateur }, { empreinteVue }, LE))).toEqual([
        'signature.lien',
      ])
    }
    expect(valeur(await ouvrirSignature({ jeton, navigateur: 'autre' }, LE))).toEqual({ etat: 'code' })
    const { navigateur } = valeur(await verifierCode({ jeton, code: await codeRecu() }, plusTard(9)))
    expect((await signerEtDeposer({ jeton, navigateur }, { empreinteVue }, plusTard(9))).ok).toBe(true)
  })

  test('a code dies after five wrong tries, after ten minutes, and after it served', async () => {
    const { secretaire, dossierId } = await dossier()
    const jeton = await envoyer(secretaire, dossierId)
    await ouvrir(jeton)
    await ouvrirSignature({ jeton, navigateur: null }, LE)
    const juste = await codeRecu()
    const faux = juste === '000000' ? '111111' : '000000'
    for (let essai = 1; essai <= 4; essai++)
      expect(codes(await verifierCode({ jeton, code: faux }, LE))).toEqual(['signature.code.faux'])
    expect(codes(await verifierCode({ jeton, code: faux }, LE))).toEqual(['signature.code.fini'])
    expect(codes(await verifierCode({ jeton, code: juste }, LE))).toEqual(['signature.code.fini'])

    await ouvrirSignature({ jeton, navigateur: null }, plusTard(1))
    const second = await codeRecu()
    expect(codes(await verifierCode({ jeton, code: second }, plusTard(11)))).toEqual(['signature.code.fini'])
    expect((await verifierCode({ jeton, code: second }, plusTard(10.9))).ok).toBe(true)
    expect((await verifierCode({ jeton, code: second }, plusTard(10.9))).ok).toBe(false)
  })

  test('codes are not sent without end', async () => {
    const { secretaire, dossierId } = await dossier()
    const jeton = await envoyer(secretaire, dossierId)
    await ouvrir(jeton)
    for (let essai = 0; essai < 3; essai++) await ouvrirSignature({ jeton, navigateur: null }, LE)
    expect(codes(await ouvrirSignature({ jeton, navigateur: null }, LE))).toEqual(['signature.trop'])
  })

  test.each([
    ['mistyped', async () => 'inconnu', LE],
    ['over after seven days', null, plusTard(7 * JOUR)],
    ['replaced by a newer one', 'renvoyer', LE],
  ] as const)('a link %s opens nothing', async (_, jetonDe, le) => {
    const { secretaire, dossierId } = await dossier()
    let jeton = await envoyer(secretaire, dossierId)
    if (jetonDe === 'renvoyer') await envoyer(secretaire, dossierId)
    else if (jetonDe) jeton = await jetonDe()
    expect(codes(await ouvrirSignature({ jeton, navigateur: null }, le))).toEqual(['signature.lien'])
  })

  test('it still opens one minute before its end', async () => {
    const { secretaire, dossierId } = await dossier()
    const jeton = await envoyer(secretaire, dossierId)
    expect((await ouvrirSignature({ jeton, navigateur: null }, plusTard(7 * JOUR - 1))).ok).toBe(true)
  })

  test('the élu refuses with a word: the preparer is told, the draft may be sent again', async () => {
    const { secretaire, dossierId } = await dossier()
    const qui = await ouvrir(await envoyer(secretaire, dossierId))
    expect(codes(await refuserSignature(qui, { mot: ' ' }, LE))).toEqual(['dossier.mot'])
    valeur(await refuserSignature(qui, { mot: 'Le prix est faux.' }, LE))
    const mail = await base.lecture.courriel.findFirstOrThrow({ where: { a: secretaire.courriel } })
    expect(mail.sujet).toContain('n’a pas signé')
    const empreinteVue = await empreinte(dossierId)
    expect(codes(await signerEtDeposer(qui, { empreinteVue }, LE))).toEqual(['signature.lien'])
    expect((await ouvrir(await envoyer(secretaire, dossierId, plusTard(5)))).navigateur).not.toBeNull()
  })

  test('31 December at 23:30 UTC is received on 1 January, under the number and rules of that year', async () => {
    const { secretaire, dossierId } = await dossier()
    const reveillon = new Date('2026-12-31T23:30:00Z')
    const qui = await ouvrir(await envoyer(secretaire, dossierId, reveillon), reveillon)
    const depose = valeur(await signerEtDeposer(qui, { empreinteVue: await empreinte(dossierId) }, reveillon))
    expect(depose).toMatchObject({ receptionLe: '2027-01-01', numero: expect.stringMatching(/^EN-04-2027-/) })
    const demande = await base.lecture.demandeDetr.findFirstOrThrow({ where: { dossierId } })
    expect(demande).toMatchObject({ receptionLe: '2027-01-01', exercice: 2027 })
  })

  test('an association deposits without DETR, and cannot ask for it (art. L2334-33 CGCT)', async () => {
    const sans = await dossier({ nature: 'association', detr: false })
    const quiSans = await ouvrir(await envoyer(sans.secretaire, sans.dossierId))
    const empreinteVue = await empreinte(sans.dossierId)
    expect((await signerEtDeposer(quiSans, { empreinteVue }, LE)).ok).toBe(true)

    const avec = await dossier({ nature: 'association' })
    const quiAvec = await ouvrir(await envoyer(avec.secretaire, avec.dossierId))
    const vue = await empreinte(avec.dossierId)
    expect(codes(await signerEtDeposer(quiAvec, { empreinteVue: vue }, LE))).toEqual(['detr.porteur'])
    const reste = await base.lecture.dossier.findUniqueOrThrow({ where: { id: avec.dossierId } })
    expect(reste).toMatchObject({ statut: 'brouillon', numero: null })
  })

  test('a preparer who is not confirmed may send to the signature', async () => {
    const { secretaire, dossierId } = await dossier({ verifie: false })
    const qui = await ouvrir(await envoyer(secretaire, dossierId))
    expect((await signerEtDeposer(qui, { empreinteVue: await empreinte(dossierId) }, LE)).ok).toBe(true)
  })

  test('signed in: the confirmed élu signs, the preparer and the unconfirmed élu do not', async () => {
    const { organisationId, secretaire, dossierId } = await dossier()
    const empreinteVue = await empreinte(dossierId)
    const elu = await creerActeur(base, { membres: [{ organisationId, role: 'elu' }] })
    expect(codes(await signerEtDeposer({ acteur: secretaire, dossierId }, { empreinteVue }, LE))).toEqual([
      'dossier.role',
    ])
    expect((await signerEtDeposer({ acteur: elu, dossierId }, { empreinteVue }, LE)).ok).toBe(true)
    expect(codes(await signerEtDeposer({ acteur: elu, dossierId }, { empreinteVue }, LE))).toEqual([
      'signature.deja',
    ])
  })

  test('a stranger meets a 404', async () => {
    const { dossierId } = await dossier()
    const autre = await creerOrganisation(base, { nom: 'Clumanc' })
    const etranger = await creerActeur(base, { membres: [{ organisationId: autre.id, role: 'elu' }] })
    const agent = await creerActeur(base, { agents: [{ role: 'referent' }] })
    for (const acteur of [etranger, agent]) {
      await expect(envoyerSignature(acteur, { dossierId, version: null }, LE)).rejects.toMatchObject({
        status: 404,
      })
      await expect(signerEtDeposer({ acteur, dossierId }, { empreinteVue: 'x' }, LE)).rejects.toMatchObject({
        status: 404,
      })
    }
  })

  test('an incomplete step and a plan with one cent missing are not sent; a stale version neither', async () => {
    const { secretaire, dossierId } = await dossier()
    const envoi = (version: number | null = null) => envoyerSignature(secretaire, { dossierId, version }, LE)
    expect(codes(await envoi(99))).toEqual(['dossier.perime'])
    await base.ecriture.ressource.updateMany({
      where: { demande: { dossierId }, financeur: 'AUTOFINANCEMENT' },
      data: { montant: 28_805n },
    })
    await base.ecriture.rubrique.updateMany({
      where: { dossierId, etape: 'lieu' },
      data: { complete: false },
    })
    expect(codes(await envoi())).toEqual(['dossier.incomplet', 'dossier.plan'])
  })

  test('the receipt is written once; without the settings of the département it stops by name, the deposit stays', async () => {
    const { secretaire, dossierId } = await dossier()
    const qui = await ouvrir(await envoyer(secretaire, dossierId))
    valeur(await signerEtDeposer(qui, { empreinteVue: await empreinte(dossierId) }, LE))
    await base.ecriture.servicePrefecture.updateMany({ data: { telephone: '' } })
    await expect(emettreAccuseReception({ dossierId }, LE)).rejects.toThrow(/téléphone/)
    await base.ecriture.servicePrefecture.updateMany({ data: { telephone: '04 65 71 00 00' } })
    await emettreAccuseReception({ dossierId }, plusTard(3))
    await emettreAccuseReception({ dossierId }, plusTard(4))
    const documents = await base.lecture.document.findMany({ where: { dossierId } })
    expect(documents.map(({ type, statut }) => [type, statut])).toEqual([['accuse_reception', 'prepare']])
    expect(documents[0]!.contenu).toContain('10\u00A0juin')
    expect(documents[0]!.contenu).toContain(documents[0]!.code)
  })
})
