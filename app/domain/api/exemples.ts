/** One request for each calculator, shown on the page and in the description of the API, played by the tests. */
export const EXEMPLE_PLAN = {
  receptionLe: '2026-03-10',
  porteur: {
    nature: 'commune',
    codeInsee: '05046',
    potentielFinancier: '1020.40',
    potentielFinancierMoyen: '1311.00',
  },
  regleLocale: { tauxMin: '20', tauxMax: '50' },
  depenses: [
    { libelle: 'Ordinateur', montantHT: '900.00', nature: 'investissement' },
    { libelle: 'Appareil multifonction', montantHT: '540.06', nature: 'investissement' },
    { libelle: 'Abonnement internet', montantHT: '360.00', nature: 'fonctionnement' },
  ],
  ressources: [
    { financeur: 'DETR', montant: '720.03' },
    { financeur: 'AUTOFINANCEMENT', montant: '720.03' },
  ],
} as const

export const EXEMPLE_ECHEANCES = {
  receptionLe: '2026-03-10',
  demandesDePieces: [{ demandeesLe: '2026-04-02', recuesLe: '2026-04-20' }],
  notifieeLe: '2026-07-15',
  commenceeLe: '2026-09-01',
  coutTotal: '1440.06',
  auJour: '2026-10-01',
} as const

export const EXEMPLE_VERSEMENTS = {
  assiette: '6500.00',
  taux: '40.00',
  subvention: '2600.00',
  avanceVersee: '780.00',
  acomptesVerses: '1300.00',
  depenseJustifiee: '5900.00',
  achevee: true,
} as const

export const EXEMPLE_ANNEXE = {
  lignes: [
    { categorie: 'ordinateur', quantite: 1 },
    { categorie: 'multifonction', quantite: 1 },
  ],
  reponses: {
    connexion_internet: true,
    mediateur_designe: true,
    table_hauteur_cm: 78,
    services: ['cni', 'passeport'],
  },
} as const

/** Three faults, each in its field. */
export const EXEMPLE_FAUTIF = {
  receptionLe: '2026-02-31',
  porteur: { nature: 'commune', population: 900 },
  depenses: [{ libelle: 'Ordinateur', montantHT: '900.001', nature: 'investissement' }],
  ressources: [{ financeur: 'DETR', montant: '450.00' }],
  remarque: 'urgent',
} as const
