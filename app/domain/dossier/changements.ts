import { formatMontant } from '../commun/montant'
import { DESCRIPTIONS_FINANCEUR, type Financeur } from '../detr/financeurs'
import { CHAMPS_CORRIGEABLES, CHAMPS_LIGNE } from './champs-corrigeables'
import { type DossierASigner, figer } from './depot'
import { CATALOGUE_PIECES, type TypePiece } from './pieces'
import { lireValeur } from './valeurs'

/** One thing that changed between two contents. null: there was nothing, or it does not fit in a sentence. */
export type Changement = {
  readonly libelle: string
  readonly avant: string | null
  readonly apres: string | null
}

/**
 * What changed in a dossier since it was sent to be signed, in words, in the order of the steps. Never empty when
 * the contents differ: a difference without a name is « Une autre réponse ».
 */
export function listChangements(avant: DossierASigner, apres: DossierASigner): readonly Changement[] {
  if (meme(avant, apres)) return []
  const changements = [
    ...simple('Intitulé', avant.titre, apres.titre),
    ...simple('Version de l’annexe technique', avant.annexe, apres.annexe),
    ...changementsDesRubriques(avant, apres),
    ...changementsDesLignes(avant, apres),
    ...changementsDesRessources(avant, apres),
    ...changementsDesPieces(avant, apres),
  ]
  return changements.length > 0 ? changements : [{ libelle: 'Une autre réponse', avant: null, apres: null }]
}

/** Lines and resources are compared from their rows: what was typed of them would say it twice. */
const EN_LIGNES = ['equipement.lignes', 'financement.ressources']

function changementsDesRubriques(avant: DossierASigner, apres: DossierASigner): readonly Changement[] {
  return Object.entries(CHAMPS_CORRIGEABLES).flatMap(([cible, libelle]) =>
    EN_LIGNES.includes(cible)
      ? []
      : simple(libelle, lireValeur(avant.rubriques, cible), lireValeur(apres.rubriques, cible)),
  )
}

function changementsDesLignes(avant: DossierASigner, apres: DossierASigner): readonly Changement[] {
  return parRang(avant.lignes, apres.lignes).flatMap(([avantLigne, apresLigne]) => {
    const designation = String((apresLigne ?? avantLigne)?.designation ?? '')
    if (!avantLigne) return [{ libelle: 'Matériel ajouté', avant: null, apres: designation }]
    if (!apresLigne) return [{ libelle: 'Matériel retiré', avant: designation, apres: null }]
    return Object.entries(CHAMPS_LIGNE).flatMap(([champ, nom]) =>
      simple(`${designation}, ${nom}`, enTexte(champ, avantLigne[champ]), enTexte(champ, apresLigne[champ])),
    )
  })
}

function changementsDesRessources(avant: DossierASigner, apres: DossierASigner): readonly Changement[] {
  return parRang(avant.ressources, apres.ressources).flatMap(([avantLigne, apresLigne]) => {
    const financeur = (apresLigne ?? avantLigne)?.financeur as Financeur
    const libelle = `Financement, ${DESCRIPTIONS_FINANCEUR[financeur]?.libelle ?? financeur}`
    if (avantLigne && apresLigne && meme(avantLigne, apresLigne)) return []
    return [
      {
        libelle,
        avant: avantLigne ? enTexte('montant', avantLigne.montant) : null,
        apres: apresLigne ? enTexte('montant', apresLigne.montant) : null,
      },
    ]
  })
}

function changementsDesPieces(avant: DossierASigner, apres: DossierASigner): readonly Changement[] {
  const types = [...new Set([...avant.pieces, ...apres.pieces].map(({ type }) => type))]
  const empreintes = ({ pieces }: DossierASigner, voulu: string) =>
    pieces.filter(({ type }) => type === voulu).map(({ sha256 }) => sha256)
  return types.flatMap((type) => {
    const [ancien, nouveau] = [empreintes(avant, type), empreintes(apres, type)]
    if (meme(ancien, nouveau)) return []
    const suite = ancien.length === 0 ? 'jointe' : nouveau.length === 0 ? 'retirée' : 'remplacée'
    const libelle = `Pièce ${suite}\u00A0: ${CATALOGUE_PIECES[type as TypePiece]?.libelle ?? type}`
    return [{ libelle, avant: null, apres: null }]
  })
}

type Rangee = Readonly<Record<string, unknown>>

function parRang(avant: readonly Rangee[], apres: readonly Rangee[]) {
  const rangs = Math.max(avant.length, apres.length)
  return Array.from({ length: rangs }, (_, rang) => [avant[rang], apres[rang]] as const)
}

function enTexte(champ: string, valeur: unknown): string | null {
  if ((champ === 'prixUnitaireHT' || champ === 'montant') && typeof valeur === 'number')
    return formatMontant(valeur)
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  return valeur === null || valeur === undefined ? null : String(valeur)
}

function simple(libelle: string, avant: unknown, apres: unknown): readonly Changement[] {
  if (meme(avant ?? '', apres ?? '')) return []
  return [{ libelle, avant: enMots(avant), apres: enMots(apres) }]
}

function enMots(valeur: unknown): string | null {
  return typeof valeur === 'string' && valeur.trim() !== '' ? valeur : null
}

function meme(a: unknown, b: unknown): boolean {
  return JSON.stringify(figer(a)) === JSON.stringify(figer(b))
}
