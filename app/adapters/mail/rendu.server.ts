import type { Contenu } from '#emails/contenu'
import { nettoyer } from '~/domain/document/typographie'

export type CourrielRendu = { readonly sujet: string; readonly texte: string; readonly html: string }

/** A subject longer than this is cut: mail programs show less. */
const SUJET_MAXIMAL = 200

/**
 * One text and its twin in HTML: same words, same order, the whole address visible. System fonts, 600 px, nothing
 * remote. The subject is one line, whatever the names in it.
 * @throws on a link that is not http(s): a caller's bug.
 */
export function rendreCourriel({ subject, paragraphs, link }: Contenu): CourrielRendu {
  if (link && !/^https?:\/\//.test(link.url)) throw new RangeError(`Lien impossible : ${link.url}`)
  const sujet = nettoyer(subject.replace(/[\r\n\t\u2028\u2029]+/g, ' ')).slice(0, SUJET_MAXIMAL)
  const phrases = paragraphs.map((paragraphe) => nettoyer(paragraphe))
  const suite = link ? [`${link.label}\u00A0:\n${link.url}`] : []
  const texte = [...phrases, ...suite, SIGNATURE].join('\n\n')
  return { sujet, texte: `${texte}\n`, html: rendreHtml(sujet, phrases, link) }
}

const SIGNATURE = 'Maillage\nOuvrir et financer un espace numérique'

const STYLES = {
  corps: 'margin:0;padding:0;background:#ffffff;color:#161616',
  colonne:
    'max-width:600px;margin:0 auto;padding:24px;font-family:system-ui,-apple-system,&quot;Segoe UI&quot;,Roboto,Arial,sans-serif;font-size:16px;line-height:1.5',
  lien: 'display:inline-block;padding:10px 18px;background:#000091;color:#ffffff;text-decoration:none',
  adresse: 'color:#3a3a3a;font-size:14px;word-break:break-all',
} as const

function rendreHtml(sujet: string, phrases: readonly string[], link: Contenu['link']): string {
  const lignes = phrases.map((phrase) => `<p>${echapper(phrase).replace(/\n/g, '<br>')}</p>`)
  if (link) {
    const url = echapper(link.url)
    lignes.push(`<p><a href="${url}" style="${STYLES.lien}">${echapper(link.label)}</a></p>`)
    lignes.push(`<p style="${STYLES.adresse}">${url}</p>`)
  }
  lignes.push(`<p>${SIGNATURE.replace('\n', '<br>')}</p>`)
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${echapper(sujet)}</title>
</head>
<body style="${STYLES.corps}">
<div style="${STYLES.colonne}">
${lignes.join('\n')}
</div>
</body>
</html>
`
}

function echapper(texte: string): string {
  return texte
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
