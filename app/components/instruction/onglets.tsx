export type OngletsProps = {
  /** Name of the group of links. */
  libelle: string
  onglets: readonly {
    readonly href: string
    readonly libelle: string
    readonly nombre: number
    readonly courant: boolean
  }[]
}

/** Views of one list, each with its count in words inside the link. */
export function Onglets({ libelle, onglets }: OngletsProps) {
  return (
    <nav aria-label={libelle}>
      <ul className="mg-onglets">
        {onglets.map((onglet) => (
          <li key={onglet.href}>
            <a href={onglet.href} aria-current={onglet.courant ? 'page' : undefined}>
              {onglet.libelle} ({onglet.nombre})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
