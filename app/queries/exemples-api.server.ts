import { lireCommunesConnues } from '~/adapters/territoire/communes-connues.server'
import { EXEMPLE_FAUTIF } from '~/domain/api/exemples'
import { exempleErreurs, listCalculateurs } from '~/domain/api/openapi/document'
import { findAnnexePublique } from './annexe-publique.server'

/** The calculators of the API with the answers that they give now, and one refusal. JSON as text, ready to read. */
export async function exemplesApi(maintenant: Date) {
  const references = {
    communes: await lireCommunesConnues(),
    annexe: await findAnnexePublique(null, maintenant),
  }
  return {
    calculateurs: listCalculateurs(references).map(
      ({ chemin, nom, titre, description, requete, reponse }) => ({
        chemin,
        nom,
        titre,
        description,
        requete: ecrire(requete),
        reponse: ecrire(reponse),
      }),
    ),
    faute: { requete: ecrire(EXEMPLE_FAUTIF), reponse: ecrire(exempleErreurs(references)) },
  }
}

const ecrire = (valeur: unknown) => JSON.stringify(valeur, null, 2)
