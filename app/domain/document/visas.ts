import { formatJour, type Jour } from '../commun/jour'
import { type Bloc, visa } from './bloc'

export const CIRCULAIRE_ESPACES =
  'circulaire n°\u00A016-001365-I du 29\u00A0décembre\u00A02016 relative au plan préfectures nouvelle génération'

/** The two visas that found every act on the DETR. Protected: no agent rewrites them. */
export const VISAS_DETR: readonly Bloc[] = [
  visa(
    'Vu le code général des collectivités territoriales, notamment ses articles L2334-32 à L2334-39 et R2334-19 à R2334-35\u202F;',
  ),
]

/** The visas a département adds (delegation, powers, budget): each ends with « ; », whatever was typed. */
export function visasLocaux(textes: readonly string[]): readonly Bloc[] {
  return textes.map((texte) => {
    const nu = texte.trim().replace(/[\s;.,\u202F]+$/, '')
    return visa(`${/^vu\b/i.test(nu) ? `V${nu.slice(1)}` : `Vu ${nu}`}\u202F;`)
  })
}

/** « Vu la demande … reçue le … » */
export function visaDemande(designation: string, numero: string, receptionLe: Jour): Bloc {
  return visa(`Vu la demande ${designation}, n°\u00A0${numero}, reçue le ${formatJour(receptionLe)}\u202F;`)
}
