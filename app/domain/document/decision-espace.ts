import { formatJour, type Jour } from '../commun/jour'
import { motif } from '../commun/motif'
import type { Result } from '../commun/result'
import { type Bloc, type Lettre, liste, paragraphe, paragraphesDe, titre, visa } from './bloc'
import { appel, type ContexteLettre, composerLettre, contact, de, politesse } from './contexte'
import { type ReglagesRecours, redigerRecours } from './recours'
import { CIRCULAIRE_ESPACES } from './visas'

export type IssueEspace = 'refuse' | 'sans_suite'

export type DonneesDecisionEspace = {
  readonly issue: IssueEspace
  readonly receptionLe: Jour
  /** Reasons chosen in the list, as sentences; at least one. */
  readonly motifs: readonly string[]
  /** The agent's own words; null: none. */
  readonly explication: string | null
  /** What would change the answer; null: nothing said. */
  readonly changement: string | null
  readonly reglages?: ReglagesRecours
}

const TEXTES: Record<IssueEspace, { titre: string; objet: string; decision: string; ensuite: string }> = {
  refuse: {
    titre: 'Décision de refus',
    objet: 'votre espace numérique n’est pas accepté',
    decision: 'Votre demande d’ouverture d’un espace numérique est refusée.',
    ensuite:
      'Vous pouvez déposer un nouveau dossier à partir de celui-ci\u00A0: vos réponses sont conservées.',
  },
  sans_suite: {
    titre: 'Classement sans suite',
    objet: 'votre dossier d’espace numérique est refermé',
    decision:
      'Votre demande d’ouverture d’un espace numérique est classée sans suite. Ce n’est pas un refus de votre projet.',
    ensuite:
      'Vous pouvez demander la réouverture de ce dossier, ou en déposer un nouveau à partir de celui-ci.',
  },
}

/** Refuses an espace, or closes its file without judging it: the decision first, the reasons, the remedies. */
export function redigerDecisionEspace(
  contexte: ContexteLettre,
  donnees: DonneesDecisionEspace,
): Result<Lettre> {
  const { service, beneficiaire, dossier } = contexte
  const textes = TEXTES[donnees.issue]
  const sansMotif = motif('document.decision.motif', 'Donnez au moins une raison.', null, 'motifs')
  return composerLettre(contexte, {
    champs: [['date de réception', donnees.receptionLe, 'receptionLe']],
    motifs: donnees.motifs.length === 0 ? [sansMotif] : [],
    corps: () => ({
      forme: 'lettre',
      titre: textes.titre,
      objet: `${textes.objet}, ${dossier.intitule}`,
      blocs: [
        appel(contexte),
        paragraphe(textes.decision),
        visa(`Vu la ${CIRCULAIRE_ESPACES}\u202F;`),
        visa(
          `Vu la demande ${de(beneficiaire.designation)}, n°\u00A0${dossier.numero}, reçue le ${formatJour(donnees.receptionLe)}\u202F;`,
        ),
        titre(2, 'Pourquoi'),
        liste(donnees.motifs),
        ...(donnees.explication === null ? [] : paragraphesDe(donnees.explication)),
        titre(2, 'Et ensuite'),
        ...changement(donnees.changement),
        paragraphe(textes.ensuite),
        contact(contexte),
        politesse(contexte),
      ],
      recours: redigerRecours(service, beneficiaire, donnees.reglages),
    }),
  })
}

function changement(texte: string | null): readonly Bloc[] {
  return texte === null
    ? []
    : [paragraphe('Voici ce qui changerait la réponse\u00A0:'), ...paragraphesDe(texte)]
}
