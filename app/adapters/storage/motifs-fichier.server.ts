import { type Motif, motif } from '~/domain/commun/motif'

/** 20 Mo, for one file. */
export const TAILLE_MAXIMALE = 20 * 1024 * 1024

const FORMATS = 'PDF, JPEG, PNG, ODT, ODS, DOCX ou XLSX'

function motifFichier(code: string, message: string): Motif {
  return motif(`fichier.${code}`, message, null, 'fichier')
}

/** « 1,2 Mo », « 25 Mo », « 340 Ko »; rounded up, so that a file over the limit never reads « 20 Mo ». */
export function formatTaille(octets: number): string {
  const grand = octets >= 1024 * 1024
  const dixiemes = Math.ceil((octets * 10) / (grand ? 1024 * 1024 : 1024))
  const valeur = grand ? dixiemes / 10 : Math.ceil(dixiemes / 10)
  return `${String(valeur).replace('.', ',')}\u00A0${grand ? 'Mo' : 'Ko'}`
}

/** M22. The name is null when the sending was stopped before it was known. */
export function tropLourd(nom: string | null, taille: number | null): Motif {
  const fait =
    nom !== null && taille !== null
      ? `${nom} pèse ${formatTaille(taille)}. La limite est de 20\u00A0Mo\u00A0:`
      : 'Un fichier pèse plus de 20\u00A0Mo\u00A0:'
  return motifFichier('trop_lourd', `${fait} allégez-le ou envoyez-le en deux parties.`)
}

export function tropDeFichiers(maximum: number): Motif {
  return motifFichier('trop', `Envoyez ${maximum} fichiers au plus à la fois, 60\u00A0Mo en tout.`)
}

export function envoiIllisible(): Motif {
  return motifFichier('envoi', 'L’envoi a été coupé. Ajoutez le fichier de nouveau.')
}

export function aucunFichier(): Motif {
  return motifFichier('absent', 'Choisissez un fichier.')
}

/** M23 */
export function vide(nom: string): Motif {
  return motifFichier('vide', `${nom} est vide. Ajoutez-le de nouveau.`)
}

/** M23 */
export function fauxType(nom: string, format: string): Motif {
  return motifFichier(
    'faux_type',
    `${nom} n’est pas un vrai ${format}. Ouvrez-le, enregistrez-le en ${format}, ajoutez-le de nouveau.`,
  )
}

export function formatRefuse(nom: string): Motif {
  return motifFichier('format', `${nom} n’est pas d’un format accepté. Choisissez un fichier ${FORMATS}.`)
}

/** M24 */
export function actif(nom: string): Motif {
  return motifFichier(
    'actif',
    `${nom} contient un programme\u00A0: nous ne le gardons pas. Imprimez-le vers un PDF, puis ajoutez ce PDF.`,
  )
}

export function protege(nom: string): Motif {
  return motifFichier(
    'protege',
    `${nom} est protégé\u00A0: nous ne pouvons pas le lire. Imprimez-le vers un PDF, puis ajoutez ce PDF.`,
  )
}
