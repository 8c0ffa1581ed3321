import { type Motif, motif } from '../commun/motif'

export const NATURES_ORGANISATION = ['commune', 'epci', 'syndicat', 'association', 'ccas', 'autre'] as const
export type NatureOrganisation = (typeof NATURES_ORGANISATION)[number]

export const LIBELLES_NATURE: Readonly<Record<NatureOrganisation, string>> = {
  commune: 'Commune',
  epci: 'Intercommunalité',
  syndicat: 'Syndicat',
  association: 'Association',
  ccas: 'Centre communal d’action sociale (CCAS)',
  autre: 'Autre organisation',
}

/** « la commune », for « je signe au nom de la commune » and « à la charge de la commune ». */
export const LIBELLES_NATURE_DEFINIE: Readonly<Record<NatureOrganisation, string>> = {
  commune: 'la commune',
  epci: 'l’intercommunalité',
  syndicat: 'le syndicat',
  association: 'l’association',
  ccas: 'le centre communal d’action sociale',
  autre: 'l’organisation',
}

export type DroitDetr = {
  /** By its nature alone: population and wealth are examined elsewhere. */
  readonly possible: boolean
  /** Why not, then the doors that stay open. */
  readonly motifs: readonly Motif[]
}

const SOURCE = 'art. L2334-33 CGCT'
const POSSIBLE: DroitDetr = { possible: true, motifs: [] }

const CONTRAT = motif(
  'detr.nature.contrat',
  'Un contrat signé entre une commune éligible et l’État vous désigne\u202F? Le maire peut alors déposer la demande.',
  SOURCE,
)

const DROITS: Readonly<Record<NatureOrganisation, DroitDetr>> = {
  commune: POSSIBLE,
  epci: POSSIBLE,
  syndicat: POSSIBLE,
  association: {
    possible: false,
    motifs: [
      motif(
        'detr.nature.association',
        'Une association ne peut pas recevoir la DETR (art. L2334-33). Votre espace numérique reste possible.',
        SOURCE,
      ),
      motif(
        'detr.nature.commune',
        'Une commune éligible peut demander la DETR, acheter le matériel et vous le prêter. Invitez-la à rejoindre ce dossier.',
        SOURCE,
      ),
      CONTRAT,
    ],
  },
  ccas: {
    possible: false,
    motifs: [
      motif(
        'detr.nature.ccas',
        'Un CCAS ne peut pas recevoir la DETR. La commune le peut si elle reste propriétaire du matériel.',
        SOURCE,
      ),
    ],
  },
  autre: {
    possible: false,
    motifs: [
      motif(
        'detr.nature.autre',
        'Cette organisation ne peut pas recevoir la DETR (art. L2334-33). Votre espace numérique reste possible.',
        SOURCE,
      ),
    ],
  },
}

/**
 * Whether this nature of organisation may ask for the DETR, and the doors when it may not. An association
 * may be the beneficiary that a contract with the State designates: `designeParContrat`.
 * @source art. L2334-33 CGCT; CCAS: answer to question n° 21711, JO AN of 25 June 2013
 */
export function peutDemanderDetr(
  nature: NatureOrganisation,
  { designeParContrat = false }: { designeParContrat?: boolean } = {},
): DroitDetr {
  if (nature === 'association' && designeParContrat) return POSSIBLE
  return DROITS[nature]
}
