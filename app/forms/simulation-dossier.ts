import { type Centimes, formatNombre } from '~/domain/commun/montant'
import type { ReponsesSimulation, Simulation } from '~/domain/detr/simulation'
import type { Saisie } from './parse'

/** The step of the equipment, as if these lines had been typed there. */
export function saisieEquipement({ lignes }: ReponsesSimulation): Saisie {
  return {
    lignes: lignes.map(({ categorie, libelle, montantHT, nature }) => ({
      categorie,
      designation: libelle,
      quantite: '1',
      prixUnitaireHT: formatNombre(montantHT),
      tauxTva: '2000',
      nature,
      devis: '',
    })),
    reponses: {},
  }
}

/** The step of the money: the largest DETR, the other funders, the own share. The dates are still to be given. */
export function saisieFinancement(
  { aides }: ReponsesSimulation,
  { regle, montant, part }: Simulation,
): Saisie {
  return {
    demandeDetr: montant > 0 ? 'oui' : '',
    categorie: regle?.categorie ?? '',
    ressources: [
      ressource('DETR', montant),
      ...aides.map((aide) => ressource(aide.financeur, aide.montant)),
      ressource('AUTOFINANCEMENT', part),
    ],
  }
}

function ressource(financeur: string, montant: Centimes): Saisie {
  const etat = financeur === 'AUTOFINANCEMENT' ? 'obtenu' : 'sollicite'
  return { financeur, montant: formatNombre(montant), etat, decisionLe: '' }
}
