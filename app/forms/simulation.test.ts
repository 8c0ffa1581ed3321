import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIGNES_DU_KIT, type ReponsesSimulation } from '~/domain/detr/simulation'
import { ecrireSimulation, lireSimulation } from './simulation'

const lire = (query: string) => lireSimulation(new URLSearchParams(query))
const codes = (query: string) => lire(query).motifs.map(({ code, champ }) => `${code} ${champ ?? ''}`.trim())

const REPONSES: ReponsesSimulation = {
  nature: 'epci',
  code: '200068765',
  lignes: [
    ...LIGNES_DU_KIT,
    { categorie: 'autre', libelle: 'Clavier * spécial', montantHT: 120_05, nature: 'investissement' },
    { categorie: 'connexion', libelle: 'Abonnement', montantHT: 1_440_06, nature: 'fonctionnement' },
  ],
  aides: [{ financeur: 'DEPARTEMENT', montant: 200_50 }],
  categorie: 'points-numeriques',
}

describe('the link', () => {
  test('reopens the same answers', () => {
    const relues = lire(ecrireSimulation(REPONSES)).reponses
    const lignes = REPONSES.lignes.map((l) => ({ ...l, libelle: l.libelle.replace('*', '×') }))
    expect(relues).toEqual({ ...REPONSES, lignes })
  })

  test('is short for the ordinary kit: it fits in a QR code and in the way back from the sign-in', () => {
    const lien = ecrireSimulation({ ...REPONSES, lignes: LIGNES_DU_KIT, aides: [], categorie: null })
    expect(lien.length).toBeLessThan(180)
  })

  test('keeps « nothing is bought » apart from « not answered yet »', () => {
    expect(lire(ecrireSimulation({ ...REPONSES, lignes: [] })).isRepondue).toBe(true)
    expect(lire('c=38083').isRepondue).toBe(false)
  })
})

describe('lireSimulation', () => {
  test('nothing answered: the kit is proposed, at its indicative prices', () => {
    const lue = lire('c=38083')
    expect(lue.reponses?.lignes).toEqual(LIGNES_DU_KIT)
    expect(lue.code).toBe('38083')
  })

  test('amounts typed the French way, blank rows and emptied rows of the kit', () => {
    const lue = lire(
      'c=38083&categorie0=ordinateur&ligne0=Ordinateur&prix0=1 440,06 €&categorie1=ecran&ligne1=Écran de 24 pouces&prix1=&ligne2=&prix2=&ligne3=Câble&prix3=10',
    )
    expect(lue.motifs).toEqual([])
    expect(lue.reponses?.lignes.map(({ libelle, montantHT }) => [libelle, montantHT])).toEqual([
      ['Ordinateur', 1_440_06],
      ['Câble', 10_00],
    ])
    // The whole kit stays on the form, so that a row taken away can come back.
    expect(lue.lignes).toHaveLength(LIGNES_DU_KIT.length + 1)
  })

  test.each([
    ['an amount that is none', 'c=38083&ligne0=Câble&prix0=douze', ['montant.illisible prix6']],
    ['three decimals', 'c=38083&ligne0=Câble&prix0=1,234', ['montant.precis prix6']],
    ['negative', 'c=38083&ligne0=Câble&prix0=-3', ['montant.negatif prix6']],
    ['no amount', 'c=38083&ligne0=Câble&prix0=', ['champ.vide prix6']],
    ['no words', 'c=38083&ligne0=&prix0=3', ['champ.vide ligne6']],
    ['words too long', `c=38083&prix0=3&ligne0=${'x'.repeat(81)}`, ['champ.long ligne6']],
    ['an aid without its funder', 'c=38083&l=&montant0=3', ['choix financeur0']],
    ['an aid that nobody can give here', 'c=38083&l=&a=DETR*3', ['choix financeur0']],
    ['an immense total', `c=38083${'&l=autre*999999999**x'.repeat(2)}`, ['montant.immense']],
    ['too many lines', `c=38083${'&l=autre*1**x'.repeat(31)}`, ['simulation.lignes']],
    ['too many funders', `c=38083&l=${'&a=UE*1'.repeat(11)}`, ['simulation.financeurs']],
    ['too long for a link', `c=38083${`&l=autre*1**${'é'.repeat(80)}`.repeat(10)}`, ['simulation.longue']],
  ])('%s', (_, query, attendu) => {
    expect(codes(query)).toEqual(attendu)
    expect(lire(query).reponses).toBeNull()
  })

  test.each(['c=', 'c=ABCDE', "c=38083' OR 1=1", 'c=999999999999', '', 'n=roi&c[]=38083'])(
    '%s: the first question is asked again',
    (query) => {
      expect(lire(query)).toMatchObject({ code: null, reponses: null, nature: 'commune' })
    },
  )

  test('any query is read without an error, and what it gives reopens as itself', () => {
    const cle = fc.constantFrom(
      'c',
      'n',
      'l',
      'a',
      'k',
      'q',
      'prix0',
      'ligne0',
      'nature0',
      'prix7',
      'montant0',
      'financeur0',
      'ajout',
    )
    const valeur = fc.oneof(
      fc.string(),
      fc.constantFrom('38083', 'UE*3', 'ecran*180', 'autre*1.5*f*Toner', '650,00', 'epci'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cle, valeur), { maxLength: 20 }), (paires) => {
        const { reponses } = lireSimulation(new URLSearchParams(paires))
        if (reponses === null) return
        expect(lire(ecrireSimulation(reponses)).reponses).not.toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})
