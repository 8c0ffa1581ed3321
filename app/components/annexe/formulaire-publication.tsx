import { formatJour, formatJourCourt, type Jour } from '~/domain/commun/jour'
import type { Motif } from '~/domain/commun/motif'
import { Bouton } from '../bouton'
import { Case } from '../case'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import { ZoneTexte } from '../zone-texte'

export type FormulairePublicationProps = {
  revision: number
  auPlusTot: Jour
  reference: { readonly version: string } | null
  differences: number
  values: { readonly decision: string; readonly enVigueurDu: string; readonly avertissement: string }
  motifs?: readonly Motif[]
}

/** What publishes a version, and the one confirmation. */
export function FormulairePublication(props: FormulairePublicationProps) {
  const { revision, auPlusTot, reference, differences, values, motifs } = props
  const champ = (name: 'decision' | 'enVigueurDu' | 'avertissement') => ({
    name,
    defaultValue: values[name],
    erreur: erreurDe(motifs, name),
  })
  return (
    <form method="post" className="mg-formulaire" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <Champ
        {...champ('decision')}
        libelle="Texte qui publie cette version"
        indication="Sa nature, son numéro, sa date"
        autoComplete="off"
      />
      <Champ
        {...champ('enVigueurDu')}
        libelle="Jour d’entrée en vigueur"
        type="date"
        indication={`Au plus tôt le ${formatJour(auPlusTot)}, par exemple ${formatJourCourt(auPlusTot)}`}
      />
      <ZoneTexte
        {...champ('avertissement')}
        libelle="Avertissement imprimé avec la version"
        optionnel
        indication="À effacer quand le texte de l’annexe est public."
      />
      {reference && (
        <p>
          La version {reference.version} s’arrête la veille. Les dossiers déposés gardent la leur, les
          brouillons passent à celle-ci.
        </p>
      )}
      <Case
        name="confirmation"
        libelle={`J’ai relu ${differences > 1 ? `les ${differences} différences` : 'la comparaison'}. Une version publiée ne change plus.`}
        erreur={erreurDe(motifs, 'confirmation')}
      />
      <Bouton>Publier la version</Bouton>
    </form>
  )
}
