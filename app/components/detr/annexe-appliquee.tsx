import { formatJour } from '~/domain/commun/jour'
import type { AnnexeTechnique, Exigence } from '~/domain/equipement/annexe-technique'
import { LIBELLES_NIVEAU, LIBELLES_PROVENANCE } from '~/domain/equipement/conformite'
import { Tableau } from '../tableau'

export type AnnexeAppliqueeProps = { annexe: AnnexeTechnique | null }

/** The version of the annexe in force: what it is worth, then each requirement with its source. */
export function AnnexeAppliquee({ annexe }: AnnexeAppliqueeProps) {
  if (annexe === null) return <p>Aucune version n’est en vigueur aujourd’hui.</p>
  return (
    <>
      <p>
        Version {annexe.version}, en vigueur depuis le {formatJour(annexe.enVigueurDu)}
        {'\u00A0'}: {typographier(annexe.texte)}. {majuscule(typographier(annexe.statut))}.
      </p>
      <p>{typographier(annexe.avertissement)}</p>
      <Tableau<Exigence>
        titre="Exigences de l’annexe"
        lignes={annexe.exigences}
        cleDe={({ code }) => code}
        colonnes={[
          { cle: 'intitule', titre: 'Exigence', contenu: ({ intitule }) => typographier(intitule) },
          { cle: 'niveau', titre: 'Niveau', contenu: ({ niveau }) => LIBELLES_NIVEAU[niveau] },
          {
            cle: 'source',
            titre: 'D’où elle vient',
            contenu: ({ provenance, source }) =>
              `${majuscule(LIBELLES_PROVENANCE[provenance])}\u00A0: ${typographier(source)}`,
          },
        ]}
      />
    </>
  )
}

/** The files hold the straight apostrophe and plain spaces; everything people read has the French ones. */
function typographier(texte: string): string {
  return texte
    .replaceAll("'", '’')
    .replace(/ ([:»])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/ ([;!?])/g, '\u202F$1')
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
