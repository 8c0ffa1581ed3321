import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import { insererEnMasse } from '~/adapters/db/inserer.server'
import {
  type CleDeListe,
  comparerContenus,
  findListeAppliquee,
  getListe,
  LISTE_PERIMEE,
  type ListeLueEnBase,
  type RapportDeListe,
  verrouillerPortee,
} from '~/adapters/db/listes.server'
import { transaction } from '~/adapters/db/transaction.server'
import { ok, type Result, refus } from '~/domain/commun/result'
import type { Acteur } from '~/domain/commun/role'
import { compter } from '~/domain/organisation/liste-difference'

export type ListeAAppliquer = CleDeListe & {
  /** The list that applied when the differences were read; null: none. */
  readonly baseId: string | null
}

/**
 * Makes a list the one that speaks: new, or one of before. The one that applied is kept and replaced. Twice is once.
 * Refused when another list was applied since the differences were read. @throws 404 outside the perimeter
 */
export function appliquerListe(
  acteur: Acteur,
  { baseId, ...cle }: ListeAAppliquer,
  maintenant: Date,
): Promise<Result<null>> {
  return transaction(async (tx) => {
    const vue = await getListe(tx, acteur, cle, ['admin_departement'])
    await verrouillerPortee(tx, vue)
    const liste = await getListe(tx, acteur, cle, ['admin_departement'])
    if (liste.etat === 'appliquee') return ok(null)
    const appliquee = await findListeAppliquee(tx, liste)
    if ((appliquee?.id ?? null) !== baseId) return refus(LISTE_PERIMEE)

    const comptes = compter(comparerContenus(appliquee?.contenu ?? null, liste.contenu))
    const rapport: RapportDeListe = { ...liste.rapport, comptes, appliqueeParId: acteur.id }
    if (appliquee) await tx.listeImportee.update({ where: { id: appliquee.id }, data: { etat: 'remplacee' } })
    await tx.listeImportee.update({
      where: { id: liste.id },
      data: { etat: 'appliquee', appliqueeLe: maintenant, rapport: JSON.stringify(rapport) },
    })
    await remplacerLignes(tx, liste)
    return ok(null)
  })
}

/** What the rest of the portal reads: the rows of the list that applies, and no other. */
async function remplacerLignes(tx: Tx, { id: listeId, departement, exercice, contenu }: ListeLueEnBase) {
  if (contenu.type === 'dispositifs_de_recueil') {
    await tx.dispositifDeRecueil.deleteMany({ where: { departement } })
    const lignes = contenu.lignes.map(({ codeInsee, depuisLe, detail }) => ({
      ...{ codeInsee, departement, listeId, detail },
      du: depuisLe,
    }))
    return insererEnMasse(tx, 'DispositifDeRecueil', lignes)
  }
  const annee = exercice ?? 0
  await tx.eligibiliteDetr.deleteMany({ where: { departement, exercice: annee } })
  const lignes = contenu.lignes.map((ligne) => ({
    ...{ id: nouvelId(), listeId, departement, exercice: annee },
    codeInsee: ligne.codeInsee,
    siren: ligne.siren,
    eligible: ligne.eligible ? 1 : 0,
    motif: ligne.motif,
    populationDgf: ligne.populationDgf,
    potentielFinancier: ligne.potentielFinancier,
  }))
  return insererEnMasse(tx, 'EligibiliteDetr', lignes)
}
