import { Badge } from '../badge'
import { Carte } from '../carte'
import { JourTexte } from '../jour-texte'
import { LienPdf } from './lien-pdf'

export type ListeLettresProps = {
  dossierId: string
  lettres: readonly {
    id: string
    titre: string
    numero: string | null
    notifieLe: Date
    luLe: Date | null
    statut: string
    taille: string | null
  }[]
}

/** Letters received, « à lire » in words until one of the organisation opened them. */
export function ListeLettres({ dossierId, lettres }: ListeLettresProps) {
  if (lettres.length === 0) return <p className="mg-vide">Aucune lettre pour l’instant.</p>
  return lettres.map(({ id, titre, numero, notifieLe, luLe, statut, taille }) => (
    <div key={id} className={luLe === null ? 'mg-lettre-recue mg-lettre-recue--a-lire' : 'mg-lettre-recue'}>
      <Carte
        niveau={2}
        titre={titre}
        href={`/espace/dossiers/${dossierId}/lettres/${id}`}
        detail={
          <>
            Reçue le <JourTexte instant={notifieLe} />
            {numero && ` · N°\u00A0${numero}`}
          </>
        }
        badges={
          <>
            {luLe === null ? <Badge ton="warning">À lire</Badge> : <Badge>Lue</Badge>}
            {statut === 'remplace' && <Badge>Remplacée</Badge>}
            {statut === 'annule' && <Badge>Annulée</Badge>}
          </>
        }
      >
        <LienPdf documentId={id} titre={titre} taille={taille} />
      </Carte>
    </div>
  ))
}
