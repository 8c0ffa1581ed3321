import { ajouterMois, formatInstant, formatJour, type Jour, jourDeParis } from '../commun/jour'
import { type Centimes, formatMontant } from '../commun/montant'
import type { Result } from '../commun/result'
import { type Bloc, encadre, type Lettre, liste, paragraphe, titre } from './bloc'
import { appel, type Champ, type ContexteLettre, composerLettre, contact, de } from './contexte'
import { montantEnLettres } from './en-lettres'

export type PieceAccusee =
  | { readonly etat: 'recue'; readonly libelle: string }
  | { readonly etat: 'attendue'; readonly libelle: string; readonly avantLe: Jour | null }
  | { readonly etat: 'impossible'; readonly libelle: string; readonly motif: string }

export type DonneesAccuseReception = {
  /** The instant of the POST: the day of reception is its day in Paris, never that of the job. */
  readonly depose: { readonly le: Date; readonly par: string }
  /** `empreinte`: SHA-256 of what was signed. */
  readonly signature: {
    readonly nom: string
    readonly fonction: string
    readonly le: Date
    readonly empreinte: string
  }
  /** HT; null: an espace without any expense. */
  readonly coutTotal: Centimes | null
  readonly pieces: readonly PieceAccusee[]
  /** null: no DETR asked, hence no protection paragraph. */
  readonly detr: {
    readonly montantDemande: Centimes
    /** First legal act (signed quote, order), when there is one. */
    readonly premierActeLe: Jour | null
  } | null
  /** Effect of silence, a setting by kind of applicant; null: nothing printed. */
  readonly silence: string | null
}

/**
 * The receipt of a deposit. Signed by nobody, no remedies: it decides nothing. With DETR it says that the
 * start is possible from the day of reception at one's own risk, and the three-month date.
 *
 * @source art. R2334-23 and R2334-24 CGCT
 */
export function redigerAccuseReception(
  contexte: ContexteLettre,
  donnees: DonneesAccuseReception,
): Result<Lettre> {
  const { depose, signature, detr } = donnees
  const champs: Champ[] = [
    ['personne qui a déposé', depose.par, 'depose.par'],
    ['personne qui a signé', signature.nom, 'signature.nom'],
    ['fonction de la personne qui a signé', signature.fonction, 'signature.fonction'],
    ['empreinte de ce qui a été signé', signature.empreinte, 'signature.empreinte'],
  ]
  if (detr) {
    champs.push(['montant demandé', detr.montantDemande, 'detr.montantDemande'])
    champs.push(['coût total', donnees.coutTotal, 'coutTotal'])
  }
  return composerLettre(contexte, {
    champs,
    corps: () => ({
      forme: 'lettre',
      titre: 'Accusé de réception',
      objet: `réception du dossier ${contexte.dossier.numero}, ${contexte.dossier.intitule}`,
      blocs: [
        appel(contexte),
        paragraphe(
          `J’accuse réception du dossier ${de(contexte.beneficiaire.designation)}, reçu le ${formatJour(jourDeParis(depose.le))}.`,
        ),
        titre(2, 'Ce que nous avons reçu'),
        recapitulatif(contexte, donnees),
        ...blocsPieces(donnees.pieces),
        ...(detr ? blocsDetr(detr.premierActeLe, jourDeParis(depose.le)) : [sansDetr()]),
        ...(donnees.silence === null ? [] : [paragraphe(donnees.silence)]),
        contact(contexte),
        paragraphe(
          `Empreinte de ce qui a été signé (SHA-256)\u00A0: ${signature.empreinte.replace(/(.{8})(?=.)/g, '$1 ')}`,
        ),
      ],
      recours: null,
    }),
  })
}

function recapitulatif(
  { dossier }: ContexteLettre,
  { depose, signature, coutTotal, detr }: DonneesAccuseReception,
): Bloc {
  const lignes = [
    ['Numéro du dossier', dossier.numero],
    ['Objet', dossier.intitule],
    ['Déposé par', `${depose.par}, le ${formatInstant(depose.le)}, heure de Paris`],
    ['Signé par', `${signature.nom}, ${signature.fonction}, le ${formatInstant(signature.le)}`],
    ['Jour de réception', formatJour(jourDeParis(depose.le))],
  ]
  if (coutTotal !== null) lignes.push(['Coût total HT', formatMontant(coutTotal)])
  if (detr)
    lignes.push([
      'DETR demandée',
      `${formatMontant(detr.montantDemande)} (${montantEnLettres(detr.montantDemande)})`,
    ])
  return {
    type: 'tableau',
    titre: 'Le dépôt',
    colonnes: [
      { titre: 'Renseignement', alignement: 'gauche' },
      { titre: 'Valeur', alignement: 'gauche' },
    ],
    lignes,
    total: null,
  }
}

function blocsPieces(pieces: readonly PieceAccusee[]): readonly Bloc[] {
  const parEtat = (etat: PieceAccusee['etat']) => pieces.filter((piece) => piece.etat === etat)
  const groupes = [
    { intitule: 'Pièces reçues\u00A0:', pieces: parEtat('recue') },
    { intitule: 'Pièces attendues\u00A0:', pieces: parEtat('attendue') },
    { intitule: 'Pièces que vous ne pouvez pas fournir\u00A0:', pieces: parEtat('impossible') },
  ]
  return groupes
    .filter((groupe) => groupe.pieces.length > 0)
    .flatMap((groupe) => [paragraphe(groupe.intitule), liste(groupe.pieces.map(libellePiece))])
}

function libellePiece(piece: PieceAccusee): string {
  if (piece.etat === 'recue') return piece.libelle
  if (piece.etat === 'impossible') return `${piece.libelle} (${piece.motif})`
  return piece.avantLe ? `${piece.libelle}, avant le ${formatJour(piece.avantLe)}` : piece.libelle
}

function blocsDetr(premierActeLe: Jour | null, receptionLe: Jour): readonly Bloc[] {
  const actePrecedent = premierActeLe !== null && premierActeLe < receptionLe
  const debut = actePrecedent
    ? `Vous déclarez un acte du ${formatJour(premierActeLe)}, avant la réception de votre demande. Ce reçu ne régularise pas l’acte du ${formatJour(premierActeLe)} (article R2334-24 du code général des collectivités territoriales).`
    : `Vous pouvez commencer votre projet à compter du ${formatJour(receptionLe)}, à vos risques (article R2334-24 du code général des collectivités territoriales).`
  return [
    encadre(
      'Votre demande de dotation d’équipement des territoires ruraux (DETR)',
      debut,
      'Ce reçu ne vaut pas promesse de subvention. Il ne dit pas non plus que votre dossier est complet.',
      `La préfecture vérifie les pièces au plus tard le ${formatJour(ajouterMois(receptionLe, 3))}. Une demande de pièces suspend ce délai. Sans réponse à cette date, votre dossier est réputé complet\u202F; rien n’est encore décidé sur la subvention (article R2334-23).`,
    ),
  ]
}

function sansDetr(): Bloc {
  return paragraphe(
    'Ce dossier ne demande pas de dotation d’équipement des territoires ruraux (DETR). Pour la demander, faites-le avant tout achat.',
  )
}
