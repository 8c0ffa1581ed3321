import { formatNombre } from '~/domain/commun/montant'
import type { Valeurs } from '~/domain/dossier/valeurs'
import { lireTexte } from '~/domain/dossier/valeurs'
import {
  type AnnexeTechnique,
  type EvaluationAnnexe,
  evaluerAnnexe,
} from '~/domain/equipement/annexe-technique'
import { CATEGORIES } from '~/domain/equipement/categories'
import { KIT_COURANT, type LigneDeKit } from '~/domain/equipement/kit-courant'
import { assemblerReponses } from '~/domain/equipement/reponses'
import type { Saisie } from '~/forms/parse'
import { lignesSaisies } from '../etapes-dossier/commandes'

/** What the other steps answer to the annexe. */
export type AutresEtapes = { readonly lieu: Valeurs; readonly services: Valeurs }

/** The annexe against what is typed now, right or wrong: a line without a readable quantity counts for one. */
export function evaluerSaisie(
  annexe: AnnexeTechnique,
  saisie: Saisie,
  autres: AutresEtapes,
): EvaluationAnnexe {
  const lignes = lignesSaisies(saisie, 'lignes')
    .filter((ligne) => lireTexte(ligne, 'designation') !== '')
    .map((ligne) => ({ categorie: lireTexte(ligne, 'categorie'), quantite: lireQuantite(ligne) }))
  return evaluerAnnexe(annexe, {
    lignes,
    reponses: assemblerReponses(annexe, { ...autres, equipement: saisie }),
  })
}

function lireQuantite(ligne: Saisie): number {
  const texte = lireTexte(ligne, 'quantite').replace(/\s/g, '')
  return /^\d{1,3}$/.test(texte) ? Number(texte) : 1
}

export const LIGNE_VIDE: Saisie = {
  categorie: CATEGORIES[0],
  designation: '',
  quantite: '1',
  prixUnitaireHT: '',
  tauxTva: '2000',
  nature: 'investissement',
  devis: '',
}

/** The lines of the ordinary kit, as typed. */
export function lignesDuKit(): readonly Saisie[] {
  return KIT_COURANT.map(ligneSaisie)
}

function ligneSaisie(ligne: LigneDeKit): Saisie {
  return {
    categorie: ligne.categorie,
    designation: ligne.designation,
    quantite: String(ligne.quantite),
    prixUnitaireHT: ligne.existante ? '' : formatNombre(ligne.prixUnitaireHT),
    tauxTva: String(ligne.tauxTva),
    nature: ligne.nature,
    ...(ligne.existante ? { existante: 'oui' } : {}),
    devis: '',
  }
}

/** A named button of the lines: « Ajouter le kit courant », « Ajouter une ligne », « Dupliquer », « Retirer ». */
export function transformerLignes(
  { nom, rang }: { nom: string; rang: number },
  saisie: Saisie,
): { saisie: Saisie } | null {
  const lignes = [...lignesSaisies(saisie, 'lignes')]
  const avec = (suite: readonly Saisie[]) => ({ saisie: { ...saisie, lignes: [...suite] } })
  if (nom === 'ajouter_kit') return avec([...lignes, ...lignesDuKit()])
  if (nom === 'ajouter_ligne') return avec([...lignes, LIGNE_VIDE])
  const visee = lignes[rang]
  if (!visee) return null
  if (nom === 'dupliquer_ligne') return avec(lignes.toSpliced(rang + 1, 0, visee))
  if (nom === 'retirer_ligne') return avec(lignes.toSpliced(rang, 1))
  return null
}
