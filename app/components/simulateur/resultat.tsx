import type { FaitsSimulation, ReponsesSimulation, Simulation } from '~/domain/detr/simulation'
import { listChangements } from '~/domain/detr/simulation-changements'
import type { DateAVenir } from '~/domain/detr/simulation-dates'
import { enPhrases, listAConfirmer, phraseDuResultat } from '~/domain/detr/simulation-phrase'
import { Boutons } from '../boutons'
import { LienBouton } from '../lien-bouton'
import { Montant } from '../montant'
import { Verdicts } from '../plan/verdicts'
import { PlanSimule } from './plan-simule'

export type ResultatProps = {
  faits: FaitsSimulation
  reponses: ReponsesSimulation
  simulation: Simulation
  lien: string
  dates: readonly DateAVenir[]
  /** PDF, tests, dates: not for who may not ask. */
  possible: boolean
}

/** The answer: the sentence, then what is not sure, then what can be done with it. */
export function Reponse({ faits, simulation, lien, possible }: ResultatProps) {
  const phrase = phraseDuResultat(faits, simulation)
  const [premiere, ...suite] = possible ? [phrase] : enPhrases(phrase)
  const aConfirmer = listAConfirmer(simulation)
  const { regle, fiabilite, montant } = simulation
  return (
    <section className="mg-reponse" aria-labelledby="reponse">
      <h2 id="reponse" className="mg-reponse__titre">
        {possible ? 'Ce que vous pouvez demander' : 'La DETR n’est pas possible ici'}
      </h2>
      <p className="mg-reponse__phrase">{premiere}</p>
      {suite.length > 0 && <p className="mg-reponse__reserve">{suite.join(' ')}</p>}
      {aConfirmer.map((phrase) => (
        <p key={phrase} className="mg-reponse__reserve">
          <strong>À confirmer{'\u00A0'}:</strong> {phrase}
        </p>
      ))}
      {possible && aConfirmer.length === 0 && fiabilite === 'sur' && montant > 0 && (
        <p className="mg-reponse__reserve">
          <strong>Sûr{'\u00A0'}:</strong> règle publiée par la préfecture
          {regle?.decision ? `, ${regle.decision}` : ''}.
        </p>
      )}
      {!possible && !phrase.includes('L2334-33') && (
        <p className="mg-reponse__reserve">Source{'\u00A0'}: art. L2334-33 CGCT.</p>
      )}
      {possible && (
        <Boutons>
          {[
            montant > 0 && (
              <LienBouton key="deposer" href={`/simulateur-detr/deposer?${lien}`}>
                Déposer une demande
              </LienBouton>
            ),
            <LienBouton key="pdf" href={`/simulateur-detr.pdf?${lien}`} variante="secondaire">
              Fiche pour le conseil (PDF, 35 Ko)
            </LienBouton>,
          ]}
        </Boutons>
      )}
      {possible && (
        <p className="fr-mb-0">
          <a className="fr-link" href="#reponses">
            Changer vos réponses
          </a>
        </p>
      )}
    </section>
  )
}

/** The plan, each rule, what would change the answer, the dates. */
export function Explications({ faits, reponses, simulation, dates }: ResultatProps) {
  const changements = listChangements(faits, reponses, simulation)
  return (
    <>
      <PlanSimule aides={reponses.aides} simulation={simulation} />
      <Verdicts evaluation={simulation.evaluation} detailles />
      {changements.length > 0 && (
        <section aria-labelledby="changements">
          <h2 id="changements">Ce qui changerait la réponse</h2>
          <ul>
            {changements.map(({ phrase, montant }) => (
              <li key={phrase}>
                {phrase}
                {montant !== null && (
                  <>
                    {' '}
                    DETR possible{'\u00A0'}: <Montant montant={montant} fort />.
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="dates">
        <h2 id="dates">Les prochaines dates</h2>
        <ol className="mg-dates">
          {dates.map(({ code, quand, quoi, source }) => (
            <li key={code}>
              <strong>{quand}</strong> <span>{quoi}</span>{' '}
              {source && <span className="mg-source fr-text--sm">{source}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
