/** One line of the table. `atteinte` is null when the figure is given for information. */
export type Releve = {
  readonly mesure: string
  readonly valeur: string
  readonly cible: string
  readonly atteinte: boolean | null
}

/** A figure with a target: `auMoins` or `auPlus`, in the unit of the figure. */
export function relever(
  mesure: string,
  valeur: number,
  { unite = '', decimales = 1, ...cible }: Format & ({ auMoins: number } | { auPlus: number } | object) = {},
): Releve {
  const ecrire = (nombre: number, chiffres: number) =>
    `${nombre.toLocaleString('fr-FR', { minimumFractionDigits: chiffres, maximumFractionDigits: chiffres })}${unite && `\u00A0${unite}`}`
  const lue = ecrire(valeur, decimales)
  const decimalesDe = (nombre: number) => (Number.isInteger(nombre) ? 0 : 1)
  if ('auMoins' in cible)
    return {
      mesure,
      valeur: lue,
      cible: `≥ ${ecrire(cible.auMoins, decimalesDe(cible.auMoins))}`,
      atteinte: valeur >= cible.auMoins,
    }
  if ('auPlus' in cible)
    return {
      mesure,
      valeur: lue,
      cible: `≤ ${ecrire(cible.auPlus, decimalesDe(cible.auPlus))}`,
      atteinte: valeur <= cible.auPlus,
    }
  return { mesure, valeur: lue, cible: '', atteinte: null }
}

type Format = { readonly unite?: string; readonly decimales?: number }

/** The value under which this share of the sample is (nearest rank). @throws on an empty sample. */
export function centile(valeurs: readonly number[], part: number): number {
  const triees = [...valeurs].sort((a, b) => a - b)
  const valeur = triees[Math.max(0, Math.ceil(part * triees.length) - 1)]
  if (valeur === undefined) throw new Error('Aucune mesure.')
  return valeur
}

/** Prints the table, then the notes. */
export function imprimer(releves: readonly Releve[], notes: readonly string[]): void {
  const verdict = (atteinte: boolean | null) => (atteinte === null ? '' : atteinte ? 'ok' : 'sous la cible')
  const lignes = [
    ['Mesure', 'Valeur', 'Cible', 'Verdict'],
    ...releves.map(({ mesure, valeur, cible, atteinte }) => [mesure, valeur, cible, verdict(atteinte)]),
  ]
  const largeurs = [0, 1, 2, 3].map((rang) => Math.max(...lignes.map((ligne) => ligne[rang]!.length)))
  const texte = lignes.map((ligne) =>
    ligne
      .map((mot, rang) => mot.padEnd(largeurs[rang]!))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`\n${texte.join('\n')}\n\n${notes.join('\n')}\n`)
}
