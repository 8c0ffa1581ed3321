import type { Lettre } from '../../domain/document/bloc'
import { LettreHtml } from '../lettre-html'

/** A letter read in full before the act that sends it. */
export function LettreALire({ titre, lettre }: { titre: string; lettre: Lettre }) {
  return (
    <section aria-label={titre} className="fr-mb-4w">
      <LettreHtml lettre={lettre} niveau={3} />
    </section>
  )
}
