export type StadesProps = {
  /** The five public stages. */
  titres: readonly string[]
  /** Rank of the one reached, from 0; -1 before the first. */
  atteint: number
}

/** « Étape 3 sur 5 : Étudié. Ensuite : Décidé, Ouvert. »: in words, on any width. */
export function Stades({ titres, atteint }: StadesProps) {
  const suite = titres.slice(atteint + 1)
  return (
    <p>
      {atteint >= 0 && (
        <>
          Étape {atteint + 1} sur {titres.length}
          {'\u00A0: '}
          <strong>{titres[atteint]}</strong>.
        </>
      )}{' '}
      {suite.length > 0 && `Ensuite\u00A0: ${suite.join(', ')}.`}
    </p>
  )
}
