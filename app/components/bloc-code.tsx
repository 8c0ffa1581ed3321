export type BlocCodeProps = { titre: string; texte: string }

/** Text of a machine, as it is written. It scrolls in its own region, reachable with the keyboard. */
export function BlocCode({ titre, texte }: BlocCodeProps) {
  return (
    <figure className="mg-code">
      <figcaption>{titre}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section aria-label={titre} tabIndex={0}>
        <pre>
          <code>{texte}</code>
        </pre>
      </section>
    </figure>
  )
}
