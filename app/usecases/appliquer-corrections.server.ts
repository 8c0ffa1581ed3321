import type { Tx } from '~/adapters/db/base.server'
import type { DossierComplet } from '~/adapters/db/dossier-complet.server'
import { parseJour } from '~/domain/commun/jour'
import { findCible } from '~/domain/dossier/corrections'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import { isProposable } from '~/domain/dossier/valeur-avant'
import { lireTexte, lireValeur, poserValeur, type Valeurs } from '~/domain/dossier/valeurs'
import { lireValeurLigne } from '~/domain/equipement/valeur-ligne'
import { lireCout } from './sync-lignes.server'

/** The request that may still change with the dossier: nothing is decided on it. */
const DETR_MODIFIABLE = ['depose', 'a_completer', 'complet', 'repute_complet', 'instruit']
/** Asking for the DETR, or not any more, is another act: it has its own receipt. */
const JAMAIS_ECRITS = ['financement.demandeDetr']

/**
 * Writes the accepted and changed values into the steps, the lines and the request. A field made of several answers
 * (hours, list of procedures) keeps its values: the words of the answer are read by the agent.
 */
export async function appliquerCorrections(tx: Tx, dossier: DossierComplet, maintenant: Date): Promise<void> {
  const valeurs = new Map<EtapeRubrique, Valeurs>()
  for (const { cible: texte, reponse, valeurApres } of dossier.corrections) {
    const cible = findCible(texte, dossier.lignes)
    const ecrite = reponse === 'acceptee' || reponse === 'modifiee'
    if (!cible || !ecrite || valeurApres === null || !isProposable(cible) || JAMAIS_ECRITS.includes(texte))
      continue
    if (cible.sorte === 'ligne') {
      await ecrireLigne(tx, cible.ligneId, cible.champ, valeurApres)
      const actuelles = valeurs.get('equipement') ?? dossier.valeurs('equipement')
      valeurs.set('equipement', poserLigne(dossier, actuelles, { ...cible, valeur: valeurApres }))
    }
    if (cible.sorte === 'rubrique') {
      const etape = cible.etape as EtapeRubrique
      const actuelles = valeurs.get(etape) ?? dossier.valeurs(etape)
      valeurs.set(etape, poserValeur(actuelles, cible.champ, valeurApres))
    }
  }
  for (const [etape, nouvelles] of valeurs) {
    await tx.rubrique.update({
      where: { dossierId_etape: { dossierId: dossier.id, etape } },
      data: { valeurs: JSON.stringify(nouvelles), version: { increment: 1 }, majLe: maintenant },
    })
  }
  await recalculerDemande(tx, dossier.id, valeurs.get('financement') ?? null)
}

async function ecrireLigne(tx: Tx, ligneId: string, champ: string, texte: string): Promise<void> {
  const lue = lireValeurLigne(champ, texte)
  if (!lue.ok) return
  const { prixUnitaireHT, ...reste } = lue.value
  const prix = prixUnitaireHT === undefined ? {} : { prixUnitaireHT: BigInt(prixUnitaireHT) }
  await tx.ligne.update({ where: { id: ligneId }, data: { ...reste, ...prix } })
}

/** The same cell in what was typed: by the id of the line, else by its rank among the lines that are filled. */
function poserLigne(
  dossier: DossierComplet,
  valeurs: Valeurs,
  { ligneId, champ, valeur }: { ligneId: string; champ: string; valeur: string },
): Valeurs {
  const lignes = lireValeur(valeurs, 'lignes')
  if (!Array.isArray(lignes)) return valeurs
  const remplies = lignes.flatMap((ligne, rang) => (lireTexte(ligne, 'designation') === '' ? [] : [rang]))
  const parId = lignes.findIndex((ligne) => lireTexte(ligne, 'id') === ligneId)
  const rang = parId >= 0 ? parId : remplies[dossier.lignes.findIndex(({ id }) => id === ligneId)]
  return rang === undefined ? valeurs : poserValeur(valeurs, `lignes.${rang}.${champ}`, valeur)
}

async function recalculerDemande(tx: Tx, dossierId: string, financement: Valeurs | null): Promise<void> {
  const jour = (champ: string) => {
    const lu = parseJour(lireTexte(financement, champ))
    return lu.ok ? lu.value : null
  }
  const commence = lireTexte(financement, 'premierActe') === 'oui'
  const faits = financement && {
    categorie: lireTexte(financement, 'categorie') || null,
    premierActeLe: commence ? jour('premierActeLe') : null,
    derogation: commence && lireTexte(financement, 'derogation') !== '',
    debutPrevuLe: jour('debutPrevuLe'),
    finPrevueLe: jour('finPrevueLe'),
  }
  await tx.demandeDetr.updateMany({
    where: { dossierId, statut: { in: DETR_MODIFIABLE } },
    data: { ...(faits ?? {}), coutTotal: await lireCout(tx, dossierId) },
  })
}
