import type { Lettre } from '../../domain/document/bloc'
import { LettreHtml } from '../lettre-html'

/** A letter read in full before the act that sends it. */
export function LettreALire({
  titre,
  lettre,
  niveau = 3,
}: {
  titre: string
  lettre: Lettre
  /** Of the letter's own title: the next one after the heading above it. */
  niveau?: 2 | 3
}) {
  return (
    <section aria-label={titre} className="fr-mb-4w">
      <LettreHtml lettre={lettre} niveau={niveau} />
    </section>
  )
}
