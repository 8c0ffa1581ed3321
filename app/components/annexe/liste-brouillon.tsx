import type { Motif } from '~/domain/commun/motif'
import { citer } from '~/domain/equipement/annexe-blocs'
import { decrireControle, majuscule, typographier } from '~/domain/equipement/annexe-phrases'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import { LIBELLES_NIVEAU } from '~/domain/equipement/conformite'
import { Bouton } from '../bouton'

export type ListeBrouillonProps = {
  annexe: AnnexeTechnique
  revision: number
  motifs: readonly Motif[]
  /** A published version is read only. */
  modifiable: boolean
}

/** The requirements of a version, in order, each with its acts. */
export function ListeBrouillon({ annexe, revision, motifs, modifiable }: ListeBrouillonProps) {
  const base = `/ministere/annexes/${annexe.version}`
  return (
    <ol className="mg-exigences">
      {annexe.exigences.map((exigence, rang) => {
        const { code, intitule, niveau, controle } = exigence
        const fautes = motifs.filter(({ champ }) => champ?.startsWith(`exigences.${rang}.`))
        return (
          <li key={code} id={`exigence-${code}`} className="mg-exigence">
            <p className="fr-mb-1v">
              <strong>
                {code}. {typographier(intitule)}
              </strong>{' '}
              ({LIBELLES_NIVEAU[niveau]})
            </p>
            <p className="fr-mb-1v fr-text--sm">
              {majuscule(decrireControle(annexe, controle))}.{' '}
              <span className="mg-source">{citer(exigence)}</span>
            </p>
            {fautes.map(({ message }) => (
              <p key={message} className="fr-message fr-message--error">
                {message}
              </p>
            ))}
            {modifiable && (
              <div className="mg-gestes">
                <a className="fr-link fr-link--sm" href={`${base}/exigences/${code}`}>
                  Modifier<span className="fr-sr-only"> {code}</span>
                </a>
                <form method="post" action={`${base}/deplacer`} className="mg-gestes">
                  <input type="hidden" name="code" value={code} />
                  <input type="hidden" name="revision" value={revision} />
                  {rang > 0 && (
                    <Bouton variante="discret" petit name="sens" value="monter">
                      Monter<span className="fr-sr-only"> {code}</span>
                    </Bouton>
                  )}
                  {rang < annexe.exigences.length - 1 && (
                    <Bouton variante="discret" petit name="sens" value="descendre">
                      Descendre<span className="fr-sr-only"> {code}</span>
                    </Bouton>
                  )}
                </form>
                <form method="post" action={`${base}/retirer`}>
                  <input type="hidden" name="code" value={code} />
                  <input type="hidden" name="revision" value={revision} />
                  <Bouton variante="discret" petit>
                    Retirer<span className="fr-sr-only"> {code}</span>
                  </Bouton>
                </form>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
