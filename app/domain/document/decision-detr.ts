import type { Jour } from '../commun/jour'
import { type Centimes, formatMontant } from '../commun/montant'
import { motif } from '../commun/motif'
import type { Result } from '../commun/result'
import { type Bloc, type Lettre, liste, paragraphe, paragraphesDe, titre } from './bloc'
import { appel, type ContexteLettre, composerLettre, contact, de, politesse } from './contexte'
import { montantEnLettres } from './en-lettres'
import { type ReglagesRecours, redigerRecours } from './recours'
import { VISAS_DETR, visaDemande } from './visas'

export type IssueDetr = 'refuse' | 'sans_suite'

export type DonneesDecisionDetr = {
  readonly issue: IssueDetr
  readonly receptionLe: Jour
  readonly montantDemande: Centimes
  /** Reasons chosen in the list, as sentences; at least one. */
  readonly motifs: readonly string[]
  readonly explication: string | null
  /** What would change the answer (refus); null: nothing said. */
  readonly changement: string | null
  /** « du 1er octobre au 31 décembre 2026 »; null: not known yet. */
  readonly prochainAppel: string | null
  readonly reglages?: ReglagesRecours
}

const TEXTES: Record<IssueDetr, { titre: string; objet: string; decision: string; renouvellement: string }> =
  {
    refuse: {
      titre: 'Décision de refus de subvention',
      objet: 'votre demande de DETR est refusée',
      decision: 'est refusée',
      renouvellement:
        'Vous pouvez déposer une nouvelle demande\u00A0: vos réponses et votre matériel sont repris.',
    },
    sans_suite: {
      titre: 'Demande non retenue',
      objet: 'votre demande de DETR n’est pas retenue cette année',
      decision:
        'n’est pas retenue cette année et est classée sans suite. Ce n’est pas un jugement sur votre projet',
      renouvellement:
        'Vous pouvez représenter votre demande\u00A0: vos réponses et votre matériel sont repris. Joignez une délibération et un devis à jour.',
    },
  }

/**
 * Refuses a grant, or says that it is not retained this year. Names no other beneficiary, promises nothing.
 *
 * @source art. L2334-36 CGCT
 */
export function redigerDecisionDetr(contexte: ContexteLettre, donnees: DonneesDecisionDetr): Result<Lettre> {
  const { service, beneficiaire, dossier } = contexte
  const textes = TEXTES[donnees.issue]
  const sansMotif = motif('document.decision.motif', 'Donnez au moins une raison.', null, 'motifs')
  return composerLettre(contexte, {
    champs: [
      ['date de réception', donnees.receptionLe, 'receptionLe'],
      ['montant demandé', donnees.montantDemande, 'montantDemande'],
    ],
    motifs: donnees.motifs.length === 0 ? [sansMotif] : [],
    corps: () => ({
      forme: 'lettre',
      titre: textes.titre,
      objet: `${textes.objet}, ${dossier.intitule}`,
      blocs: [
        appel(contexte),
        paragraphe(
          `Votre demande de dotation d’équipement des territoires ruraux (DETR), d’un montant de ${formatMontant(donnees.montantDemande)} (${montantEnLettres(donnees.montantDemande)}), ${textes.decision}.`,
        ),
        ...VISAS_DETR,
        visaDemande(de(beneficiaire.designation), dossier.numero, donnees.receptionLe),
        titre(2, 'Pourquoi'),
        liste(donnees.motifs),
        ...(donnees.explication === null ? [] : paragraphesDe(donnees.explication)),
        titre(2, 'Et ensuite'),
        ...suites(donnees),
        paragraphe(textes.renouvellement),
        contact(contexte),
        politesse(contexte),
      ],
      recours: redigerRecours(service, beneficiaire, donnees.reglages),
    }),
  })
}

function suites({ changement, prochainAppel }: DonneesDecisionDetr): readonly Bloc[] {
  const blocs: Bloc[] = []
  if (changement !== null)
    blocs.push(paragraphe('Voici ce qui changerait la réponse\u00A0:'), ...paragraphesDe(changement))
  if (prochainAppel !== null)
    blocs.push(
      paragraphe(
        `Prochain appel à projets\u00A0: ${prochainAppel}. Cette information n’engage pas la réponse à venir.`,
      ),
    )
  return blocs
}
