import { formatJour, type Jour } from '../commun/jour'
import { calculerEcheances } from './echeances'
import { DELAI_ACHEVEMENT, DELAI_COMMENCEMENT, texteActuel } from './parametres'
import type { RegleSimulee } from './simulation'

export type DateAVenir = {
  readonly code: 'appel' | 'reception' | 'repute_complet' | 'commencer' | 'achever'
  /** « Aujourd’hui », a day, or « Dans les 2 ans » when it depends on what comes before. */
  readonly quand: string
  readonly quoi: string
  readonly source: string | null
}

/** The next dates, were the request received today. @source art. R2334-23, R2334-24, R2334-28, R2334-29 CGCT */
export function listDates(jour: Jour, regle: RegleSimulee | null): readonly DateAVenir[] {
  const echeances = calculerEcheances({
    receptionLe: jour,
    demandesDePieces: [],
    completLe: null,
    notifieeLe: null,
    commenceeLe: null,
    declarationCommencementLe: null,
    prorogationCommencementMois: 0,
    prorogationAchevementMois: 0,
    acheveeLe: null,
    coutTotal: null,
    auJour: jour,
  })
  const complet = echeances.ok ? echeances.value.reputeCompletLe : null
  return [
    ...appel(jour, regle),
    {
      code: 'reception',
      quand: `Aujourd’hui, ${formatJour(jour)}`,
      quoi: 'Si vous déposez, la préfecture reçoit la demande. Ne signez et ne commandez rien avant. Ensuite, commencer est permis, à vos risques.',
      source: 'art. R2334-24 CGCT',
    },
    ...(complet === null
      ? []
      : [
          {
            code: 'repute_complet' as const,
            quand: `Le ${formatJour(complet)}`,
            quoi: 'Sans réponse de la préfecture, la demande est considérée comme complète. Ce n’est pas un accord.',
            source: 'art. R2334-23 CGCT',
          },
        ]),
    {
      code: 'commencer',
      quand: `Dans les ${texteActuel(DELAI_COMMENCEMENT).valeur.annees}\u00A0ans de l’accord`,
      quoi: 'Le projet commence.',
      source: texteActuel(DELAI_COMMENCEMENT).source,
    },
    {
      code: 'achever',
      quand: `Dans les ${texteActuel(DELAI_ACHEVEMENT).valeur.annees}\u00A0ans du commencement`,
      quoi: 'Le projet est terminé et payé.',
      source: texteActuel(DELAI_ACHEVEMENT).source,
    },
  ]
}

function appel(jour: Jour, regle: RegleSimulee | null): readonly DateAVenir[] {
  const [du, au] = [regle?.appelDu ?? null, regle?.appelAu ?? null]
  if (au === null && du === null) return []
  const source = regle?.decision ?? 'règle du département'
  if (au !== null && jour > au)
    return [
      {
        code: 'appel',
        quand: `Jusqu’au ${formatJour(au)}`,
        quoi: 'L’appel du département est terminé. Le prochain n’est pas connu ici\u00A0: demandez-le à la préfecture.',
        source,
      },
    ]
  if (du !== null && jour < du)
    return [
      {
        code: 'appel',
        quand: au === null ? `À partir du ${formatJour(du)}` : `Du ${formatJour(du)} au ${formatJour(au)}`,
        quoi: 'Le département reçoit les demandes.',
        source,
      },
    ]
  return au === null
    ? []
    : [
        {
          code: 'appel',
          quand: `Jusqu’au ${formatJour(au)}`,
          quoi: 'Le département reçoit les demandes\u00A0: déposez avant la fin de ce jour.',
          source,
        },
      ]
}
