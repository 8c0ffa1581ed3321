import type { Cles } from '../lecteur'

/** The part of JSON Schema 2020-12 that the description uses. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly (string | null)[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: string | number | boolean
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}

export const ref = (nom: string): Schema => ({ $ref: `#/components/schemas/${nom}` })

/** The same, or null: what is null counts as absent. */
export function ouNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

export const texte = (description: string): Schema => ({ type: 'string', description })
export const oui = (description: string): Schema => ({ type: 'boolean', description })
export const choix = (valeurs: readonly string[], description?: string): Schema => ({
  type: 'string',
  enum: valeurs,
  ...(description === undefined ? {} : { description }),
})

export function liste(
  items: Schema,
  bornes: Pick<Schema, 'minItems' | 'maxItems' | 'description'> = {},
): Schema {
  return { type: 'array', items, ...bornes }
}

/** An object of an answer: every key is there, no other. */
export function complet(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  }
}

/** An object of a request, from the keys that the reader itself knows: what is optional may also be null. */
export function saisi<C extends Cles>(
  cles: C,
  properties: Readonly<Record<keyof C & string, Schema>>,
  description?: string,
): Schema {
  const requises = Object.keys(cles).filter((cle) => cles[cle] === 'requise')
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties: Object.fromEntries(
      (Object.entries(properties) as [string, Schema][]).map(([cle, schema]) => [
        cle,
        requises.includes(cle) ? schema : ouNull(schema),
      ]),
    ),
    ...(requises.length > 0 ? { required: requises } : {}),
    additionalProperties: false,
  }
}
