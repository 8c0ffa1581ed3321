import type { Result } from '../commun/result'
import { type DonneesAccuseReception, redigerAccuseReception } from './accuse-reception'
import { type DonneesArreteAttributif, redigerArreteAttributif } from './arrete-attributif'
import { redigerAttestationComplet } from './attestation-complet'
import type { Lettre } from './bloc'
import type { ContexteLettre } from './contexte'
import { type DonneesConvention, redigerConvention } from './convention'
import { redigerDecisionDetr } from './decision-detr'
import { redigerDecisionEspace } from './decision-espace'
import { type DonneesDemandeDePieces, redigerDemandeDePieces } from './demande-de-pieces'
import { redigerIrrecevabilite } from './irrecevabilite'
import { redigerNotification } from './notification'

/** Invented letters for tests and for the models shown to a département: nobody here exists. */
export const CONTEXTE: ContexteLettre = {
  service: {
    entite: 'Préfet des Alpes-de-Haute-Provence',
    prefecture: 'la préfecture des Alpes-de-Haute-Provence',
    bureau: 'Bureau des partenaires et des dotations',
    adresse: '8 rue du Docteur-Exemple, 04000 Digne-les-Bains',
    telephone: '04 65 71 00 00',
    courriel: 'partenaires@prefecture-04.example.org',
    tribunal: 'Tribunal administratif de Marseille (31 rue Jean-François-Leca, 13002 Marseille)',
    ville: 'Digne-les-Bains',
  },
  suiviPar: 'Hélène Arnaud',
  departement: 'Alpes-de-Haute-Provence',
  dossier: { numero: 'EN-04-2026-000123', intitule: 'Espace numérique de la mairie', deposeLe: '2026-03-10' },
  beneficiaire: {
    nature: 'commune',
    nom: "Commune de L'Haÿ-les-Exemples",
    designation: "la commune de L'Haÿ-les-Exemples",
    siret: '21050046800012',
    siren: '210500468',
    rna: null,
    adresse: '1 place de la Mairie',
    codePostal: '04999',
    commune: "L'HAŸ-LES-EXEMPLES",
  },
  representant: { nom: 'Jeanne Roux', fonction: 'Maire', appel: 'Madame la Maire' },
  signataire: {
    nom: 'Paul Œuvrard',
    qualite: 'Le secrétaire général',
    delegation: 'arrêté de délégation n° 2026-001-002 du 5 janvier 2026',
  },
  edition: { projet: false, numero: '2026-04-000045', date: '2026-07-01', code: 'MLG7-K2QX-9PTD' },
}

export const SANS_SIGNATURE: ContexteLettre = { ...CONTEXTE, signataire: null }
export const PROJET: ContexteLettre = { ...CONTEXTE, edition: { projet: true } }

export const ACCUSE: DonneesAccuseReception = {
  depose: { le: new Date('2026-03-10T10:42:00Z'), par: 'Camille Martin' },
  signature: {
    nom: 'Jeanne Roux',
    fonction: 'Maire',
    le: new Date('2026-03-10T10:40:00Z'),
    empreinte: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  coutTotal: 144_006,
  pieces: [
    { etat: 'recue', libelle: 'Devis détaillé' },
    { etat: 'attendue', libelle: 'Délibération du conseil municipal', avantLe: '2026-04-15' },
    { etat: 'impossible', libelle: 'Plan du local', motif: 'aucun plan n’existe' },
  ],
  detr: { montantDemande: 115_200, premierActeLe: null },
  silence: null,
}

export const PIECES: DonneesDemandeDePieces = {
  receptionLe: '2026-03-10',
  demandeeLe: '2026-04-02',
  joursEcoules: 23,
  reputeCompletLe: '2026-06-10',
  repondreAvantLe: '2026-05-04',
  pieces: [
    {
      libelle: 'Délibération',
      manque: 'Elle n’approuve pas le plan de financement.',
      fondement: 'arrêté du 23 décembre 2002, article 1er',
    },
    {
      libelle: 'Devis',
      manque: 'Le devis n’est pas daté.',
      fondement: 'arrêté du 23 décembre 2002, article 1er',
    },
  ],
  lien: 'https://maillage.example.org/espace/dossiers/123/pieces',
}

export const ARRETE: DonneesArreteAttributif = {
  receptionLe: '2026-03-10',
  complet: { le: '2026-04-20', repute: false },
  categorie: '3.1 Espaces numériques',
  decisionCategories:
    'la décision de la commission d’élus du 5 décembre 2025 fixant les catégories et les taux',
  sourceEligibilite: 'la liste officielle de 2026',
  avisRequis: false,
  avis: null,
  derogation: null,
  caracteristiques:
    'Elle consiste à équiper un poste en libre accès, avec imprimante et numériseur, dans le hall de la mairie.',
  lignes: [
    { designation: 'Ordinateur fixe et écran', montant: 89_900, retenu: 89_900 },
    { designation: 'Imprimante multifonction', montant: 54_106, retenu: 54_106 },
  ],
  coutTotal: 144_006,
  assiette: 144_006,
  motifAssiette: 'toutes les dépenses prévues sont des dépenses d’investissement',
  taux: 8000,
  montant: 115_200,
  autresDotations: 0,
  aidesPubliques: 115_200,
  participation: 28_806,
  participationExigee: true,
  debutPrevuLe: '2026-09-01',
  finPrevueLe: '2026-10-01',
  imputation: 'programme 119, domaine fonctionnel 0119-01-06',
  engagement: null,
  anneesAffectation: 5,
  affichage: true,
  visasLocaux: ['l’arrêté n° 2026-001-002 du 5 janvier 2026 portant délégation de signature'],
  proposition: 'le secrétaire général de la préfecture',
}

export const CONVENTION: DonneesConvention = {
  parties: [
    {
      designation: "la commune de L'Haÿ-les-Exemples",
      representant: { nom: 'Jeanne Roux', fonction: 'Maire' },
      autorisation: { reference: 'délibération n° 2026-12 du conseil municipal', le: '2026-06-12' },
    },
  ],
  espace: {
    nom: 'Espace numérique de la mairie',
    adresse: '1 place de la Mairie',
    commune: "L'Haÿ-les-Exemples",
  },
  services: ['carte nationale d’identité', 'passeport', 'permis de conduire', 'certificat d’immatriculation'],
  mediateurs: [
    { nom: 'Camille Martin', formation: 'formation aux téléprocédures, le 4 mai 2026' },
    { nom: 'Nour Petit', formation: null },
  ],
  equipement: [
    { designation: 'Ordinateur fixe et écran', quantite: 2, etat: 'à installer' },
    { designation: 'Imprimante multifonction', quantite: 1, etat: 'en place' },
  ],
  annexeVersion: '2017-01',
  reserves: [{ libelle: 'Signalétique extérieure à poser', avantLe: '2026-10-01' }],
  horaires: ['lundi, de 9 h à 12 h', 'mercredi, de 9 h à 12 h et de 14 h à 17 h'],
  accessibilite: 'Le local est de plain-pied et la table est à hauteur de fauteuil.',
  apportsEtat: [
    'la formation des accompagnants',
    'les supports d’identité visuelle',
    'une personne à appeler en préfecture',
  ],
  dureeAnnees: 3,
  preavisMois: 3,
}

/** One of each letter, by name. */
export function lettresExemples(): Readonly<Record<string, Result<Lettre>>> {
  return {
    'accuse-reception': redigerAccuseReception(SANS_SIGNATURE, ACCUSE),
    'demande-de-pieces': redigerDemandeDePieces(CONTEXTE, PIECES),
    'attestation-complet': redigerAttestationComplet(CONTEXTE, {
      receptionLe: '2026-03-10',
      completLe: '2026-04-20',
      pieces: [
        'Formulaire signé',
        'Délibération du 12 février 2026',
        'Devis détaillé',
        'Plan de financement',
      ],
    }),
    irrecevabilite: redigerIrrecevabilite(CONTEXTE, {
      receptionLe: '2026-03-10',
      motif: {
        type: 'beneficiaire',
        parle: 'liste_officielle',
        reference: 'liste publiée en 2026 par le ministère',
        chiffres: [
          { libelle: 'Population DGF', valeur: '21 340 habitants', annee: 2025, source: 'fiche de dotation' },
          {
            libelle: 'Potentiel financier par habitant',
            valeur: '1 912,40 €',
            annee: 2025,
            source: 'fiche de dotation',
          },
        ],
      },
      explication: null,
    }),
    convention: redigerConvention(CONTEXTE, CONVENTION),
    'decision-espace': redigerDecisionEspace(CONTEXTE, {
      issue: 'refuse',
      receptionLe: '2026-03-10',
      motifs: [
        'Le local n’est pas accessible aux personnes en fauteuil.',
        'Aucune personne n’est désignée pour accompagner le public.',
      ],
      explication: 'La visite du 4 mai a montré deux marches à l’entrée.',
      changement: 'Un local de plain-pied et une personne présente aux heures d’ouverture.',
    }),
    'arrete-attributif': redigerArreteAttributif(CONTEXTE, ARRETE),
    'arrete-projet': redigerArreteAttributif(PROJET, ARRETE),
    notification: redigerNotification(CONTEXTE, {
      arrete: { numero: '2026-04-000044', date: '2026-06-29' },
      montant: 115_200,
      assiette: 144_006,
      taux: 8000,
      affichage: true,
    }),
    'decision-detr': redigerDecisionDetr(CONTEXTE, {
      issue: 'sans_suite',
      receptionLe: '2026-03-10',
      montantDemande: 115_200,
      motifs: ['Les crédits de l’année ne permettent pas de retenir toutes les demandes.'],
      explication: null,
      changement: null,
      prochainAppel: 'du 1er octobre au 31 décembre 2026',
    }),
  }
}
