import type { ActionFunctionArgs } from '@remix-run/node'

/** The kind of list and the list that an address names. */
export function adresseDe({ params }: Pick<ActionFunctionArgs, 'params'>) {
  const { departement = '', genre = '', listeId = '' } = params
  return { departement, genre, listeId }
}
