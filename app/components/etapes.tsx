export type EtapesProps = {
  /** Every title, in order. */
  titres: readonly string[]
  /** From 1. */
  numero: number
  /** « Toutes les étapes ». */
  toutes?: string
}

/** « Étape 4 sur 7 » as the H1 of the page. It says where one is; it is not a menu. */
export function Etapes({ titres, numero, toutes }: EtapesProps) {
  const suivante = titres[numero]
  return (
    <div className="fr-stepper">
      <h1 className="fr-stepper__title">
        {titres[numero - 1]}
        <span className="fr-stepper__state">
          Étape {numero} sur {titres.length}
        </span>
      </h1>
      <div className="fr-stepper__steps" data-fr-current-step={numero} data-fr-steps={titres.length} />
      <p className="fr-stepper__details">
        {suivante && (
          <>
            <span className="fr-text--bold">Étape suivante{'\u00A0'}:</span> {suivante}
          </>
        )}
        {suivante && toutes && ' · '}
        {toutes && <a href={toutes}>Toutes les étapes</a>}
      </p>
    </div>
  )
}
