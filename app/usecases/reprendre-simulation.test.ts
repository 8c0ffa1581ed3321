import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerOrganisation,
  creerReferences,
} from '~/adapters/db/constructeurs/dossiers'
import type { Acteur } from '~/domain/commun/role'
import { porteurInconnu } from '~/domain/detr/porteur'
import { LIGNES_DU_KIT, type ReponsesSimulation, simuler } from '~/domain/detr/simulation'
import { schemaEtapeEquipement } from '~/forms/etape-equipement'
import { schemaEtapeFinancement } from '~/forms/etape-financement'
import { parseSaisie } from '~/forms/parse'
import { saisieEquipement, saisieFinancement } from '~/forms/simulation-dossier'
import { findSimulation, listDossiersOuverts } from '~/queries/simulateur.server'
import { reprendreSimulation } from './reprendre-simulation.server'

const LE = new Date('2026-11-22T10:00:00Z')
const REPONSES: ReponsesSimulation = {
  nature: 'commune',
  code: '04164',
  lignes: [
    ...LIGNES_DU_KIT,
    { categorie: 'connexion', libelle: 'Abonnement', montantHT: 360_00, nature: 'fonctionnement' },
  ],
  aides: [{ financeur: 'DEPARTEMENT', montant: 100_05 }],
  categorie: null,
}

describe.each(MOTEURS)('a simulation becomes a draft (%s)', (moteur) => {
  let base: Base
  let commune: string
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerReferences(base)
    await creerCommune(base)
    commune = (await creerOrganisation(base)).id
  })
  afterAll(() => base.fermer())

  const reprendre = (acteur: Acteur, reponses = REPONSES) => {
    const faits = {
      jour: '2026-11-22',
      lieu: 'En 2026',
      porteur: { ...porteurInconnu('commune'), population: 70 },
      regles: [],
    }
    const equipement = parseSaisie(schemaEtapeEquipement, saisieEquipement(reponses))
    const financement = parseSaisie(
      schemaEtapeFinancement,
      saisieFinancement(reponses, simuler(faits, reponses)),
    )
    return reprendreSimulation(
      acteur,
      {
        porteur: { type: 'commune', code: reponses.code },
        equipement: { saisie: equipement.values, lu: equipement.ok ? equipement.value : null },
        financement: { saisie: financement.values, lu: financement.ok ? financement.value : null },
      },
      LE,
    )
  }
  const lire = async (dossierId: string) => ({
    dossier: await base.lecture.dossier.findUniqueOrThrow({ where: { id: dossierId } }),
    lignes: await base.lecture.ligne.findMany({ where: { dossierId }, orderBy: { rang: 'asc' } }),
    financement: JSON.parse(
      (
        await base.lecture.rubrique.findUniqueOrThrow({
          where: { dossierId_etape: { dossierId, etape: 'financement' } },
        })
      ).valeurs,
    ) as { demandeDetr: string; ressources: { financeur: string; montant: string }[] },
  })

  test('a member finds the lines, the resources and the wish for a DETR, to the cent', async () => {
    const acteur = await creerActeur(base, { membres: [{ organisationId: commune }] })
    const reprise = await reprendre(acteur)
    if (!reprise.ok) throw new Error(reprise.motifs[0]?.code)
    const { dossier, lignes, financement } = await lire(reprise.value.dossierId)
    expect(dossier).toMatchObject({ organisationId: commune, statut: 'brouillon', demandeDetr: true })
    expect(lignes.map((ligne) => [ligne.designation, Number(ligne.prixUnitaireHT), ligne.nature])).toEqual(
      REPONSES.lignes.map(({ libelle, montantHT, nature }) => [libelle, montantHT, nature]),
    )
    // 1 480 € of investment; the own share at the 20 % of the law.
    expect(financement.ressources.map(({ financeur, montant }) => [financeur, montant])).toEqual([
      ['DETR', '1\u202F083,95'],
      ['DEPARTEMENT', '100,05'],
      ['AUTOFINANCEMENT', '296,00'],
    ])
  })

  test('somebody unknown there joins, to be confirmed, and loses nothing', async () => {
    const acteur = await creerActeur(base, { prenom: 'Paul', nom: 'Petit' })
    const reprise = await reprendre(acteur)
    if (!reprise.ok) throw new Error(reprise.motifs[0]?.code)
    const { lignes, financement } = await lire(reprise.value.dossierId)
    expect(lignes).toHaveLength(REPONSES.lignes.length)
    expect(financement.demandeDetr).toBe('oui')
    const membre = await base.lecture.membre.findFirstOrThrow({ where: { personneId: acteur.id } })
    expect(membre).toMatchObject({ organisationId: commune, verifieLe: null })
    const suite = { ...acteur, membres: [{ organisationId: commune, role: 'preparateur', verifie: false }] }
    const ouverts = await listDossiersOuverts(suite as Acteur, { type: 'commune', code: '04164' })
    // Not confirmed: they see what they typed themselves, not the draft of the other.
    expect(ouverts.brouillons.map(({ id }) => id)).toEqual([reprise.value.dossierId])
  })

  test('an unknown commune is a 404, and opens nothing', async () => {
    const acteur = await creerActeur(base)
    const avant = await base.lecture.dossier.count()
    await expect(reprendre(acteur, { ...REPONSES, code: '99999' })).rejects.toMatchObject({ status: 404 })
    expect(await base.lecture.dossier.count()).toBe(avant)
  })

  test('the official list of the year wins over the calculation', async () => {
    const chercher = () => findSimulation({ nature: 'commune', code: '04164' }, LE)
    expect((await chercher())?.faits.porteur).toMatchObject({ population: 70, eligibleSelonListe: null })
    await base.ecriture.eligibiliteDetr.create({
      data: {
        id: 'e',
        listeId: 'l',
        departement: '04',
        exercice: 2026,
        codeInsee: '04164',
        eligible: false,
        populationDgf: 82,
      },
    })
    expect((await chercher())?.faits.porteur).toMatchObject({
      population: 82,
      populationDe: 'dgf',
      eligibleSelonListe: false,
    })
    expect(await findSimulation({ nature: 'epci', code: '04164' }, LE)).toBeNull()
  })
})
