import { describe, expect, test } from 'vitest'
import { parseCsv } from '../commun/csv'
import type { CommuneDeReference, Territoire } from './liste-collectivite'
import { comparerDispositifs, comparerEligibilites, compter, isSansChangement } from './liste-difference'
import { lireListeEligibilite } from './liste-eligibilite'
import { lireListeRecueil } from './liste-recueil'

const commune = (code: string, nom: string, siren: string | null = null): CommuneDeReference => ({
  code,
  nom,
  siren,
  departement: code.slice(0, 2),
  aujourdhui: null,
})
const COMMUNES: readonly CommuneDeReference[] = [
  commune('05046', 'Embrun', '210500468'),
  commune('05061', 'Gap', '210500617'),
  commune('05023', 'Briançon'),
  commune('04164', 'Revest-Saint-Martin', '210401642'),
  { ...commune('05002', 'Agnières-en-Dévoluy'), aujourdhui: { code: '05139', nom: 'Dévoluy' } },
]
const TERRITOIRE: Territoire = {
  departement: '05',
  findCommune: (code) => COMMUNES.find((lue) => lue.code === code) ?? null,
  findCommuneDuSiren: (siren) => COMMUNES.find((lue) => lue.siren === siren) ?? null,
  findGroupement: (siren) =>
    siren === '200067742'
      ? { siren, nom: 'CC Serre-Ponçon', departements: ['05', '04'] }
      : siren === '200068765'
        ? { siren, nom: 'CC Jabron-Lure-Vançon-Durance', departements: ['04'] }
        : null,
}

function lire(texte: string, lecture = lireListeEligibilite) {
  const lu = parseCsv(texte)
  return lecture(lu.ok ? lu.value : [], TERRITOIRE)
}
const fautes = (texte: string) => lire(texte).fautes.map(({ code, ligne, colonne }) => [code, ligne, colonne])

describe('lireListeEligibilite (art. L2334-33 CGCT)', () => {
  test('every column, in any order, loosely named', () => {
    const texte =
      'Potentiel financier (€/hab) ; POPULATION D.G.F. 2026;Éligibilité à la DETR;N° Siren;Code Insee;Motif de la décision\n1 691,195;2 001;OUI;;5046;≤ 2 000 hab.\n;;faux;210 500 617;;\n'
    expect(lire(texte)).toMatchObject({ fautes: [], remarques: [] })
    expect(lire(texte).lignes).toEqual([
      {
        numero: 2,
        codeInsee: '05046',
        siren: '210500468',
        nom: 'Embrun',
        eligible: true,
        motif: '≤ 2 000 hab.',
        populationDgf: 2001,
        potentielFinancier: 1_691_20,
      },
      expect.objectContaining({
        codeInsee: '05061',
        nom: 'Gap',
        eligible: false,
        motif: null,
        populationDgf: null,
      }),
    ])
  })

  test('an EPCI by its SIREN, in each of its départements', () => {
    expect(lire('SIREN,Éligible\n200067742,1\n').lignes).toMatchObject([
      { codeInsee: null, siren: '200067742', nom: 'CC Serre-Ponçon', eligible: true },
    ])
  })

  test.each([
    ['nothing', '', [['liste.vide', 1, null]]],
    ['a header alone', 'INSEE;éligible\n', [['liste.sans_ligne', 1, null]]],
    ['neither INSEE nor SIREN', 'Code;éligible\n05046;oui\n', [['liste.colonne_absente', 1, null]]],
    ['no éligible', 'INSEE;nom\n05046;Embrun\n', [['liste.colonne_absente', 1, null]]],
    [
      'one column twice',
      'INSEE;éligible;eligibilité\n05046;oui;oui\n',
      [['liste.colonne_double', 1, 'eligibilité']],
    ],
    ['an unknown commune', 'INSEE;éligible\n05999;oui\n', [['liste.insee_inconnu', 2, 'INSEE']]],
    ['a word for a code', 'INSEE;éligible\nEmbrun;oui\n', [['liste.insee', 2, 'INSEE']]],
    ['another département', 'INSEE;éligible\n04164;oui\n', [['liste.departement', 2, 'INSEE']]],
    [
      'an EPCI of another département',
      'siren;éligible\n200068765;oui\n',
      [['liste.departement', 2, 'siren']],
    ],
    ['an old commune', 'INSEE;éligible\n05002;oui\n', [['liste.ancienne_commune', 2, 'INSEE']]],
    ['a wrong SIREN', 'SIREN;éligible\n200067743;oui\n', [['siren.cle', 2, 'SIREN']]],
    ['an unknown SIREN', 'SIREN;éligible\n732829320;oui\n', [['liste.siren_inconnu', 2, 'SIREN']]],
    ['no code', 'INSEE;SIREN;éligible\n;;oui\n', [['liste.sans_code', 2, 'INSEE']]],
    [
      'two codes of two communes',
      'INSEE;SIREN;éligible\n05046;210500617;oui\n',
      [['liste.contradiction', 2, 'INSEE']],
    ],
    ['the same twice', 'INSEE;éligible\n05046;oui\n05061;non\n05046;oui\n', [['liste.double', 4, null]]],
    [
      'the same by two codes',
      'INSEE;SIREN;éligible\n05046;;oui\n;210500468;non\n',
      [['liste.double', 3, null]],
    ],
    ['neither yes nor no', 'INSEE;éligible\n05046;peut-être\n', [['liste.oui_non', 2, 'éligible']]],
    ['empty yes or no', 'INSEE;éligible\n05046;\n', [['liste.oui_non', 2, 'éligible']]],
    [
      'a bad population',
      'INSEE;éligible;population DGF\n05046;oui;2,5\n',
      [['liste.population', 2, 'population DGF']],
    ],
    [
      'two thousand or two',
      'INSEE;éligible;population DGF\n05046;oui;2.000\n',
      [['liste.population', 2, 'population DGF']],
    ],
    ['a negative amount', 'INSEE;éligible;PF\n05046;oui;-12\n', [['liste.potentiel', 2, 'PF']]],
    ['an exponent', 'INSEE;éligible;PF\n05046;oui;1E5\n', [['liste.potentiel', 2, 'PF']]],
    [
      'the amount of the whole commune',
      'INSEE;éligible;PF\n05046;oui;100000,01\n',
      [['liste.potentiel_immense', 2, 'PF']],
    ],
    ['a cell too many', 'INSEE;éligible\n05046;oui;12\n', [['liste.largeur', 2, null]]],
    [
      'a cell of 100 000 characters',
      `INSEE;éligible;motif\n05046;oui;${'a'.repeat(100_000)}\n`,
      [['liste.cellule', 2, 'motif']],
    ],
    [
      'several on one line',
      'INSEE;éligible\n05999;bof\n',
      [
        ['liste.insee_inconnu', 2, 'INSEE'],
        ['liste.oui_non', 2, 'éligible'],
      ],
    ],
  ])('%s', (_, texte, attendues) => {
    expect(fautes(texte)).toEqual(attendues)
  })

  test('the sentences name what the file has, and both lines of a double', () => {
    expect(lire('Code;Nom\n1;2\n').fautes[0]?.message).toBe(
      'Colonne «\u00A0INSEE\u00A0» ou «\u00A0SIREN\u00A0» absente\u00A0: le fichier a «\u00A0Code\u00A0», «\u00A0Nom\u00A0».',
    )
    expect(lire('INSEE;éligible\n05046;oui\n05046;oui\n').fautes[0]?.message).toContain('lignes 2 et 3')
    expect(lire('INSEE;éligible\n05002;oui\n').fautes[0]?.message).toContain('partie de Dévoluy')
  })

  test('a remark stops nothing: an unknown column, another name', () => {
    const lue = lire('INSEE;Commune;éligible;Région\n05046;Gap;oui;PACA\n')
    expect(lue.fautes).toEqual([])
    expect(lue.remarques.map(({ code, colonne }) => [code, colonne])).toEqual([
      ['liste.colonne_ignoree', 'Région'],
      ['liste.nom', 'Commune'],
    ])
    expect(lue.lignes).toHaveLength(1)
  })

  test('exactly the limits: 5 000 lines, 500 characters, 100 000 €', () => {
    const lignes = (nombre: number) => `INSEE;éligible\n${'05046;oui\n'.repeat(nombre)}`
    expect(lire(lignes(5_000)).fautes.every(({ code }) => code === 'liste.double')).toBe(true)
    expect(fautes(lignes(5_001))).toEqual([['liste.longue', 5_002, null]])
    expect(fautes(`INSEE;éligible;motif;PF\n05046;oui;${'a'.repeat(500)};100000\n`)).toEqual([])
  })

  test('a formula stays a text', () => {
    const lue = lire('INSEE;éligible;motif\n05046;oui;"=HYPERLINK(""http://x"";""ici"")"\n')
    expect(lue.lignes[0]?.motif).toBe('=HYPERLINK("http://x";"ici")')
  })
})

describe('lireListeRecueil', () => {
  const lireRecueil = (texte: string) => {
    const lu = parseCsv(texte)
    return lireListeRecueil(lu.ok ? lu.value : [], TERRITOIRE)
  }
  test('INSEE, since when, detail', () => {
    expect(
      lireRecueil('commune;insee;Depuis le;Détail\nEmbrun;05046;01/03/2019;2 stations\nGap;05061;;\n').lignes,
    ).toEqual([
      expect.objectContaining({ codeInsee: '05046', depuisLe: '2019-03-01', detail: '2 stations' }),
      expect.objectContaining({ codeInsee: '05061', depuisLe: null, detail: null }),
    ])
  })
  test.each([
    ['SIREN;depuis\n210500468;\n', ['liste.colonne_absente']],
    ['INSEE;depuis\n05046;31/02/2020\n', ['jour.impossible']],
    ['INSEE;depuis\n05046;\n05046;\n', ['liste.double']],
  ])('%j', (texte, codes) => {
    expect(lireRecueil(texte).fautes.map(({ code }) => code)).toEqual(codes)
  })
})

describe('the difference between two lists', () => {
  const ligne = (nom: string, eligible: boolean, change = {}) => ({
    codeInsee: nom,
    siren: null,
    nom,
    eligible,
    motif: null,
    populationDgf: null,
    potentielFinancier: null,
    ...change,
  })
  test('each group, by name', () => {
    const avant = [ligne('A', false), ligne('B', true), ligne('C', true), ligne('D', true), ligne('E', true)]
    const apres = [
      ligne('É', false),
      ligne('A', true, { motif: 'population' }),
      ligne('B', false),
      ligne('C', true),
      ligne('D', true, { populationDgf: 12 }),
      ligne('Aa', true),
    ]
    const difference = comparerEligibilites(avant, apres)
    expect(compter(difference)).toEqual({
      deviennent_eligibles: 1,
      ne_le_sont_plus: 1,
      nouvelles: 2,
      changees: 1,
      retirees: 1,
      inchangees: 1,
    })
    expect(difference.deviennent_eligibles).toEqual([{ nom: 'A', detail: 'éligible, population' }])
    expect(difference.changees).toEqual([
      { nom: 'D', detail: 'population DGF\u00A0: 12 (avant\u00A0: rien)' },
    ])
    expect(difference.nouvelles.map(({ nom }) => nom)).toEqual(['Aa', 'É'])
  })
  test('the same list changes nothing', () => {
    const liste = [ligne('A', true)]
    expect(isSansChangement(compter(comparerEligibilites(liste, liste)))).toBe(true)
    expect(isSansChangement(compter(comparerEligibilites([], liste)))).toBe(false)
  })
  test('equipped communes', () => {
    const d = (nom: string, depuisLe: string | null) => ({
      codeInsee: nom,
      siren: null,
      nom,
      depuisLe,
      detail: null,
    })
    expect(
      compter(comparerDispositifs([d('A', null), d('B', null)], [d('A', '2020-01-01'), d('C', null)])),
    ).toMatchObject({ changees: 1, nouvelles: 1, retirees: 1, inchangees: 0 })
  })
})
