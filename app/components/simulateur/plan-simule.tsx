import { formatTaux, tauxAffiche } from '~/domain/commun/montant'
import { DESCRIPTIONS_FINANCEUR } from '~/domain/detr/financeurs'
import type { AideSimulee, Simulation } from '~/domain/detr/simulation'
import { Montant } from '../montant'
import { Tableau } from '../tableau'

export type PlanSimuleProps = { aides: readonly AideSimulee[]; simulation: Simulation }

type Rangee = { readonly cle: string; readonly qui: string; readonly montant: number }

/** Who pays what when the largest DETR is asked. */
export function PlanSimule({ aides, simulation: { evaluation, montant, part } }: PlanSimuleProps) {
  const { coutTotal } = evaluation
  if (coutTotal === 0) return null
  const rangees: readonly Rangee[] = [
    { cle: 'detr', qui: 'DETR, au plus', montant },
    ...aides.map((aide, rang) => ({
      cle: String(rang),
      qui: DESCRIPTIONS_FINANCEUR[aide.financeur].libelle,
      montant: aide.montant,
    })),
    { cle: 'part', qui: 'Votre part', montant: part },
  ]
  const partDuCout = (somme: number) => formatTaux(tauxAffiche(somme, coutTotal) ?? 0)
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">Qui paie quoi</h2>
      <Tableau<Rangee>
        titre="Plan de financement, HT"
        titreCache
        colonnes={[
          { cle: 'qui', titre: 'Qui paie', contenu: ({ qui }) => qui },
          {
            cle: 'montant',
            titre: 'Montant',
            nombre: true,
            contenu: (rangee) => <Montant montant={rangee.montant} />,
          },
          {
            cle: 'part',
            titre: 'Part du coût',
            nombre: true,
            contenu: (rangee) => partDuCout(rangee.montant),
          },
        ]}
        lignes={rangees}
        cleDe={({ cle }) => cle}
        total={{ qui: 'Coût du projet HT', montant: <Montant montant={coutTotal} fort />, part: '' }}
      />
    </section>
  )
}
