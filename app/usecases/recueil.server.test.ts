import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Base } from '~/adapters/db/base.server'
import { MOTEURS, ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import {
  creerActeur,
  creerCommune,
  creerDossier,
  creerOrganisation,
} from '~/adapters/db/constructeurs/dossiers'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { evaluerDemande, listReglesLocales } from '~/adapters/db/plan-detr.server'
import type { Acteur } from '~/domain/commun/role'
import { regleDuRecueil as regle } from '~/domain/detr/exemples/recueils'
import { exporterCsv } from '~/domain/detr/recueil-fichier'
import type { Publication } from '~/domain/detr/recueil-verification'
import { creerRecueil, type DepartDuRecueil } from './creer-recueil.server'
import { enregistrerRegle } from './enregistrer-regle.server'
import { publierRecueil } from './publier-recueil.server'
import { remplacerRegles } from './remplacer-regles.server'
import { retirerRegle } from './retirer-regle.server'
import { supprimerRecueil } from './supprimer-recueil.server'

const T = new Date('2026-03-10T08:00:00Z')
const INTROUVABLE = { status: 404 }
const PUBLICATION: Publication = {
  decision: 'relevé n° 2026-04',
  decisionLe: '2026-03-03',
  enVigueurDu: '2026-03-10',
}

type Resultat<T> = { ok: true; value: T } | { ok: false; motifs: readonly { code: string }[] }
function valeur<T>(resultat: Resultat<T>): T {
  if (!resultat.ok) throw new Error(resultat.motifs.map(({ code }) => code).join(', '))
  return resultat.value
}
const codes = (resultat: Resultat<unknown>) => (resultat.ok ? [] : resultat.motifs.map(({ code }) => code))

describe.each(MOTEURS)('the rule book of a département (%s)', (moteur) => {
  let base: Base
  let admin: Acteur
  let admin38: Acteur
  let ministere: Acteur
  beforeAll(async () => {
    base = await ouvrirBaseDeTest(moteur)
    await creerCommune(base)
    admin = await creerActeur(base, { agents: [{ role: 'admin_departement' }] })
    admin38 = await creerActeur(base, { agents: [{ role: 'admin_departement', code: '38' }] })
    ministere = await creerActeur(base, { agents: [{ role: 'ministere', niveau: 'national', code: null }] })
  })
  afterAll(() => base.fermer())

  /** A draft of its own year, so that tests do not meet. */
  let annee = 2030
  async function brouillon(regles = [regle()], depart: DepartDuRecueil = { type: 'vide' }) {
    annee += 1
    const exercice = annee
    const { id } = valeur(await creerRecueil(admin, { departement: '04', exercice, depart }, T))
    if (regles.length > 0) valeur(await remplacerRegles(admin, { ...cle(id), texte: exporterCsv(regles) }))
    return { id, exercice, revision: regles.length > 0 ? 2 : 1 }
  }
  const cle = (recueilId: string, revision = 1) => ({ departement: '04', recueilId, revision })
  const lire = (id: string) =>
    base.lecture.recueilRegles.findUnique({ where: { id }, include: { regles: true } })
  const enVigueur = (exercice: number) => ({ ...PUBLICATION, enVigueurDu: `${exercice}-01-15` })
  const publier = (
    { id, exercice, revision }: { id: string; exercice: number; revision: number },
    change = {},
  ) =>
    publierRecueil(
      admin,
      { ...cle(id, revision), publication: enVigueur(exercice), confirmee: true, ...change },
      T,
    )

  test('two people at the same instant: one draft', async () => {
    const copie = { departement: '04', exercice: 2090, depart: { type: 'vide' } } as const
    const essais = await Promise.all([creerRecueil(admin, copie, T), creerRecueil(admin, copie, T)])
    expect(essais.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await base.lecture.recueilRegles.count({ where: { exercice: 2090 } })).toBe(1)
  })

  test('a draft is of the next version, one at a time, and rules nothing', async () => {
    const { id, exercice } = await brouillon()
    expect(await lire(id)).toMatchObject({
      version: 1,
      statut: 'brouillon',
      revision: 2,
      creeParId: admin.id,
    })
    const jour = `${exercice}-06-01`
    expect(await listReglesLocales(base.lecture, '04', { exercice, jour })).toEqual([])
    const deux = await creerRecueil(admin, { departement: '04', exercice, depart: { type: 'vide' } }, T)
    expect(codes(deux)).toEqual(['recueil.brouillon'])
  })

  test('published: it rules from its first day, with the decision as its source', async () => {
    const ouvert = await brouillon()
    valeur(await publier(ouvert))
    expect(await lire(ouvert.id)).toMatchObject({
      statut: 'publie',
      decision: 'relevé n° 2026-04',
      publieParId: admin.id,
      publieLe: T,
    })
    const { exercice } = ouvert
    const regir = (jour: string) => listReglesLocales(base.lecture, '04', { exercice, jour })
    expect(await regir(`${exercice}-01-14`)).toEqual([])
    expect(await regir(`${exercice}-01-15`)).toMatchObject([
      {
        ...regle(),
        statut: 'publie',
        recueilId: ouvert.id,
        decision: 'la décision de la commission d’élus du 3\u00A0mars\u00A02026, relevé n° 2026-04',
      },
    ])
    const suivante = { exercice: exercice + 1, jour: `${exercice + 1}-01-15` }
    expect(await listReglesLocales(base.lecture, '04', suivante)).toEqual([])
  })

  test('a published version never changes, by any way', async () => {
    const ouvert = await brouillon()
    valeur(await publier(ouvert))
    const avant = await lire(ouvert.id)
    for (const revision of [2, 3]) {
      const ici = cle(ouvert.id, revision)
      const essais = [
        await enregistrerRegle(admin, { ...ici, categorie: '6-3', regle: regle({ tauxMax: 6_000 }) }),
        await enregistrerRegle(admin, { ...ici, categorie: null, regle: regle({ categorie: 'b' }) }),
        await retirerRegle(admin, { ...ici, categorie: '6-3' }),
        await remplacerRegles(admin, { ...ici, texte: exporterCsv([regle({ tauxMax: 6_000 })]) }),
        await supprimerRecueil(admin, ici),
        await publier({ ...ouvert, revision }),
      ]
      expect(essais.map(codes)).toEqual(essais.map(() => ['recueil.statut']))
    }
    expect(await lire(ouvert.id)).toEqual(avant)
  })

  test('the next version takes over at its day; the former stays as it was', async () => {
    const premiere = await brouillon()
    valeur(await publier(premiere))
    const { exercice } = premiere
    const copie = {
      departement: '04',
      exercice,
      depart: { type: 'version' as const, recueilId: premiere.id },
    }
    const { id } = valeur(await creerRecueil(admin, copie, T))
    valeur(await enregistrerRegle(admin, { ...cle(id), categorie: '6-3', regle: regle({ tauxMax: 6_000 }) }))
    const publication = { ...PUBLICATION, enVigueurDu: `${exercice}-06-01` }
    valeur(await publier({ id, exercice, revision: 2 }, { publication }))
    const tauxDu = async (jour: string) =>
      (await listReglesLocales(base.lecture, '04', { exercice, jour })).map(({ tauxMax }) => tauxMax)
    expect(await tauxDu(`${exercice}-05-31`)).toEqual([5_000])
    expect(await tauxDu(`${exercice}-06-01`)).toEqual([6_000])
    expect(await lire(id)).toMatchObject({ version: 2, issuDe: premiere.id })
  })

  test('a request keeps the version of its reception, whatever is published after', async () => {
    const premiere = await brouillon()
    valeur(await publier(premiere))
    const { exercice } = premiere
    const organisationId = (await creerOrganisation(base)).id
    const { dossierId } = await creerDossier(base, { organisationId, statut: 'depose', detr: 'depose' })
    await base.ecriture.demandeDetr.updateMany({
      where: { dossierId },
      data: {
        exercice,
        recueilId: premiere.id,
        categorie: '6-3',
        regle: null,
        receptionLe: `${exercice}-02-01`,
      },
    })
    const depart = { type: 'version' as const, recueilId: premiere.id }
    const { id } = valeur(await creerRecueil(admin, { departement: '04', exercice, depart }, T))
    valeur(await enregistrerRegle(admin, { ...cle(id), categorie: '6-3', regle: regle({ tauxMax: 6_000 }) }))
    valeur(await publier({ id, exercice, revision: 2 }))
    const dossier = await lireDossierComplet(base.lecture, dossierId)
    const juger = (change: { recueilId: string | null }) =>
      evaluerDemande(base.lecture, dossier, { ...dossier.demandes[0]!, ...change }, `${exercice}-12-01`)
    expect(await juger({ recueilId: premiere.id })).toMatchObject({
      recueilId: premiere.id,
      regle: { tauxMax: 5_000 },
    })
    expect(await juger({ recueilId: null })).toMatchObject({ recueilId: id, regle: { tauxMax: 6_000 } })
  })

  test('copied from the year before: the call moves with the year', async () => {
    const ancienne = await brouillon([regle({ appelDu: '2030-11-20', appelAu: '2031-01-31' })])
    valeur(await supprimerRecueil(admin, cle((await brouillon([])).id)))
    const nouvelle = await brouillon([], { type: 'version', recueilId: ancienne.id })
    const ecart = nouvelle.exercice - ancienne.exercice
    expect((await lire(nouvelle.id))?.regles).toMatchObject([
      {
        appelDu: `${2030 + ecart}-11-20`,
        appelAu: `${2031 + ecart}-01-31`,
        statut: 'brouillon',
        decision: null,
      },
    ])
  })

  test('started from the labels of the national form', async () => {
    const data = { departement: '04', exercice: 2025, source: 'Formulaire' }
    await base.ecriture.libelleCategorie.createMany({
      data: [
        { ...data, id: `a-${moteur}`, libelle: '7 - Points numériques' },
        { ...data, id: `b-${moteur}`, departement: '38', libelle: 'Autre' },
      ],
    })
    const { id } = await brouillon([], { type: 'libelles' })
    expect(await lire(id)).toMatchObject({
      source: 'Formulaire',
      regles: [{ categorie: '7', tauxMax: null }],
    })
  })

  test.each([
    ['no confirmation', { confirmee: false }, ['recueil.confirmation']],
    ['no decision', { publication: { ...PUBLICATION, decision: '' } }, ['recueil.decision']],
    [
      'in force the day before',
      { publication: { ...PUBLICATION, enVigueurDu: '2026-03-09' } },
      ['recueil.en_vigueur'],
    ],
    ['another hand was faster', { revision: 1 }, ['recueil.perime']],
  ])('not published: %s', async (_, change, attendus) => {
    const ouvert = await brouillon()
    expect(codes(await publier(ouvert, change))).toEqual(attendus)
    expect((await lire(ouvert.id))?.statut).toBe('brouillon')
  })

  test('a category without its maximum rate is not published', async () => {
    const ouvert = await brouillon([])
    valeur(
      await enregistrerRegle(admin, { ...cle(ouvert.id), categorie: null, regle: regle({ tauxMax: null }) }),
    )
    expect(codes(await publier({ ...ouvert, revision: 2 }))).toEqual(['recueil.taux_max'])
  })

  test('two people at once: the second reads the draft again', async () => {
    const { id } = await brouillon()
    const ecrire = (tauxMax: number) =>
      enregistrerRegle(admin, { ...cle(id, 2), categorie: '6-3', regle: regle({ tauxMax }) })
    const resultats = await Promise.all([ecrire(6_000), ecrire(7_000)])
    expect(resultats.flatMap(codes)).toEqual(['recueil.perime'])
  })

  test('a code that another category has is refused; a wrong rate too; nothing is written', async () => {
    const { id } = await brouillon([regle(), regle({ categorie: 'b' })])
    const essayer = (change: Parameters<typeof regle>[0]) =>
      enregistrerRegle(admin, { ...cle(id, 2), categorie: 'b', regle: regle({ categorie: 'b', ...change }) })
    expect(codes(await essayer({ categorie: '6-3' }))).toEqual(['recueil.double'])
    expect(codes(await essayer({ tauxMax: 8_001 }))).toEqual(['recueil.plafond'])
    expect((await lire(id))?.revision).toBe(2)
    expect(codes(await essayer({ categorie: 'c' }))).toEqual([])
    expect((await lire(id))?.regles.map(({ categorie }) => categorie).sort()).toEqual(['6-3', 'c'])
  })

  test('a category taken out; a draft deleted with the others', async () => {
    const { id } = await brouillon([regle(), regle({ categorie: 'b' })])
    valeur(await retirerRegle(admin, { ...cle(id, 2), categorie: 'b' }))
    expect((await lire(id))?.regles).toHaveLength(1)
    valeur(await supprimerRecueil(admin, cle(id, 3)))
    expect(await lire(id)).toBeNull()
    expect(await base.lecture.regleLocale.count({ where: { recueilId: id } })).toBe(0)
  })

  test('an import with a wrong line writes nothing', async () => {
    const { id } = await brouillon()
    const texte = exporterCsv([regle({ categorie: 'b' }), regle({ categorie: 'c', tauxMax: 8_001 })])
    expect(codes(await remplacerRegles(admin, { ...cle(id, 2), texte }))).toEqual(['recueil.import'])
    expect(await lire(id)).toMatchObject({ revision: 2, regles: [{ categorie: '6-3' }] })
  })

  test('another département meets a 404, the ministry reads what is published and acts on nothing', async () => {
    const ouvert = await brouillon()
    const ici = cle(ouvert.id, 2)
    const gestes = (acteur: Acteur) => [
      () => enregistrerRegle(acteur, { ...ici, categorie: null, regle: regle({ categorie: 'b' }) }),
      () => retirerRegle(acteur, { ...ici, categorie: '6-3' }),
      () => supprimerRecueil(acteur, ici),
    ]
    for (const geste of [...gestes(admin38), ...gestes(ministere)])
      await expect(geste()).rejects.toMatchObject(INTROUVABLE)
    const ailleurs = { ...ici, departement: '38', categorie: '6-3' }
    await expect(retirerRegle(admin38, ailleurs)).rejects.toMatchObject(INTROUVABLE)
    valeur(await publier(ouvert))
    expect(codes(await supprimerRecueil(ministere, ici))).toEqual(['recueil.role'])
    expect(await lire(ouvert.id)).toMatchObject({ statut: 'publie', regles: [{ categorie: '6-3' }] })
  })
})
