import { formatInstant } from '~/domain/commun/jour'
import { LienPdf } from './lien-pdf'
import type { RecuDepot } from './recu'

export type CarteRecuProps = { recu: RecuDepot; dossierId: string }

/** The receipt in short, on the page of the dossier. */
export function CarteRecu({ recu, dossierId }: CarteRecuProps) {
  return (
    <section className="mg-carte-recu">
      <h2 className="mg-carte-recu__titre">Votre reçu</h2>
      <p>
        Reçu le <strong>{formatInstant(recu.deposeLe)}</strong>, heure de Paris.
        {recu.detr &&
          recu.acteAnterieurLe === null &&
          ' Vous pouvez commencer depuis ce jour, à vos risques.'}
      </p>
      <p className="mg-carte-recu__liens">
        {recu.document ? (
          <LienPdf documentId={recu.document.id} titre="Accusé de réception" taille={recu.document.taille} />
        ) : (
          <span>Numéro et date sont enregistrés{'\u202F;'} le PDF arrive par courriel.</span>
        )}
        <a href={`/espace/dossiers/${dossierId}/depot`}>Ce que ce reçu protège</a>
      </p>
    </section>
  )
}
