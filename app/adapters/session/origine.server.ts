/**
 * Whether a request that writes may be served: same-origin by `Sec-Fetch-Site`, else by `Origin`; neither header
 * is refused. Covers resource routes too, which Remix's own check leaves out. The public origin comes from the
 * configuration, never from a forwarded header.
 */
export function isMemeOrigine(
  { methode, secFetchSite, origine }: { methode: string; secFetchSite?: string; origine?: string },
  originePublique: string,
): boolean {
  if (methode === 'GET' || methode === 'HEAD' || methode === 'OPTIONS') return true
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none'
  return origine === originePublique
}
