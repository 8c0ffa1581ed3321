import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ouvertATous } from '~/adapters/session/gardes.server'
import { redirigerDeconnecte } from '~/adapters/session/reponse.server'

/** A GET never signs out: another site could plant the link. */
export function loader(args: LoaderFunctionArgs) {
  ouvertATous(args)
  return redirect('/', 303)
}

export async function action(args: ActionFunctionArgs) {
  ouvertATous(args)
  return redirigerDeconnecte(args)
}
