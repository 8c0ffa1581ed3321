import { centimes } from '~/domain/commun/montant'
import { contenuASigner, type DossierASigner } from '~/domain/dossier/depot'
import { empreinteDe } from './documents.server'
import type { DemandeComplete, DossierComplet } from './dossier-complet.server'

export type Contenu = { readonly contenu: DossierASigner; readonly empreinte: string }

/** What a signature of this dossier covers today, and its SHA-256. Row ids are left out: a save may renew them. */
export function lireContenu(dossier: DossierComplet): Contenu {
  const demande = demandeEnCours(dossier)
  const contenu = contenuASigner({
    titre: dossier.titre,
    organisation: organisationDe(dossier),
    annexe: dossier.annexe,
    demandeDetr: dossier.demandeDetr === true,
    rubriques: Object.fromEntries(
      Object.entries(dossier.rubriques).map(([etape, rubrique]) => [etape, rubrique.valeurs]),
    ),
    lignes: dossier.lignes.map(({ id: _, ...ligne }) => ligne),
    demande: demande && {
      categorie: demande.categorie,
      premierActeLe: demande.premierActeLe,
      derogation: demande.derogation,
      debutPrevuLe: demande.debutPrevuLe,
      finPrevueLe: demande.finPrevueLe,
    },
    ressources: (demande?.ressources ?? []).map(({ financeur, montant, etat, decisionLe }) => ({
      financeur,
      montant: centimes(montant),
      etat,
      decisionLe,
    })),
    pieces: dossier.pieces.flatMap(({ type, envois }) =>
      envois[0] ? [{ type, sha256: envois[0].sha256 }] : [],
    ),
  }) as unknown as DossierASigner
  return { contenu, empreinte: empreinteDe(contenu) }
}

/** The request that is deposited with the dossier; null when no DETR is asked. */
export function demandeEnCours(dossier: DossierComplet): DemandeComplete | null {
  if (dossier.demandeDetr !== true) return null
  return dossier.demandes.find(({ statut }) => statut === 'brouillon') ?? null
}

function organisationDe({ organisation }: DossierComplet) {
  const { nature, nom, codeInsee, siren, siret, rna } = organisation
  return { nature, nom, codeInsee, siren, siret, rna }
}
