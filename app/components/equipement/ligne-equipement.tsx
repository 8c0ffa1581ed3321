import { formatTaux } from '~/domain/commun/montant'
import { CATEGORIES, LIBELLES_CATEGORIE } from '~/domain/equipement/categories'
import { LIBELLES_NATURE_LIGNE, NATURES_LIGNE, TAUX_TVA } from '~/domain/equipement/lignes'
import type { Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Case } from '../case'
import { Champ } from '../champ'
import type { EtapeVivante } from '../etapes-dossier/use-etape'
import { Liste } from '../liste'

export type LigneEquipementProps = {
  rang: number
  ligne: Saisie
  registre: EtapeVivante['registre']
  surDupliquer: () => void
  surRetirer: () => void
}

const OPTIONS_CATEGORIE = CATEGORIES.map((valeur) => ({ valeur, libelle: LIBELLES_CATEGORIE[valeur] }))
const OPTIONS_NATURE = NATURES_LIGNE.map((valeur) => ({ valeur, libelle: LIBELLES_NATURE_LIGNE[valeur] }))
const OPTIONS_TVA = TAUX_TVA.map((taux) => ({ valeur: String(taux), libelle: formatTaux(taux, true) }))

/** One line as a card of fields. Its buttons also work by POST. */
export function LigneEquipement({ rang, ligne, registre, surDupliquer, surRetirer }: LigneEquipementProps) {
  const nom = (cellule: string) => `lignes.${rang}.${cellule}`
  const texte = (cellule: string) => (typeof ligne[cellule] === 'string' ? (ligne[cellule] as string) : '')
  const lie = (cellule: string) => ({ ...registre(nom(cellule)), defaultValue: texte(cellule) })
  const titre = `Ligne ${rang + 1}`
  return (
    <div className="mg-carte">
      <fieldset className="fr-fieldset fr-mb-0" aria-labelledby={`ligne-${rang}`}>
        <legend className="fr-fieldset__legend" id={`ligne-${rang}`}>
          {titre}
        </legend>
        <div className="fr-fieldset__element">
          <div className="fr-grid-row fr-grid-row--gutters">
            <div className="fr-col-12 fr-col-md-6">
              <Champ {...lie('designation')} libelle="Désignation" autoComplete="off" />
            </div>
            <div className="fr-col-12 fr-col-md-6">
              <Liste {...lie('categorie')} libelle="Catégorie" options={OPTIONS_CATEGORIE} invite={null} />
            </div>
            <div className="fr-col-5 fr-col-md-3">
              <Champ {...lie('quantite')} libelle="Quantité" type="nombre" />
            </div>
            <div className="fr-col-7 fr-col-md-4">
              <Champ {...lie('prixUnitaireHT')} libelle="Prix unitaire HT" type="montant" />
            </div>
            <div className="fr-col-12 fr-col-md-5">
              <Liste {...lie('tauxTva')} libelle="TVA" options={OPTIONS_TVA} invite={null} />
            </div>
            <div className="fr-col-12 fr-col-md-6">
              <Liste {...lie('nature')} libelle="Nature" options={OPTIONS_NATURE} invite={null} />
            </div>
            <div className="fr-col-12 fr-col-md-6 fr-mb-2w">
              <Champ {...lie('devis')} libelle="Référence du devis" optionnel autoComplete="off" />
            </div>
          </div>
          <Case
            {...registre(nom('existante'))}
            libelle="Déjà là"
            indication="Compte pour l’annexe technique, pas pour le plan. Le prix peut rester vide."
            defaultChecked={ligne.existante === 'oui' || String(ligne.existante) === 'true'}
          />
          <div className="fr-mt-2w">
            <Bouton
              variante="tertiaire"
              petit
              name="intention"
              value={`dupliquer_ligne:${rang}`}
              onClick={(evenement) => {
                evenement.preventDefault()
                surDupliquer()
              }}
            >
              Dupliquer<span className="fr-sr-only"> la ligne {rang + 1}</span>
            </Bouton>{' '}
            <Bouton
              variante="tertiaire"
              petit
              name="intention"
              value={`retirer_ligne:${rang}`}
              onClick={(evenement) => {
                evenement.preventDefault()
                surRetirer()
              }}
            >
              Retirer<span className="fr-sr-only"> la ligne {rang + 1}</span>
            </Bouton>
          </div>
        </div>
      </fieldset>
    </div>
  )
}
