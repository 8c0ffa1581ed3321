import { formatJour, type Jour } from '../commun/jour'
import { type Centimes, formatMontant, formatTaux, type PointsDeBase } from '../commun/montant'
import type { Result } from '../commun/result'
import { encadre, type Lettre, liste, paragraphe, titre } from './bloc'
import { appel, type ContexteLettre, composerLettre, contact, politesse } from './contexte'
import { montantEnLettres } from './en-lettres'
import { type ReglagesRecours, redigerRecours } from './recours'

export type DonneesNotification = {
  readonly arrete: { readonly numero: string; readonly date: Jour }
  readonly montant: Centimes
  /** HT */
  readonly assiette: Centimes
  readonly taux: PointsDeBase
  /** Whether the display duty is printed: a setting of the département for pure equipment (art. D1111-8). */
  readonly affichage: boolean
  readonly reglages?: ReglagesRecours
}

/**
 * Tells the beneficiary that the grant is attributed, with the arrêté joined. The delay is written from the
 * reception of this letter: the exact day is known once the way and the day of notification are recorded.
 *
 * @source art. L2334-36, R2334-28, R2334-29, D1111-8 CGCT
 */
export function redigerNotification(contexte: ContexteLettre, donnees: DonneesNotification): Result<Lettre> {
  const { arrete, montant, assiette, taux, affichage } = donnees
  return composerLettre(contexte, {
    champs: [
      ['numéro de l’arrêté', arrete.numero, 'arrete.numero'],
      ['date de l’arrêté', arrete.date, 'arrete.date'],
      ['montant', montant, 'montant'],
      ['dépense subventionnable', assiette, 'assiette'],
      ['taux', taux, 'taux'],
    ],
    corps: () => ({
      forme: 'lettre',
      titre: 'Notification de subvention',
      objet: `la subvention DETR est accordée, ${contexte.dossier.intitule}`,
      blocs: [
        appel(contexte),
        paragraphe(
          `Une subvention de ${formatMontant(montant)} (${montantEnLettres(montant)}) vous est accordée au titre de la dotation d’équipement des territoires ruraux (DETR), par l’arrêté n°\u00A0${arrete.numero} du ${formatJour(arrete.date)} joint à cette lettre.`,
        ),
        paragraphe(
          `C’est ${formatTaux(taux, true)} d’une dépense subventionnable de ${formatMontant(assiette)} HT (${montantEnLettres(assiette)}).`,
        ),
        titre(2, 'Trois choses à faire'),
        liste([
          'Commencez votre projet dans un délai de deux ans à compter de la réception de cette lettre. Sinon, la subvention est perdue, par décision préfectorale (caducité, article R2334-28).',
          'Déclarez ce commencement dans votre dossier en ligne, avec l’acte qui le prouve. Vous aurez quatre ans à compter de cette déclaration pour terminer (article R2334-29).',
          'Envoyez vos factures payées pour recevoir l’avance, les acomptes et le solde.',
        ]),
        ...(affichage ? [blocAffichage()] : []),
        paragraphe(
          'La date limite exacte s’affiche dans votre dossier dès que la date de réception de cette lettre est enregistrée.',
        ),
        contact(contexte),
        politesse(contexte),
      ],
      recours: redigerRecours(contexte.service, contexte.beneficiaire, donnees.reglages),
    }),
  })
}

function blocAffichage() {
  return encadre(
    'À afficher (article D1111-8)',
    'Au plus tard quinze jours après le début\u00A0: le plan de financement, à la mairie ou au siège, et sur votre site internet s’il existe. Pendant l’opération\u00A0: un panneau avec le nom et le montant de chaque financeur.',
    'Si le projet coûte plus de 10\u202F000,00\u00A0€\u00A0: une plaque permanente, au plus tard trois mois après la fin.',
  )
}
