/** « 1466.52 »: hundredths with a point, as the API writes amounts and rates. Never negative. */
export function ecrireCentiemes(centiemes: number): string {
  return `${Math.trunc(centiemes / 100)}.${String(centiemes % 100).padStart(2, '0')}`
}
