import { formatJour, type Jour } from '../commun/jour'
import { motif } from '../commun/motif'
import type { Result } from '../commun/result'
import { encadre, type Lettre, liste, paragraphe } from './bloc'
import { appel, type ContexteLettre, composerLettre, contact, politesse } from './contexte'

export type DonneesAttestationComplet = {
  readonly receptionLe: Jour
  readonly completLe: Jour
  /** Pieces of the complete file, in words. */
  readonly pieces: readonly string[]
}

/** Before this day of reception, the start was possible only once the file was complete. */
const RECEPTION_PROTEGE_DEPUIS: Jour = '2018-10-01'

/**
 * Says that a DETR request is complete. Never the word of a yes: no promise, nothing decided on eligibility.
 * The start is possible since the reception; since completeness for what was received before 1 October 2018.
 *
 * @source art. R2334-23 and R2334-24 CGCT, the latter in its version of 1 October 2018
 */
export function redigerAttestationComplet(
  contexte: ContexteLettre,
  { receptionLe, completLe, pieces }: DonneesAttestationComplet,
): Result<Lettre> {
  const desordre = motif('document.complet.dates', 'Le dossier ne peut pas être complet avant sa réception.')
  const sansPiece = motif('document.complet.pieces', 'Indiquez les pièces du dossier complet.')
  return composerLettre(contexte, {
    champs: [
      ['date de réception', receptionLe, 'receptionLe'],
      ['date de complétude', completLe, 'completLe'],
    ],
    motifs: [...(completLe < receptionLe ? [desordre] : []), ...(pieces.length === 0 ? [sansPiece] : [])],
    corps: () => ({
      forme: 'lettre',
      titre: 'Attestation de dossier complet',
      objet: `votre demande de DETR est complète, ${contexte.dossier.intitule}`,
      blocs: [
        appel(contexte),
        paragraphe(
          `Votre demande de dotation d’équipement des territoires ruraux (DETR), reçue le ${formatJour(receptionLe)}, est complète depuis le ${formatJour(completLe)} (article R2334-23 du code général des collectivités territoriales).`,
        ),
        paragraphe('Elle comprend les pièces suivantes\u00A0:'),
        liste(pieces),
        encadre(
          'Ce que cette attestation ne dit pas',
          'Elle ne vaut ni promesse de subvention, ni décision sur votre droit à la DETR. Rien n’est encore décidé.',
          debutPossible(receptionLe, completLe),
        ),
        paragraphe(
          'La préfecture étudie maintenant votre demande. Vous recevrez la décision, avec ses raisons, dans votre dossier en ligne.',
        ),
        contact(contexte),
        politesse(contexte),
      ],
      recours: null,
    }),
  })
}

function debutPossible(receptionLe: Jour, completLe: Jour): string {
  const ancienneRegle = receptionLe < RECEPTION_PROTEGE_DEPUIS
  const depuis = ancienneRegle ? completLe : receptionLe
  const precision = ancienneRegle
    ? 'jour où le dossier est complet'
    : 'jour de réception de la demande, et non depuis aujourd’hui'
  return `Vous pouvez commencer votre projet depuis le ${formatJour(depuis)}, ${precision}, à vos risques (article R2334-24).`
}
