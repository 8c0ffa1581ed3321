import type { AnnexeTechnique } from '../../equipement/annexe-technique'
import { lireRequeteAnnexe, repondreALAnnexe } from '../annexe'
import { repondreAuxEcheances } from '../echeances'
import {
  EXEMPLE_ANNEXE,
  EXEMPLE_ECHEANCES,
  EXEMPLE_FAUTIF,
  EXEMPLE_PLAN,
  EXEMPLE_VERSEMENTS,
} from '../exemples'
import { repondreAuPlan } from '../plan'
import type { CommuneConnue } from '../porteur'
import { repondreAuxVersements } from '../versements'
import { SCHEMAS_ANNEXE, SCHEMAS_ECHEANCES, SCHEMAS_VERSEMENTS } from './autres'
import { SCHEMAS_COMMUNS } from './communs'
import { SCHEMAS_PLAN } from './plan'
import { ref } from './schema'

/** What the examples are computed with: the reference data and the annexe of today. */
export type References = {
  readonly communes: ReadonlyMap<string, CommuneConnue>
  readonly annexe: AnnexeTechnique | null
}

/** A calculator as it is shown: its request and the answer that it really gives. */
export type Calculateur = {
  readonly chemin: string
  readonly nom: 'Plan' | 'Echeances' | 'Versements' | 'Annexe'
  readonly titre: string
  readonly description: string
  readonly requete: unknown
  readonly reponse: unknown
}

/** The four calculators, with an answer computed now: it can never lie. */
export function listCalculateurs(references: References): readonly Calculateur[] {
  return [
    {
      chemin: '/detr/plan',
      nom: 'Plan',
      titre: 'Vérifier un plan de financement',
      description:
        'Dit si le porteur peut recevoir la DETR, si le plan respecte les règles, et la subvention la plus élevée possible.',
      requete: EXEMPLE_PLAN,
      reponse: valeurDe(repondreAuPlan(EXEMPLE_PLAN, references.communes)),
    },
    {
      chemin: '/detr/echeances',
      nom: 'Echeances',
      titre: 'Calculer les dates limites',
      description:
        'Donne la date où la demande devient complète par silence, puis les dates pour commencer, finir et afficher.',
      requete: EXEMPLE_ECHEANCES,
      reponse: valeurDe(repondreAuxEcheances(EXEMPLE_ECHEANCES)),
    },
    {
      chemin: '/detr/versements',
      nom: 'Versements',
      titre: 'Calculer les versements',
      description:
        'Donne l’avance, les acomptes, le solde ou la somme à rendre, d’après la dépense justifiée.',
      requete: EXEMPLE_VERSEMENTS,
      reponse: valeurDe(repondreAuxVersements(EXEMPLE_VERSEMENTS)),
    },
    {
      chemin: '/annexe-technique/verification',
      nom: 'Annexe',
      titre: 'Comparer un équipement à l’annexe technique',
      description: 'Compare le matériel et les réponses à chaque exigence de l’annexe en vigueur.',
      requete: EXEMPLE_ANNEXE,
      reponse: reponseAnnexe(references.annexe),
    },
  ]
}

/** A body with three faults, and what the plan calculator says of it. */
export function exempleErreurs({ communes }: References): unknown {
  const lu = repondreAuPlan(EXEMPLE_FAUTIF, communes)
  const motifs = lu.ok ? [] : lu.motifs
  return { erreurs: motifs.map(({ champ = '', message }) => ({ champ, message })) }
}

function reponseAnnexe(annexe: AnnexeTechnique | null): unknown {
  const requete = lireRequeteAnnexe(EXEMPLE_ANNEXE)
  return annexe && requete.ok ? valeurDe(repondreALAnnexe(annexe, requete.value.entree)) : null
}

function valeurDe(resultat: { readonly ok: boolean; readonly value?: unknown }): unknown {
  return resultat.ok ? resultat.value : null
}

/** The OpenAPI 3.1 description of `/api/v1`. */
export function decrireOpenApi(references: References) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maillage\u00A0: calculs de la DETR et de l’annexe technique',
      version: '1.0.0',
      description:
        'Les mêmes calculs que ceux du portail, sans compte, sans cookie, ouverts à tous les sites. Corps de 64\u00A0Kio au plus\u00A0; par adresse, 100 demandes par seconde et 500 d’affilée. Une valeur null compte comme absente. Un résultat informe\u00A0: seule la préfecture décide.',
    },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries([
      ...listCalculateurs(references).map((calculateur) => [
        calculateur.chemin,
        { post: decrireCalculateur(calculateur, references) },
      ]),
      ['/openapi.json', { get: DESCRIPTION_DU_DOCUMENT }],
    ]),
    components: {
      schemas: {
        ...SCHEMAS_COMMUNS,
        ...SCHEMAS_PLAN,
        ...SCHEMAS_ECHEANCES,
        ...SCHEMAS_VERSEMENTS,
        ...SCHEMAS_ANNEXE,
      },
    },
  }
}

const DESCRIPTION_DU_DOCUMENT = {
  operationId: 'decrire',
  summary: 'Cette description',
  responses: {
    200: {
      description: 'Le document OpenAPI 3.1.',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    304: { description: 'Le document n’a pas changé (If-None-Match).' },
    429: refusDe('Trop de demandes à la suite\u00A0: voir l’en-tête Retry-After.'),
  },
} as const

function decrireCalculateur(
  { nom, titre, description, requete, reponse }: Calculateur,
  references: References,
) {
  const fautif = nom === 'Plan' ? { example: exempleErreurs(references) } : {}
  return {
    operationId: `calculer${nom}`,
    summary: titre,
    description,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: ref(`Requete${nom}`), example: requete } },
    },
    responses: {
      200: {
        description: 'Le calcul.',
        content: { 'application/json': { schema: ref(`Reponse${nom}`), example: reponse } },
      },
      400: {
        description:
          'La demande est illisible ou incohérente\u00A0: toutes ses erreurs, chacune avec son champ.',
        content: { 'application/json': { schema: ref('Erreurs'), ...fautif } },
      },
      ...(nom === 'Annexe' ? { 404: refusDe('Cette version de l’annexe est inconnue.') } : {}),
      413: refusDe('Le corps dépasse 64\u00A0Kio.'),
      415: refusDe('Le corps n’est pas du JSON.'),
      429: refusDe('Trop de demandes à la suite\u00A0: voir l’en-tête Retry-After.'),
      503: refusDe('Le calcul est indisponible pour un instant.'),
    },
  }
}

function refusDe(description: string) {
  return { description, content: { 'application/json': { schema: ref('Erreurs') } } }
}
