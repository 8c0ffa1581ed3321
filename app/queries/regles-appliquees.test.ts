import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { chargerReferences } from '~/server/references'
import { findAnnexePublique } from './annexe-publique.server'
import { reglesAppliquees } from './regles-appliquees.server'

const MAINTENANT = new Date('2026-06-01T10:00:00Z')
const creeLe = MAINTENANT

let base: Base
beforeAll(async () => {
  base = await ouvrirBaseDeTest()
  await chargerReferences(creeLe)
})
afterAll(() => base.fermer())

async function ajouter(version: number, statut: string, tauxMax: number, enVigueurDu: string | null = null) {
  const cle = { departement: '38', exercice: 2026 }
  await base.ecriture.recueilRegles.create({
    data: {
      ...{ ...cle, id: `r${version}`, version, statut, enVigueurDu, creeLe, decision: `Décision ${version}` },
      regles: {
        create: { ...cle, id: `l${version}`, categorie: 'c', libelle: 'Points numériques', tauxMax, statut },
      },
    },
  })
}

describe('the rules that the page shows', () => {
  test('the last version in force: neither a draft nor one to come', async () => {
    expect((await reglesAppliquees(MAINTENANT)).departements).toEqual([])
    await ajouter(1, 'observe', 3_000)
    await ajouter(2, 'publie', 5_000, '2026-06-01')
    await ajouter(3, 'publie', 6_000, '2026-06-02')
    await ajouter(4, 'brouillon', 7_000)
    const { departements } = await reglesAppliquees(MAINTENANT)
    expect(departements).toMatchObject([
      {
        code: '38',
        nom: 'Isère',
        eligibilite: expect.stringContaining('la liste officielle de 2026 n’est pas chargée'),
        regles: [{ id: 'l2', isPubliee: true, decision: 'Décision 2' }],
      },
    ])
    await base.ecriture.listeImportee.create({
      data: {
        ...{ id: 'l', type: 'eligibilite', departement: '38', exercice: 2026, etat: 'appliquee', lignes: 0 },
        ...{ nomFichier: 'l.csv', sha256: '', contenu: '[]', rapport: '{}', source: 'DGCL' },
        ...{ importeeLe: creeLe, appliqueeLe: creeLe },
      },
    })
    expect((await reglesAppliquees(MAINTENANT)).departements[0]?.eligibilite).toMatch(
      /liste officielle de 2026, appliquée le .+ \(DGCL\)\.$/,
    )
    expect(departements[0]?.regles[0]?.phrases).toEqual(['Ici, le taux est d’au plus 50\u00A0%.'])
  })
})

describe('the annexe of the public', () => {
  test('a draft is unknown; a published version counts from its day, older ones stay known by name', async () => {
    const { contenu } = await base.lecture.annexeVersion.findUniqueOrThrow({ where: { version: '2017-01' } })
    const publier = (version: string, enVigueurDu: string, statut: string) =>
      base.ecriture.annexeVersion.create({
        data: {
          ...{ version, enVigueurDu, statut, creeLe },
          contenu: contenu.replace('"version": "2017-01"', `"version": "${version}"`),
        },
      })
    await publier('2026-02', '2026-07-01', 'publiee')
    await publier('2026-03', '2026-01-01', 'brouillon')
    const lire = async (version: string | null, instant: string) =>
      (await findAnnexePublique(version, new Date(instant)))?.version ?? null
    expect(await lire(null, '2026-06-30T21:59:59Z')).toBe('2017-01')
    expect(await lire(null, '2026-06-30T22:00:00Z')).toBe('2026-02') // 1 July in Paris
    expect(await lire('2017-01', '2026-07-01T10:00:00Z')).toBe('2017-01')
    expect(await lire('2026-02', '2026-06-01T10:00:00Z')).toBe('2026-02')
    expect(await lire('2026-03', '2026-06-01T10:00:00Z')).toBeNull()
  })
})
