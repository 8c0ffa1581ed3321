import type { DossierComplet } from '~/adapters/db/dossier-complet.server'
import { CHAMPS_CORRIGEABLES } from '~/domain/dossier/champs-corrigeables'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import { lireValeurAvant } from '~/domain/dossier/valeur-avant'
import { LIBELLES_SERVICE, SERVICES } from '~/domain/equipement/questions'

export type ReponseLue = { readonly cible: string; readonly libelle: string; readonly valeur: string | null }

/** Words for the answers of closed lists; anything else is shown as typed. */
const MOTS: Readonly<Record<string, string>> = {
  oui: 'Oui',
  non: 'Non',
  inconnu: 'Ne sait pas encore',
  mairie: 'Mairie',
  france_services: 'France services',
  mediatheque: 'Médiathèque ou bibliothèque',
  association: 'Local d’association',
  ecole: 'École',
  autre: 'Autre',
  designe: 'Désignée',
  a_designer: 'Pas encore désignée',
  agent: 'Agent',
  service_civique: 'Service civique',
  benevole: 'Bénévole',
  forme: 'Déjà formée',
  prevu: 'Formation prévue',
  a_demander: 'Formation à demander à la préfecture',
  commandee: 'Commandée',
  en_place: 'En place',
}

/** Shown elsewhere on the page, as tables. */
const EN_TABLEAU = ['equipement.lignes', 'financement.ressources']

/** The answers of each step, with the field that a correction would aim at. */
export function lireReponses(
  dossier: DossierComplet,
): Readonly<Record<EtapeRubrique, readonly ReponseLue[]>> {
  const { lignes, valeurs } = dossier
  const reponses: Record<EtapeRubrique, ReponseLue[]> = {
    organisation: [],
    lieu: [],
    services: [],
    equipement: [],
    financement: [],
  }
  for (const [cible, libelle] of Object.entries(CHAMPS_CORRIGEABLES)) {
    if (EN_TABLEAU.includes(cible)) continue
    const point = cible.indexOf('.')
    const etape = cible.slice(0, point) as EtapeRubrique
    const champ = cible.slice(point + 1)
    const lue = lireValeurAvant(
      { sorte: 'rubrique', etape, champ, libelle },
      { lignes, valeurs: (nom) => valeurs(nom as EtapeRubrique) },
    )
    reponses[etape].push({ cible, libelle, valeur: lue === null ? null : enMots(cible, lue) })
  }
  return reponses
}

function enMots(cible: string, valeur: string): string {
  if (cible !== 'services.services') return MOTS[valeur] ?? valeur
  const choisis = valeur.split(', ')
  return SERVICES.filter((service) => choisis.includes(service))
    .map((service) => LIBELLES_SERVICE[service])
    .join(', ')
}
