/** « 84 Ko », « 1,2 Mo ». */
export function formatTaille(octets: number): string {
  if (octets < 1_000_000) return `${Math.max(1, Math.round(octets / 1000))}\u00A0Ko`
  return `${(octets / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00A0Mo`
}
