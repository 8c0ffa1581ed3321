import { formatJour, type Jour } from '../commun/jour'
import { type Motif, motif } from '../commun/motif'
import type { Result } from '../commun/result'
import { type Bloc, encadre, type Lettre, paragraphe } from './bloc'
import { appel, type Champ, type ContexteLettre, composerLettre, contact, politesse } from './contexte'

export type PieceDemandee = {
  readonly libelle: string
  /** What is missing or wrong. */
  readonly manque: string
  /** The text or the published local rule that asks it: nothing else may be asked. */
  readonly fondement: string
}

export type DonneesDemandeDePieces = {
  readonly receptionLe: Jour
  /** Day of the request: the delay stops. */
  readonly demandeeLe: Jour
  /** Days of the three months already run. */
  readonly joursEcoules: number
  /** When the file becomes complete by silence if nothing is asked. */
  readonly reputeCompletLe: Jour
  readonly repondreAvantLe: Jour
  readonly pieces: readonly PieceDemandee[]
  /** Page where the pieces are sent. */
  readonly lien: string
}

/**
 * Asks the missing pieces of a DETR request: the three-month delay is suspended until all are received.
 * Refuses a piece without foundation, an empty list, and a request made once the file is complete by silence.
 * Not a decision: no remedies.
 *
 * @source art. R2334-23 CGCT
 */
export function redigerDemandeDePieces(
  contexte: ContexteLettre,
  donnees: DonneesDemandeDePieces,
): Result<Lettre> {
  return composerLettre(contexte, {
    champs: champsDe(donnees),
    motifs: checkDemande(donnees),
    corps: () => ({
      forme: 'lettre',
      titre: 'Demande de pièces',
      objet: `pièces à envoyer pour votre demande de DETR, ${contexte.dossier.intitule}`,
      blocs: [
        appel(contexte),
        paragraphe(
          `Votre demande de dotation d’équipement des territoires ruraux (DETR) a été reçue le ${formatJour(donnees.receptionLe)}. ${introduction(donnees.pieces.length)}`,
        ),
        tableauDesPieces(donnees.pieces),
        paragraphe(
          `Envoyez ${donnees.pieces.length > 1 ? 'ces pièces ensemble' : 'cette pièce'} avant le ${formatJour(donnees.repondreAvantLe)}, à l’adresse ${donnees.lien}, ou par courrier à l’adresse de cette lettre.`,
        ),
        encadre('Ce que change cette lettre', ...effets(donnees)),
        contact(contexte),
        politesse(contexte),
      ],
      recours: null,
    }),
  })
}

function introduction(nombre: number): string {
  return nombre > 1
    ? `Pour la déclarer complète, il nous manque les ${nombre} pièces suivantes.`
    : 'Pour la déclarer complète, il nous manque la pièce suivante.'
}

function tableauDesPieces(pieces: readonly PieceDemandee[]): Bloc {
  return {
    type: 'tableau',
    titre: 'Pièces demandées',
    colonnes: [
      { titre: 'Pièce', alignement: 'gauche' },
      { titre: 'Ce qui manque', alignement: 'gauche' },
      { titre: 'Pourquoi elle est demandée', alignement: 'gauche' },
    ],
    lignes: pieces.map((piece) => [piece.libelle, piece.manque, piece.fondement]),
    total: null,
  }
}

function effets({ demandeeLe, joursEcoules, pieces }: DonneesDemandeDePieces): readonly string[] {
  const toutes = pieces.length > 1 ? 'de toutes ces pièces' : 'de cette pièce'
  const jours = joursEcoules > 1 ? 'jours' : 'jour'
  const partielle = pieces.length > 1 ? ' Un envoi partiel ne fait pas repartir le délai.' : ''
  return [
    `Le délai de trois mois pour vérifier votre dossier est suspendu à compter du ${formatJour(demandeeLe)}, jusqu’à la réception ${toutes} (article R2334-23 du code général des collectivités territoriales). ${joursEcoules} ${jours} de ce délai ${joursEcoules > 1 ? 'sont déjà écoulés' : 'est déjà écoulé'}.${partielle}`,
    'Cette lettre ne change pas le jour de réception de votre demande.',
  ]
}

function champsDe({ pieces, lien, repondreAvantLe, receptionLe }: DonneesDemandeDePieces): readonly Champ[] {
  return [
    ['date de réception', receptionLe, 'receptionLe'],
    ['date de réponse', repondreAvantLe, 'repondreAvantLe'],
    ['adresse d’envoi', lien, 'lien'],
    ...pieces.flatMap((piece, rang): Champ[] => [
      ['pièce demandée', piece.libelle, `pieces.${rang}.libelle`],
      ['ce qui manque', piece.manque, `pieces.${rang}.manque`],
    ]),
  ]
}

function checkDemande({
  pieces,
  demandeeLe,
  reputeCompletLe,
  receptionLe,
  repondreAvantLe,
}: DonneesDemandeDePieces) {
  const motifs: Motif[] = []
  if (pieces.length === 0)
    motifs.push(motif('document.pieces.aucune', 'Choisissez au moins une pièce à demander.'))
  for (const [rang, piece] of pieces.entries()) {
    if (piece.fondement.trim() !== '') continue
    motifs.push(
      motif(
        'document.pieces.fondement',
        `Dites quel texte demande «\u00A0${piece.libelle}\u00A0».`,
        'art. R2334-23 CGCT',
        `pieces.${rang}.fondement`,
      ),
    )
  }
  if (demandeeLe >= reputeCompletLe)
    motifs.push(
      motif(
        'document.pieces.repute_complet',
        `Ce dossier est réputé complet depuis le ${formatJour(reputeCompletLe)}\u00A0: le délai ne peut plus être suspendu.`,
        'art. R2334-23 CGCT',
      ),
    )
  if (demandeeLe < receptionLe || repondreAvantLe <= demandeeLe)
    motifs.push(
      motif(
        'document.pieces.dates',
        'La date de réponse doit venir après la demande, et la demande après la réception.',
      ),
    )
  return motifs
}
