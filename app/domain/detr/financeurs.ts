import { type Centimes, somme } from '../commun/montant'

export const FINANCEURS = [
  'DETR',
  'DSIL',
  'DPV',
  'DSID',
  'FNADT',
  'FONDS_VERT',
  'AUTRE_ETAT',
  'UE',
  'REGION',
  'DEPARTEMENT',
  'EPCI',
  'AUTRE_PUBLIC',
  'PRIVE',
  'AUTOFINANCEMENT',
  'EMPRUNT',
] as const
export type Financeur = (typeof FINANCEURS)[number]

/**
 * What the rules make of the money: `dotation` counts under the 80 % of R2334-27 and as public money,
 * `publique` as public money only, `privee` nowhere, `propre` is the own share of L1111-10.
 */
export type ClasseFinanceur = 'dotation' | 'publique' | 'privee' | 'propre'

export type DescriptionFinanceur = {
  readonly classe: ClasseFinanceur
  /** For everybody. */
  readonly libelle: string
  /** The legal word, for letters and agents. */
  readonly libelleActe: string
}

export const DESCRIPTIONS_FINANCEUR: Readonly<Record<Financeur, DescriptionFinanceur>> = {
  DETR: decrire('dotation', 'DETR', 'Dotation d’équipement des territoires ruraux (DETR)'),
  DSIL: decrire('dotation', 'DSIL', 'Dotation de soutien à l’investissement local (DSIL)'),
  DPV: decrire('dotation', 'DPV', 'Dotation politique de la ville (DPV)'),
  DSID: decrire('dotation', 'DSID', 'Dotation de soutien à l’investissement des départements (DSID)'),
  FNADT: decrire(
    'publique',
    'FNADT',
    'Fonds national d’aménagement et de développement du territoire (FNADT)',
  ),
  FONDS_VERT: decrire('publique', 'Fonds vert'),
  AUTRE_ETAT: decrire('publique', 'Autre aide de l’État'),
  UE: decrire('publique', 'Union européenne'),
  REGION: decrire('publique', 'Région', 'Conseil régional'),
  DEPARTEMENT: decrire('publique', 'Département', 'Conseil départemental'),
  EPCI: decrire('publique', 'Intercommunalité', 'Établissement public de coopération intercommunale (EPCI)'),
  AUTRE_PUBLIC: decrire('publique', 'Autre aide publique'),
  PRIVE: decrire('privee', 'Don ou mécénat', 'Financement privé'),
  AUTOFINANCEMENT: decrire('propre', 'Part de la commune', 'Autofinancement'),
  EMPRUNT: decrire('propre', 'Emprunt'),
}

function decrire(classe: ClasseFinanceur, libelle: string, libelleActe = libelle): DescriptionFinanceur {
  return { classe, libelle, libelleActe }
}

export type Ressource = { readonly financeur: Financeur; readonly montant: Centimes }

/** The resources of a plan, summed by what the rules make of them. Cents. */
export type Repartition = {
  readonly detr: Centimes
  /** DSIL, DPV and DSID. */
  readonly autresDotations: Centimes
  /** Every public aid, the DETR included. */
  readonly aidesPubliques: Centimes
  readonly privees: Centimes
  readonly propres: Centimes
  readonly total: Centimes
}

/** Sums the resources; a financeur named twice is summed, the order does not matter. */
export function repartir(ressources: readonly Ressource[]): Repartition {
  const sommer = (retenir: (financeur: Financeur, classe: ClasseFinanceur) => boolean) =>
    somme(
      ressources
        .filter(({ financeur }) => retenir(financeur, DESCRIPTIONS_FINANCEUR[financeur].classe))
        .map(({ montant }) => montant),
    )
  return {
    detr: sommer((financeur) => financeur === 'DETR'),
    autresDotations: sommer((financeur, classe) => classe === 'dotation' && financeur !== 'DETR'),
    aidesPubliques: sommer((_, classe) => classe === 'dotation' || classe === 'publique'),
    privees: sommer((_, classe) => classe === 'privee'),
    propres: sommer((_, classe) => classe === 'propre'),
    total: sommer(() => true),
  }
}
