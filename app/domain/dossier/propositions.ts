/** What an agent may propose to the signature of another: on the espace, or on a DETR request. */
export const SENS_PROPOSITION = [
  'agreer',
  'refuser',
  'sans_suite',
  'attribuer',
  'irrecevable',
  'refuser_detr',
  'sans_suite_detr',
] as const
export type SensProposition = (typeof SENS_PROPOSITION)[number]

export type SensEspace = Extract<SensProposition, 'agreer' | 'refuser' | 'sans_suite'>

export type LibelleSens = {
  /** In the list of acts: « agrément ». */
  readonly acte: string
  /** On the button: « Signer l’agrément ». */
  readonly signer: string
  /** Read first by the signatory: it says no to someone. */
  readonly exception: boolean
}

export const LIBELLES_SENS: Readonly<Record<SensProposition, LibelleSens>> = {
  agreer: { acte: 'Agrément', signer: 'Signer l’agrément', exception: false },
  refuser: { acte: 'Refus de l’espace', signer: 'Signer le refus', exception: true },
  sans_suite: { acte: 'Classement sans suite', signer: 'Signer le classement sans suite', exception: true },
  attribuer: { acte: 'Arrêté DETR', signer: 'Signer l’arrêté', exception: false },
  irrecevable: { acte: 'Irrecevabilité DETR', signer: 'Signer l’irrecevabilité', exception: true },
  refuser_detr: { acte: 'Refus de DETR', signer: 'Signer le refus', exception: true },
  sans_suite_detr: { acte: 'DETR non retenue', signer: 'Signer le classement', exception: true },
}

/** The senses that say no, in the order of the list. */
export const SENS_EXCEPTIONS: readonly SensProposition[] = SENS_PROPOSITION.filter(
  (sens) => LIBELLES_SENS[sens].exception,
)

/** @throws if the stored word is not one of the table: a fault of the data. */
export function lireSens(sens: string): SensProposition {
  const connu = SENS_PROPOSITION.find((possible) => possible === sens)
  if (!connu) throw new RangeError(`Sens de proposition inconnu : ${sens}`)
  return connu
}
