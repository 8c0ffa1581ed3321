import type { Manque } from '~/domain/dossier/completude'
import { listManques } from '~/domain/dossier/completude'
import { ETAPES_RUBRIQUE, type EtapeRubrique } from '~/domain/dossier/etapes'
import { lireTexte, type Valeurs } from '~/domain/dossier/valeurs'
import { type NatureOrganisation, peutDemanderDetr } from '~/domain/organisation/nature'
import { listErreursParEtape } from '~/forms/etapes'

export type FaitsDuRecapitulatif = {
  readonly nature: NatureOrganisation
  /** Raw values of each step that was opened. */
  readonly rubriques: Readonly<Partial<Record<EtapeRubrique, Valeurs>>>
  /** As the last saving judged it: the form and the rules that it does not hold. */
  readonly complete: Readonly<Record<EtapeRubrique, boolean>>
}

/**
 * « Ce qui manque »: what the forms say, then why a step that its form accepts is not complete all the same:
 * the DETR asked by who cannot receive it, or answers to be saved once more.
 */
export function listManquesDuDossier({
  nature,
  rubriques,
  complete,
}: FaitsDuRecapitulatif): readonly Manque[] {
  const manques = listManques(listErreursParEtape(rubriques))
  const muettes = ETAPES_RUBRIQUE.filter(
    (etape) => !complete[etape] && !manques.some((manque) => manque.etape === etape),
  )
  const droit = manqueDeDroit(nature, rubriques)
  const relire = muettes
    .filter((etape) => etape !== droit?.etape)
    .map((etape) => ({ etape, champ: '', message: 'Relisez cette étape, puis enregistrez-la.' }))
  return [...manques, ...(droit ? [droit] : []), ...relire]
}

/** @source art. L2334-33 CGCT */
function manqueDeDroit(
  nature: NatureOrganisation,
  { organisation, financement }: FaitsDuRecapitulatif['rubriques'],
): Manque | null {
  if (lireTexte(financement, 'demandeDetr') !== 'oui') return null
  const droit = peutDemanderDetr(nature, {
    designeParContrat: lireTexte(organisation, 'contratEtat') === 'oui',
  })
  const [raison] = droit.motifs
  if (droit.possible || !raison) return null
  return { etape: 'financement', champ: 'demandeDetr', message: raison.message }
}
