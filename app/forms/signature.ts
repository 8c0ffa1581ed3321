import * as z from 'zod/mini'
import { motif } from '~/domain/commun/motif'
import { ok, refus } from '~/domain/commun/result'
import { lire, luFacultatif, texteLong } from './champs'

/** « J’ai lu ce résumé. Il est exact et je signe au nom de… »: the one box. */
export const schemaSignature = z.object({
  lu: lire((saisie) =>
    saisie === 'oui' || saisie === 'on'
      ? ok(true as const)
      : refus(motif('signature.lu', 'Cochez la case pour dire que vous avez lu ce résumé.')),
  ),
  /** Version of the dossier that was read: signing another one is refused by the use case. */
  version: luFacultatif((saisie) =>
    /^\d{1,9}$/.test(saisie)
      ? ok(Number(saisie))
      : refus(motif('version', 'Rouvrez la page avant de signer.')),
  ),
})

/** « Ne pas signer et dire pourquoi ». */
export const schemaRefusSignature = z.object({
  mot: texteLong('Écrivez un mot\u00A0: la personne qui prépare doit savoir quoi reprendre.'),
})

/** The code sent to the élu when another browser opens the link: six digits. */
export const schemaCodeSignature = z.object({
  code: lire((saisie) => {
    const chiffres = saisie.replace(/\s/g, '')
    if (/^\d{6}$/.test(chiffres)) return ok(chiffres)
    return refus(motif('signature.code', 'Écrivez les 6 chiffres du code reçu.'))
  }),
})
