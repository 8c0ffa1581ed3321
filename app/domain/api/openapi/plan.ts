import { NATURES_DEPENSE } from '../../detr/assiette'
import { CODES_CONTROLE } from '../../detr/controle'
import { FINANCEURS } from '../../detr/financeurs'
import { DEPOSANTS, NATURES_PORTEUR } from '../../detr/porteur'
import { ARRONDIS } from '../../detr/regle-locale'
import { DEPENSE, DEPENSES_MAXIMALES, PLAN, REGLE, RESSOURCE, RESSOURCES_MAXIMALES } from '../plan'
import { COMMUNE_NOUVELLE, CONTRAT, EPCI, PORTEUR } from '../porteur'
import { choix, complet, liste, oui, ref, type Schema, saisi, texte } from './schema'

const MONTANT = ref('Montant')
const JOUR = ref('Jour')
const HABITANTS = ref('Habitants')

export const SCHEMAS_PLAN: Readonly<Record<string, Schema>> = {
  RequetePlan: saisi(PLAN, {
    receptionLe: JOUR,
    porteur: ref('Porteur'),
    premierActeLe: JOUR,
    derogationCommencement: oui('Le préfet a autorisé à commencer avant le dépôt.'),
    assietteRetenue: MONTANT,
    regleLocale: ref('RegleLocale'),
    depenses: liste(ref('Depense'), { minItems: 1, maxItems: DEPENSES_MAXIMALES }),
    ressources: liste(ref('Ressource'), { minItems: 1, maxItems: RESSOURCES_MAXIMALES }),
  }),
  Porteur: saisi(
    PORTEUR,
    {
      nature: choix(NATURES_PORTEUR),
      codeInsee: texte(
        'Code Insee d’une commune actuelle. Il donne outreMer, et pour une commune la population de l’Insee, quand ils manquent.',
      ),
      outreMer: oui('Hors de la métropole.'),
      population: HABITANTS,
      potentielFinancier: MONTANT,
      potentielFinancierMoyen: MONTANT,
      eligibleSelonListe: oui(
        'Ce que dit la liste officielle de l’année\u00A0: elle l’emporte sur le calcul.',
      ),
      epci: saisi(EPCI, { communeCentre: HABITANTS, densite: ref('Densite') }),
      communeNouvelle: saisi(COMMUNE_NOUVELLE, {
        creeeLe: JOUR,
        ancienneCommuneEligible: oui('Une des communes réunies pouvait recevoir la DETR l’année précédente.'),
      }),
      contratEtat: saisi(CONTRAT, {
        designeMaitreOuvrage: oui('Le contrat signé avec l’État désigne l’association.'),
        signataireEligible: oui('La commune ou le groupement signataire peut recevoir la DETR.'),
        deposePar: choix(DEPOSANTS),
      }),
    },
    'Qui porte le projet. Les champs qui servent à une autre nature sont acceptés et ignorés.',
  ),
  RegleLocale: saisi(
    REGLE,
    {
      tauxMin: ref('Taux'),
      tauxMax: ref('Taux'),
      plancherDepense: MONTANT,
      plancherLeve: oui('Le plancher ne s’applique pas aux espaces numériques.'),
      plafondDepense: MONTANT,
      plafondSubvention: MONTANT,
      arrondi: choix(ARRONDIS, 'Arrondi de la subvention maximale\u00A0; au centime par défaut.'),
    },
    'Ce que fixe le département pour la catégorie et l’année.',
  ),
  Depense: saisi(DEPENSE, {
    libelle: texte('Ce qui est acheté.'),
    montantHT: MONTANT,
    nature: choix(NATURES_DEPENSE, 'Le fonctionnement est payé hors du plan.'),
  }),
  Ressource: saisi(RESSOURCE, { financeur: choix(FINANCEURS), montant: MONTANT }),
  ReponsePlan: complet({
    verdict: choix(['recevable', 'a_verifier', 'a_corriger', 'irrecevable']),
    eligibilite: choix(['eligible', 'non_eligible', 'a_verifier']),
    coutTotal: ref('MontantEcrit'),
    horsPlan: ref('MontantEcrit'),
    assiette: ref('MontantEcrit'),
    subventionDemandee: ref('MontantEcrit'),
    taux: {
      type: ['string', 'null'],
      pattern: '^\\d+\\.\\d{2}$',
      description:
        'Subvention demandée ÷ assiette, en pourcentage arrondi, pour l’affichage\u00A0; null sans assiette.',
    },
    subventionMaximale: ref('MontantEcrit'),
    avisCommission: oui('La commission d’élus donne son avis sur la subvention demandée.'),
    controles: liste(
      complet({
        code: choix(CODES_CONTROLE),
        verdict: choix(['conforme', 'non_conforme', 'sans_objet', 'a_verifier']),
        message: texte('Phrase prête à afficher.'),
        source: { type: ['string', 'null'], description: 'Article ou règle du département.' },
      }),
      {
        minItems: CODES_CONTROLE.length,
        maxItems: CODES_CONTROLE.length,
        description: 'Les neuf contrôles, toujours dans cet ordre.',
      },
    ),
  }),
}
