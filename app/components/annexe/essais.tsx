import type { CasEssaye } from '~/domain/equipement/annexe-cas'
import { phraseResultat } from '~/domain/equipement/annexe-phrases'
import { LIBELLES_VERDICT } from './libelles-verdict'

export type EssaisProps = { essais: readonly CasEssaye[]; avant: string; apres: string }

/** Five ordinary places under both versions. */
export function Essais({ essais, avant, apres }: EssaisProps) {
  return (
    <ul className="mg-exigences">
      {essais.map(({ cle, titre, avant: evaluee, apres: nouvelle, effet }) => (
        <li key={cle} className="mg-exigence">
          <h3 className="fr-h6 fr-mb-1v">{titre}</h3>
          <p className="fr-mb-1v">
            Version {avant}
            {'\u00A0'}: {LIBELLES_VERDICT[evaluee.verdict]}. {phraseResultat(evaluee)}
          </p>
          <p className="fr-mb-1v">
            Version {apres}
            {'\u00A0'}: <strong>{LIBELLES_VERDICT[nouvelle.verdict]}</strong>. {phraseResultat(nouvelle)}
          </p>
          {effet.changements.length === 0 ? (
            <p className="fr-mb-0">Rien ne change.</p>
          ) : (
            <ul className="fr-mb-0">
              {effet.changements.map(({ code, intitule, phrase }) => (
                <li key={code}>
                  {code}, {intitule}. {phrase}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
