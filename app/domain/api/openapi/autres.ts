import { VERDICTS_ANNEXE } from '../../equipement/annexe-technique'
import { LIGNES_MAXIMALES } from '../../equipement/entree-annexe'
import { VERIFICATION } from '../annexe'
import { DEMANDE, ECHEANCES } from '../echeances'
import { VERSEMENTS } from '../versements'
import { choix, complet, liste, oui, ouNull, ref, type Schema, saisi, texte } from './schema'

const MONTANT = ref('Montant')
const ECRIT = ref('MontantEcrit')
const JOUR = ref('Jour')
const JOUR_OU_NULL = ouNull(JOUR)

export const SCHEMAS_ECHEANCES: Readonly<Record<string, Schema>> = {
  RequeteEcheances: saisi(ECHEANCES, {
    receptionLe: JOUR,
    demandesDePieces: liste(saisi(DEMANDE, { demandeesLe: JOUR, recuesLe: JOUR }), {
      description:
        'Dans n’importe quel ordre, sans chevauchement\u00A0; seule la dernière peut rester ouverte.',
    }),
    completLe: JOUR,
    notifieeLe: JOUR,
    commenceeLe: JOUR,
    declarationCommencementLe: JOUR,
    prorogationCommencementMois: { type: 'integer', minimum: 0, maximum: 12, description: 'En mois.' },
    prorogationAchevementMois: { type: 'integer', minimum: 0, maximum: 24, description: 'En mois.' },
    acheveeLe: JOUR,
    coutTotal: MONTANT,
    auJour: JOUR,
  }),
  ReponseEcheances: complet({
    completude: choix(['en_cours', 'suspendu', 'complet', 'repute_complet']),
    reputeCompletLe: JOUR_OU_NULL,
    commencerAuPlusTard: JOUR_OU_NULL,
    commencementExpire: oui('Le délai pour commencer est dépassé.'),
    acheverAuPlusTard: JOUR_OU_NULL,
    achevementExpire: oui('Le délai pour achever est dépassé.'),
    afficherPlanAuPlusTard: JOUR_OU_NULL,
    poserPlaqueAuPlusTard: JOUR_OU_NULL,
  }),
}

export const SCHEMAS_VERSEMENTS: Readonly<Record<string, Schema>> = {
  RequeteVersements: saisi(VERSEMENTS, {
    assiette: MONTANT,
    taux: ref('Taux'),
    subvention: MONTANT,
    avanceVersee: MONTANT,
    acomptesVerses: MONTANT,
    depenseJustifiee: MONTANT,
    achevee: oui('Le projet est terminé.'),
  }),
  ReponseVersements: complet({
    avanceMaximale: ECRIT,
    cumulAvantSoldeMaximal: ECRIT,
    du: ECRIT,
    acomptePossible: ECRIT,
    solde: ECRIT,
    aReverser: ECRIT,
  }),
}

export const SCHEMAS_ANNEXE: Readonly<Record<string, Schema>> = {
  RequeteAnnexe: saisi(VERIFICATION, {
    version: texte('Version de l’annexe\u00A0; celle en vigueur aujourd’hui quand elle manque.'),
    lignes: liste(
      {
        type: 'object',
        properties: {
          categorie: texte('Catégorie de l’annexe, par exemple "ordinateur".'),
          quantite: { type: 'integer', minimum: 0 },
        },
        required: ['categorie', 'quantite'],
        additionalProperties: false,
      },
      { maxItems: LIGNES_MAXIMALES },
    ),
    reponses: {
      type: 'object',
      description:
        'Une réponse par champ de l’annexe\u00A0: true ou false, un nombre, un mot, une liste de mots.',
      additionalProperties: {
        anyOf: [
          { type: 'boolean' },
          { type: 'number' },
          { type: 'string' },
          liste({ type: 'string' }),
          { type: 'null' },
        ],
      },
    },
  }),
  ReponseAnnexe: complet({
    version: texte('Version qui a servi.'),
    verdict: choix(VERDICTS_ANNEXE),
    exigences: liste(
      complet({
        code: texte('Par exemple "AT-01".'),
        niveau: choix(['bloquante', 'obligatoire', 'recommandee']),
        verdict: choix(['satisfaite', 'non_satisfaite', 'non_renseignee']),
        message: texte('Phrase prête à afficher.'),
        source: texte('Texte d’où vient l’exigence.'),
      }),
    ),
  }),
}
