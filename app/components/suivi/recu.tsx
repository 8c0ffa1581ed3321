import { formatJour, heureDeParis, jourDeParis } from '~/domain/commun/jour'
import { JourTexte } from '../jour-texte'
import { LienPdf } from './lien-pdf'

export type RecuDepot = {
  numero: string
  deposeLe: Date
  detr: boolean
  /** An act that came before the deposit: the receipt protects nothing of it. */
  acteAnterieurLe: string | null
  document: { id: string; taille: string } | null
}

export type RecuProps = { recu: RecuDepot; pdf?: 'lien' | 'courriel' }

/** The proof, the hero of its page: number, day, hour of Paris, what it protects, what it does not promise. */
export function Recu({ recu, pdf = 'lien' }: RecuProps) {
  const { protege, pasPromis } = porteeDe(recu)
  return (
    <section className="mg-recu" aria-label="Votre reçu">
      <dl className="mg-recu__faits">
        <div className="mg-recu__numero">
          <dt>Dossier</dt>
          <dd className="mg-insecable">{recu.numero}</dd>
        </div>
        <div>
          <dt>Reçu le</dt>
          <dd>
            <JourTexte jour={jourDeParis(recu.deposeLe)} />
          </dd>
        </div>
        <div>
          <dt>À</dt>
          <dd>
            <span className="mg-insecable">{heureDeParis(recu.deposeLe)}</span>
            <span className="mg-recu__fuseau"> heure de Paris</span>
          </dd>
        </div>
      </dl>
      {pdf === 'lien' && recu.document ? (
        <LienPdf
          documentId={recu.document.id}
          titre="Télécharger l’accusé de réception"
          taille={recu.document.taille}
          bouton="principal"
        />
      ) : (
        <p>Numéro et date sont enregistrés{'\u202F;'} le PDF arrive par courriel.</p>
      )}
      <div className="mg-recu__portee">
        <div>
          <h2 className="fr-h6">Ce que ce reçu protège</h2>
          <p>{protege}</p>
        </div>
        <div>
          <h2 className="fr-h6">Ce qu’il ne promet pas</h2>
          <p>{pasPromis}</p>
        </div>
      </div>
    </section>
  )
}

const PREUVE = 'Le jour et l’heure du dépôt, et ce que la personne qui signe a lu.'

/** @source art. R2334-24 CGCT: no start before the reception of the request */
function porteeDe({ detr, acteAnterieurLe, deposeLe }: RecuDepot): { protege: string; pasPromis: string } {
  if (!detr)
    return {
      protege: PREUVE,
      pasPromis: 'Ce dossier ne demande pas de DETR. Pour la demander, faites-le avant tout achat.',
    }
  if (acteAnterieurLe)
    return {
      protege: PREUVE,
      pasPromis: `Ce reçu ne régularise pas l’acte du ${formatJour(acteAnterieurLe)} (art. R2334-24). Ce reçu n’est pas une promesse de subvention.`,
    }
  return {
    protege: `Un achat signé depuis le ${formatJour(jourDeParis(deposeLe))} ne fait pas rejeter la demande de DETR (art. R2334-24).`,
    pasPromis:
      'Vous pouvez commencer dès maintenant, à vos risques\u00A0: ce reçu n’est pas une promesse de subvention.',
  }
}
