/** Controls, formats and line ends: some change the order of reading, and show another extension. */
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const LONGUEUR = 150

/**
 * The name of a file as it may be shown and stored: without folders (`../../etc/passwd` becomes `passwd`), without
 * invisible characters, at most 150 characters, extension kept. It never takes part in a path.
 */
export function nomAffichable(nom: string): string {
  const propre = nom.normalize('NFC').replace(INVISIBLES, '')
  const base = (propre.split(/[/\\]/).at(-1) ?? '').replace(/[<>:"|?*]/g, '_').trim()
  if (/^\.*$/.test(base)) return 'fichier'
  if (base.length <= LONGUEUR) return base
  const extension = extensionDe(base)
  const suffixe = extension === '' ? '' : `.${extension}`
  return `${base.slice(0, LONGUEUR - suffixe.length)}${suffixe}`
}

/** In lower case, without the dot; empty when there is none (or one too long to be one). */
export function extensionDe(nom: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(nom)?.[1]?.toLowerCase() ?? ''
}
