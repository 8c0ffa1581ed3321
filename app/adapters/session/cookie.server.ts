/** `__Host-` asks for https: plain `session` in the demonstration and in tests, served on http. */
export function nomDuCookie(origine: string): string {
  return origine.startsWith('https://') ? '__Host-session' : 'session'
}

/** The value of the session cookie, null when absent. */
export function lireCookie(entete: string | null | undefined, nom: string): string | null {
  for (const morceau of (entete ?? '').split(';')) {
    const [cle, ...valeur] = morceau.trim().split('=')
    if (cle === nom) return valeur.join('=') || null
  }
  return null
}

/** The Set-Cookie header of a session; an empty token removes it. */
export function ecrireCookie(origine: string, jeton: string): string {
  const securise = origine.startsWith('https://') ? '; Secure' : ''
  const duree = jeton === '' ? '; Max-Age=0' : ''
  return `${nomDuCookie(origine)}=${jeton}; Path=/; HttpOnly; SameSite=Lax${securise}${duree}`
}
