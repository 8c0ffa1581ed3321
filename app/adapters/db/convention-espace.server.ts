import { type Jour, parseJour } from '~/domain/commun/jour'
import type { Beneficiaire } from '~/domain/document/contexte'
import type { DonneesConvention } from '~/domain/document/convention'
import { lireTexte, lireValeur } from '~/domain/dossier/valeurs'
import { listReserves } from '~/domain/equipement/conformite'
import { LIBELLES_SERVICE, SERVICES } from '~/domain/equipement/questions'
import { formatJournee, JOURS_SEMAINE, lireHoraires } from '~/domain/espace/horaires'
import { lireRepresentant } from './contexte-lettre.server'
import type { DossierComplet } from './dossier-complet.server'

/** Defaults of the national model: a département may set its own. */
const DUREE_ANNEES = 3
const PREAVIS_MOIS = 3
const APPORTS = [
  'la formation des personnes qui aident le public',
  'les supports de l’identité visuelle nationale',
  'l’appui du point numérique de la préfecture',
]

/** The place as the convention and the espace name it. `ouvertureLe` null: not readable. */
export function lireLieu({ valeurs, titre }: Pick<DossierComplet, 'valeurs' | 'titre'>): {
  readonly nom: string
  readonly adresse: string
  readonly commune: string
  readonly ouvertureLe: Jour | null
} {
  const lieu = valeurs('lieu')
  const ouverture = parseJour(lireTexte(lieu, 'ouvertureLe'))
  const rue = [lireTexte(lieu, 'adresse'), lireTexte(lieu, 'salle')].filter(Boolean).join(', ')
  return {
    nom: lireTexte(lieu, 'nomDuLieu') || titre,
    adresse: rue,
    commune: [lireTexte(lieu, 'codePostal'), lireTexte(lieu, 'commune')].filter(Boolean).join(' '),
    ouvertureLe: ouverture.ok ? ouverture.value : null,
  }
}

/** What the convention says, from the dossier; `conditions`: one reserve a line, beside those of the annexe. */
export function composerConvention(
  dossier: DossierComplet,
  { beneficiaire, conditions, jour }: { beneficiaire: Beneficiaire; conditions: string | null; jour: Jour },
): DonneesConvention {
  const lieu = lireLieu(dossier)
  const avantLe = lieu.ouvertureLe !== null && lieu.ouvertureLe > jour ? lieu.ouvertureLe : jour
  const horaires = lireHoraires(dossier.valeurs('lieu').horaires)
  const propres = (conditions ?? '')
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '')
  return {
    parties: [
      {
        designation: beneficiaire.designation,
        representant: lireRepresentant(dossier),
        autorisation: null,
      },
    ],
    espace: lieu,
    services: listServices(dossier),
    mediateurs: [lireMediateur(dossier)],
    equipement: dossier.lignes.map(({ designation, quantite, existante }) => ({
      designation,
      quantite,
      etat: existante ? 'déjà en place' : 'à acheter',
    })),
    annexeVersion: dossier.annexeTechnique.version,
    reserves: [
      ...listReserves(dossier.conformite).map(({ intitule }) => ({ libelle: intitule, avantLe })),
      ...propres.map((libelle) => ({ libelle, avantLe })),
    ],
    horaires: JOURS_SEMAINE.filter((nom) => horaires[nom].length > 0).map(
      (nom) => `${nom}, ${formatJournee(horaires[nom])}`,
    ),
    accessibilite: lireAccessibilite(dossier),
    apportsEtat: APPORTS,
    dureeAnnees: DUREE_ANNEES,
    preavisMois: PREAVIS_MOIS,
  }
}

function listServices({ valeurs }: DossierComplet): readonly string[] {
  const choisis = lireValeur(valeurs('services'), 'services')
  const liste = Array.isArray(choisis) ? choisis : [choisis]
  const connus = SERVICES.filter((service) => liste.includes(service)).map(
    (service) => LIBELLES_SERVICE[service],
  )
  return connus.length > 0 ? connus : ['Démarches à préciser avant l’ouverture']
}

function lireMediateur({ valeurs }: DossierComplet): DonneesConvention['mediateurs'][number] {
  const services = valeurs('services')
  const nom = [lireTexte(services, 'mediateurPrenom'), lireTexte(services, 'mediateurNom')]
    .filter(Boolean)
    .join(' ')
  if (lireTexte(services, 'mediateur') !== 'designe' || nom === '') {
    return { nom: 'Personne à désigner avant l’ouverture', formation: null }
  }
  const le = lireTexte(services, 'formationLe')
  const formations: Readonly<Record<string, string>> = {
    forme: 'formation suivie',
    prevu: `formation prévue${le ? ` le ${le}` : ''}`,
    a_demander: 'formation à organiser avec la préfecture',
  }
  return { nom, formation: formations[lireTexte(services, 'formation')] ?? null }
}

function lireAccessibilite({ valeurs }: DossierComplet): string {
  const reponse = lireTexte(valeurs('lieu'), 'reponses.cheminement_accessible')
  if (reponse === 'oui') return 'On accède au poste sans marche.'
  if (reponse === 'non')
    return 'L’accès comporte une marche\u00A0: le partenaire organise l’accueil des personnes qui ne peuvent la franchir.'
  return 'Le partenaire précise l’accès des personnes handicapées avant l’ouverture.'
}
