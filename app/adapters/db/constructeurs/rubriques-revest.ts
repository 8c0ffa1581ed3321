/**
 * What the secretary of Revest-Saint-Martin types (real grant of 2018: 1 440.06 € HT, 1 152.00 € of DETR; invented
 * people), as a form sends it. Used by the tests and by the demonstration.
 */
export const RUBRIQUES_REVEST = {
  organisation: {
    preparateur: {
      prenom: 'Camille',
      nom: 'Martin',
      fonction: 'Secrétaire de mairie',
      telephone: '04 92 00 00 01',
      secondCourriel: '',
    },
    elu: {
      civilite: 'Mme',
      prenom: 'Claire',
      nom: 'Roux',
      fonction: 'Maire',
      courriel: 'claire.roux@example.org',
    },
    delegation: 'non',
    delegationNumero: '',
    delegationLe: '',
    contratEtat: 'non',
    siretDelegue: '',
  },
  lieu: {
    typeDeLieu: 'mairie',
    nomDuLieu: '',
    adresse: 'Place de la Mairie',
    codePostal: '04230',
    commune: 'Revest-Saint-Martin',
    salle: 'Rez-de-chaussée',
    ouvertureLe: '01/09/2026',
    horaires: {
      lundi: [{ debut: '9h', fin: '12h', mode: 'avec_aide' }],
      mardi: [{ debut: '9h', fin: '12h', mode: 'avec_aide' }],
      jeudi: [
        { debut: '9h', fin: '12h', mode: 'avec_aide' },
        { debut: '13h30', fin: '16h30', mode: 'avec_aide' },
      ],
      vendredi: [{ debut: '10h', fin: '12h', mode: 'avec_aide' }],
    },
    fermetures: 'Trois semaines en août',
    reponses: {
      confidentialite: 'oui',
      cheminement_accessible: 'oui',
      table_hauteur_cm: '78',
      table_vide_profondeur_cm: '35',
      table_vide_largeur_cm: '70',
      table_vide_hauteur_cm: '72',
    },
  },
  services: {
    services: ['cni', 'passeport'],
    mediateur: 'designe',
    mediateurPrenom: 'Camille',
    mediateurNom: 'Martin',
    mediateurStatut: 'agent',
    formation: 'prevu',
    formationLe: '15/06/2026',
    commentaire: '',
    reponses: { gratuit: 'oui', charte_affichee: 'oui' },
  },
  equipement: {
    lignes: [
      ligne('ordinateur', 'Ordinateur de bureau et écran de 24 pouces', '839,00'),
      ligne('multifonction', 'Imprimante multifonction avec scanner', '401,06'),
      ligne('webcam', 'Webcam', '60,00'),
      ligne('mobilier', 'Table accessible', '140,00'),
    ],
    reponses: {
      connexion_internet: 'oui',
      connexion_permanente: 'oui',
      logiciels_maintenus: 'oui',
      session_publique_effacee: 'oui',
      poste_verrouille: 'oui',
      identite_visuelle: 'commandee',
    },
  },
  financement: {
    demandeDetr: 'oui',
    categorie: 'services-publics',
    premierActe: 'non',
    premierActeLe: '',
    debutPrevuLe: '01/05/2026',
    finPrevueLe: '31/08/2026',
    ressources: [
      { financeur: 'DETR', montant: '1152,00', etat: 'sollicite', decisionLe: '' },
      { financeur: 'AUTOFINANCEMENT', montant: '288,06', etat: 'obtenu', decisionLe: '' },
    ],
  },
} as const

function ligne(categorie: string, designation: string, prixUnitaireHT: string) {
  return {
    id: '',
    categorie,
    designation,
    quantite: '1',
    prixUnitaireHT,
    tauxTva: '2000',
    nature: 'investissement',
    devis: 'Devis n° 2026-041',
  }
}
