import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerOrganisation,
  creerReferences,
} from '~/adapters/db/constructeurs/dossiers'
import { RUBRIQUES_REVEST } from '~/adapters/db/constructeurs/rubriques-revest'
import { trouverAlteration } from '~/adapters/db/evenements.server'
import type { Acteur } from '~/domain/commun/role'
import { schemaEtapeEquipement } from '~/forms/etape-equipement'
import { schemaEtapeFinancement } from '~/forms/etape-financement'
import { parseSaisie } from '~/forms/parse'
import { creerDossier } from './creer-dossier.server'
import { declarerPiece } from './declarer-piece.server'
import { enregistrerEtape } from './enregistrer-etape.server'

const T0 = new Date('2026-03-02T13:30:00Z')
const T1 = new Date('2026-03-02T13:32:00Z')

describe.each(MOTEURS)('preparing a dossier (%s)', (moteur) => {
  let base: Base
  let commune: string
  let association: string
  let camille: Acteur
  let inconnu: Acteur
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerReferences(base)
    await creerCommune(base)
    commune = (await creerOrganisation(base)).id
    association = (await creerOrganisation(base, { nature: 'association', nom: 'Les Clés' })).id
    await creerActeur(base, {
      prenom: 'Claire',
      nom: 'Roux',
      membres: [{ organisationId: commune, role: 'elu' }],
    })
    camille = await creerActeur(base, {
      membres: [{ organisationId: commune }, { organisationId: association }],
    })
    inconnu = await creerActeur(base, {
      prenom: 'Jean',
      membres: [{ organisationId: commune, verifie: false }],
    })
  })
  afterAll(() => base.fermer())

  const codes = (r: { ok: boolean; motifs?: readonly { code: string }[] }) =>
    r.ok ? [] : (r.motifs ?? []).map(({ code }) => code)
  const ouvrir = async (
    acteur = camille,
    organisationId = commune,
    voie: 'libre' | 'sans' | 'contrat' = 'libre',
  ) => {
    const cree = await creerDossier(acteur, { organisationId, voie }, T0)
    if (!cree.ok) throw new Error(codes(cree).join())
    return cree.value.dossierId
  }
  const rubrique = (dossierId: string, etape: string) =>
    base.lecture.rubrique.findUniqueOrThrow({ where: { dossierId_etape: { dossierId, etape } } })
  const dossierDe = (id: string) => base.lecture.dossier.findUniqueOrThrow({ where: { id } })
  const lieu = (dossierId: string, version: number, saisie: object, acteur = camille) =>
    enregistrerEtape(acteur, { dossierId, etape: 'lieu', version, saisie: saisie as never, lu: null }, T1)
  const equipement = (dossierId: string, version: number, saisie: object) => {
    const lu = parseSaisie(schemaEtapeEquipement, saisie)
    return enregistrerEtape(
      camille,
      { dossierId, etape: 'equipement', version, saisie: saisie as never, lu: lu.ok ? lu.value : null },
      T1,
    )
  }
  const financement = (dossierId: string, version: number, saisie: object) => {
    const lu = parseSaisie(schemaEtapeFinancement, saisie)
    return enregistrerEtape(
      camille,
      { dossierId, etape: 'financement', version, saisie: saisie as never, lu: lu.ok ? lu.value : null },
      T1,
    )
  }

  describe('creerDossier', () => {
    test('a draft of the organisation, with what is known typed in, and its first event', async () => {
      const id = await ouvrir()
      expect(await dossierDe(id)).toMatchObject({
        statut: 'brouillon',
        departement: '04',
        arrondissement: '043',
        annexe: '2017-01',
        creeParId: camille.id,
        demandeDetr: null,
      })
      expect(JSON.parse((await rubrique(id, 'organisation')).valeurs)).toMatchObject({
        preparateur: { prenom: 'Camille', nom: 'Martin' },
        elu: { prenom: 'Claire', nom: 'Roux' },
      })
      expect(JSON.parse((await rubrique(id, 'lieu')).valeurs)).toMatchObject({
        commune: 'Revest-Saint-Martin',
        codePostal: '04230',
      })
      const journal = await base.lecture.evenement.findMany({ where: { dossierId: id } })
      expect(journal.map(({ verbe }) => verbe)).toEqual(['creer'])
      expect(trouverAlteration(journal)).toBeNull()
    })

    test('an unverified member may, without learning who the élu is; others see nothing of it', async () => {
      const id = await ouvrir(inconnu)
      expect(JSON.parse((await rubrique(id, 'organisation')).valeurs).elu.nom).toBe('')
      expect((await lieu(id, 1, { commune: 'a' }, inconnu)).ok).toBe(true)
      await expect(lieu(await ouvrir(), 1, { commune: 'b' }, inconnu)).rejects.toMatchObject({ status: 404 })
    })

    test('a stranger and a reader find nothing', async () => {
      const etranger = await creerActeur(base)
      const lecteur = await creerActeur(base, { membres: [{ organisationId: commune, role: 'lecteur' }] })
      for (const acteur of [etranger, lecteur])
        await expect(
          creerDossier(acteur, { organisationId: commune, voie: 'libre' }, T0),
        ).rejects.toMatchObject({ status: 404 })
    })

    test('an association chooses a way (art. L2334-33)', async () => {
      const libre = await creerDossier(camille, { organisationId: association, voie: 'libre' }, T0)
      expect(codes(libre)).toEqual(['dossier.voie'])
      const sans = await ouvrir(camille, association, 'sans')
      expect((await dossierDe(sans)).demandeDetr).toBe(false)
      expect((await rubrique(sans, 'financement')).complete).toBe(true)
      const contrat = await ouvrir(camille, association, 'contrat')
      expect(JSON.parse((await rubrique(contrat, 'organisation')).valeurs).contratEtat).toBe('oui')
    })
  })

  describe('enregistrerEtape', () => {
    test('keeps what is wrong, bumps both versions; the same again changes nothing', async () => {
      const id = await ouvrir()
      const saisie = { codePostal: '04', ouvertureLe: '31/02/2026' }
      expect(await lieu(id, 1, saisie)).toMatchObject({ ok: true, value: { version: 2 } })
      expect(await rubrique(id, 'lieu')).toMatchObject({
        valeurs: JSON.stringify(saisie),
        complete: false,
        version: 2,
      })
      expect((await dossierDe(id)).version).toBe(2)
      expect(await lieu(id, 1, saisie)).toMatchObject({ ok: true, value: { version: 2 } })
      expect((await dossierDe(id)).version).toBe(2)
    })

    test('a stale version says who and when, and overwrites nothing', async () => {
      const id = await ouvrir()
      await lieu(id, 1, { commune: 'première' })
      const tard = await lieu(id, 1, { commune: 'seconde' })
      expect(codes(tard)).toEqual(['rubrique.perimee'])
      expect(tard).toMatchObject({
        conflit: { par: 'Camille Martin', le: T1, version: 2, valeurs: { commune: 'première' } },
      })
      expect(await rubrique(id, 'lieu')).toMatchObject({ version: 2 })
      expect((await dossierDe(id)).version).toBe(2)
    })

    test('two people at once on a step never opened: one wins, the other is told', async () => {
      const id = await ouvrir()
      const envois = await Promise.all(
        ['a', 'b'].map((mot) =>
          enregistrerEtape(
            camille,
            { dossierId: id, etape: 'services', version: 0, saisie: { commentaire: mot }, lu: null },
            T1,
          ),
        ),
      )
      expect(envois.filter((envoi) => envoi.ok)).toHaveLength(1)
      expect(envois.flatMap(codes)).toEqual(['rubrique.perimee'])
    })

    test('not a draft, a reader, somebody else', async () => {
      const id = await ouvrir()
      const lecteur = await creerActeur(base, { membres: [{ organisationId: commune, role: 'lecteur' }] })
      expect(codes(await lieu(id, 1, {}, lecteur))).toEqual(['dossier.role'])
      await expect(lieu(id, 1, {}, await creerActeur(base))).rejects.toMatchObject({ status: 404 })
      await base.ecriture.dossier.update({ where: { id }, data: { statut: 'depose' } })
      expect(codes(await lieu(id, 1, {}))).toEqual(['dossier.statut'])
    })

    test('lines follow what was typed, keep their ids, and stay when the step becomes wrong', async () => {
      const id = await ouvrir()
      const { lignes, reponses } = RUBRIQUES_REVEST.equipement
      await equipement(id, 0, { lignes, reponses })
      const avant = await base.lecture.ligne.findMany({ where: { dossierId: id }, orderBy: { rang: 'asc' } })
      expect(avant.map(({ prixUnitaireHT }) => prixUnitaireHT)).toEqual([83_900n, 40_106n, 6_000n, 14_000n])
      await equipement(id, 1, { lignes: lignes.slice(1), reponses })
      const apres = await base.lecture.ligne.findMany({ where: { dossierId: id }, orderBy: { rang: 'asc' } })
      expect(apres.map(({ id }) => id)).toEqual(avant.slice(1).map(({ id }) => id))
      await equipement(id, 2, { lignes: [{ ...lignes[0], prixUnitaireHT: 'cher' }], reponses })
      expect(await base.lecture.ligne.count({ where: { dossierId: id } })).toBe(3)
      expect(await rubrique(id, 'equipement')).toMatchObject({ complete: false, version: 3 })
    })

    test('the request and its resources follow, to the cent; « non » removes the request', async () => {
      const id = await ouvrir()
      await equipement(id, 0, RUBRIQUES_REVEST.equipement)
      const saisie = {
        ...RUBRIQUES_REVEST.financement,
        ressources: [
          { financeur: 'DETR', montant: '1\u202F152,00\u00A0€', etat: 'sollicite' },
          { financeur: 'AUTOFINANCEMENT', montant: '288.06', etat: 'obtenu' },
        ],
      }
      await financement(id, 0, saisie)
      const demande = await base.lecture.demandeDetr.findFirstOrThrow({
        where: { dossierId: id },
        include: { ressources: { orderBy: { rang: 'asc' } } },
      })
      expect(demande).toMatchObject({
        statut: 'brouillon',
        coutTotal: 144_006n,
        montantDemande: 115_200n,
        exercice: 2026,
      })
      expect(demande.ressources.map(({ montant }) => montant)).toEqual([115_200n, 28_806n])
      await financement(id, 1, { demandeDetr: 'non' })
      expect(await base.lecture.demandeDetr.count({ where: { dossierId: id } })).toBe(0)
      expect((await dossierDe(id)).demandeDetr).toBe(false)
    })

    test('an association that asks for the DETR is told, and what it typed is kept', async () => {
      const id = await ouvrir(camille, association, 'sans')
      const fait = await financement(id, 1, RUBRIQUES_REVEST.financement)
      expect(fait.ok && fait.value.motifs.map(({ code }) => code)).toEqual(['detr.nature.association'])
      expect(await rubrique(id, 'financement')).toMatchObject({ complete: false, version: 2 })
      expect(await base.lecture.demandeDetr.count({ where: { dossierId: id } })).toBe(0)
      expect((await dossierDe(id)).demandeDetr).toBe(false)
    })
  })

  describe('declarerPiece', () => {
    const declarer = (
      dossierId: string,
      type: string,
      etat: 'tardive' | 'impossible' | 'attendue',
      motif = '',
    ) => declarerPiece(camille, { dossierId, type, etat, motif }, T1)

    test('later, never with a reason, and back', async () => {
      const id = await ouvrir()
      await financement(id, 0, RUBRIQUES_REVEST.financement)
      expect((await declarer(id, 'deliberation', 'tardive')).ok).toBe(true)
      expect(codes(await declarer(id, 'devis', 'impossible', '  '))).toEqual(['piece.motif'])
      expect((await declarer(id, 'devis', 'impossible', 'Le vendeur a fermé.')).ok).toBe(true)
      const pieces = await base.lecture.piece.findMany({ where: { dossierId: id }, orderBy: { type: 'asc' } })
      expect(pieces.map(({ type, etat, motif }) => [type, etat, motif])).toEqual([
        ['deliberation', 'tardive', null],
        ['devis', 'impossible', 'Le vendeur a fermé.'],
      ])
      expect((await declarer(id, 'devis', 'attendue')).ok).toBe(true)
      expect(codes(await declarer(id, 'note_explicative', 'tardive'))).toEqual(['piece.tardive'])
    })

    test('a piece that the dossier does not ask for, and a dossier of somebody else, are absent', async () => {
      const id = await ouvrir(camille, association, 'sans')
      await expect(declarer(id, 'devis', 'tardive')).rejects.toMatchObject({ status: 404 })
      await expect(
        declarerPiece(await creerActeur(base), { dossierId: id, type: 'autre', etat: 'tardive' }, T1),
      ).rejects.toMatchObject({ status: 404 })
    })
  })
})
