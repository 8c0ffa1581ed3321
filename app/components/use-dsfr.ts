import { useEffect } from 'react'

/**
 * Fetches the scripts of the DSFR at the first press on the folded menu of the header, the only component
 * that needs them: nobody waits for them before reading a page. The press is then played again.
 */
export function useDsfr(): void {
  useEffect(() => {
    const bouton = document.getElementById('ouvrir-menu')
    if (!bouton || window.dsfr) return
    const surPression = () => void demarrer().then(() => rejouer(bouton))
    bouton.addEventListener('click', surPression, { once: true })
    return () => bouton.removeEventListener('click', surPression)
  }, [])
}

/** The DSFR gives the focus back, at the closing, to a button that it saw take it. */
function rejouer(bouton: HTMLElement): void {
  bouton.blur()
  bouton.focus()
  bouton.click()
}

async function demarrer(): Promise<void> {
  window.dsfr = { mode: 'manual', verbose: false }
  // Only a dialog may be named so: on a wide page the menu is an ordinary block.
  document.getElementById('menu')?.setAttribute('aria-labelledby', 'ouvrir-menu')
  await import('@gouvfr/dsfr/dist/core/core.module.min.js')
  await Promise.all([
    import('@gouvfr/dsfr/dist/component/modal/modal.module.min.js'),
    import('@gouvfr/dsfr/dist/component/navigation/navigation.module.min.js'),
    import('@gouvfr/dsfr/dist/component/header/header.module.min.js'),
  ])
  window.dsfr.start?.()
  // The DSFR finishes its set-up in its own painting loop.
  await image()
  await image()
  await image()
}

function image(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
