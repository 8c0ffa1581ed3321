import type { Badge as Ton } from '../../domain/dossier/badge'
import { AjoutFichier } from '../ajout-fichier'
import { Badge } from '../badge'
import { Bouton } from '../bouton'

export type PiecesDemandeesProps = {
  demande: {
    readonly dossierId: string
    readonly message: string | null
    readonly peutEnvoyer: boolean
    readonly toutesRecues: boolean
    readonly pieces: readonly {
      readonly type: string
      readonly libelle: string
      readonly motif: string
      readonly doitMontrer: string
      readonly etat: { readonly texte: string; readonly badge: Ton }
      readonly recue: boolean
      readonly fichier: string | null
    }[]
  }
}

/** The pieces that the préfecture asks, one form each, then one sending of all: the delay starts again with it. */
export function PiecesDemandees({ demande }: PiecesDemandeesProps) {
  const { dossierId, pieces, message, peutEnvoyer, toutesRecues } = demande
  if (pieces.length === 0) return null
  const restent = pieces.filter(({ recue }) => !recue).length
  const base = `/espace/dossiers/${dossierId}`
  return (
    <section aria-labelledby="pieces-demandees">
      <h2 id="pieces-demandees">
        {restent === 0
          ? 'Toutes les pièces sont là'
          : `${restent} ${restent > 1 ? 'pièces demandées' : 'pièce demandée'}`}
      </h2>
      {message && (
        <p>
          La préfecture vous écrit{'\u00A0'}: «&nbsp;{message}&nbsp;»
        </p>
      )}
      {peutEnvoyer && toutesRecues && (
        <form method="post" action={`${base}/detr/envoyer`} className="fr-mb-4w">
          <Bouton>Envoyer les pièces</Bouton>
        </form>
      )}
      {pieces.map((piece) => (
        <div key={piece.type} className="mg-section">
          <h3 className="fr-h6">
            {piece.libelle} <Badge ton={piece.etat.badge}>{piece.etat.texte}</Badge>
          </h3>
          <p>
            {piece.motif}{' '}
            {piece.doitMontrer && `Elle doit montrer\u00A0: ${premiereMinuscule(piece.doitMontrer)}`}
          </p>
          {piece.recue && piece.fichier && (
            <p>
              Fichier reçu{'\u00A0'}: {piece.fichier}
            </p>
          )}
          {peutEnvoyer && (
            <form method="post" action={`${base}/detr/pieces/${piece.type}`} encType="multipart/form-data">
              <AjoutFichier
                name={`fichier-${piece.type}`}
                libelle={
                  piece.recue ? `Remplacer\u00A0: ${piece.libelle}` : `Ajouter\u00A0: ${piece.libelle}`
                }
              />
              <p className="fr-mt-1w">
                <Bouton variante="secondaire" petit>
                  Ajouter ce fichier
                </Bouton>{' '}
                {!piece.recue && <a href={`${base}/pieces/${piece.type}`}>Je ne peux pas la fournir</a>}
              </p>
            </form>
          )}
        </div>
      ))}
    </section>
  )
}

function premiereMinuscule(texte: string): string {
  return `${texte.charAt(0).toLowerCase()}${texte.slice(1)}`
}
