import { formatJour } from '~/domain/commun/jour'
import type { Lettre } from '~/domain/document/bloc'
import { ecrireTexte } from './blocs.server'
import { decouper, mesurer } from './lignes.server'
import type { Style } from './polices.server'
import { type Noeud, noeud } from './structure.server'
import { LARGEUR_PAGE, MARGE, type Toile } from './toile.server'

const COLONNE_DROITE = 318
const LARGEUR_COLONNE = LARGEUR_PAGE - MARGE.droite - COLONNE_DROITE

/** The top of the first page: who writes, where and when, to whom, about what. */
export function dessinerEntete(toile: Toile, parent: Noeud, lettre: Lettre): void {
  const haut = toile.y
  const { entete } = lettre
  colonne(toile, parent, [entete.entite], {
    x: MARGE.gauche,
    largeur: 230,
    style: 'gras',
    taille: 13.5,
    pas: 16,
  })
  toile.y += 3
  colonne(toile, parent, [entete.service], {
    x: MARGE.gauche,
    largeur: 230,
    style: 'gras',
    taille: 10,
    pas: 13,
  })
  toile.y += 6
  colonne(
    toile,
    parent,
    [
      `Affaire suivie par\u00A0: ${entete.suiviPar}`,
      `Tél.\u00A0: ${entete.telephone}`,
      `Courriel\u00A0: ${entete.courriel}`,
      entete.adresse,
    ],
    { x: MARGE.gauche, largeur: 225, style: 'normal', taille: 9, pas: 11.8 },
  )
  const basGauche = toile.y
  toile.y = haut
  const date = lettre.date === null ? 'date de la signature' : `le ${formatJour(lettre.date)}`
  const lieuEtDate = `${lettre.lieu}, ${date}`
  const retrait =
    lettre.forme === 'acte' ? Math.max(0, LARGEUR_COLONNE - mesurer(lieuEtDate, 'normal', 10.5)) : 0
  colonne(toile, parent, [lieuEtDate], {
    x: COLONNE_DROITE + retrait,
    largeur: LARGEUR_COLONNE,
    style: 'normal',
    taille: 10.5,
    pas: 14,
  })
  if (lettre.forme === 'lettre') {
    toile.y = Math.max(toile.y + 34, haut + 66)
    colonne(toile, parent, lettre.destinataire, {
      x: COLONNE_DROITE,
      largeur: LARGEUR_COLONNE,
      style: 'normal',
      taille: 10.5,
      pas: 14,
    })
  }
  toile.y = Math.max(basGauche, toile.y) + 22
  if (lettre.forme === 'acte') titreActe(toile, parent, lettre)
  else titreLettre(toile, parent, lettre)
}

function titreActe(toile: Toile, parent: Noeud, { titre, numero, objet }: Lettre): void {
  const numerote = numero === null ? titre : `${titre} n°\u00A0${numero}`
  ecrireTexte(toile, noeud('H1', parent), numerote, {
    style: 'gras',
    taille: 15,
    alignement: 'centre',
    apres: 3,
  })
  ecrireTexte(toile, noeud('P', parent), objet, {
    style: 'gras',
    taille: 11.5,
    alignement: 'centre',
    apres: 16,
  })
}

function titreLettre(toile: Toile, parent: Noeud, { titre, numero, objet, reference }: Lettre): void {
  const numerote = numero === null ? titre : `${titre} n°\u00A0${numero}`
  ecrireTexte(toile, noeud('H1', parent), numerote, { style: 'gras', taille: 14, apres: 5 })
  ecrireTexte(toile, noeud('P', parent), `Objet\u00A0: ${objet}`, { style: 'gras', apres: 2 })
  ecrireTexte(toile, noeud('P', parent), `Référence\u00A0: ${reference}`, { taille: 9.5, apres: 14 })
}

type OptionsColonne = {
  readonly x: number
  readonly largeur: number
  readonly style: Style
  readonly taille: number
  readonly pas: number
}

/** Short lines in a column; each text wraps. */
function colonne(
  toile: Toile,
  parent: Noeud,
  textes: readonly string[],
  { x, largeur, style, taille, pas }: OptionsColonne,
): void {
  const element = noeud('P', parent)
  for (const ligne of textes.flatMap((texte) => decouper(texte, style, taille, largeur))) {
    toile.texte(element, ligne, { x, y: toile.y + taille, style, taille })
    toile.y += pas
  }
}
