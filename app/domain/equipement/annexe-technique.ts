/** How a requirement is checked. Written as published: a ministry user publishes the next versions as data. */
export type Controle =
  | { readonly type: 'quantite'; readonly categories: readonly string[]; readonly min: number }
  | { readonly type: 'mesure'; readonly champ: string; readonly min?: number; readonly max?: number }
  | { readonly type: 'oui'; readonly champ: string }
  | { readonly type: 'parmi'; readonly champ: string; readonly valeurs: readonly string[] }
  | { readonly type: 'contient'; readonly champ: string; readonly valeurs: readonly string[] }
  | { readonly type: 'toutes'; readonly controles: readonly Controle[] }

export type NiveauExigence = 'bloquante' | 'obligatoire' | 'recommandee'
export type Provenance = 'officielle' | 'derivee' | 'recommandation'

export type Exigence = {
  readonly code: string
  readonly intitule: string
  readonly niveau: NiveauExigence
  readonly provenance: Provenance
  readonly source: string
  readonly controle: Controle
}

/**
 * A question that a version adds to those written in the portal (`questions.ts`). Answered by yes or no, or by a
 * number: the words of a list need a screen of their own.
 */
export type QuestionAjoutee = {
  readonly champ: string
  readonly type: 'oui' | 'mesure'
  readonly intitule: string
  readonly aide: string | null
  /** « cm », « Mbit/s »… for a measure. */
  readonly unite: string | null
}

/** One dated version of the annexe, as in `prisma/seed-data/annexe-technique-2017-01.json`. */
export type AnnexeTechnique = {
  readonly reference: string
  readonly version: string
  readonly statut: string
  readonly texte: string
  readonly avertissement: string
  readonly enVigueurDu: string
  readonly enVigueurAu: string | null
  readonly categories: readonly string[]
  readonly exigences: readonly Exigence[]
  /** Those that this version adds; absent in the first one. */
  readonly questions?: readonly QuestionAjoutee[]
  readonly verdicts: Readonly<Record<VerdictAnnexe, string>>
}

export const VERDICTS_ANNEXE = ['conforme', 'conforme_avec_reserves', 'non_conforme', 'incomplet'] as const
export type VerdictAnnexe = (typeof VERDICTS_ANNEXE)[number]
export type VerdictExigence = 'satisfaite' | 'non_satisfaite' | 'non_renseignee'

export type Reponse = boolean | number | string | readonly string[] | null
export type Reponses = Readonly<Record<string, Reponse | undefined>>
export type LigneComptee = { readonly categorie: string; readonly quantite: number }
export type EntreeAnnexe = {
  /** Absent or null: every quantity is « non renseignée ». Empty: counted, zero of each. */
  readonly lignes?: readonly LigneComptee[] | null
  readonly reponses?: Reponses | null
}

export type ExigenceEvaluee = {
  readonly code: string
  readonly intitule: string
  readonly niveau: NiveauExigence
  readonly provenance: Provenance
  readonly verdict: VerdictExigence
  readonly message: string
  readonly source: string
}
export type EvaluationAnnexe = {
  readonly version: string
  readonly verdict: VerdictAnnexe
  readonly exigences: readonly ExigenceEvaluee[]
}

/**
 * Compares equipment and answers with one version of the annexe: every requirement, in the order of the annexe.
 * An answer of the wrong type reads as « non renseignée »: `checkEntreeAnnexe` refuses it before.
 * @source annexe technique, circulaire n° 16-001365-I du 29 décembre 2016
 */
export function evaluerAnnexe(annexe: AnnexeTechnique, entree: EntreeAnnexe): EvaluationAnnexe {
  const exigences = annexe.exigences.map(({ controle, ...exigence }) => ({
    ...exigence,
    verdict: evaluerControle(controle, entree),
    message: expliquer(controle, entree),
  }))
  return { version: annexe.version, verdict: verdictDe(exigences), exigences }
}

/** Every leaf control that reads an answer, those inside a `toutes` included. */
export function listControlesDeReponse(
  controles: readonly Controle[],
): readonly Exclude<Controle, { type: 'quantite' | 'toutes' }>[] {
  return controles.flatMap((controle) => {
    if (controle.type === 'quantite') return []
    if (controle.type === 'toutes') return listControlesDeReponse(controle.controles)
    return [controle]
  })
}

function verdictDe(exigences: readonly ExigenceEvaluee[]): VerdictAnnexe {
  const bloquantes = exigences.filter((exigence) => exigence.niveau === 'bloquante')
  if (bloquantes.some((exigence) => exigence.verdict === 'non_satisfaite')) return 'non_conforme'
  if (bloquantes.some((exigence) => exigence.verdict === 'non_renseignee')) return 'incomplet'
  const reserve = exigences.some(
    (exigence) => exigence.niveau === 'obligatoire' && exigence.verdict !== 'satisfaite',
  )
  return reserve ? 'conforme_avec_reserves' : 'conforme'
}

function evaluerControle(controle: Controle, entree: EntreeAnnexe): VerdictExigence {
  switch (controle.type) {
    case 'quantite': {
      const compte = compter(controle.categories, entree)
      return compte === null ? 'non_renseignee' : verdict(compte >= controle.min)
    }
    case 'toutes': {
      const parties = controle.controles.map((partie) => evaluerControle(partie, entree))
      if (parties.includes('non_satisfaite')) return 'non_satisfaite'
      return parties.includes('non_renseignee') ? 'non_renseignee' : 'satisfaite'
    }
    case 'oui': {
      const reponse = lireReponse(entree, controle.champ)
      return typeof reponse === 'boolean' ? verdict(reponse) : 'non_renseignee'
    }
    case 'mesure': {
      const reponse = lireReponse(entree, controle.champ)
      if (typeof reponse !== 'number') return 'non_renseignee'
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = controle
      return verdict(reponse >= min && reponse <= max)
    }
    case 'parmi': {
      const reponse = lireReponse(entree, controle.champ)
      return typeof reponse === 'string' ? verdict(controle.valeurs.includes(reponse)) : 'non_renseignee'
    }
    case 'contient': {
      const reponse = lireReponse(entree, controle.champ)
      return isListe(reponse) ? verdict(controle.valeurs.every((v) => reponse.includes(v))) : 'non_renseignee'
    }
  }
}

function isListe(reponse: Reponse): reponse is readonly string[] {
  return Array.isArray(reponse)
}

function verdict(satisfaite: boolean): VerdictExigence {
  return satisfaite ? 'satisfaite' : 'non_satisfaite'
}

/** Own keys only: an answer named `constructor` is nobody's answer. */
function lireReponse({ reponses }: EntreeAnnexe, champ: string): Reponse {
  return reponses && Object.hasOwn(reponses, champ) ? (reponses[champ] ?? null) : null
}

function compter(categories: readonly string[], { lignes }: EntreeAnnexe): number | null {
  if (!lignes) return null
  return lignes
    .filter((ligne) => categories.includes(ligne.categorie))
    .reduce((total, ligne) => total + ligne.quantite, 0)
}

function expliquer(controle: Controle, entree: EntreeAnnexe): string {
  const resultat = evaluerControle(controle, entree)
  if (resultat === 'non_renseignee') {
    return controle.type === 'quantite' ? 'Les lignes d’équipement ne sont pas connues.' : 'À préciser.'
  }
  switch (controle.type) {
    case 'quantite':
      return `Compté\u00A0: ${compter(controle.categories, entree)}. Il en faut au moins ${controle.min}.`
    case 'mesure':
      return `Mesure déclarée\u00A0: ${formatMesure(Number(lireReponse(entree, controle.champ)))}. ${bornes(controle)}`
    case 'contient':
      return resultat === 'satisfaite'
        ? 'Réponse déclarée\u00A0: oui.'
        : 'Réponse déclarée\u00A0: pas toutes.'
    case 'toutes':
      return resultat === 'satisfaite'
        ? 'Tous les points sont remplis.'
        : 'Un point au moins n’est pas rempli.'
    default:
      return resultat === 'satisfaite' ? 'Réponse déclarée\u00A0: oui.' : 'Réponse déclarée\u00A0: non.'
  }
}

function bornes({ min, max }: { min?: number; max?: number }): string {
  if (min !== undefined && max !== undefined) {
    return `Il faut de ${formatMesure(min)} à ${formatMesure(max)}.`
  }
  if (max !== undefined) return `Il faut au plus ${formatMesure(max)}.`
  return min === undefined ? '' : `Il faut au moins ${formatMesure(min)}.`
}

function formatMesure(valeur: number): string {
  return String(valeur).replace('.', ',')
}
