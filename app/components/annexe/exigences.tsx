import { citer, EXPLICATIONS_NIVEAU, grouperParNiveau, TITRES_NIVEAU } from '~/domain/equipement/annexe-blocs'
import { decrireControle, majuscule, typographier } from '~/domain/equipement/annexe-phrases'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import { LIBELLES_NIVEAU } from '~/domain/equipement/conformite'

export type ExigencesProps = { annexe: AnnexeTechnique }

/** The requirements by level: the sentence, how it is checked, where it comes from. */
export function Exigences({ annexe }: ExigencesProps) {
  return grouperParNiveau(annexe).map(({ niveau, exigences }) => (
    <section key={niveau} aria-labelledby={`niveau-${niveau}`}>
      <h2 id={`niveau-${niveau}`}>{TITRES_NIVEAU[niveau]}</h2>
      <p>{EXPLICATIONS_NIVEAU[niveau]}</p>
      <ul className="mg-exigences">
        {exigences.map((exigence) => (
          <li key={exigence.code} id={exigence.code} className="mg-exigence">
            <p className="fr-mb-1v">
              <strong>{typographier(exigence.intitule)}</strong> ({LIBELLES_NIVEAU[niveau]})
            </p>
            <p className="fr-mb-1v">
              Vérifié ainsi{'\u00A0'}: {majuscule(decrireControle(annexe, exigence.controle))}.
            </p>
            <p className="fr-mb-0 fr-text--sm mg-source">
              {exigence.code}. {citer(exigence)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}
