import type { DepenseDeLigne } from '~/domain/equipement/lignes'
import { Alerte } from '../alerte'
import { Montant } from '../montant'
import { Tableau } from '../tableau'
import type { FaitsDuPlan } from './plan-saisi'

export type DepensesProps = Pick<FaitsDuPlan, 'depenses' | 'doutes'> & { natureDefinie: string; href: string }

/** The cost side, read from the lines of the equipment: typed once. */
export function Depenses({ depenses, doutes, natureDefinie, href }: DepensesProps) {
  const { plan, horsPlan, coutTotal, totalHorsPlan } = depenses
  if (plan.length === 0 && horsPlan.length === 0) {
    return (
      <Alerte ton="info">
        <p>
          Ajoutez d’abord le matériel à acheter, à l’<a href={href}>étape de l’équipement</a>.
        </p>
      </Alerte>
    )
  }
  return (
    <>
      <Tableau<DepenseDeLigne>
        titre="Dépenses du projet, HT"
        colonnes={[
          { cle: 'libelle', titre: 'Dépense', contenu: ({ libelle }) => libelle },
          {
            cle: 'montant',
            titre: 'Montant HT',
            nombre: true,
            contenu: (d) => <Montant montant={d.montantHT} />,
          },
        ]}
        lignes={plan}
        cleDe={({ ligneId }) => ligneId}
        total={{ libelle: 'Coût du projet', montant: <Montant montant={coutTotal} fort /> }}
        vide="Aucune dépense d’investissement."
      />
      {horsPlan.length > 0 && (
        <>
          <p className="fr-mb-1v">
            Hors plan, à la charge de {natureDefinie}
            {'\u00A0'}: <Montant montant={totalHorsPlan} taxe="HT" />
          </p>
          <ul>
            {horsPlan.map(({ ligneId, libelle, montantHT, exclusion }) => (
              <li key={ligneId}>
                {libelle}, <Montant montant={montantHT} taxe="HT" />. {exclusion.message}{' '}
                <span className="mg-source">({exclusion.source})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {doutes.length > 0 && (
        <Alerte ton="warning" titre="La préfecture peut écarter ces lignes">
          <ul>
            {doutes.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </Alerte>
      )}
      <p>
        <a className="fr-link" href={href}>
          Modifier les lignes
        </a>
      </p>
    </>
  )
}
