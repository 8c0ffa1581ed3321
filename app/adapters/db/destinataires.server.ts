import { lireTexte } from '~/domain/dossier/valeurs'
import type { Lecture, Tx } from './base.server'
import type { DossierComplet } from './dossier-complet.server'

const ADRESSE = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/

/** Who is written to about a dossier: who prepared it, the élu, the second address. Each once, plausible ones only. */
export async function listDestinataires(
  tx: Tx | Lecture,
  { valeurs, signatures, creeParId }: Pick<DossierComplet, 'valeurs' | 'signatures' | 'creeParId'>,
): Promise<string[]> {
  const preparateur = creeParId ? await tx.personne.findUnique({ where: { id: creeParId } }) : null
  const organisation = valeurs('organisation')
  const adresses = [
    preparateur?.courriel ?? '',
    signatures[0]?.courriel ?? lireTexte(organisation, 'elu.courriel'),
    lireTexte(organisation, 'preparateur.secondCourriel'),
  ].map((adresse) => adresse.trim().toLowerCase())
  return [...new Set(adresses)].filter((adresse) => ADRESSE.test(adresse))
}
