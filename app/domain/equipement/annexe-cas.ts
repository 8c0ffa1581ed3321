import { type EffetDeVersion, mesurerEffet } from './annexe-effet'
import type { AnnexeTechnique, EntreeAnnexe, EvaluationAnnexe, Reponses } from './annexe-technique'
import { evaluerAnnexe } from './annexe-technique'
import { KIT_COURANT } from './kit-courant'

/** An ordinary place on which a new version is tried before it is published. */
export type CasDEssai = { readonly cle: string; readonly titre: string; readonly entree: EntreeAnnexe }

const KIT = KIT_COURANT.map(({ categorie, quantite }) => ({ categorie, quantite }))
const INDISPENSABLES: Reponses = { connexion_internet: true, mediateur_designe: true }
const MAIRIE: Reponses = {
  ...INDISPENSABLES,
  connexion_permanente: true,
  ecran_pouces: 24,
  logiciels_maintenus: true,
  session_publique_effacee: true,
  poste_verrouille: true,
  mediateur_forme: true,
  confidentialite: true,
  table_hauteur_cm: 75,
  table_vide_profondeur_cm: 35,
  table_vide_largeur_cm: 80,
  table_vide_hauteur_cm: 72,
  cheminement_accessible: true,
  identite_visuelle: 'commandee',
  gratuit: true,
  services: ['cni', 'passeport'],
  charte_affichee: true,
  heures_accompagnement_semaine: 12,
}

/** The ordinary kit is the one of most grants of 2018: one computer, one multifunction printer. */
export const CAS_D_ESSAI: readonly CasDEssai[] = [
  {
    cle: 'kit',
    titre: 'Une mairie avec le kit courant, tout est répondu',
    entree: { lignes: KIT, reponses: MAIRIE },
  },
  {
    cle: 'debut',
    titre: 'La même mairie au début du dossier\u00A0: le matériel et les points indispensables',
    entree: { lignes: KIT, reponses: INDISPENSABLES },
  },
  {
    cle: 'incomplet',
    titre: 'Un ordinateur seul, sans scanner ni imprimante',
    entree: { lignes: [{ categorie: 'ordinateur', quantite: 1 }], reponses: MAIRIE },
  },
  {
    cle: 'ancien',
    titre: 'Un poste ancien\u00A0: écran de 17 pouces, débit faible, table haute',
    entree: {
      lignes: KIT,
      reponses: {
        ...MAIRIE,
        ecran_pouces: 17,
        debit_descendant_mbps: 4,
        debit_montant_mbps: 1,
        logiciels_maintenus: false,
        table_hauteur_cm: 90,
      },
    },
  },
  {
    cle: 'maison',
    titre: 'Une maison France services\u00A0: deux postes, 24 heures par semaine',
    entree: {
      lignes: [...KIT, { categorie: 'ordinateur', quantite: 1 }],
      reponses: {
        ...MAIRIE,
        debit_descendant_mbps: 30,
        debit_montant_mbps: 10,
        journaux_conserves: true,
        heures_accompagnement_semaine: 24,
        surface_m2_par_poste: 10,
        services: ['cni', 'passeport', 'permis', 'immatriculation'],
      },
    },
  },
]

export type CasEssaye = {
  readonly cle: string
  readonly titre: string
  readonly avant: EvaluationAnnexe
  readonly apres: EvaluationAnnexe
  readonly effet: EffetDeVersion
}

/** Each case under both versions. */
export function essayerVersion(avant: AnnexeTechnique, apres: AnnexeTechnique): readonly CasEssaye[] {
  return CAS_D_ESSAI.map(({ cle, titre, entree }) => {
    const evaluations = { avant: evaluerAnnexe(avant, entree), apres: evaluerAnnexe(apres, entree) }
    return { cle, titre, ...evaluations, effet: mesurerEffet(evaluations.avant, evaluations.apres) }
  })
}
