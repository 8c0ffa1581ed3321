import { Alerte } from '../alerte'

/** A grant of 2018 on its page: a fact of history, on which nothing is done. */
export function MentionHistorique({ mention }: { mention: string | null }) {
  if (mention === null) return null
  return <Alerte ton="info">{`${mention}. Rien ne se fait sur ce dossier.`}</Alerte>
}
