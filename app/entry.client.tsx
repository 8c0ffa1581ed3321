import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { RequeteContext } from './requete'

/** As the server painted it: the browser never sees the status of its own page. */
const refusee = document.title.startsWith('Erreur – ')

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RequeteContext.Provider value={{ refusee }}>
        <RemixBrowser />
      </RequeteContext.Provider>
    </StrictMode>,
  )
})
