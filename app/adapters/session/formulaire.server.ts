const TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data']

/**
 * The form that a request carries. Anything else (no Content-Type, JSON, a body cut on the way) is the mistake of
 * whoever sent it, never a bug of ours.
 * @throws 415 when the body is not a form, 400 when the form cannot be read
 */
export async function lireFormulaire(requete: Request): Promise<FormData> {
  const [type = ''] = (requete.headers.get('content-type') ?? '').split(';')
  if (!TYPES.includes(type.trim().toLowerCase())) throw illisible(415, 'Unsupported Media Type')
  try {
    return await requete.formData()
  } catch {
    throw illisible(400, 'Bad Request')
  }
}

function illisible(status: number, statusText: string): Response {
  return new Response('Formulaire illisible', { status, statusText })
}
