import { createContext } from 'react'

/** What the server alone knows while it paints a page. Empty in the browser, which hides nonces anyway. */
export type Requete = { readonly nonce?: string; readonly incident?: string }

export const RequeteContext = createContext<Requete>({})
