import { createContext } from 'react'

/** What the server alone knows while it paints a page. In the browser, which hides nonces anyway: only `refusee`. */
export type Requete = {
  readonly nonce?: string
  readonly incident?: string
  /** The page comes back with what was refused. */
  readonly refusee?: boolean
}

export const RequeteContext = createContext<Requete>({})
