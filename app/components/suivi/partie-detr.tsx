import type { Badge as Ton } from '~/domain/dossier/badge'
import { STADES_DETR } from '~/domain/dossier/libelles-detr'
import { Badge } from '../badge'
import { Montant } from '../montant'
import { Stades } from './stades'

export type PartieDetrProps = {
  dossierId: string
  detr: {
    public: string
    badge: Ton
    phrase: string
    stade: number
    abandonnee: boolean
    montantDemande: Parameters<typeof Montant>[0]['montant'] | null
  }
}

/** The grant in short: its own status, its five stages, the way to its page. */
export function PartieDetr({ dossierId, detr }: PartieDetrProps) {
  return (
    <section className="mg-partie">
      <h2>La dotation d’équipement des territoires ruraux (DETR)</h2>
      <p>
        <Badge ton={detr.badge}>{detr.public}</Badge>
      </p>
      <p>{detr.phrase}</p>
      {!detr.abandonnee && (
        <Stades nom="Étapes de la DETR" titres={STADES_DETR} atteint={detr.stade} ton={detr.badge} />
      )}
      <p className="mg-carte-recu__liens">
        {detr.montantDemande !== null && (
          <span>
            Montant demandé{'\u00A0'}: <Montant montant={detr.montantDemande} fort />
          </span>
        )}
        <a href={`/espace/dossiers/${dossierId}/detr`}>Suivre la demande de DETR</a>
      </p>
    </section>
  )
}
