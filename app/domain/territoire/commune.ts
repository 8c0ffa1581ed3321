const VOYELLE = /^[aeiouyàâäéèêëîïôöùûüÿœæ]/i

/** Names in h- that keep « de »: usage is not a rule, these are the beginnings where « de » is the common one. */
const H_ASPIRE =
  /^(hag[ue]|ham|han[^d]|hautes? |haute-|hauts? |hei|hem$|hoc|hod|hœ|hoe|hof|hoh|hon|hot|houdan|houl|hun)/i

/**
 * « d’Embrun », « du Castellet », « de La Faurie », « des Mées », « de L’Haÿ-les-Roses », « de Gap ». Straight
 * apostrophes of the reference data are turned.
 */
export function deCommune(nom: string): string {
  const propre = typographier(nom)
  if (/^Le /.test(propre)) return `du ${propre.slice(3)}`
  if (/^Les /.test(propre)) return `des ${propre.slice(4)}`
  if (/^Aux /.test(propre)) return `des ${propre.slice(4)}`
  if (isElide(propre)) return `d’${propre}`
  return `de ${propre}`
}

/** « à Embrun », « au Castellet », « à La Faurie », « aux Mées ». */
export function aCommune(nom: string): string {
  const propre = typographier(nom)
  if (/^Le /.test(propre)) return `au ${propre.slice(3)}`
  if (/^Les /.test(propre)) return `aux ${propre.slice(4)}`
  if (/^Aux /.test(propre)) return `aux ${propre.slice(4)}`
  return `à ${propre}`
}

function isElide(nom: string): boolean {
  return VOYELLE.test(nom) || (/^h/i.test(nom) && !H_ASPIRE.test(nom))
}

function typographier(nom: string): string {
  return nom.trim().replaceAll("'", '’')
}
