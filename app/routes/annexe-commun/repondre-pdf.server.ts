/** A PDF to read in the browser. */
export function repondrePdf({
  octets,
  nom,
}: {
  readonly octets: Uint8Array
  readonly nom: string
}): Response {
  return new Response(octets as BodyInit, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(octets.length),
      'Content-Disposition': `inline; filename="${nom}"`,
      'Cache-Control': 'no-store',
    },
  })
}
