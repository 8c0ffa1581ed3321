import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { introuvable, ouvertATous } from '~/adapters/session/gardes.server'

/** Every address that no page has: the same 404 as what is not yours. */
export function loader(args: LoaderFunctionArgs): never {
  ouvertATous(args)
  throw introuvable()
}

export function action(args: ActionFunctionArgs): never {
  ouvertATous(args)
  throw introuvable()
}

export default function Absente() {
  return null
}
