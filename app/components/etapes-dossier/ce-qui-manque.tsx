import type { Manque } from '~/domain/dossier/completude'
import { ETAPES_RUBRIQUE, findEtape } from '~/domain/dossier/etapes'
import { idChamp } from '../id-champ'

export type CeQuiManqueProps = { manques: readonly Manque[]; base: string; desequilibre: boolean }

/** What to fill before the signature, by step, each line leading to its field. */
export function CeQuiManque({ manques, base, desequilibre }: CeQuiManqueProps) {
  return ETAPES_RUBRIQUE.map((etape) => {
    const deEtape = manques.filter((manque) => manque.etape === etape)
    const plan = etape === 'financement' && desequilibre
    if (deEtape.length === 0 && !plan) return null
    return (
      <section key={etape} aria-labelledby={`manque-${etape}`}>
        <h3 className="fr-h6 fr-mb-1v" id={`manque-${etape}`}>
          {findEtape(etape)?.titre}
        </h3>
        <ul>
          {deEtape.map(({ champ, message }) => (
            <li key={champ}>
              <a href={`${base}/etapes/${etape}${champ === '' ? '' : `#${idChamp(champ)}`}`}>{message}</a>
            </li>
          ))}
          {plan && (
            <li>
              <a href={`${base}/etapes/financement#champ-ressources`}>
                Le plan de financement n’est pas équilibré{'\u00A0'}: les ressources doivent égaler les
                dépenses.
              </a>
            </li>
          )}
        </ul>
      </section>
    )
  })
}
