/** What a strict reading refuses; the message is ready to print. */
export class PiegeXml extends Error {}

export type BaliseXml = { readonly nom: string; readonly attributs: string }

export type LecteurXml = {
  readonly ouvrir: (balise: BaliseXml) => void
  /** Also called for a tag that closes itself. */
  readonly fermer: (nom: string) => void
  readonly texte: (texte: string) => void
}

const PROFONDEUR_MAXIMALE = 100
const BALISE_MAXIMALE = 20_000
const BALISE = /^([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)$/
const ENTITES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Reads a small XML document from one end to the other: elements, attributes, text, CDATA, comments. No document type
 * and no entity but the five of XML: nothing is fetched, nothing grows. @throws PiegeXml when it is not well formed
 */
export function lireXml(xml: string, lecteur: LecteurXml): void {
  const ouvertes: string[] = []
  let place = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  while (place < xml.length) {
    const debut = xml.indexOf('<', place)
    if (debut === -1) break
    if (debut > place && ouvertes.length > 0) lecteur.texte(lireEntites(xml.slice(place, debut)))
    if (xml.startsWith('<!--', debut)) place = apres(xml, '-->', debut)
    else if (xml.startsWith('<?', debut)) place = apres(xml, '?>', debut)
    else if (xml.startsWith('<![CDATA[', debut)) {
      place = apres(xml, ']]>', debut)
      if (ouvertes.length > 0) lecteur.texte(xml.slice(debut + 9, place - 3))
    } else if (xml.startsWith('<!', debut)) throw malForme()
    else {
      place = finDeBalise(xml, debut)
      lireBalise(xml.slice(debut + 1, place - 1), { ouvertes, lecteur })
    }
  }
  if (ouvertes.length > 0) throw malForme()
}

function lireBalise(texte: string, { ouvertes, lecteur }: { ouvertes: string[]; lecteur: LecteurXml }): void {
  if (texte.startsWith('/')) {
    const nom = texte.slice(1).trim()
    if (ouvertes.pop() !== nom) throw malForme()
    lecteur.fermer(nom)
    return
  }
  const lue = BALISE.exec(texte)
  if (!lue) throw malForme()
  const [, nom = '', attributs = '', fin] = lue
  lecteur.ouvrir({ nom, attributs })
  if (fin) lecteur.fermer(nom)
  else if (ouvertes.push(nom) > PROFONDEUR_MAXIMALE) throw malForme()
}

/** The value of an attribute, its entities read; null when the element has it not. */
export function attributDe({ attributs }: BaliseXml, nom: string): string | null {
  if (!attributs.includes(nom)) return null
  for (const [, lu, valeur = ''] of attributs.matchAll(/([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g))
    if (lu === nom) return lireEntites(valeur.slice(1, -1))
  return null
}

/** Of one text with entities: no cell that we read is longer. */
const TEXTE_MAXIMAL = 100_000

function lireEntites(texte: string): string {
  if (!texte.includes('&')) return texte
  if (texte.length > TEXTE_MAXIMAL) throw malForme()
  return texte.replace(/&([^;&]{0,10};?)/g, (_, lu: string) => {
    const nom = lu.endsWith(';') ? lu.slice(0, -1) : ''
    const entite = Object.hasOwn(ENTITES, nom) ? ENTITES[nom] : undefined
    if (entite !== undefined) return entite
    const nombre = /^#(\d{1,7}|x[\da-f]{1,6})$/i.exec(nom)?.[1]
    if (!nombre) throw malForme()
    const code = /^x/i.test(nombre) ? Number.parseInt(nombre.slice(1), 16) : Number(nombre)
    if (code < 9 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw malForme()
    return String.fromCodePoint(code)
  })
}

/** The place just after the tag: a `>` between quotes does not end it. */
function finDeBalise(xml: string, debut: number): number {
  const jusquAuBout = /[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/y
  jusquAuBout.lastIndex = debut + 1
  if (!jusquAuBout.test(xml) || jusquAuBout.lastIndex - debut > BALISE_MAXIMALE) throw malForme()
  return jusquAuBout.lastIndex
}

/** The place just after `fin`. */
function apres(xml: string, fin: string, debut: number): number {
  const place = xml.indexOf(fin, debut)
  if (place === -1) throw malForme()
  return place + fin.length
}

function malForme(): PiegeXml {
  return new PiegeXml('Ce classeur ODS est abîmé\u00A0: enregistrez la feuille en CSV.')
}
