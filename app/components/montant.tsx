import { type Centimes, formatMontant } from '../domain/commun/montant'

export type MontantProps = { montant: Centimes; taxe?: 'HT' | 'TTC'; fort?: boolean }

/** An amount, never cut at the end of a line. */
export function Montant({ montant, taxe, fort = false }: MontantProps) {
  const texte = `${formatMontant(montant)}${taxe ? `\u00A0${taxe}` : ''}`
  return fort ? (
    <strong className="mg-insecable">{texte}</strong>
  ) : (
    <span className="mg-insecable">{texte}</span>
  )
}
