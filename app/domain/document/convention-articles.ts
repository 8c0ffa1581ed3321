import { formatJour } from '../commun/jour'
import { article, type Bloc, liste } from './bloc'
import type { ContexteLettre } from './contexte'
import type { DonneesConvention } from './convention'
import { nombreEnLettres } from './en-lettres'

/** The twelve articles of the convention, in the order of the model. */
export function articlesConvention({ service }: ContexteLettre, donnees: DonneesConvention): readonly Bloc[] {
  return [
    ...articlesDuLieu(donnees),
    ...articlesDuService(donnees),
    ...articlesDeVie(service.tribunal, donnees),
  ]
}

function articlesDuLieu({ espace, services, mediateurs, ...donnees }: DonneesConvention): readonly Bloc[] {
  return [
    article(
      1,
      'Objet et lieu',
      `La présente convention fixe les conditions d’ouverture et de fonctionnement de l’espace numérique «\u00A0${espace.nom}\u00A0», ${espace.adresse}, ${espace.commune}.`,
    ),
    article(
      2,
      'Démarches accompagnées',
      'Le partenaire aide le public, en ligne, pour les démarches suivantes\u00A0:',
    ),
    liste(services),
    article(
      3,
      'Accompagnement et formation',
      'Le public est accompagné par les personnes suivantes. Le partenaire signale tout changement et leur permet de suivre les formations proposées par l’État.',
    ),
    liste(mediateurs.map(({ nom, formation }) => (formation === null ? nom : `${nom} (${formation})`))),
    article(
      4,
      'Équipement',
      `L’espace dispose au moins de l’équipement suivant, vérifié d’après l’annexe technique, version ${donnees.annexeVersion}.`,
    ),
    tableauEquipement(donnees.equipement),
    ...reserves(donnees.reserves),
  ]
}

function tableauEquipement(equipement: DonneesConvention['equipement']): Bloc {
  return {
    type: 'tableau',
    titre: 'Équipement de l’espace',
    colonnes: [
      { titre: 'Désignation', alignement: 'gauche' },
      { titre: 'Quantité', alignement: 'droite' },
      { titre: 'État', alignement: 'gauche' },
    ],
    lignes: equipement.map(({ designation, quantite, etat }) => [designation, String(quantite), etat]),
    total: null,
  }
}

function reserves(liste_: DonneesConvention['reserves']): readonly Bloc[] {
  if (liste_.length === 0) return []
  return [
    { type: 'paragraphe', texte: 'Le partenaire règle les points suivants avant la date indiquée\u00A0:' },
    liste(liste_.map(({ libelle, avantLe }) => `${libelle}, avant le ${formatJour(avantLe)}`)),
  ]
}

function articlesDuService({ horaires, accessibilite, apportsEtat }: DonneesConvention): readonly Bloc[] {
  return [
    article(
      5,
      'Horaires, gratuité, accessibilité',
      `L’accueil est gratuit et ouvert à toute personne, quelle que soit sa commune. ${accessibilite} L’espace est ouvert aux horaires suivants\u00A0:`,
    ),
    liste(horaires),
    article(
      6,
      'Identité visuelle',
      'Le partenaire signale l’espace avec les supports remis par la préfecture, et ne les emploie pour aucun autre usage.',
    ),
    article(
      7,
      'Données des personnes accueillies',
      'Les personnes accueillies restent maîtresses de leurs démarches et de leurs données. Le partenaire ne conserve ni identifiant, ni mot de passe, ni copie de pièce. L’historique de navigation est effacé après chaque usage. Une charte, affichée dans l’espace, rappelle ces règles.',
    ),
    article(
      8,
      'Carte et activité',
      'L’espace figure sur la carte publique. Le partenaire confirme ses horaires tous les six mois et transmet chaque année le nombre de personnes accueillies.',
    ),
    article(
      9,
      'Apports de l’État',
      ...(apportsEtat.length === 0 ? [SANS_ARGENT] : [`L’État apporte ce qui suit. ${SANS_ARGENT}`]),
    ),
    ...(apportsEtat.length === 0 ? [] : [liste(apportsEtat)]),
  ]
}

const SANS_ARGENT =
  'La présente convention ne prévoit aucun versement\u00A0: une subvention d’équipement relève d’une autre décision.'

function articlesDeVie(tribunal: string, { dureeAnnees, preavisMois }: DonneesConvention): readonly Bloc[] {
  return [
    article(
      10,
      'Visites et changements',
      'La préfecture peut visiter l’espace, après en avoir prévenu le partenaire. Le partenaire signale tout changement de lieu, d’horaires, de personnes ou d’équipement. Un changement important fait l’objet d’un avenant.',
    ),
    article(
      11,
      'Durée, suspension, fin',
      `La convention prend effet le jour de sa signature par toutes les parties, pour ${nombreEnLettres(dureeAnnees)} ${dureeAnnees > 1 ? 'ans' : 'an'}. Chaque partie peut y mettre fin par écrit, avec un préavis de ${nombreEnLettres(preavisMois)} mois. L’espace peut être suspendu si les conditions de l’article 4 ne sont plus remplies.`,
    ),
    article(
      12,
      'Litiges',
      `Les parties cherchent d’abord un accord amiable. À défaut, le litige est porté devant le ${tribunal.charAt(0).toLowerCase()}${tribunal.slice(1)}.`,
    ),
  ]
}
