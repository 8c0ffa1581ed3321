import { typographier } from '~/domain/document/typographie'

/** The words of a mail: plain text, no markup. `link` null when there is nothing to open. */
export type Contenu = {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link: { readonly label: string; readonly url: string } | null
}

/** What a mail says of the dossier. The number is null before the deposit. */
export type DossierCite = { readonly commune: string; readonly numero: string | null }

/** Who answers the phone, on every mail about a dossier. */
export type ServiceContact = {
  /** « Mme Arnaud » */
  readonly responsable: string
  /** « la préfecture des Alpes-de-Haute-Provence » */
  readonly prefecture: string
  readonly telephone: string
}

/** Sets the French typography of every sentence; a null paragraph is left out. */
export function composer(
  subject: string,
  paragraphs: readonly (string | null)[],
  link: Contenu['link'],
): Contenu {
  return {
    subject: typographier(subject),
    paragraphs: paragraphs.filter((texte) => texte !== null).map(typographier),
    link,
  }
}

/** « Revest-Saint-Martin, EN-04-2026-000123 » */
export function ref({ commune, numero }: DossierCite): string {
  return numero === null ? nommer(commune) : `${nommer(commune)}, ${numero}`
}

/** The last paragraph: the name and phone of the service. */
export function contact({ responsable, prefecture, telephone }: ServiceContact): string {
  return `Une question ? ${nommer(responsable)}, à ${prefecture}, vous répond au ${telephone}.`
}

const NOM_MAXIMAL = 80

/** A name typed by someone, safe in a subject: one line, no address that a mail program would turn into a link. */
export function nommer(nom: string): string {
  return nom
    .replace(/\b(https?:\/\/|www\.)\S*/gi, '')
    .replace(/[<>\s\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, NOM_MAXIMAL)
}

/** The first words of what someone wrote, in quotes: the whole of it is in the portal. */
export function citer(texte: string, mots = 40): string {
  const lus = texte.trim().split(/\s+/)
  const debut = lus.slice(0, mots).join(' ').slice(0, 400)
  return `« ${debut}${lus.length > mots || debut.length === 400 ? '…' : ''} »`
}

/** « 1 correction », « 2 corrections » */
export function compter(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre} ${nombre > 1 ? pluriel : singulier}`
}
