import type { ReactNode } from 'react'

export type SectionProps = { id: string; titre: string; children: ReactNode; action?: ReactNode }

/** A part of the file, reached from the summary of the page. */
export function Section({ id, titre, children, action }: SectionProps) {
  return (
    <section className="mg-section" id={id} aria-labelledby={`${id}-titre`}>
      <h2 className="fr-h4" id={`${id}-titre`}>
        {titre}
      </h2>
      {children}
      {action}
    </section>
  )
}
