import { useRevalidator } from '@remix-run/react'
import { type FormEvent, type ReactNode, useState } from 'react'

export type EnvoiSuiviProps = { action: string; children: ReactNode }

type Etat =
  | { nom: 'repos' }
  | { nom: 'envoi'; part: number }
  | { nom: 'fini'; phrase: string; echec: boolean }

/** A form with a file: native by POST, with the progress of the sending when scripts run. */
export function EnvoiSuivi({ action, children }: EnvoiSuiviProps) {
  const [etat, setEtat] = useState<Etat>({ nom: 'repos' })
  const { revalidate } = useRevalidator()

  function envoyer(evenement: FormEvent<HTMLFormElement>): void {
    const formulaire = evenement.currentTarget
    const fichier = formulaire.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
    if (!fichier) return
    evenement.preventDefault()
    setEtat({ nom: 'envoi', part: 0 })
    const donnees = new FormData(formulaire)
    donnees.set('intention', 'envoyer')
    const requete = new XMLHttpRequest()
    requete.upload.onprogress = ({ loaded, total }) =>
      setEtat({ nom: 'envoi', part: total > 0 ? Math.floor((loaded * 100) / total) : 0 })
    requete.onerror = () =>
      setEtat({ nom: 'fini', echec: true, phrase: 'Connexion coupée. Envoyez le fichier de nouveau.' })
    requete.onload = () => {
      if (requete.status >= 400) {
        setEtat({ nom: 'fini', echec: true, phrase: lireRefus(requete.responseText) })
        return
      }
      formulaire.reset()
      setEtat({ nom: 'fini', echec: false, phrase: `${fichier.name} est reçu.` })
      revalidate()
    }
    requete.open('POST', action)
    requete.send(donnees)
  }

  return (
    <form method="post" action={action} encType="multipart/form-data" onSubmit={envoyer}>
      {children}
      {etat.nom === 'envoi' && (
        <p className="fr-mt-2w">
          Envoi en cours{'\u00A0'}: {etat.part}
          {'\u00A0%'} <progress max={100} value={etat.part} aria-label="Envoi du fichier" />
        </p>
      )}
      <div className="fr-messages-group" role="status">
        {etat.nom === 'envoi' && <span className="fr-sr-only">Envoi commencé.</span>}
        {etat.nom === 'fini' && (
          <p className={`fr-message ${etat.echec ? 'fr-message--error' : 'fr-message--valid'}`}>
            {etat.phrase}
          </p>
        )}
      </div>
    </form>
  )
}

/** The refusal is the same page as without scripts: its summary holds the reasons. */
function lireRefus(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const raisons = [...page.querySelectorAll('#synthese-erreurs li')].map((li) => li.textContent?.trim() ?? '')
  return raisons.join(' ') || 'Le fichier n’est pas gardé. Envoyez-le de nouveau.'
}
