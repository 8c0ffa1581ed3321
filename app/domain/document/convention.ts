import { formatJour, type Jour } from '../commun/jour'
import { type Motif, motif } from '../commun/motif'
import type { Result } from '../commun/result'
import { type Bloc, type Lettre, paragraphe, titre } from './bloc'
import { autorite, type Champ, type ContexteLettre, composerLettre } from './contexte'
import { articlesConvention } from './convention-articles'
import { CIRCULAIRE_ESPACES } from './visas'

/** Who signs beside the State, and the vote that authorises them. */
export type PartieConvention = {
  /** « la commune d’Embrun » */
  readonly designation: string
  readonly representant: { readonly nom: string; readonly fonction: string }
  /** « délibération n° 2026-12 du conseil municipal »; its day must not follow the signature. null: a setting does without. */
  readonly autorisation: { readonly reference: string; readonly le: Jour } | null
}

export type DonneesConvention = {
  /** One party, or two for an association hosted by a commune: then three signatures. */
  readonly parties: readonly PartieConvention[]
  readonly espace: { readonly nom: string; readonly adresse: string; readonly commune: string }
  /** « carte nationale d’identité », … */
  readonly services: readonly string[]
  readonly mediateurs: readonly { readonly nom: string; readonly formation: string | null }[]
  readonly equipement: readonly {
    readonly designation: string
    readonly quantite: number
    readonly etat: string
  }[]
  readonly annexeVersion: string
  readonly reserves: readonly { readonly libelle: string; readonly avantLe: Jour }[]
  /** One line a day: « lundi, de 9 h à 12 h ». */
  readonly horaires: readonly string[]
  readonly accessibilite: string
  /** What the State brings: training, identity kit; never money. */
  readonly apportsEtat: readonly string[]
  readonly dureeAnnees: number
  /** Months of notice to end it. */
  readonly preavisMois: number
}

/**
 * The convention of an espace numérique between the préfet and its partner(s). Promises no money: the DETR is
 * another decision, the loan of equipment and the L2334-33 contract are other contracts. An authorisation dated
 * after the signature is refused.
 *
 * @source circulaire n° 16-001365-I of 29 December 2016
 */
export function redigerConvention(contexte: ContexteLettre, donnees: DonneesConvention): Result<Lettre> {
  return composerLettre(contexte, {
    champs: champsDe(contexte, donnees),
    motifs: checkConvention(contexte, donnees),
    corps: () => ({
      forme: 'acte',
      titre: 'Convention',
      objet: `d’espace numérique «\u00A0${donnees.espace.nom}\u00A0»`,
      blocs: [...ouverture(contexte, donnees), ...articlesConvention(contexte, donnees)],
      recours: null,
      cosignatures: donnees.parties.map((partie) => ({
        pour: `Pour ${partie.designation}`,
        qualite: partie.representant.fonction,
        nom: partie.representant.nom,
      })),
    }),
  })
}

function ouverture({ service, signataire }: ContexteLettre, { parties }: DonneesConvention): readonly Bloc[] {
  return [
    paragraphe(
      `Entre l’État, représenté par ${autorite(service).complet}${delegataire(signataire)}, d’une part,`,
    ),
    ...parties.map((partie) => paragraphe(`et ${partie.designation}, ${representation(partie)}`)),
    paragraphe('d’autre part, il est convenu ce qui suit.'),
    titre(2, 'Préambule'),
    paragraphe(
      `La ${CIRCULAIRE_ESPACES} permet à des partenaires volontaires d’accueillir le public dans un lieu équipé et accompagné, pour ses démarches en ligne. Un espace numérique n’est pas un nouveau guichet\u00A0: aucun titre n’y est délivré et aucun dossier n’y est instruit.`,
    ),
  ]
}

function delegataire(signataire: ContexteLettre['signataire']): string {
  if (!signataire || signataire.delegation === null) return ''
  const qualite = signataire.qualite.charAt(0).toLowerCase() + signataire.qualite.slice(1)
  return `, et par délégation par ${signataire.nom}, ${qualite}`
}

function representation({ designation, representant, autorisation }: PartieConvention): string {
  const qui = `${/^le /.test(designation) ? 'représenté' : 'représentée'} par ${representant.nom}, ${representant.fonction}`
  return autorisation === null
    ? `${qui},`
    : `${qui}, selon la ${autorisation.reference} du ${formatJour(autorisation.le)},`
}

function champsDe(
  { signataire }: ContexteLettre,
  { espace, parties, annexeVersion, accessibilite }: DonneesConvention,
) {
  const champs: Champ[] = [
    ['signataire', signataire?.nom, 'signataire.nom'],
    ['nom de l’espace', espace.nom, 'espace.nom'],
    ['adresse de l’espace', espace.adresse, 'espace.adresse'],
    ['commune de l’espace', espace.commune, 'espace.commune'],
    ['version de l’annexe technique', annexeVersion, 'annexeVersion'],
    ['accessibilité', accessibilite, 'accessibilite'],
  ]
  for (const [rang, { designation, representant, autorisation }] of parties.entries()) {
    champs.push(['partie', designation, `parties.${rang}.designation`])
    champs.push(['représentant', representant.nom, `parties.${rang}.representant.nom`])
    champs.push(['fonction du représentant', representant.fonction, `parties.${rang}.representant.fonction`])
    if (autorisation)
      champs.push(['délibération', autorisation.reference, `parties.${rang}.autorisation.reference`])
  }
  return champs
}

function checkConvention({ edition }: ContexteLettre, donnees: DonneesConvention): readonly Motif[] {
  const motifs: Motif[] = []
  const { parties, services, horaires, mediateurs, equipement } = donnees
  if (parties.length === 0 || parties.length > 2)
    motifs.push(
      motif('document.convention.parties', 'Une convention lie l’État à une ou deux organisations.'),
    )
  const vides = { services, horaires, mediateurs, equipement }
  for (const [champ, valeur] of Object.entries(vides)) {
    if (valeur.length > 0) continue
    motifs.push(
      motif(
        'document.champ_vide',
        `Il manque «\u00A0${champ}\u00A0»\u00A0: la convention ne peut pas être préparée.`,
        null,
        champ,
      ),
    )
  }
  if (!edition.projet) motifs.push(...checkAutorisations(parties, edition.date))
  return motifs
}

/** Refuses a signature that comes before the vote that authorises it: asked again when a draft is signed. */
export function checkAutorisations(
  parties: readonly Pick<PartieConvention, 'autorisation'>[],
  signatureLe: Jour,
): readonly Motif[] {
  if (parties.every(({ autorisation }) => autorisation === null || autorisation.le <= signatureLe)) return []
  return [
    motif(
      'document.convention.autorisation',
      'La délibération est postérieure à la signature.',
      null,
      'parties',
    ),
  ]
}
