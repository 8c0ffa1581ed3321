import { type Motif, motif } from '../commun/motif'
import { DEPOSANTS, NATURES_PORTEUR, type Porteur, porteurInconnu } from '../detr/porteur'
import type { Cles, Lecteur } from './lecteur'

/** What the reference data says of a present commune; the population is the one of Insee. */
export type CommuneConnue = { readonly outreMer: boolean; readonly population: number | null }

export const PORTEUR = {
  nature: 'requise',
  codeInsee: 'facultative',
  outreMer: 'facultative',
  population: 'facultative',
  potentielFinancier: 'facultative',
  potentielFinancierMoyen: 'facultative',
  eligibleSelonListe: 'facultative',
  epci: 'facultative',
  communeNouvelle: 'facultative',
  contratEtat: 'facultative',
} as const satisfies Cles
export const EPCI = { communeCentre: 'facultative', densite: 'facultative' } as const satisfies Cles
export const COMMUNE_NOUVELLE = {
  creeeLe: 'facultative',
  ancienneCommuneEligible: 'facultative',
} as const satisfies Cles
export const CONTRAT = {
  designeMaitreOuvrage: 'facultative',
  signataireEligible: 'facultative',
  deposePar: 'facultative',
} as const satisfies Cles

/** Stands for a porteur that could not be read: the plan is refused anyway. */
export const PORTEUR_ILLISIBLE: Porteur = porteurInconnu('autre')

/**
 * The porteur of a body; null when absent or without a nature. The code of a commune fills what is not given:
 * outre-mer, and for a commune its population. Keys of another nature are read and ignored by the rules.
 */
export function lirePorteur(
  plan: Lecteur<{ porteur: 'requise' } & Cles>,
  communes: ReadonlyMap<string, CommuneConnue>,
  motifs: Motif[],
): Porteur | null {
  const lu = plan.objet('porteur', PORTEUR)
  if (lu === null) return null
  const nature = lu.choix('nature', NATURES_PORTEUR)
  const commune = lireCommune(lu, communes, motifs)
  const population = lu.entier('population')
  const deReference = nature === 'commune' && population === null ? (commune?.population ?? null) : null
  const porteur: Omit<Porteur, 'nature'> = {
    outreMer: lu.oui('outreMer') ?? commune?.outreMer ?? false,
    population: population ?? deReference,
    populationDe: deReference === null ? 'dgf' : 'insee',
    potentielFinancier: lu.montant('potentielFinancier'),
    potentielFinancierMoyen: lu.montant('potentielFinancierMoyen'),
    eligibleSelonListe: lu.oui('eligibleSelonListe'),
    epci: lireEpci(lu),
    communeNouvelle: lireCommuneNouvelle(lu),
    contratEtat: lireContrat(lu),
  }
  return nature === null ? null : { nature, ...porteur }
}

function lireCommune(
  lu: Lecteur<typeof PORTEUR>,
  communes: ReadonlyMap<string, CommuneConnue>,
  motifs: Motif[],
): CommuneConnue | null {
  const code = lu.texte('codeInsee')
  if (code === null) return null
  const commune = communes.get(code)
  if (commune) return commune
  motifs.push(
    motif('api.commune', 'Aucune commune n’a ce code Insee aujourd’hui.', null, 'porteur.codeInsee'),
  )
  return null
}

function lireEpci(porteur: Lecteur<typeof PORTEUR>): Porteur['epci'] {
  const lu = porteur.objet('epci', EPCI)
  return lu && { communeCentre: lu.entier('communeCentre'), densite: lu.densite('densite') }
}

function lireCommuneNouvelle(porteur: Lecteur<typeof PORTEUR>): Porteur['communeNouvelle'] {
  const lu = porteur.objet('communeNouvelle', COMMUNE_NOUVELLE)
  return (
    lu && {
      creeeLe: lu.jour('creeeLe'),
      ancienneCommuneEligible: lu.oui('ancienneCommuneEligible') ?? false,
    }
  )
}

function lireContrat(porteur: Lecteur<typeof PORTEUR>): Porteur['contratEtat'] {
  const lu = porteur.objet('contratEtat', CONTRAT)
  return (
    lu && {
      designeMaitreOuvrage: lu.oui('designeMaitreOuvrage') ?? false,
      signataireEligible: lu.oui('signataireEligible'),
      deposePar: lu.choix('deposePar', DEPOSANTS),
    }
  )
}
