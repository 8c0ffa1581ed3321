import type { Bloc, Lettre } from '../domain/document/bloc'
import { JourTexte } from './jour-texte'

export type LettreHtmlProps = { lettre: Lettre; niveau?: 2 | 3 }

/** A letter on the screen, from the blocks that the PDF is painted with: the same words, for everyone. */
export function LettreHtml({ lettre, niveau = 2 }: LettreHtmlProps) {
  const Titre = `h${niveau}` as const
  const { entete, destinataire, signature } = lettre
  return (
    <article className="mg-lettre" lang="fr">
      {lettre.projet && <p className="mg-lettre__projet">Projet, sans effet tant qu’il n’est pas signé</p>}
      <div className="mg-lettre__tete">
        <Lignes lignes={[entete.entite, entete.service]} forte />
        <Lignes lignes={destinataire} />
      </div>
      <p className="mg-lettre__reference">
        {lettre.lieu}
        {lettre.date && (
          <>
            , le <JourTexte jour={lettre.date} />
          </>
        )}
        <br />
        {lettre.numero && `N°\u00A0${lettre.numero} · `}Référence{'\u00A0'}: {lettre.reference}
      </p>
      <Titre className={lettre.forme === 'acte' ? 'mg-lettre__acte' : 'fr-h5'}>
        {lettre.titre}
        {lettre.objet && (
          <span className="mg-lettre__objet">
            {lettre.forme === 'acte' ? '' : 'Objet\u00A0: '}
            {lettre.objet}
          </span>
        )}
      </Titre>
      {lettre.blocs.map((bloc, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen letter never reorders its blocks
        <BlocHtml key={rang} bloc={bloc} niveau={niveau} />
      ))}
      <div className="mg-lettre__signatures">
        {signature && (
          <Lignes
            lignes={[signature.formule, signature.qualite, signature.nom, signature.delegation].filter(
              isTexte,
            )}
          />
        )}
        {lettre.cosignatures.map(({ pour, qualite, nom }) => (
          <Lignes key={pour} lignes={[pour, qualite, nom]} />
        ))}
      </div>
      {lettre.recours && (
        <aside className="mg-lettre__recours">
          <p>
            <strong>{lettre.recours.titre}</strong>
          </p>
          <Paragraphes textes={lettre.recours.paragraphes} />
        </aside>
      )}
      {lettre.copies.length > 0 && (
        <p className="mg-source">
          Copie à{'\u00A0'}: {lettre.copies.join('\u202F; ')}
        </p>
      )}
      <footer className="mg-source">
        <p>
          Affaire suivie par {entete.suiviPar}, {entete.telephone}, {entete.courriel}. {entete.adresse}
        </p>
        {lettre.code && (
          <p>
            Code de vérification{'\u00A0'}: {lettre.code}
          </p>
        )}
      </footer>
    </article>
  )
}

function BlocHtml({ bloc, niveau }: { bloc: Bloc; niveau: 2 | 3 }) {
  const Partie = `h${niveau === 2 ? 3 : 4}` as const
  switch (bloc.type) {
    case 'titre':
      return bloc.niveau === 1 ? (
        <p className="mg-lettre__mot">{bloc.texte}</p>
      ) : (
        <Partie className="fr-h6">{bloc.texte}</Partie>
      )
    case 'paragraphe':
      return <p>{bloc.fort ? <strong>{bloc.texte}</strong> : bloc.texte}</p>
    case 'visa':
    case 'considerant':
      return <p className="mg-lettre__visa">{bloc.texte}</p>
    case 'article':
      return (
        <section>
          <Partie className="fr-h6">
            Article {bloc.numero === 1 ? '1er' : bloc.numero}
            {bloc.titre && ` – ${bloc.titre}`}
          </Partie>
          <Paragraphes textes={bloc.paragraphes} />
        </section>
      )
    case 'liste':
      return (
        <ul>
          {bloc.elements.map((element) => (
            <li key={element}>{element}</li>
          ))}
        </ul>
      )
    case 'tableau':
      return <TableauLettre bloc={bloc} />
    case 'encadre':
      return (
        <div className="mg-lettre__encadre">
          <p>
            <strong>{bloc.titre}</strong>
          </p>
          <Paragraphes textes={bloc.paragraphes} />
        </div>
      )
  }
}

function TableauLettre({ bloc }: { bloc: Extract<Bloc, { type: 'tableau' }> }) {
  const classe = (rang: number) =>
    bloc.colonnes[rang]?.alignement === 'droite' ? 'fr-cell--right' : undefined
  const rangee = (cellules: readonly string[], cle: string) => (
    <tr key={cle}>
      {cellules.map((cellule, rang) =>
        rang === 0 ? (
          <th scope="row" key={bloc.colonnes[rang]?.titre}>
            {cellule}
          </th>
        ) : (
          <td key={bloc.colonnes[rang]?.titre} className={classe(rang)}>
            {cellule}
          </td>
        ),
      )}
    </tr>
  )
  return (
    <div className="fr-table">
      <div className="fr-table__wrapper">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
        <section className="fr-table__container" aria-label={bloc.titre} tabIndex={0}>
          <div className="fr-table__content">
            <table>
              <caption>{bloc.titre}</caption>
              <thead>
                <tr>
                  {bloc.colonnes.map((colonne, rang) => (
                    <th scope="col" key={colonne.titre} className={classe(rang)}>
                      {colonne.titre}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>{bloc.lignes.map((ligne) => rangee(ligne, ligne.join('|')))}</tbody>
              {bloc.total && <tfoot>{rangee(bloc.total, 'total')}</tfoot>}
            </table>
          </div>
        </section>
      </div>
    </div>
  )
}

function Paragraphes({ textes }: { textes: readonly string[] }) {
  return (
    <>
      {textes.map((texte) => (
        <p key={texte}>{texte}</p>
      ))}
    </>
  )
}

function Lignes({ lignes, forte = false }: { lignes: readonly string[]; forte?: boolean }) {
  return (
    <p>
      {lignes.map((ligne, rang) => (
        <span key={ligne} className="mg-ligne">
          {forte && rang === 0 ? <strong>{ligne}</strong> : ligne}
        </span>
      ))}
    </p>
  )
}

function isTexte(texte: string | null): texte is string {
  return texte !== null && texte !== ''
}
