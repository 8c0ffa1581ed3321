import type { FaitsSimulation, NatureSimulee } from '~/domain/detr/simulation'
import type { DateAVenir } from '~/domain/detr/simulation-dates'
import { deCommune } from '~/domain/territoire/commune'
import type { SimulationLue } from '~/forms/simulation'
import { SyntheseErreurs } from '../synthese-erreurs'
import { Comparables, type ComparablesProps } from './comparables'
import { FormulaireSimulation } from './formulaire'
import { Portes, type PortesProps } from './portes'
import { formatHabitants } from './question-porteur'
import { Explications, Reponse } from './resultat'
import { useSimulation } from './use-simulation'

export type LieuSimule = {
  readonly nature: NatureSimulee
  readonly code: string
  readonly nom: string
  readonly departement: string
  readonly departementNom: string
  readonly population: number | null
}

export type PageSimulationProps = {
  faits: FaitsSimulation
  lieu: LieuSimule
  epci: PortesProps['epci']
  service: PortesProps['service']
  lue: SimulationLue
  comparables: ComparablesProps | null
  dates: readonly DateAVenir[]
}

/** Who asks is known: the two other questions, and the answer above them as soon as they are answered. */
export function PageSimulation({ faits, lieu, epci, service, lue, comparables, dates }: PageSimulationProps) {
  const vivante = useSimulation(faits, lue)
  const { reponses, simulation, lien } = vivante
  const impossible = simulation?.evaluation.eligibilite === 'non_eligible'
  const montre = simulation && reponses && (lue.isRepondue || impossible)
  const resultat = simulation &&
    reponses && { faits, reponses, simulation, lien, dates, possible: !impossible }
  return (
    <>
      <p className="fr-text--lead fr-mb-2w">
        {nommer(lieu)}{' '}
        <a className="fr-link mg-insecable" href={`/simulateur-detr?n=${lieu.nature}`}>
          Changer<span className="fr-sr-only"> de commune ou d’organisation</span>
        </a>
      </p>
      <SyntheseErreurs motifs={lue.motifs} />
      {montre && resultat && <Reponse {...resultat} />}
      {montre && resultat && !impossible && <Explications {...resultat} />}
      {impossible && (
        <Portes nature={lieu.nature} lieu={lieu} epci={epci} suite={suiteDe(lien)} service={service} />
      )}
      {montre && comparables && <Comparables {...comparables} />}
      {!impossible && (
        <section aria-labelledby="reponses" className={montre ? 'mg-vos-reponses' : undefined}>
          <h2 id="reponses" tabIndex={-1} className={montre ? undefined : 'fr-sr-only'}>
            Vos réponses
          </h2>
          <FormulaireSimulation lue={lue} vivante={vivante} regles={faits.regles} motifs={lue.motifs} />
        </section>
      )}
    </>
  )
}

/** « Commune de Chavanoz, Isère (38), 4 626 habitants. » */
function nommer({ nature, nom, departement, departementNom, population }: LieuSimule): string {
  const noms: Readonly<Record<NatureSimulee, string>> = {
    commune: `Commune ${deCommune(nom)}`,
    epci: nom,
    association: `Association, commune ${deCommune(nom)}`,
    ccas: `CCAS ${deCommune(nom)}`,
  }
  const habitants = nature === 'association' || population === null ? '' : `, ${formatHabitants(population)}`
  return `${noms[nature]}${departementNom && `, ${departementNom} (${departement})`}${habitants}.`
}

/** The same lines and aids for someone else. */
function suiteDe(lien: string): string {
  const query = new URLSearchParams(lien)
  for (const cle of ['n', 'c', 'k']) query.delete(cle)
  const texte = query.toString()
  return texte === '' ? '' : `&${texte}`
}
