import { Form } from '@remix-run/react'
import { formatInstant } from '~/domain/commun/jour'
import type { Motif } from '~/domain/commun/motif'
import type { Badge as Ton } from '~/domain/dossier/badge'
import type { EtatPiece } from '~/domain/dossier/pieces'
import { Accordeon } from '../accordeon'
import { AjoutFichier } from '../ajout-fichier'
import { Badge } from '../badge'
import { Bouton } from '../bouton'
import { Carte } from '../carte'
import { erreurDe } from '../erreur-de'
import { ZoneTexte } from '../zone-texte'
import { EnvoiSuivi } from './envoi-suivi'

export type PieceDePage = {
  type: string
  libelle: string
  pourquoi: string
  source: string | null
  doitMontrer: string
  tardivePossible: boolean
  signeeAvecLeDossier: boolean
  etat: EtatPiece
  badge: { texte: string; badge: Ton } | null
  motif: string | null
  fichiers: readonly {
    id: string
    nom: string
    /** « 1,2 Mo ». */
    taille: string
    deposeLe: Date | string
    controle: string
  }[]
}

export type CartePieceProps = {
  dossierId: string
  piece: PieceDePage
  /** Draft or corrections: « plus tard » and « je ne peux pas » are open. */
  declarable: boolean
  niveau?: 2 | 3
  motifs?: readonly Motif[]
}

/** One piece: why, what it must show, its state, and the ways to settle it. One form each, by POST. */
export function CartePiece({ dossierId, piece, declarable, niveau = 3, motifs }: CartePieceProps) {
  const action = `/espace/dossiers/${dossierId}/pieces/${piece.type}`
  const [actuel, ...remplaces] = piece.fichiers
  const { etat } = piece
  return (
    <div id={`piece-${piece.type}`}>
      <Carte
        titre={piece.libelle}
        niveau={niveau}
        badges={piece.badge && <Badge ton={piece.badge.badge}>{piece.badge.texte}</Badge>}
      >
        <p>
          {piece.pourquoi}
          {piece.source && <span className="mg-source"> ({piece.source})</span>}
        </p>
        <p>
          Elle montre{'\u00A0'}: {minuscule(piece.doitMontrer)}
        </p>
        {actuel && <Fichier fichier={actuel} action={action} retirable={declarable} />}
        {remplaces.length > 0 && (
          <Accordeon titre={`Envois remplacés (${remplaces.length})`}>
            <ul>
              {remplaces.map((fichier) => (
                <li key={fichier.id}>
                  <a href={`/fichiers/${fichier.id}`}>
                    {fichier.nom} ({fichier.taille})
                  </a>
                </li>
              ))}
            </ul>
          </Accordeon>
        )}
        {etat !== 'validee' && (
          <>
            <EnvoiSuivi action={action}>
              <AjoutFichier
                name={`fichier-${piece.type}`}
                libelle={actuel ? 'Remplacer le fichier' : 'Ajouter un fichier'}
                erreur={erreurDe(motifs, 'fichier')}
              />
              <Bouton variante="secondaire" name="intention" value="envoyer">
                Envoyer<span className="fr-sr-only">{`\u00A0: ${piece.libelle}`}</span>
              </Bouton>
            </EnvoiSuivi>
            {declarable && !actuel && <Declarations piece={piece} action={action} motifs={motifs} />}
          </>
        )}
      </Carte>
    </div>
  )
}

type FichierProps = { fichier: PieceDePage['fichiers'][number]; action: string; retirable: boolean }

function Fichier({ fichier, action, retirable }: FichierProps) {
  return (
    <>
      <p className="fr-mb-1w">
        <a href={`/fichiers/${fichier.id}`} className="fr-link">
          {fichier.nom} ({fichier.taille})
        </a>
        , reçu le {formatInstant(new Date(fichier.deposeLe))}
        {fichier.controle === 'non_controle' && ', non contrôlé par un antivirus'}.
      </p>
      {retirable && (
        <Form method="post" action={action} className="fr-mb-2w">
          <input type="hidden" name="fichierId" value={fichier.id} />
          <Bouton variante="discret" petit name="intention" value="retirer">
            Retirer {fichier.nom}
          </Bouton>
        </Form>
      )}
    </>
  )
}

type DeclarationsProps = { piece: PieceDePage; action: string; motifs?: readonly Motif[] }

function Declarations({ piece, action, motifs }: DeclarationsProps) {
  const declaree = piece.etat === 'tardive' || piece.etat === 'impossible'
  const erreur = erreurDe(motifs, 'motif')
  const suite = <span className="fr-sr-only">{`\u00A0: ${piece.libelle}`}</span>
  return (
    <>
      {declaree && (
        <Form method="post" action={action} className="fr-mt-2w">
          <Bouton variante="discret" petit name="intention" value="a_fournir">
            Finalement, je l’envoie{suite}
          </Bouton>
        </Form>
      )}
      {piece.tardivePossible && piece.etat !== 'tardive' && (
        <Form method="post" action={action} className="fr-mt-2w">
          <p className="fr-text--sm fr-mb-1w">
            Cette pièce peut arriver après le dépôt. Sans elle, la préfecture ne peut pas déclarer la demande
            complète.
          </p>
          <Bouton variante="tertiaire" petit name="intention" value="plus_tard">
            Je l’enverrai plus tard{suite}
          </Bouton>
        </Form>
      )}
      <div className="fr-mt-2w" />
      <Accordeon titre={<>Je ne peux pas la fournir{suite}</>} ouvert={erreur !== undefined}>
        <Form method="post" action={action}>
          <ZoneTexte
            name={`motif-${piece.type}`}
            rows={2}
            libelle="Pourquoi"
            indication="La préfecture vous répondra. Vous pouvez continuer."
            defaultValue={piece.motif ?? ''}
            erreur={erreur}
          />
          <Bouton variante="tertiaire" petit name="intention" value="impossible">
            Dire pourquoi{suite}
          </Bouton>
        </Form>
      </Accordeon>
    </>
  )
}

function minuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1)
}
