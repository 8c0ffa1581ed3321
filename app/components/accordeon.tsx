import type { ReactNode } from 'react'

export type AccordeonProps = { titre: ReactNode; children: ReactNode; ouvert?: boolean; id?: string }

/** Folded detail. A native element: it opens without a script, and the browser finds the text in it. */
export function Accordeon({ titre, children, ouvert = false, id }: AccordeonProps) {
  return (
    <details className="mg-accordeon" open={ouvert} id={id}>
      <summary>{titre}</summary>
      <div className="mg-accordeon__corps">{children}</div>
    </details>
  )
}
