import { centimes } from '~/domain/commun/montant'
import type {
  Avance,
  LectureSeuil,
  RegleDuRecueil,
  StatutRecueil,
  VersionDuRecueil,
} from '~/domain/detr/recueil'
import type { Arrondi } from '~/domain/detr/regle-locale'
import type { Lecture, Tx } from './base.server'
import type { RegleLocaleModel } from './generated/sqlite/models'

/** The versions of a département for a year, drafts included. */
export async function listVersions(
  tx: Tx | Lecture,
  departement: string,
  exercice: number,
): Promise<VersionDuRecueil[]> {
  const versions = await tx.recueilRegles.findMany({
    where: { departement, exercice },
    select: { id: true, exercice: true, version: true, statut: true, enVigueurDu: true },
  })
  return versions.map((version) => ({ ...version, statut: version.statut as StatutRecueil }))
}

/** A stored rule in domain terms. */
export function regleDuRecueil(ligne: RegleLocaleModel): RegleDuRecueil {
  const { categorie, libelle, couvre, tauxMin, tauxMax, plancherLeve, appelDu, appelAu } = ligne
  return {
    categorie,
    libelle,
    couvre,
    tauxMin,
    tauxMax,
    plancherDepense: enCentimes(ligne.plancherDepense),
    plancherLeve,
    plafondDepense: enCentimes(ligne.plafondDepense),
    plafondSubvention: enCentimes(ligne.plafondSubvention),
    arrondi: ligne.arrondi as Arrondi,
    appelDu,
    appelAu,
    piecesEnPlus: JSON.parse(ligne.piecesEnPlus) as string[],
    avance: ligne.avance as Avance,
    acomptesMax: ligne.acomptesMax,
    preuveAffichage: ligne.preuveAffichage,
    usageAnnees: ligne.usageAnnees,
    seuilCommission: ligne.seuilCommission as LectureSeuil,
  }
}

/** The columns of a rule, for a write. */
export function colonnesDeRegle(regle: RegleDuRecueil) {
  const { plancherDepense, plafondDepense, plafondSubvention, piecesEnPlus, ...reste } = regle
  return {
    ...reste,
    plancherDepense: enBigInt(plancherDepense),
    plafondDepense: enBigInt(plafondDepense),
    plafondSubvention: enBigInt(plafondSubvention),
    piecesEnPlus: JSON.stringify(piecesEnPlus),
  }
}

function enCentimes(montant: bigint | null): number | null {
  return montant === null ? null : centimes(montant)
}

function enBigInt(montant: number | null): bigint | null {
  return montant === null ? null : BigInt(montant)
}
