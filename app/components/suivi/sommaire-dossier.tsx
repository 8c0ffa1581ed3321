import { Badge } from '../badge'

export type SommaireDossierProps = {
  dossierId: string
  depose: boolean
  messages: number
  messagesNonLus: number
  lettres: number
  lettresALire: number
  retirable: boolean
}

/** The other pages of the dossier, with what waits there in words. */
export function SommaireDossier({ dossierId, depose, retirable, ...nombres }: SommaireDossierProps) {
  const base = `/espace/dossiers/${dossierId}`
  const { messages, messagesNonLus, lettres, lettresALire } = nombres
  return (
    <nav className="mg-sommaire" aria-label="Ce dossier">
      <ul>
        {depose && (
          <>
            <li>
              <a href={`${base}/messages`}>Messages ({messages})</a>
              {messagesNonLus > 0 && (
                <Badge ton="warning">
                  {messagesNonLus} non {messagesNonLus > 1 ? 'lus' : 'lu'}
                </Badge>
              )}
            </li>
            <li>
              <a href={`${base}/lettres`}>Lettres ({lettres})</a>
              {lettresALire > 0 && <Badge ton="warning">{lettresALire} à lire</Badge>}
            </li>
            <li>
              <a href={`${base}/messages#champ-texte`}>Signaler un changement</a>
            </li>
          </>
        )}
        <li>
          <a href={`${base}/etapes/recapitulatif`}>Relire le dossier</a>
        </li>
        <li>
          <a href={`${base}/historique`}>Tout l’historique</a>
        </li>
        {retirable && (
          <li>
            <a href={`${base}/retirer`}>Retirer le dossier</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
