import { dirname, join } from 'node:path'
import { creerActeur } from '~/adapters/db/constructeurs/dossiers'
import { EXEMPLE_PLAN } from '~/domain/api/exemples'
import { planOrdinaire } from '~/domain/detr/exemples/plans'
import { FINANCEURS } from '~/domain/detr/financeurs'
import { evaluerPlan, type Plan } from '~/domain/detr/plan-de-financement'
import { type Cible, CONNEXIONS, chargerTourATour, lire } from './charge'
import { lancer, trouverPort } from './enfants'
import { ouvrirCopie } from './preparer'
import { centile, type Releve, relever } from './releve'

/**
 * The public calculator on an ordinary plan, beside two routes of the same server that compute nothing: the probe,
 * which has the headers of every page, and an absent address of the API. Without its limit of requests.
 */
export async function mesurerApi(racine: string, modele: string): Promise<Releve[]> {
  const { base, fichier } = ouvrirCopie(modele, join(racine, 'api'))
  await creerActeur(base) // not empty: the demonstration adds nothing
  await base.fermer()
  const port = await trouverPort()
  const env = { DATA_DIR: dirname(fichier), PORT: String(port), API_DEBIT: 'non' }
  const portail = await lancer(['http.js'], /répond sur/, env)
  try {
    const cible = (chemin: string, reste: Partial<Cible> = {}): Cible => ({
      url: `http://127.0.0.1:${port}${chemin}`,
      cookie: '',
      processus: portail.processus,
      ...reste,
    })
    const plan = cible('/api/v1/detr/plan', { corps: JSON.stringify(EXEMPLE_PLAN) })
    const octets = Buffer.byteLength(await lire(plan))
    const [calcul, vide, absente] = await chargerTourATour([
      plan,
      cible('/healthz'),
      cible('/api/v1/rien', { statut: 404 }),
    ])
    return [
      relever('API : plan ordinaire, rapport à une route vide', calcul!.parSeconde / vide!.parSeconde, {
        decimales: 2,
        auMoins: 0.6,
      }),
      relever('API : rapport à une adresse absente', calcul!.parSeconde / absente!.parSeconde, {
        decimales: 2,
      }),
      relever(`API : plans par seconde (réponse de ${(octets / 1000).toFixed(1)} ko)`, calcul!.parSeconde),
      relever(`API : p95 à ${CONNEXIONS} connexions`, centile(calcul!.durees, 0.95), { unite: 'ms' }),
      ...mesurerLeGrandPlan(),
    ]
  } finally {
    await portail.arreter()
  }
}

const REPETITIONS = 500

/** The rules alone, on the largest plan of the contract. */
function mesurerLeGrandPlan(): Releve[] {
  const plan: Plan = planOrdinaire({
    depenses: Array.from({ length: 200 }, (_, rang) => ({
      libelle: `Ligne ${rang}`,
      montantHT: 100_01 + rang,
      nature: rang % 9 === 0 ? 'fonctionnement' : 'investissement',
    })),
    ressources: Array.from({ length: 50 }, (_, rang) => ({
      financeur: FINANCEURS[rang % FINANCEURS.length] ?? 'DETR',
      montant: 400_01 + rang,
    })),
  })
  const durees = Array.from({ length: REPETITIONS }, () => {
    const debut = performance.now()
    evaluerPlan(plan)
    return performance.now() - debut
  })
  return [
    relever('Règles : plan de 200 dépenses et 50 ressources, p95', centile(durees, 0.95), {
      unite: 'ms',
      decimales: 3,
      auPlus: 1,
    }),
  ]
}
