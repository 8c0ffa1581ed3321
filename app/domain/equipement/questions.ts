import { type AnnexeTechnique, type Controle, listControlesDeReponse } from './annexe-technique'

export type TypeQuestion = 'oui' | 'mesure' | 'parmi' | 'contient'

/** The step that asks it. `calcule`: read from facts already typed (hours, helper, procedures), never asked twice. */
export type EtapeQuestion = 'lieu' | 'services' | 'equipement' | 'calcule'

/** A question tied to no line of equipment; each may be left at « je ne sais pas ». */
export type Question = {
  readonly champ: string
  readonly type: TypeQuestion
  readonly etape: EtapeQuestion
  readonly intitule: string
  readonly aide: string | null
  /** « cm », « Mbit/s »… for a measure. */
  readonly unite: string | null
  /** For `parmi` and `contient`. */
  readonly options: readonly { readonly valeur: string; readonly libelle: string }[]
}

type Texte = {
  readonly etape: EtapeQuestion
  readonly intitule: string
  readonly aide?: string
  readonly unite?: string
  readonly options?: Readonly<Record<string, string>>
}

export const SERVICES = ['cni', 'passeport', 'permis', 'immatriculation'] as const
export type Service = (typeof SERVICES)[number]

export const LIBELLES_SERVICE: Readonly<Record<Service, string>> = {
  cni: 'Carte nationale d’identité (CNI)',
  passeport: 'Passeport',
  permis: 'Permis de conduire',
  immatriculation: 'Carte grise (immatriculation)',
}

const TEXTES: Readonly<Record<string, Texte>> = {
  connexion_internet: {
    etape: 'equipement',
    intitule: 'Le poste est-il relié à internet\u202F?',
    aide: 'Par un câble, par le wifi ou par un boîtier mobile fixe.',
  },
  connexion_permanente: {
    etape: 'equipement',
    intitule: 'La connexion est-elle permanente\u202F?',
    aide: 'Un téléphone que l’on branche de temps en temps ne suffit pas.',
  },
  ecran_pouces: {
    etape: 'equipement',
    intitule: 'Quelle est la taille de l’écran\u202F?',
    aide: 'La diagonale, écrite sur l’emballage ou le devis.',
    unite: 'pouces',
  },
  debit_descendant_mbps: {
    etape: 'equipement',
    intitule: 'Quel est le débit en réception\u202F?',
    aide: 'Un test de débit en ligne donne ce chiffre.',
    unite: 'Mbit/s',
  },
  debit_montant_mbps: {
    etape: 'equipement',
    intitule: 'Quel est le débit en envoi\u202F?',
    aide: 'Il sert à envoyer les pièces numérisées.',
    unite: 'Mbit/s',
  },
  logiciels_maintenus: {
    etape: 'equipement',
    intitule: 'Le système et le navigateur se mettent-ils à jour seuls\u202F?',
    aide: 'Leur éditeur doit encore les maintenir.',
  },
  session_publique_effacee: {
    etape: 'equipement',
    intitule: 'La session du public s’efface-t-elle après chaque personne\u202F?',
    aide: 'Elle n’a pas les droits d’administration.',
  },
  poste_verrouille: {
    etape: 'equipement',
    intitule: 'Le poste est-il protégé\u202F?',
    aide: 'Démarrage verrouillé par un mot de passe et disque chiffré.',
  },
  journaux_conserves: {
    etape: 'equipement',
    intitule: 'Les données de connexion sont-elles gardées un an\u202F?',
    aide: 'Une affiche en informe le public.',
  },
  identite_visuelle: {
    etape: 'equipement',
    intitule: 'Où en est l’identité visuelle nationale\u202F?',
    aide: 'La préfecture indique comment la commander.',
    options: { a_commander: 'À commander', commandee: 'Commandée', installee: 'Installée' },
  },
  surface_m2_par_poste: {
    etape: 'lieu',
    intitule: 'Quelle surface par poste dans une salle dédiée\u202F?',
    aide: 'Laissez vide si le poste est dans l’accueil.',
    unite: 'm²',
  },
  confidentialite: {
    etape: 'lieu',
    intitule: 'L’écran est-il à l’abri des regards\u202F?',
  },
  cheminement_accessible: {
    etape: 'lieu',
    intitule: 'Va-t-on de la rue au poste sans marche\u202F?',
    aide: 'Une rampe ou un ascenseur convient.',
  },
  table_hauteur_cm: {
    etape: 'lieu',
    intitule: 'Quelle est la hauteur de la table\u202F?',
    aide: 'Du sol au-dessus du plateau.',
    unite: 'cm',
  },
  table_vide_profondeur_cm: {
    etape: 'lieu',
    intitule: 'Quelle profondeur libre sous la table\u202F?',
    aide: 'La place des genoux d’une personne en fauteuil.',
    unite: 'cm',
  },
  table_vide_largeur_cm: {
    etape: 'lieu',
    intitule: 'Quelle largeur libre sous la table\u202F?',
    unite: 'cm',
  },
  table_vide_hauteur_cm: {
    etape: 'lieu',
    intitule: 'Quelle hauteur libre sous la table\u202F?',
    aide: 'Du sol au-dessous du plateau.',
    unite: 'cm',
  },
  gratuit: {
    etape: 'services',
    intitule: 'L’accès est-il gratuit\u202F?',
  },
  charte_affichee: {
    etape: 'services',
    intitule: 'La charte du poste est-elle affichée\u202F?',
    aide: 'Un modèle prêt à imprimer est fourni. Aucun mot de passe du public n’est gardé.',
  },
  services: {
    etape: 'calcule',
    intitule: 'Quelles démarches aidez-vous à faire\u202F?',
    aide: 'La carte d’identité et le passeport sont attendus.',
    options: LIBELLES_SERVICE,
  },
  mediateur_designe: {
    etape: 'calcule',
    intitule: 'La personne qui aide est-elle désignée\u202F?',
    aide: 'Agent, service civique ou bénévole.',
  },
  mediateur_forme: {
    etape: 'calcule',
    intitule: 'La personne qui aide est-elle formée aux démarches en ligne\u202F?',
    aide: 'La préfecture propose une formation.',
  },
  heures_accompagnement_semaine: {
    etape: 'calcule',
    intitule: 'Combien d’heures avec aide par semaine\u202F?',
    unite: 'h',
  },
}

/**
 * The questions of this version, in its order, one per field. A field that a later version adds is asked in the
 * equipment step, with the words of that version, or else with the wording of its requirement.
 */
export function listQuestions(annexe: AnnexeTechnique): readonly Question[] {
  const questions = new Map<string, Question>()
  for (const { intitule, controle } of annexe.exigences) {
    for (const feuille of listControlesDeReponse([controle])) {
      if (questions.has(feuille.champ)) continue
      const ajoutee = annexe.questions?.find(({ champ }) => champ === feuille.champ)
      questions.set(feuille.champ, questionDe(feuille, ajoutee ?? { intitule }))
    }
  }
  return [...questions.values()]
}

/** The fields whose words are written here: a version uses them without declaring them. */
export const CHAMPS_REDIGES: readonly string[] = Object.keys(TEXTES)

/** The question of a field whose words are written here; null for any other. */
export function findQuestionRedigee(champ: string): Question | null {
  const texte = isQuestionRedigee(champ) ? TEXTES[champ] : undefined
  if (!texte) return null
  const valeurs = Object.keys(texte.options ?? {})
  if (texte.unite) return questionDe({ type: 'mesure', champ }, texte)
  if (valeurs.length === 0) return questionDe({ type: 'oui', champ }, texte)
  return questionDe({ type: champ === 'services' ? 'contient' : 'parmi', champ, valeurs }, texte)
}

/** Whether the words of this field are written here: the fallback is for versions to come. */
export function isQuestionRedigee(champ: string): boolean {
  return Object.hasOwn(TEXTES, champ)
}

/** « cm », « Mbit/s »… when this field is a measure; null otherwise, and for a field unknown here. */
export function uniteDe(champ: string): string | null {
  return isQuestionRedigee(champ) ? (TEXTES[champ]?.unite ?? null) : null
}

function questionDe(
  controle: Exclude<Controle, { type: 'quantite' | 'toutes' }>,
  { intitule, aide, unite }: { intitule: string; aide?: string | null; unite?: string | null },
): Question {
  const dite = { intitule: intitule.replaceAll("'", '’'), aide: aide ?? undefined, unite: unite ?? undefined }
  const redigee = isQuestionRedigee(controle.champ) ? TEXTES[controle.champ] : undefined
  const texte: Texte = redigee ?? { etape: 'equipement', ...dite }
  const valeurs = 'valeurs' in controle ? controle.valeurs : []
  const options = texte.options ?? Object.fromEntries(valeurs.map((valeur) => [valeur, valeur]))
  return {
    champ: controle.champ,
    type: controle.type,
    etape: texte.etape,
    intitule: texte.intitule,
    aide: texte.aide ?? null,
    unite: texte.unite ?? null,
    options: Object.entries(options).map(([valeur, libelle]) => ({ valeur, libelle })),
  }
}
