import { formatJour, type Jour } from '../commun/jour'
import { type Controle, controle } from './controle'
import { COMMENCEMENT_SELON_RECEPTION, enVigueurLe, texteActuel } from './parametres'

/**
 * Whether nothing was signed, ordered or begun before the request was received. The same day is fine.
 * A derogation of the préfet makes an earlier act lawful. For a request received before 1 October 2018 the
 * reference was the complete file: an act is then to verify.
 * @source art. R2334-24 CGCT
 */
export function checkCommencement(
  receptionLe: Jour,
  premierActeLe: Jour | null,
  derogationCommencement: boolean,
): Controle {
  const { valeur: selonReception, source } = enVigueurLe(COMMENCEMENT_SELON_RECEPTION, receptionLe)
  if (premierActeLe === null)
    return controle('commencement', 'conforme', {
      message:
        'Aucune commande ni aucun devis signé n’est déclaré. N’engagez rien avant l’accusé de réception.',
      source,
    })
  const acte = formatJour(premierActeLe)
  if (!selonReception)
    return controle('commencement', 'a_verifier', {
      message: `Avant le ${formatJour(texteActuel(COMMENCEMENT_SELON_RECEPTION).du ?? receptionLe)}, le projet attendait que le dossier soit complet\u00A0: l’acte du ${acte} est à vérifier.`,
      source,
    })
  if (premierActeLe >= receptionLe)
    return controle('commencement', 'conforme', {
      message: `L’acte du ${acte} ne précède pas le dépôt.`,
      source,
    })
  if (derogationCommencement)
    return controle('commencement', 'conforme', {
      message: `L’acte du ${acte} précède le dépôt, avec une dérogation du préfet.`,
      source,
    })
  return controle('commencement', 'non_conforme', {
    message: `Cet acte du ${acte} précède le dépôt. La demande est rejetée d’office, sauf dérogation du préfet (art. R2334-24).`,
    source,
  })
}
