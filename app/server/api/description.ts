import { createHash } from 'node:crypto'
import { lireCommunesConnues } from '~/adapters/territoire/communes-connues.server'
import { decrireOpenApi, type References } from '~/domain/api/openapi/document'
import { findAnnexePublique } from '~/queries/annexe-publique.server'
import type { Reponse } from './reponse'

let decrite: { references: References; reponse: Reponse } | undefined

/** The OpenAPI description, its examples computed with the references of today; written again when they change. */
export async function repondreOpenApi(maintenant: Date): Promise<Reponse> {
  const references = {
    communes: await lireCommunesConnues(),
    annexe: await findAnnexePublique(null, maintenant),
  }
  if (decrite?.references.communes !== references.communes || decrite.references.annexe !== references.annexe)
    decrite = { references, reponse: decrire(references) }
  return decrite.reponse
}

function decrire(references: References): Reponse {
  const corps = decrireOpenApi(references)
  const empreinte = createHash('sha256').update(JSON.stringify(corps)).digest('base64url')
  return { statut: 200, corps, entetes: { ETag: `"${empreinte}"`, 'Cache-Control': 'public, max-age=300' } }
}
