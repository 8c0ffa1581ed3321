export type PictogrammeProps = {
  /** Hashed URL of a DSFR pictogram, imported with `?url`. */
  source: string
}

/** A drawing of the DSFR, decoration only. */
export function Pictogramme({ source }: PictogrammeProps) {
  return (
    <svg aria-hidden="true" className="fr-artwork" viewBox="0 0 80 80" width="80" height="80">
      <use className="fr-artwork-decorative" href={`${source}#artwork-decorative`} />
      <use className="fr-artwork-minor" href={`${source}#artwork-minor`} />
      <use className="fr-artwork-major" href={`${source}#artwork-major`} />
    </svg>
  )
}
