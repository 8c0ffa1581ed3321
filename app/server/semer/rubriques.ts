import { RUBRIQUES_REVEST } from '~/adapters/db/constructeurs/rubriques-revest'
import { ajouterJours, formatJourCourt, type Jour } from '~/domain/commun/jour'
import { type Centimes, formatNombre, multiplierInferieur } from '~/domain/commun/montant'
import { adresseInventee } from './noms-inventes'
import type { OrganisationSemee } from './organisations'

export type LigneSemee = {
  readonly categorie: string
  readonly designation: string
  readonly montant: Centimes
}
export type Projet = {
  readonly organisation: OrganisationSemee
  readonly coutTotal: Centimes
  /** 0: no DETR asked. */
  readonly detr: Centimes
  readonly categorie: string
  readonly jour: Jour
}

/** A cost shared between a computer and a multifunction printer, to the cent. */
export function partager(coutTotal: Centimes): readonly LigneSemee[] {
  const ordinateur = multiplierInferieur(coutTotal, 62, 100)
  return [
    { categorie: 'ordinateur', designation: 'Ordinateur, écran et installation', montant: ordinateur },
    {
      categorie: 'multifonction',
      designation: 'Imprimante multifonction avec scanner',
      montant: coutTotal - ordinateur,
    },
  ]
}

/** What this organisation types in the five steps, as the form sends it. */
export function rubriquesDe({ organisation, coutTotal, detr, categorie, jour }: Projet) {
  const { preparateur, elu, nature, codePostal, commune } = organisation
  const domaine = elu.acteur.courriel.split('@')[1]?.replace('.example.org', '') ?? 'mairie'
  return {
    organisation: {
      ...RUBRIQUES_REVEST.organisation,
      preparateur: {
        prenom: preparateur.personne.prenom,
        nom: preparateur.personne.nom,
        fonction: nature === 'commune' ? 'Secrétaire de mairie' : 'Secrétariat',
        telephone: '01 99 00 12 34',
        secondCourriel: '',
      },
      elu: {
        civilite: elu.personne.civilite,
        prenom: elu.personne.prenom,
        nom: elu.personne.nom,
        fonction: fonctionDeLElu(nature, elu.personne.civilite),
        courriel: adresseInventee(elu.personne, domaine),
      },
    },
    lieu: {
      ...RUBRIQUES_REVEST.lieu,
      typeDeLieu: nature === 'association' ? 'association' : 'mairie',
      adresse: nature === 'association' ? '4 rue des Écoles' : 'Place de la Mairie',
      codePostal,
      commune,
      ouvertureLe: formatJourCourt(ajouterJours(jour, 180)),
    },
    services: {
      ...RUBRIQUES_REVEST.services,
      mediateurPrenom: preparateur.personne.prenom,
      mediateurNom: preparateur.personne.nom,
      formationLe: formatJourCourt(ajouterJours(jour, 90)),
    },
    equipement: {
      ...RUBRIQUES_REVEST.equipement,
      lignes: partager(coutTotal).map(({ categorie: sorte, designation, montant }) => ({
        id: '',
        categorie: sorte,
        designation,
        quantite: '1',
        prixUnitaireHT: formatNombre(montant),
        tauxTva: '2000',
        nature: 'investissement',
        devis: 'Devis fictif n° 12',
      })),
    },
    financement: detr === 0 ? { demandeDetr: 'non' } : financement({ coutTotal, detr, categorie, jour }),
  }
}

function financement({ coutTotal, detr, categorie, jour }: Omit<Projet, 'organisation'>) {
  return {
    demandeDetr: 'oui',
    categorie,
    premierActe: 'non',
    premierActeLe: '',
    debutPrevuLe: formatJourCourt(ajouterJours(jour, 60)),
    finPrevueLe: formatJourCourt(ajouterJours(jour, 170)),
    ressources: [
      { financeur: 'DETR', montant: formatNombre(detr), etat: 'sollicite', decisionLe: '' },
      {
        financeur: 'AUTOFINANCEMENT',
        montant: formatNombre(coutTotal - detr),
        etat: 'obtenu',
        decisionLe: '',
      },
    ],
  }
}

function fonctionDeLElu(nature: string, civilite: string): string {
  if (nature === 'commune') return 'Maire'
  return civilite === 'Mme' ? 'Présidente' : 'Président'
}
