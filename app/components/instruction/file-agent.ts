import type { Role } from '../../domain/commun/role'

export type FileAgent = { readonly libelle: string; readonly href: string }

const INSTRUCTION: FileAgent = { libelle: 'File d’instruction', href: '/instruction' }
const DETR: FileAgent = { libelle: 'Demandes de DETR', href: '/detr' }
const SIGNATURES: FileAgent = { libelle: 'À signer', href: '/signatures' }

/** The list that this person comes from: the one of the desk when it opens to them, else their own. */
export function fileDe(roles: readonly Role[], bureau: 'espace' | 'detr'): FileAgent {
  const espace = roles.includes('referent') || roles.includes('admin_departement')
  const detr = roles.includes('instructeur_detr') || roles.includes('admin_departement')
  if (bureau === 'espace' ? espace : espace && !detr) return INSTRUCTION
  return detr ? DETR : SIGNATURES
}
