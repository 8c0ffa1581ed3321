import { formatInstant, formatJour } from '~/domain/commun/jour'
import { JourTexte } from '../jour-texte'
import { MiseEnAvant } from '../mise-en-avant'
import { LienPdf } from './lien-pdf'

export type RecuDepot = {
  numero: string
  deposeLe: Date
  detr: boolean
  /** An act that came before the deposit: the receipt protects nothing of it. */
  acteAnterieurLe: string | null
  document: { id: string; taille: string } | null
}

export type RecuProps = { recu: RecuDepot; auPlusTard?: string | null; pdf?: 'lien' | 'courriel' }

/** The proof: number, day, hour of Paris, what it protects and what it does not promise. */
export function Recu({ recu, auPlusTard = null, pdf = 'lien' }: RecuProps) {
  return (
    <>
      <MiseEnAvant>
        <p>
          C’est déposé. Dossier <strong className="mg-insecable">{recu.numero}</strong>, reçu le{' '}
          <strong>{formatInstant(recu.deposeLe)}</strong>, heure de Paris.
        </p>
      </MiseEnAvant>
      <p>{phraseDe(recu)}</p>
      {pdf === 'lien' && recu.document ? (
        <p>
          <LienPdf documentId={recu.document.id} titre="Accusé de réception" taille={recu.document.taille} />
        </p>
      ) : (
        <p>Numéro et date sont enregistrés{'\u202F;'} le PDF arrive par courriel.</p>
      )}
      {auPlusTard && (
        <p>
          La préfecture vérifie les pièces au plus tard le <JourTexte jour={auPlusTard} />
          {'\u00A0'}(art. R2334-23).
        </p>
      )}
    </>
  )
}

function phraseDe({ detr, acteAnterieurLe }: RecuDepot): string {
  if (!detr) return 'Ce dossier ne demande pas de DETR. Pour la demander, faites-le avant tout achat.'
  if (acteAnterieurLe)
    return `Ce reçu ne régularise pas l’acte du ${formatJour(acteAnterieurLe)} (art. R2334-24). Ce reçu n’est pas une promesse de subvention.`
  return 'Vous pouvez commencer dès maintenant, à vos risques\u00A0: ce reçu n’est pas une promesse de subvention.'
}
