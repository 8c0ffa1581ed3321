import type { Centimes } from '../../domain/commun/montant'
import { Badge } from '../badge'
import { JourTexte } from '../jour-texte'
import { Montant } from '../montant'

export type ActeListe = {
  readonly id: string
  readonly documentId: string | null
  readonly acte: string
  readonly exception: boolean
  readonly numero: string | null
  readonly organisation: string
  readonly montant: Centimes | null
  readonly montantDemande: Centimes | null
  readonly raison: string | null
  readonly proposePar: string
  readonly deMoi: boolean
  readonly auNomDe: string | null
  readonly attendJours: number
  readonly signeLe: Date | null
}

/** Acts as cards, the phone being the reference: what says no is marked in words. */
export function ListeActes({ actes, vide }: { actes: readonly ActeListe[]; vide: string }) {
  if (actes.length === 0) return <p className="mg-vide">{vide}</p>
  return (
    <ul className="fr-raw-list">
      {actes.map((acte) => (
        <li key={acte.id} className="mg-acte">
          <article className={`mg-carte${acte.exception && !acte.signeLe ? ' mg-acte--exception' : ''}`}>
            <p className="mg-carte__detail">{acte.numero}</p>
            <h2 className="fr-h6 mg-carte__titre">
              {acte.documentId ? (
                <a href={`/signatures/${acte.documentId}`}>
                  {acte.organisation}
                  {'\u00A0'}: {acte.acte.charAt(0).toLowerCase() + acte.acte.slice(1)}
                </a>
              ) : (
                `${acte.organisation}\u00A0: ${acte.acte}`
              )}
            </h2>
            {acte.exception && !acte.signeLe && <Badge ton="warning">À regarder</Badge>}
            {acte.raison && (
              <p className="fr-mb-1v">
                Raison{'\u00A0'}: {acte.raison}
              </p>
            )}
            {acte.montant !== null && (
              <p className="fr-mb-1v">
                <Montant montant={acte.montant} fort />
                {acte.montantDemande !== null && (
                  <>
                    {' '}
                    au lieu de <Montant montant={acte.montantDemande} /> demandés
                  </>
                )}
              </p>
            )}
            <p className="mg-source fr-mb-0">
              Proposé par {acte.proposePar}, {attente(acte)}
              {acte.deMoi && !acte.signeLe && ' Vous l’avez proposé\u00A0: une autre personne le signe.'}
              {acte.auNomDe && !acte.signeLe && !acte.deMoi && ` À la signature de ${acte.auNomDe}.`}
            </p>
          </article>
        </li>
      ))}
    </ul>
  )
}

function attente({ signeLe, attendJours }: ActeListe) {
  if (signeLe) {
    return (
      <>
        signé le <JourTexte instant={signeLe} />.
      </>
    )
  }
  if (attendJours === 0) return 'aujourd’hui.'
  return attendJours === 1 ? 'il attend depuis hier.' : `il attend depuis ${attendJours}\u00A0jours.`
}
