import { formatTaux, tauxAffiche } from '~/domain/commun/montant'
import { DESCRIPTIONS_FINANCEUR, FINANCEURS } from '~/domain/detr/financeurs'
import type { Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import type { EtapeVivante } from '../etapes-dossier/use-etape'
import { Liste } from '../liste'
import { lireCentimes } from './plan-saisi'

export type RessourceProps = {
  rang: number
  ressource: Saisie
  /** As typed now, for its share of the cost. */
  montant: string
  coutTotal: number
  registre: EtapeVivante['registre']
  surRetirer: () => void
}

const FINANCEURS_EN_LISTE = FINANCEURS.map((valeur) => ({
  valeur,
  libelle: DESCRIPTIONS_FINANCEUR[valeur].libelle,
}))
const ETATS = [
  { valeur: 'sollicite', libelle: 'Demandé' },
  { valeur: 'obtenu', libelle: 'Obtenu ou voté' },
  { valeur: 'refuse', libelle: 'Refusé' },
]

/** One funder: how much, since when. */
export function Ressource({ rang, ressource, montant, coutTotal, registre, surRetirer }: RessourceProps) {
  const nom = (cellule: string) => `ressources.${rang}.${cellule}`
  const texte = (cellule: string) =>
    typeof ressource[cellule] === 'string' ? (ressource[cellule] as string) : ''
  const lie = (cellule: string) => ({ ...registre(nom(cellule)), defaultValue: texte(cellule) })
  const part = tauxAffiche(lireCentimes(montant), coutTotal)
  return (
    <fieldset className="mg-rang mg-etape-large">
      <legend>
        Financeur {rang + 1}
        {part !== null && <span className="fr-hint-text">{formatTaux(part)} du coût</span>}
      </legend>
      <div className="mg-rang__champs mg-rang__champs--quatre">
        <Liste {...lie('financeur')} libelle="Qui paie" options={FINANCEURS_EN_LISTE} />
        <div className="mg-rang__seul">
          <Champ {...lie('montant')} libelle="Montant" type="montant" />
        </div>
        <Liste {...lie('etat')} libelle="Où en est cette aide" options={ETATS} invite={null} />
        <div className="mg-rang__seul">
          <Champ {...lie('decisionLe')} libelle="Décision du" optionnel type="date" />
        </div>
      </div>
      <div className="mg-rang__pied">
        <Bouton
          variante="discret"
          petit
          name="intention"
          value={`retirer_financeur:${rang}`}
          onClick={(evenement) => {
            evenement.preventDefault()
            surRetirer()
          }}
        >
          Retirer<span className="fr-sr-only"> le financeur {rang + 1}</span>
        </Bouton>
      </div>
    </fieldset>
  )
}
