import { z } from 'zod'

type Contenu = { readonly 'application/json': { readonly schema: unknown; readonly example?: unknown } }
/** What the tests read of the OpenAPI document. */
export type Description = {
  readonly openapi: string
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly post?: {
          readonly requestBody: { readonly content: Contenu }
          readonly responses: Readonly<Record<number, { readonly content?: Contenu }>>
        }
      }
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

/** By name of schema: the faults of a value, none when it fits. */
export type Valideurs = Readonly<Record<string, (valeur: unknown) => readonly string[]>>

/** Compiles every schema of the description with a validator that knows nothing of our code. */
export function compilerSchemas({ components }: Description): Valideurs {
  const definitions = JSON.parse(
    JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as Record<string, object>
  return Object.fromEntries(
    Object.keys(definitions).map((nom) => {
      const schema = z.fromJSONSchema({ ...definitions[nom], $defs: definitions } as Parameters<
        typeof z.fromJSONSchema
      >[0])
      return [
        nom,
        (valeur: unknown) => {
          const lu = schema.safeParse(valeur)
          return lu.success ? [] : lu.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
        },
      ]
    }),
  )
}
