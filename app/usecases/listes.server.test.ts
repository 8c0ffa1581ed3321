import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
} from '~/adapters/db/constructeurs/dossiers'
import { lireFaitRecueil } from '~/adapters/db/dispositifs-de-recueil.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { lireEligibilite } from '~/adapters/db/eligibilite.server'
import { evaluerDemande, lirePorteur } from '~/adapters/db/plan-detr.server'
import type { Acteur } from '~/domain/commun/role'
import { abandonnerListe } from './abandonner-liste.server'
import { appliquerListe } from './appliquer-liste.server'
import { type ListeRecue, lireListe } from './lire-liste.server'

const T = new Date('2026-02-12T09:00:00Z')
const INTROUVABLE = { status: 404 }
const csv = (texte: string) => new TextEncoder().encode(texte)
const ENTETE = 'INSEE;SIREN;éligible;motif;population DGF;potentiel financier\n'

describe.each(MOTEURS)('the imported lists of a département (%s)', (moteur) => {
  let base: Base
  let admin: Acteur
  let ministere: Acteur
  let admin38: Acteur
  let instructeur: Acteur
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerCommune(base)
    const commune = { type: 'commune-actuelle', zone: 'metro', codesPostaux: '04000' }
    await base.ecriture.commune.createMany({
      data: [
        {
          ...commune,
          code: '04070',
          nom: 'Digne-les-Bains',
          departement: '04',
          siren: '210400701',
          epci: '200067437',
        },
        { ...commune, code: '05046', nom: 'Embrun', departement: '05', siren: '210500468' },
        {
          ...commune,
          code: '04901',
          nom: 'Ancienne',
          departement: '04',
          type: 'commune-deleguee',
          chefLieu: '04070',
        },
      ],
    })
    await base.ecriture.epci.create({
      data: { siren: '200067437', nom: 'CA Provence-Alpes', type: 'CA', population: 48_000 },
    })
    admin = await creerActeur(base, { agents: [{ role: 'admin_departement' }] })
    admin38 = await creerActeur(base, { agents: [{ role: 'admin_departement', code: '38' }] })
    instructeur = await creerActeur(base, { agents: [{ role: 'instructeur_detr' }] })
    ministere = await creerActeur(base, { agents: [{ role: 'ministere', niveau: 'national', code: null }] })
  })
  afterAll(() => base.fermer())

  let annee = 2030
  const portee = (exercice: number) => ({ type: 'eligibilite' as const, departement: '04', exercice })
  const fichier = (exercice: number, texte: string) => ({
    ...portee(exercice),
    nomFichier: 'C:\\listes\\detr.csv',
    octets: csv(ENTETE + texte),
    source: ' DGCL, 10 février ',
  })
  const idDe = (recue: ListeRecue) => {
    if (!recue.ok) throw new Error(JSON.stringify([recue.motifs, recue.fautes]))
    return recue.id
  }
  const lire = async (exercice: number, texte: string, acteur = admin) =>
    idDe(await lireListe(acteur, fichier(exercice, texte), T))
  const appliquer = (listeId: string, baseId: string | null, acteur = admin) =>
    appliquerListe(acteur, { type: 'eligibilite', departement: '04', listeId, baseId }, T)
  const codes = (resultat: { ok: boolean; motifs?: readonly { code: string }[] }) =>
    resultat.ok ? [] : resultat.motifs?.map(({ code }) => code)
  const dire = (exercice: number, codeInsee: string | null, siren: string | null = null) =>
    lireEligibilite(base.lecture, { departement: '04', exercice, codeInsee, siren })
  const etat = async (id: string) => (await base.lecture.listeImportee.findUnique({ where: { id } }))?.etat

  test('read, kept, and nothing applies yet', async () => {
    annee += 1
    const id = await lire(annee, '04164;;oui;≤ 2 000;71;812,5\n')
    expect(await base.lecture.listeImportee.findUnique({ where: { id } })).toMatchObject({
      etat: 'lue',
      nomFichier: 'detr.csv',
      source: 'DGCL, 10 février',
      lignes: 1,
      importeeParId: admin.id,
      importeeLe: T,
      appliqueeLe: null,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
    })
    expect((await dire(annee, '04164')).liste).toMatchObject({ appliqueeLe: null, citee: false })
    expect(await lire(annee, '04164;;oui;≤ 2 000;71;812,5\n'), 'the same file is the same list').toBe(id)
  })

  test('applied: it speaks, by INSEE for a commune, by SIREN otherwise; twice is once', async () => {
    annee += 1
    const id = await lire(annee, '04164;;oui;≤ 2 000;71;812,5\n;200067437;non;;;\n')
    expect(await appliquer(id, null)).toEqual({ ok: true, value: null })
    expect(await appliquer(id, null)).toEqual({ ok: true, value: null })
    expect(await dire(annee, '04164')).toEqual({
      eligibleSelonListe: true,
      populationDgf: 71,
      potentielFinancier: 812_50,
      liste: {
        exercice: annee,
        appliqueeLe: '2026-02-12',
        source: 'DGCL, 10 février',
        citee: true,
        motif: '≤ 2 000',
      },
    })
    expect(await dire(annee, null, '200067437')).toMatchObject({ eligibleSelonListe: false })
    expect(await dire(annee, null, '210401642'), 'the SIREN of a commune names no groupement').toMatchObject({
      eligibleSelonListe: null,
      liste: { citee: false, appliqueeLe: '2026-02-12' },
    })
    expect(await dire(annee + 100, '04164')).toMatchObject({ eligibleSelonListe: null })
    expect(await base.lecture.eligibiliteDetr.count({ where: { exercice: annee } })).toBe(2)
  })

  test('replaced, then the previous one again; only one applies', async () => {
    annee += 1
    const un = await lire(annee, '04164;;non;;;\n04070;;non;;;\n')
    await appliquer(un, null)
    const deux = await lire(annee, '04164;;oui;;;\n')
    expect(codes(await appliquer(deux, null)), 'the differences were read before').toEqual(['liste.perimee'])
    expect(await etat(deux)).toBe('lue')
    await appliquer(deux, un)
    expect([await etat(un), await etat(deux)]).toEqual(['remplacee', 'appliquee'])
    const { rapport } = await base.lecture.listeImportee.findUniqueOrThrow({ where: { id: deux } })
    expect(JSON.parse(rapport)).toMatchObject({
      comptes: { deviennent_eligibles: 1, retirees: 1, nouvelles: 0 },
      appliqueeParId: admin.id,
    })
    expect(await dire(annee, '04070')).toMatchObject({ eligibleSelonListe: null })
    await appliquer(un, deux)
    expect([await etat(un), await etat(deux)]).toEqual(['appliquee', 'remplacee'])
    expect(await dire(annee, '04070')).toMatchObject({ eligibleSelonListe: false })
  })

  test('two lists applied at once: one wins, the other reads that it changed', async () => {
    annee += 1
    const [un, deux] = [await lire(annee, '04164;;non;;;\n'), await lire(annee, '04164;;oui;;;\n')]
    const faits = await Promise.all([appliquer(un, null), appliquer(deux, null)])
    expect(faits.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await base.lecture.listeImportee.count({ where: { ...portee(annee), etat: 'appliquee' } })).toBe(1)
    expect(await base.lecture.eligibiliteDetr.count({ where: { exercice: annee } })).toBe(1)
  })

  test('set aside: it stays in the history, and may still be applied', async () => {
    annee += 1
    const id = await lire(annee, '04164;;oui;;;\n')
    const cle = { type: 'eligibilite' as const, departement: '04', listeId: id }
    expect(await abandonnerListe(admin, cle)).toEqual({ ok: true, value: null })
    expect(await etat(id)).toBe('abandonnee')
    await appliquer(id, null)
    expect(codes(await abandonnerListe(admin, cle))).toEqual(['liste.appliquee'])
  })

  test('a fault: nothing is kept, each is told with its line', async () => {
    annee += 1
    const recue = await lireListe(admin, fichier(annee, '04164;;oui;;;\n05046;;oui;;;\n04901;;oui;;;\n'), T)
    expect(recue).toMatchObject({
      ok: false,
      motifs: [{ code: 'liste.fautes', champ: 'fichier' }],
      fautes: [
        { code: 'liste.departement', ligne: 3, colonne: 'INSEE' },
        { code: 'liste.ancienne_commune', ligne: 4, message: expect.stringContaining('04070') },
      ],
    })
    expect(await base.lecture.listeImportee.count({ where: { exercice: annee } })).toBe(0)
    const vide = await lireListe(admin, { ...fichier(annee, ''), octets: new Uint8Array() }, T)
    expect(codes(vide)).toEqual(['import.vide'])
    const longue = await lireListe(admin, { ...fichier(annee, ''), source: 'a'.repeat(201) }, T)
    expect(codes(longue)).toEqual(['liste.source'])
  })

  test('its own département only; the ministry reads and does not write', async () => {
    annee += 1
    const id = await lire(annee, '04164;;oui;;;\n')
    const cle = { type: 'eligibilite' as const, departement: '04', listeId: id }
    for (const autre of [admin38, instructeur, ministere]) {
      await expect(lireListe(autre, fichier(annee, '04164;;oui;;;\n'), T)).rejects.toMatchObject(INTROUVABLE)
      await expect(appliquer(id, null, autre)).rejects.toMatchObject(INTROUVABLE)
      await expect(abandonnerListe(autre, cle)).rejects.toMatchObject(INTROUVABLE)
    }
    await expect(
      appliquerListe(admin, { ...cle, type: 'dispositifs_de_recueil', baseId: null }, T),
    ).rejects.toMatchObject(INTROUVABLE)
  })

  test('the request of a commune: the list wins over the calculation, with its figures', async () => {
    const organisation = await creerOrganisation(base)
    const { dossierId } = await creerDossier(base, {
      organisationId: organisation.id,
      statut: 'depose',
      detr: 'depose',
    })
    const dossier = await lireDossierComplet(base.lecture, dossierId)
    const demande = dossier.demandes[0]!
    const evaluer = () => evaluerDemande(base.lecture, dossier, demande, '2026-03-10')
    expect(await evaluer()).toMatchObject({
      evaluation: { eligibilite: 'eligible', parole: 'calcul' },
      eligibilite: { par: 'calcul', exercice: 2026, source: expect.stringContaining('pas chargée') },
    })
    const id = await lire(2026, '04164;;non;retirée;2001;1691,19\n')
    await appliquer(id, null)
    expect(await evaluer()).toMatchObject({
      evaluation: { eligibilite: 'non_eligible', parole: 'liste' },
      eligibilite: {
        par: 'liste',
        exercice: 2026,
        source: expect.stringContaining('liste officielle de 2026'),
      },
    })
    expect(await lirePorteur(base.lecture, dossier, 2026)).toMatchObject({
      population: 2001,
      populationDe: 'dgf',
      potentielFinancier: 1691_19,
      eligibleSelonListe: false,
    })
    expect(await lirePorteur(base.lecture, dossier, 2025), 'another year').toMatchObject({
      population: 70,
      populationDe: 'insee',
      eligibleSelonListe: null,
    })
  })

  test('equipped communes: unknown without a list, then with or without', async () => {
    const dire04 = (codeInsee: string) => lireFaitRecueil(base.lecture, { codeInsee, departement: '04' })
    expect(await dire04('04164')).toEqual({ etat: 'inconnu' })
    const id = idDe(
      await lireListe(
        admin,
        {
          type: 'dispositifs_de_recueil',
          departement: '04',
          exercice: null,
          nomFichier: 'dr.csv',
          octets: csv('INSEE;commune;depuis le;détail\n04070;Digne-les-Bains;01/03/2019;2 stations\n'),
          source: null,
        },
        T,
      ),
    )
    const cle = { type: 'dispositifs_de_recueil' as const, departement: '04', listeId: id }
    expect(await appliquerListe(admin, { ...cle, baseId: null }, T)).toEqual({ ok: true, value: null })
    expect(await dire04('04164')).toMatchObject({ etat: 'sans', appliqueeLe: '2026-02-12' })
    expect(await dire04('04070')).toMatchObject({
      etat: 'avec',
      depuisLe: '2019-03-01',
      detail: '2 stations',
    })
  })
})
