import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
} from '~/adapters/db/constructeurs/dossiers'
import type { Acteur } from '~/domain/commun/role'
import { ajouterFichier } from '~/usecases/ajouter-fichier.server'
import { etapeEquipement, etapeFinancement } from './etape-dossier.server'
import { fichierDePiece } from './fichier-de-piece.server'
import { nouveauDossier } from './nouveau-dossier.server'
import { piecesDossier } from './pieces-dossier.server'
import { recapitulatif } from './recapitulatif.server'

const T0 = new Date('2026-03-02T13:30:00Z')
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-preparer-'))
process.env.DATA_DIR = dataDir
afterAll(() => rmSync(dataDir, { recursive: true }))

const DEVIS = {
  nom: 'devis.pdf',
  type: 'application/pdf',
  octets: new TextEncoder().encode('%PDF-1.7\nstartxref\n9\n%%EOF'),
}

describe.each(MOTEURS)('the pages of a draft (%s)', (moteur) => {
  let base: Base
  let organisationId: string
  let dossierId: string
  let camille: Acteur
  let etranger: Acteur
  let inconnu: Acteur
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerCommune(base)
    organisationId = (await creerOrganisation(base)).id
    camille = await creerActeur(base, { membres: [{ organisationId }] })
    etranger = await creerActeur(base)
    inconnu = await creerActeur(base, { membres: [{ organisationId, verifie: false }] })
    dossierId = (await creerDossier(base, { organisationId, creeParId: camille.id, detr: 'brouillon' }))
      .dossierId
  })
  afterAll(() => base.fermer())

  test('a stranger and an unverified member find nothing', async () => {
    for (const acteur of [etranger, inconnu]) {
      await expect(etapeEquipement(acteur, dossierId, T0)).rejects.toMatchObject({ status: 404 })
      await expect(piecesDossier(acteur, dossierId)).rejects.toMatchObject({ status: 404 })
      await expect(recapitulatif(acteur, dossierId, T0)).rejects.toMatchObject({ status: 404 })
    }
    expect(await nouveauDossier(etranger)).toEqual([])
    expect((await nouveauDossier(inconnu))[0]?.brouillons).toEqual([])
    expect((await nouveauDossier(camille))[0]?.brouillons.map(({ id }) => id)).toEqual([dossierId])
  })

  test('the plan is read from the lines, to the cent', async () => {
    const { depenses, droit, dossier } = await etapeFinancement(camille, dossierId, T0)
    expect(depenses.coutTotal).toBe(144_006)
    expect([droit.possible, dossier.modifiable]).toEqual([true, true])
    const { plan, lignes } = await recapitulatif(camille, dossierId, T0)
    expect(plan).toMatchObject({ coutTotal: 144_006, montantDemande: 115_200, taux: 8000, equilibre: true })
    expect(lignes).toHaveLength(4)
    expect(JSON.stringify({ plan, lignes })).not.toContain('undefined')
  })

  test('pieces: to find, then signed with the dossier, then done; the file is for those who see the dossier', async () => {
    const groupes = async () =>
      (await piecesDossier(camille, dossierId)).pieces.map((p) => `${p.type} ${p.groupe}`)
    expect((await groupes()).slice(0, 3)).toEqual([
      'deliberation a_trouver',
      'devis a_trouver',
      'attestation_non_commencement signee',
    ])
    const ajoute = await ajouterFichier(camille, { dossierId, type: 'devis', fichier: DEVIS }, T0)
    if (!ajoute.ok) throw new Error('refused')
    expect(await groupes()).toContain('devis fait')

    const { fichierId } = ajoute.value
    const { nom, mime, flux } = await fichierDePiece(camille, fichierId)
    flux.destroy()
    expect([nom, mime]).toEqual(['devis.pdf', 'application/pdf'])
    for (const acteur of [etranger, inconnu])
      await expect(fichierDePiece(acteur, fichierId)).rejects.toMatchObject({ status: 404 })
    await base.ecriture.fichier.update({ where: { id: fichierId }, data: { controle: 'infecte' } })
    await expect(fichierDePiece(camille, fichierId)).rejects.toMatchObject({ status: 404 })
  })
})
