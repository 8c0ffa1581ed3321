import { ecrireFiltresDetr, type FiltresDetr, TAILLES_DETR } from '../../domain/detr/filtres-detr'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { Liste } from '../liste'

export type FiltresDemandesProps = {
  filtres: FiltresDetr
  categories: readonly { readonly code: string; readonly libelle: string }[]
}

/** The filters of the queue, a GET form: the URL says what is shown. */
export function FiltresDemandes({ filtres, categories }: FiltresDemandesProps) {
  const { onglet, texte, categorie, parPage } = filtres
  return (
    <form method="get" action="/detr" aria-label="Filtrer les demandes">
      <input type="hidden" name="onglet" value={onglet} />
      <div className="mg-filtres__barre">
        <Champ name="texte" libelle="Numéro, organisation ou commune" defaultValue={texte} />
        {categories.length > 1 && (
          <Liste
            name="categorie"
            libelle="Catégorie"
            options={categories.map(({ code, libelle }) => ({ valeur: code, libelle }))}
            invite="Toutes"
            defaultValue={categorie ?? ''}
          />
        )}
        <Liste
          name="parPage"
          libelle="Lignes par page"
          options={TAILLES_DETR.map((taille) => ({ valeur: String(taille), libelle: String(taille) }))}
          invite={null}
          defaultValue={String(parPage)}
        />
        <Bouton variante="secondaire">Filtrer</Bouton>
      </div>
      {(texte || categorie) && (
        <p>
          <a href={ecrireFiltresDetr(filtres, { texte: '', categorie: null })}>Retirer les filtres</a>
        </p>
      )}
    </form>
  )
}
