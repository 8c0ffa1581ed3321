import { formatTaux } from '~/domain/commun/montant'
import { CATEGORIES, LIBELLES_CATEGORIE } from '~/domain/equipement/categories'
import { LIBELLES_NATURE_LIGNE, NATURES_LIGNE, TAUX_TVA } from '~/domain/equipement/lignes'
import type { Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Case } from '../case'
import { Champ } from '../champ'
import type { EtapeVivante } from '../etapes-dossier/use-etape'
import { Liste } from '../liste'
import { DouteLigne } from './doute-ligne'

export type LigneEquipementProps = {
  rang: number
  ligne: Saisie
  /** As typed now, for what the folded part says of itself. */
  typee?: Saisie
  registre: EtapeVivante['registre']
  surDupliquer: () => void
  surRetirer: () => void
}

const OPTIONS_CATEGORIE = CATEGORIES.map((valeur) => ({ valeur, libelle: LIBELLES_CATEGORIE[valeur] }))
const OPTIONS_NATURE = NATURES_LIGNE.map((valeur) => ({ valeur, libelle: LIBELLES_NATURE_LIGNE[valeur] }))
const OPTIONS_TVA = TAUX_TVA.map((taux) => ({ valeur: String(taux), libelle: formatTaux(taux, true) }))

/** One line: a row on a wide screen, a card on a phone. Its buttons also work by POST. */
export function LigneEquipement(props: LigneEquipementProps) {
  const { rang, ligne, typee = ligne, registre, surDupliquer, surRetirer } = props
  const lie = (cellule: string) => ({
    ...registre(`lignes.${rang}.${cellule}`),
    defaultValue: lire(ligne, cellule),
  })
  const suite = <span className="fr-sr-only"> la ligne {rang + 1}</span>
  return (
    <fieldset className="mg-rang mg-etape-large">
      <legend>Ligne {rang + 1}</legend>
      <div className="mg-rang__champs mg-rang__champs--ligne">
        <div className="mg-rang__seul">
          <Champ {...lie('designation')} libelle="Désignation" autoComplete="off" />
        </div>
        <Liste {...lie('categorie')} libelle="Catégorie" options={OPTIONS_CATEGORIE} invite={null} />
        <Champ {...lie('quantite')} libelle="Quantité" type="nombre" />
        <Champ {...lie('prixUnitaireHT')} libelle="Prix unitaire HT" type="montant" />
        <Case
          {...registre(`lignes.${rang}.existante`)}
          libelle="Déjà là"
          defaultChecked={['oui', 'true'].includes(String(ligne.existante))}
        />
      </div>
      <DouteLigne ligne={typee} />
      <div className="mg-rang__pied">
        <Detail rang={rang} lie={lie} typee={typee} />
        <div>
          <Bouton
            variante="discret"
            petit
            name="intention"
            value={`dupliquer_ligne:${rang}`}
            onClick={(evenement) => {
              evenement.preventDefault()
              surDupliquer()
            }}
          >
            Dupliquer{suite}
          </Bouton>{' '}
          <Bouton
            variante="discret"
            petit
            name="intention"
            value={`retirer_ligne:${rang}`}
            onClick={(evenement) => {
              evenement.preventDefault()
              surRetirer()
            }}
          >
            Retirer{suite}
          </Bouton>
        </div>
      </div>
    </fieldset>
  )
}

type DetailProps = {
  rang: number
  lie: (cellule: string) => ReturnType<EtapeVivante['registre']> & { defaultValue: string }
  typee: Saisie
}

/** What is the same on most lines: folded, its values said, open when one of them is refused. */
function Detail({ rang, lie, typee }: DetailProps) {
  const [tva, nature, devis] = [lie('tauxTva'), lie('nature'), lie('devis')]
  const dire = (options: readonly { valeur: string; libelle: string }[], cellule: string) =>
    options.find(({ valeur }) => valeur === lire(typee, cellule))?.libelle.toLowerCase()
  return (
    <details className="mg-rang__detail" open={[tva, nature, devis].some(({ erreur }) => erreur)}>
      <summary>
        TVA {dire(OPTIONS_TVA, 'tauxTva') ?? 'à choisir'},{' '}
        {dire(OPTIONS_NATURE, 'nature') ?? 'nature à choisir'}
        {lire(typee, 'devis') !== '' && `, devis ${lire(typee, 'devis')}`}
        <span className="fr-sr-only">, ligne {rang + 1}</span>
      </summary>
      <div className="mg-rang__champs mg-rang__champs--trois fr-mt-1w">
        <Liste {...tva} libelle="TVA" options={OPTIONS_TVA} invite={null} />
        <Liste {...nature} libelle="Nature" options={OPTIONS_NATURE} invite={null} />
        <div className="mg-rang__seul">
          <Champ {...devis} libelle="Référence du devis" optionnel autoComplete="off" />
        </div>
      </div>
    </details>
  )
}

function lire(ligne: Saisie, cellule: string): string {
  const valeur = ligne[cellule]
  return typeof valeur === 'string' ? valeur : ''
}
