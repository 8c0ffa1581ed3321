import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import * as parametres from './parametres'

const domaine = resolve(import.meta.dirname, '..')

/** The rules of these folders, without their tests, their examples and the second implementation. */
function listRegles(...dossiers: readonly string[]): readonly string[] {
  const lister = (dossier: string): string[] =>
    readdirSync(dossier).flatMap((nom) => {
      const chemin = join(dossier, nom)
      if (statSync(chemin).isDirectory()) return /^(exemples|naif|openapi)$/.test(nom) ? [] : lister(chemin)
      return nom.endsWith('.ts') && !nom.endsWith('.test.ts') ? [relative(domaine, chemin)] : []
    })
  return dossiers.flatMap((dossier) => lister(join(domaine, dossier)))
}

type Trouvaille = { readonly lieu: string; readonly texte: string }

/** What `retenir` keeps of a source, with the function or the constant that holds it: `commun/montant.ts#somme`. */
function chercher(
  fichier: string,
  source: string,
  retenir: (noeud: ts.Node) => boolean,
): readonly Trouvaille[] {
  const arbre = ts.createSourceFile(fichier, source, ts.ScriptTarget.ES2022, true)
  const trouvailles: Trouvaille[] = []
  const visiter = (noeud: ts.Node, dans: string): void => {
    const nom = nomDe(noeud) ?? dans
    if (retenir(noeud)) trouvailles.push({ lieu: `${fichier}#${nom}`, texte: noeud.getText() })
    ts.forEachChild(noeud, (enfant) => visiter(enfant, nom))
  }
  visiter(arbre, '')
  return trouvailles
}

/** The outermost names only: of functions, of methods, and of the constants of the file. */
function nomDe(noeud: ts.Node): string | null {
  if (ts.isFunctionDeclaration(noeud) || ts.isMethodDeclaration(noeud)) return noeud.name?.getText() ?? null
  const constante = ts.isVariableDeclaration(noeud) && ts.isSourceFile(noeud.parent.parent.parent)
  return constante ? noeud.name.getText() : null
}

const lire = (fichier: string) => readFileSync(join(domaine, fichier), 'utf8')

/** Whether this computes, or may compute, with fractions of a unit. */
function isFlottant(noeud: ts.Node): boolean {
  if (ts.isNumericLiteral(noeud)) return !/^(\d[\d_]*|0x[\da-f]+)$/i.test(noeud.getText())
  if (ts.isBinaryExpression(noeud)) return ['/', '/=', '**', '**='].includes(noeud.operatorToken.getText())
  if (ts.isPrefixUnaryExpression(noeud))
    return noeud.operator === ts.SyntaxKind.PlusToken && !ts.isNumericLiteral(noeud.operand)
  if (!ts.isCallExpression(noeud)) return false
  const appele = noeud.expression.getText()
  if (/^(Number|parseFloat|parseInt|Number\.parse\w+)$/.test(appele)) return true
  if (/^Math\./.test(appele)) return !/^Math\.(min|max|abs)$/.test(appele)
  return /\.(toFixed|toPrecision|toExponential)$/.test(appele)
}

/** Each place where the money path, or what stands beside it, may divide, round or read a number, and why. */
const PERMIS: Readonly<Record<string, string>> = {
  'commun/montant.ts#multiplierArrondi': 'the rounding: BigInt inside',
  'commun/montant.ts#multiplierInferieur': 'the rounding: BigInt inside',
  'commun/montant.ts#multiplierSuperieur': 'the rounding: BigInt inside',
  'commun/montant.ts#centimes': 'the constructor: throws on anything but a safe integer',
  'commun/montant.ts#formatNombre': 'prints: whole euros of whole cents',
  'commun/montant.ts#formatTaux': 'prints a rate that is a multiple of 100 points',
  'commun/jour.ts#heureDeParis': 'a clock',
  'commun/jour.ts#ajouterMois': 'years of a count of months',
  'commun/jour.ts#rangDuJour': 'days of a count of milliseconds at midnight UTC',
  'commun/taux.ts#parseTaux': 'whole digits, read apart on each side of the comma',
  'commun/csv.ts#lireTableau': 'the rank of a row',
  'detr/filtres-detr.ts#lireFiltresDetr': 'the rank of a page',
  'detr/recueil-colonnes.ts#lireNombre': 'a count of years or of instalments',
  'detr/regle-locale.ts#phraseTaux': 'prints a rate that is a multiple of 100 points',
  'detr/regles-ecrites.ts#listBeneficiaires': 'prints 1,3',
  'detr/simulation-changements.ts#baisserAides': 'the middle of two whole numbers of cents, rounded down',
  'equipement/valeur-ligne.ts#LECTURES': 'a quantity of three digits at most',
  'api/decimal.ts#ecrireCentiemes': 'prints: whole euros of whole cents',
  'api/lecteur.ts#densite': 'inhabitants per km², not money',
  'api/lecteur.ts#lireCentiemes': 'whole digits, read apart on each side of the point',
  'api/lecteur.ts#lireCentiemesDuNombre':
    'a JSON number is a float already: kept only when it is the nearest one to its hundredth',
}

describe('exactness: no float on the money path', () => {
  // The annexe technique compares measures in centimetres or hours: no money there.
  const sources = listRegles('detr', 'commun', 'equipement', 'api').filter(
    (fichier) => !/^equipement\/.*(annexe|reponses)/.test(fichier),
  )

  test('nothing divides, rounds or reads a number outside the list', () => {
    expect(sources.length).toBeGreaterThan(40)
    const fautes = sources
      .flatMap((fichier) => chercher(fichier, lire(fichier), isFlottant))
      .filter(({ lieu }) => !Object.hasOwn(PERMIS, lieu))
    expect(fautes).toEqual([])
  })

  test('the list names nothing that is not there', () => {
    const lieux = new Set(
      sources.flatMap((fichier) => chercher(fichier, lire(fichier), isFlottant)).map(({ lieu }) => lieu),
    )
    expect(Object.keys(PERMIS).filter((lieu) => !lieux.has(lieu))).toEqual([])
  })

  test.each([
    ['const part = montant * 0.8', '0.8'],
    ['const part = montant * 8e-1', '8e-1'],
    ['const part = montant / 5', 'montant / 5'],
    ['let part = montant; part /= 5', 'part /= 5'],
    ['const lu = Number(texte)', 'Number(texte)'],
    ['const lu = +texte', '+texte'],
    ['const lu = parseFloat(texte)', 'parseFloat(texte)'],
    ['const lu = Number.parseFloat(texte)', 'Number.parseFloat(texte)'],
    ['const arrondi = Math.round(part)', 'Math.round(part)'],
    ['const texte = part.toFixed(2)', 'part.toFixed(2)'],
  ])('a planted fault is seen: %s', (source, texte) => {
    expect(chercher('detr/faute.ts', source, isFlottant).map((trouvaille) => trouvaille.texte)).toEqual([
      texte,
    ])
  })

  test.each([
    'const a = 1_000_00 + b',
    'const b = Math.min(a, c) % 100',
    '// montant / 5',
    "const t = 'a / 5'",
  ])('what is exact is let alone: %s', (source) => {
    expect(chercher('detr/bon.ts', source, isFlottant)).toEqual([])
  })
})

/** Every number of a value, whatever its depth. */
function nombresDe(valeur: unknown): number[] {
  if (typeof valeur === 'number') return [valeur]
  return typeof valeur === 'object' && valeur !== null ? Object.values(valeur).flatMap(nombresDe) : []
}

const TABLES = Object.entries(parametres).flatMap(([nom, valeur]) =>
  Array.isArray(valeur) ? [[nom, valeur as readonly parametres.Version<unknown>[]] as const] : [],
)
const VERSIONS = TABLES.flatMap(([, versions]) => versions)
const EN_CENTIEMES = /^(TAUX|PARTICIPATION|AVANCE|CUMUL|SEUIL_COMMISSION|PUBLICITE)/
/** Cents and basis points, and the same in euros and in percent. Under 12 a number is an index as well. */
const LEGAUX = new Set(
  TABLES.flatMap(([nom, versions]) => {
    const nombres = versions.flatMap(({ valeur }) => nombresDe(valeur))
    return EN_CENTIEMES.test(nom) ? [...nombres, ...nombres.map((nombre) => nombre / 100)] : nombres
  }).filter((nombre) => nombre >= 12),
)
const DATES = new Set(VERSIONS.flatMap(({ du, au }) => [du, au]).filter((jour) => jour !== null))
const DELAIS = ['ajouterMois', 'ajouterAnnees', 'ajouterJours']

/** A figure of the law, a day of its texts, or a delay, written where it is used. */
function isConstanteLegale(noeud: ts.Node): boolean {
  if (ts.isNumericLiteral(noeud) || ts.isBigIntLiteral(noeud)) {
    const nombre = Number(noeud.getText().replace(/[_n]/g, ''))
    const appel = ts.isCallExpression(noeud.parent) ? noeud.parent.expression.getText() : ''
    return LEGAUX.has(nombre) || (DELAIS.includes(appel) && nombre > 1)
  }
  if (!ts.isStringLiteral(noeud) && !ts.isTemplateHead(noeud) && !ts.isNoSubstitutionTemplateLiteral(noeud))
    if (!ts.isTemplateMiddleOrTemplateTail(noeud)) return false
  const texte = (noeud as ts.LiteralLikeNode).text
  if ([...DATES].some((jour) => texte.includes(jour))) return true
  return /(^|\D)(20|30|80)[\s\u00A0\u202F]?%|1,3 fois|(^|\D)(2|20|60|75|100|150)[\s\u00A0\u202F]000(\D|$)/.test(
    texte,
  )
}

/** The same numbers, that are not the law. */
const AUTRES: Readonly<Record<string, string>> = {
  'detr/filtres-detr.ts#lireFiltresDetr': 'pages',
  'detr/recueil-fichier.ts#REGLES_EXEMPLES': 'an example file, that a département writes as it wants',
  'detr/recueil-verification.ts#COUVRE_MAXIMAL': 'characters',
  'detr/recueil-verification.ts#PIECES_MAXIMALES': 'pieces',
  'detr/recueil-verification.ts#ACOMPTES_MAXIMAUX': 'instalments',
  'detr/recueil-verification.ts#USAGE_MAXIMAL': 'years',
  'detr/recueil-verification.ts#checkTextes': 'characters',
  'detr/regle-locale.ts#PAS_ARRONDI': 'a hundred euros',
  'detr/regles-ecrites.ts#listBeneficiaires': 'who the mean is computed on, in words',
}

describe('legal figures are dated parameters', () => {
  const sources = listRegles('detr').filter((fichier) => fichier !== 'detr/parametres.ts')
  const trouver = () => sources.flatMap((fichier) => chercher(fichier, lire(fichier), isConstanteLegale))

  test('none is written elsewhere', () => {
    expect(LEGAUX.size).toBeGreaterThan(20)
    expect(trouver().filter(({ lieu }) => !Object.hasOwn(AUTRES, lieu))).toEqual([])
  })

  test('the list of what is not the law names nothing that is not there', () => {
    const lieux = new Set(trouver().map(({ lieu }) => lieu))
    expect(Object.keys(AUTRES).filter((lieu) => !lieux.has(lieu))).toEqual([])
  })

  test.each([
    'const seuil = 100_000_00',
    'const seuil = 75000',
    'if (detr * 100 > assiette * 80) refuser()',
    'const fin = ajouterAnnees(jour, 2)',
    "const depuis = '2018-10-01'",
    "const phrase = 'au moins 20\\u00A0%'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a planted fault
    'const phrase = `au moins ${x} et 80 %`',
  ])('a planted fault is seen: %s', (source) => {
    expect(chercher('detr/faute.ts', source, isConstanteLegale)).toHaveLength(1)
  })
})

describe('the versions of a legal figure (law-detr § 1.1)', () => {
  const JOUR = 86_400_000
  /** What is wrong with a list of versions: no source, a hole, an overlap, an end before the start. */
  function fautesDe(versions: readonly parametres.Version<unknown>[]): string[] {
    return versions.flatMap(({ du, au, source }, rang) => {
      const suivante = versions[rang + 1]
      const fautes: string[] = []
      if (!/^art\. [LRD]\d{4}-\d+/.test(source)) fautes.push('source')
      if (rang > 0 && du === null) fautes.push('debut')
      if (du !== null && au !== null && au < du) fautes.push('envers')
      if ((suivante === undefined) !== (au === null)) fautes.push('fin')
      if (suivante?.du && au !== null) {
        const ecart = (Date.parse(suivante.du) - Date.parse(au)) / JOUR
        if (ecart > 1) fautes.push('trou')
        if (ecart < 1) fautes.push('chevauchement')
      }
      return fautes
    })
  }
  test.each(TABLES)('%s', (_, versions) => {
    expect(versions.every((version) => Object.keys(version).sort().join() === 'au,du,source,valeur')).toBe(
      true,
    )
    expect(fautesDe(versions)).toEqual([])
  })

  test('the day of the last change of R2334-27 is that of its rates', () => {
    const changements = [parametres.TAUX_PLANCHER, parametres.TAUX_PLAFOND].map((taux) => taux.at(-1)?.du)
    expect(changements).toEqual([
      parametres.DERNIER_CHANGEMENT_DES_TAUX,
      parametres.DERNIER_CHANGEMENT_DES_TAUX,
    ])
  })

  const version = (du: string | null, au: string | null, source = 'art. R2334-27 CGCT') => ({
    valeur: 1,
    du,
    au,
    source,
  })
  test.each([
    ['a hole of a day', [version(null, '2017-12-31'), version('2018-01-02', null)], ['trou']],
    ['an overlap of a day', [version(null, '2017-12-31'), version('2017-12-31', null)], ['chevauchement']],
    ['no end before the next', [version(null, null), version('2018-01-01', null)], ['fin']],
    ['nothing in force', [version(null, '2017-12-31')], ['fin']],
    ['backwards', [version('2018-01-02', '2018-01-01'), version('2018-01-02', null)], ['envers']],
    ['no source', [version(null, null, '')], ['source']],
  ])('a planted fault is seen: %s', (_, versions, fautes) => {
    expect(fautesDe(versions)).toEqual(fautes)
  })
})
