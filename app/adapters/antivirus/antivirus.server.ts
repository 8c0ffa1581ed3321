/** What is known of the safety of a stored file. */
export const ETATS_CONTROLE = ['en_attente', 'sain', 'infecte', 'non_controle'] as const
export type EtatControle = (typeof ETATS_CONTROLE)[number]

/** What a page says beside a file. */
export const LIBELLES_CONTROLE: Readonly<Record<EtatControle, string>> = {
  en_attente: 'Contrôle en cours',
  sain: 'Contrôlé, aucun virus trouvé',
  infecte: 'Virus trouvé\u00A0: fichier bloqué',
  non_controle: 'Non contrôlé par un antivirus',
}

export type Antivirus = { readonly controler: (octets: Uint8Array) => Promise<EtatControle> }

/** The antivirus of this installation. None can be configured yet: each file says that it was not checked. */
export function antivirus(): Antivirus {
  return { controler: async () => 'non_controle' }
}

/** Whether a file may be given to someone: never one that waits for its check or failed it. */
export function isTelechargeable(controle: string): boolean {
  return controle === 'sain' || controle === 'non_controle'
}
