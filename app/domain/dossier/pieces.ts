import type { NatureOrganisation } from '../organisation/nature'
import type { Badge } from './badge'

export const TYPES_PIECE = [
  'deliberation',
  'devis',
  'attestation_non_commencement',
  'note_explicative',
  'plan_financement',
  'echeancier',
  'delegation_signature',
  'contrat_etat',
  'autre',
] as const
export type TypePiece = (typeof TYPES_PIECE)[number]

export const ETATS_PIECE = ['attendue', 'recue', 'validee', 'a_refaire', 'tardive', 'impossible'] as const
export type EtatPiece = (typeof ETATS_PIECE)[number]

/** A piece of this dossier: why it is asked, what it must show, and what happens without it. */
export type PieceAttendue = {
  readonly type: TypePiece
  readonly libelle: string
  readonly pourquoi: string
  /** Text that asks for it; null when it is only useful. */
  readonly source: string | null
  readonly doitMontrer: string
  /** The DETR request is complete only with it (art. R2334-23). */
  readonly requiseDetr: boolean
  /** The espace itself needs it. */
  readonly requiseEspace: boolean
  /** It may arrive after the deposit. */
  readonly tardivePossible: boolean
  /** The portal prepares it, from what was typed. */
  readonly modele: boolean
  /** Signed with the dossier: nothing to send but where the local rules ask for ink. */
  readonly signeeAvecLeDossier: boolean
}

const ARRETE_2002 = 'arrêté du 23 décembre 2002'

export const CATALOGUE_PIECES: Readonly<Record<TypePiece, PieceAttendue>> = {
  deliberation: {
    type: 'deliberation',
    libelle: 'Délibération',
    pourquoi:
      'Le conseil doit approuver le projet et son financement. Une décision du maire seul ne suffit pas.',
    source: `${ARRETE_2002} ; art. L2121-29 CGCT`,
    doitMontrer: 'L’objet du projet, son coût hors taxes, le plan de financement et la date du vote.',
    requiseDetr: true,
    requiseEspace: false,
    tardivePossible: true,
    modele: true,
    signeeAvecLeDossier: false,
  },
  devis: {
    type: 'devis',
    libelle: 'Devis',
    pourquoi: 'Il prouve le prix du matériel à acheter.',
    source: ARRETE_2002,
    doitMontrer: 'Le vendeur, le détail du matériel et le prix hors taxes. Il n’est pas signé.',
    requiseDetr: true,
    requiseEspace: false,
    tardivePossible: true,
    modele: false,
    signeeAvecLeDossier: false,
  },
  attestation_non_commencement: {
    type: 'attestation_non_commencement',
    libelle: 'Attestation de non-commencement',
    pourquoi: 'Rien ne doit être signé ni commandé avant la réception de la demande.',
    source: `art. R2334-24 CGCT ; ${ARRETE_2002}`,
    doitMontrer: 'Qu’aucun devis n’est signé et qu’aucune commande n’est passée.',
    requiseDetr: true,
    requiseEspace: false,
    tardivePossible: false,
    modele: true,
    signeeAvecLeDossier: true,
  },
  note_explicative: {
    type: 'note_explicative',
    libelle: 'Note explicative',
    pourquoi: 'Elle dit à quoi sert le projet.',
    source: ARRETE_2002,
    doitMontrer: 'L’objet et les objectifs du projet.',
    requiseDetr: true,
    requiseEspace: false,
    tardivePossible: false,
    modele: true,
    signeeAvecLeDossier: true,
  },
  plan_financement: {
    type: 'plan_financement',
    libelle: 'Plan de financement',
    pourquoi: 'Il dit qui paie quoi.',
    source: ARRETE_2002,
    doitMontrer: 'Les dépenses hors taxes, chaque financeur, son montant et ce qui est déjà obtenu.',
    requiseDetr: true,
    requiseEspace: false,
    tardivePossible: false,
    modele: true,
    signeeAvecLeDossier: true,
  },
  echeancier: {
    type: 'echeancier',
    libelle: 'Calendrier du projet',
    pourquoi: 'Il dit quand le projet commence et quand il finit.',
    source: ARRETE_2002,
    doitMontrer: 'Les dates de début et de fin prévues.',
    requiseDetr: true,
    requiseEspace: false,
    tardivePossible: false,
    modele: true,
    signeeAvecLeDossier: true,
  },
  delegation_signature: {
    type: 'delegation_signature',
    libelle: 'Délégation de signature',
    pourquoi: 'Une autre personne signe à la place du maire ou du président.',
    source: 'art. L2122-18 et L5211-9 CGCT',
    doitMontrer: 'Son numéro, sa date, qui délègue et à qui.',
    requiseDetr: true,
    requiseEspace: true,
    tardivePossible: true,
    modele: false,
    signeeAvecLeDossier: false,
  },
  contrat_etat: {
    type: 'contrat_etat',
    libelle: 'Contrat signé avec l’État',
    pourquoi: 'Il vous désigne pour porter le projet\u00A0: c’est ce qui ouvre droit à la DETR.',
    source: 'art. L2334-33 CGCT',
    doitMontrer: 'La commune ou le groupement qui a signé, le projet et l’organisation désignée.',
    requiseDetr: true,
    requiseEspace: false,
    tardivePossible: true,
    modele: false,
    signeeAvecLeDossier: false,
  },
  autre: {
    type: 'autre',
    libelle: 'Autre document (optionnel)',
    pourquoi: 'Tout ce qui peut aider à lire le dossier.',
    source: null,
    doitMontrer: 'Ce que vous jugez utile.',
    requiseDetr: false,
    requiseEspace: false,
    tardivePossible: true,
    modele: false,
    signeeAvecLeDossier: false,
  },
}

const DEROGATION: PieceAttendue = {
  ...CATALOGUE_PIECES.autre,
  libelle: 'Justification de la dérogation',
  pourquoi: 'Vous avez commencé avant la réception\u00A0: le préfet peut l’admettre par dérogation.',
  source: 'art. R2334-24 CGCT',
  doitMontrer: 'Ce qui obligeait à commencer avant la réponse.',
  requiseDetr: true,
}

export type ContextePieces = {
  readonly nature: NatureOrganisation
  readonly demandeDetr: boolean
  /** Someone signs by delegation. */
  readonly delegation: boolean
  /** The organisation is designated by a contract with the State. */
  readonly contratEtat: boolean
  /** An act came before the deposit and the préfet is asked to admit it. */
  readonly derogation: boolean
}

/**
 * The pieces of this dossier, computed: none that neither the law nor the case asks, but « autre », always open.
 * @source arrêté du 23 décembre 2002, as applied by the national form; art. R2334-24 and L2334-33 CGCT
 */
export function listPieces(contexte: ContextePieces): readonly PieceAttendue[] {
  return TYPES_PIECE.filter((type) => isDemandee(type, contexte)).map((type) => {
    if (type === 'autre')
      return contexte.demandeDetr && contexte.derogation ? DEROGATION : CATALOGUE_PIECES.autre
    const piece = CATALOGUE_PIECES[type]
    return { ...piece, requiseDetr: piece.requiseDetr && contexte.demandeDetr }
  })
}

function isDemandee(type: TypePiece, contexte: ContextePieces): boolean {
  if (type === 'autre') return true
  if (type === 'delegation_signature') return contexte.delegation
  if (!contexte.demandeDetr) return false
  if (type === 'contrat_etat') return contexte.contratEtat
  if (type === 'attestation_non_commencement') return !contexte.derogation
  return true
}

export type ContexteLibellePiece = {
  /** Day before which a late one is awaited, already formatted: « 20 avril 2026 ». */
  readonly avant?: string | null
  /** Why it must be redone, or why it cannot be provided. */
  readonly motif?: string | null
  /** A model is ready and waits for a signature. */
  readonly modele?: boolean
  /** The antivirus is reading it. */
  readonly enControle?: boolean
}

const LIBELLES_ETAT: Readonly<
  Record<EtatPiece, (contexte: ContexteLibellePiece) => { readonly texte: string; readonly badge: Badge }>
> = {
  attendue: ({ modele }) => ({ texte: modele ? 'Modèle à signer' : 'À fournir', badge: 'neutre' }),
  recue: ({ enControle }) => ({ texte: enControle ? 'Contrôle en cours' : 'Reçue', badge: 'info' }),
  validee: () => ({ texte: 'Validée', badge: 'info' }),
  a_refaire: ({ motif }) => ({ texte: `À refaire${suite(motif)}`, badge: 'warning' }),
  tardive: ({ avant }) => ({
    texte: avant ? `À envoyer avant le ${avant}` : 'À envoyer ensuite',
    badge: 'warning',
  }),
  impossible: ({ motif }) => ({ texte: `Non fournie${suite(motif)}`, badge: 'warning' }),
}

/** The state of a piece in words. */
export function libelleEtatPiece(
  etat: EtatPiece,
  contexte: ContexteLibellePiece = {},
): { readonly texte: string; readonly badge: Badge } {
  return LIBELLES_ETAT[etat](contexte)
}

function suite(motif: string | null | undefined): string {
  return motif ? `\u00A0: ${motif}` : ''
}
