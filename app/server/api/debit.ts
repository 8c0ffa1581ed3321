/** Requests that one address may send: sustained, and at once after a rest. */
export type Debit = { readonly parSeconde: number; readonly rafale: number }

type Seau = { jetons: number; le: number }

const MENAGE_MS = 10_000

/**
 * A token bucket per address. `prendre` takes one token and gives null, or the whole seconds to wait (1 or 2).
 * A bucket that is full again is forgotten, so that memory follows the traffic of the last seconds.
 */
export class Seaux {
  readonly #debit: Debit
  readonly #seaux = new Map<string, Seau>()
  #menage = 0

  constructor(debit: Debit) {
    this.#debit = debit
  }

  /** `maintenant`: milliseconds of a clock that never goes back. */
  prendre(adresse: string, maintenant: number): number | null {
    const { parSeconde, rafale } = this.#debit
    if (maintenant - this.#menage > MENAGE_MS) this.#oublierLesPleins(maintenant)
    const seau = this.#seaux.get(adresse)
    if (!seau) {
      this.#seaux.set(adresse, { jetons: rafale - 1, le: maintenant })
      return null
    }
    seau.jetons = Math.min(rafale, seau.jetons + ((maintenant - seau.le) * parSeconde) / 1000)
    seau.le = maintenant
    if (seau.jetons < 1) return Math.min(2, Math.ceil((1 - seau.jetons) / parSeconde))
    seau.jetons -= 1
    return null
  }

  get taille(): number {
    return this.#seaux.size
  }

  #oublierLesPleins(maintenant: number): void {
    this.#menage = maintenant
    const plein = (this.#debit.rafale / this.#debit.parSeconde) * 1000
    for (const [adresse, { le }] of this.#seaux) if (maintenant - le >= plein) this.#seaux.delete(adresse)
  }
}
