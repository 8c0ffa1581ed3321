import { centimes } from '~/domain/commun/montant'
import type { StatutDetr } from '~/domain/detr/cycle'
import type { StatutDossier } from '~/domain/dossier/cycle'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import type { EtatPiece, TypePiece } from '~/domain/dossier/pieces'
import type { Valeurs } from '~/domain/dossier/valeurs'
import {
  type AnnexeTechnique,
  type EvaluationAnnexe,
  evaluerAnnexe,
} from '~/domain/equipement/annexe-technique'
import type { Categorie } from '~/domain/equipement/categories'
import type { LigneEquipement, NatureLigne } from '~/domain/equipement/lignes'
import { assemblerReponses } from '~/domain/equipement/reponses'
import type { NatureOrganisation } from '~/domain/organisation/nature'
import type { Lecture, Tx } from './base.server'
import { lireArbre } from './dossier-arbre.server'
import { Prisma } from './generated/sqlite/client'
import { lireSql } from './sql.server'

/**
 * Everything a page, a letter or a decision needs of one dossier, in domain terms, in one bounded read.
 * Says nothing of who may see it: call `getDossier` or `exigerRoles` first.
 */
export async function lireDossierComplet(tx: Tx | Lecture, dossierId: string) {
  const dossier = await findDossierComplet(tx, dossierId)
  if (!dossier) throw new Error(`Pas de dossier ${dossierId}.`)
  return dossier
}

/** The same, null when there is none. */
export async function findDossierComplet(tx: Tx | Lecture, dossierId: string) {
  const lu = await lireArbre(tx, dossierId)
  if (!lu) return null
  const annexe = await lireAnnexe(tx, lu.annexe)
  const rubriques = Object.fromEntries(
    lu.rubriques.map((rubrique) => [
      rubrique.etape,
      { ...rubrique, valeurs: JSON.parse(rubrique.valeurs) as Valeurs },
    ]),
  ) as Partial<
    Record<
      EtapeRubrique,
      { valeurs: Valeurs; complete: boolean; version: number; majLe: Date; majParId: string | null }
    >
  >
  const lignes = lu.lignes.map(
    (ligne): LigneEquipement => ({
      id: ligne.id,
      categorie: ligne.categorie as Categorie,
      designation: ligne.designation,
      quantite: ligne.quantite,
      prixUnitaireHT: centimes(ligne.prixUnitaireHT),
      tauxTva: ligne.tauxTva,
      nature: ligne.nature as NatureLigne,
      existante: ligne.existante,
      devis: ligne.devis,
    }),
  )
  return {
    ...lu,
    statut: lu.statut as StatutDossier,
    organisation: { ...lu.organisation, nature: lu.organisation.nature as NatureOrganisation },
    rubriques,
    lignes,
    /** The step's values as typed, {} when it was never opened. */
    valeurs: (etape: EtapeRubrique): Valeurs => rubriques[etape]?.valeurs ?? {},
    pieces: lu.pieces.map((piece) => ({
      ...piece,
      type: piece.type as TypePiece,
      etat: piece.etat as EtatPiece,
    })),
    demandes: lu.demandes.map((demande) => ({ ...demande, statut: demande.statut as StatutDetr })),
    annexeTechnique: annexe,
    conformite: evaluerConformite(annexe, rubriques, lignes),
  }
}

export type DossierComplet = Awaited<ReturnType<typeof lireDossierComplet>>
export type DemandeComplete = DossierComplet['demandes'][number]

/** A version of the annexe technique as published; a draft is nobody’s version. */
export async function lireAnnexe(tx: Tx | Lecture, version: string): Promise<AnnexeTechnique> {
  const [lue] = await lireSql<{ contenu: string }>(
    tx,
    Prisma.sql`SELECT "contenu" FROM "AnnexeVersion" WHERE "version" = ${version} AND "statut" <> 'brouillon'`,
  )
  if (!lue) throw new Error(`Pas de version ${version} de l’annexe technique.`)
  return JSON.parse(lue.contenu) as AnnexeTechnique
}

/** The version in force on this day. */
export async function lireAnnexeEnVigueur(tx: Tx | Lecture, jour: string): Promise<AnnexeTechnique> {
  const { contenu } = await tx.annexeVersion.findFirstOrThrow({
    where: {
      statut: { not: 'brouillon' },
      enVigueurDu: { lte: jour },
      OR: [{ enVigueurAu: null }, { enVigueurAu: { gte: jour } }],
    },
    orderBy: { enVigueurDu: 'desc' },
  })
  return JSON.parse(contenu) as AnnexeTechnique
}

/** The lines and answers of a dossier under a version of the annexe. */
export function evaluerConformite(
  annexe: AnnexeTechnique,
  rubriques: Partial<Record<EtapeRubrique, { valeurs: Valeurs }>>,
  lignes: readonly LigneEquipement[],
): EvaluationAnnexe {
  const reponses = assemblerReponses(annexe, {
    lieu: rubriques.lieu?.valeurs ?? null,
    services: rubriques.services?.valeurs ?? null,
    equipement: rubriques.equipement?.valeurs ?? null,
  })
  return evaluerAnnexe(annexe, { ...(rubriques.equipement ? { lignes } : {}), reponses })
}
