import { type FormEvent, useState } from 'react'
import type { Motif } from '~/domain/commun/motif'
import { lireTexte } from '~/domain/dossier/valeurs'
import { majuscule, nommerCategorie, phraseResultat } from '~/domain/equipement/annexe-phrases'
import { type AnnexeTechnique, evaluerAnnexe } from '~/domain/equipement/annexe-technique'
import { lireVerification, listCategoriesComptees } from '~/domain/equipement/annexe-verificateur'
import { type EtapeQuestion, listQuestions } from '~/domain/equipement/questions'
import { lireFormData, type Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Case } from '../case'
import { Champ } from '../champ'
import { StatutVivant } from '../equipement/statut-vivant'
import { erreurDe } from '../erreur-de'
import { QuestionsVerification } from './questions-verification'
import { ResultatVerification } from './resultat-verification'

export type FormulaireVerificationProps = {
  annexe: AnnexeTechnique
  /** The answers of the link. */
  values: Saisie
  motifs: readonly Motif[]
}

const PARTIES: Readonly<Record<EtapeQuestion, string>> = {
  equipement: 'Le poste et la connexion',
  lieu: 'La place et la table',
  services: 'L’accueil',
  calcule: 'L’aide et les démarches',
}

/** What one has, in a form whose answers are in the address. With a script, the result follows what is typed. */
export function FormulaireVerification({ annexe, values, motifs }: FormulaireVerificationProps) {
  const [saisie, setSaisie] = useState<Saisie>(values)
  const repondu = saisie !== values || 'lignes' in values || 'reponses' in values
  const { entree, motifs: presents } = lireVerification(annexe, saisie)
  const evaluation = evaluerAnnexe(annexe, entree)
  // What the server refused, until it is corrected: nothing turns red while someone types.
  const restants = motifs.filter(({ champ }) => presents.some((present) => present.champ === champ))
  const phrase = repondu
    ? phraseResultat(evaluation)
    : 'Répondez à ce que vous savez\u00A0: le résultat suit.'
  const surChangement = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    setSaisie(lireFormData(new FormData(currentTarget)))
  return (
    <>
      <StatutVivant phrase={phrase} />
      <p className="fr-text--lead mg-phrase">
        {phrase} {repondu && <a href="#resultat">Voir le détail</a>}
      </p>
      <form
        method="get"
        action="/verifier-equipement#resultat"
        className="mg-formulaire mg-verification"
        onChange={surChangement}
        noValidate
      >
        <Materiel annexe={annexe} values={values} motifs={restants} />
        {(Object.keys(PARTIES) as EtapeQuestion[]).map((etape) => {
          const questions = listQuestions(annexe).filter((question) => question.etape === etape)
          return questions.length === 0 ? null : (
            <section key={etape} aria-labelledby={`partie-${etape}`}>
              <h2 id={`partie-${etape}`}>{PARTIES[etape]}</h2>
              <QuestionsVerification questions={questions} values={values} motifs={restants} />
            </section>
          )
        })}
        <Bouton>Voir le résultat</Bouton>
      </form>
      {repondu && <ResultatVerification annexe={annexe} evaluation={evaluation} />}
    </>
  )
}

/** One box and one number a category; the number counts when the box is ticked. */
function Materiel({ annexe, values, motifs }: FormulaireVerificationProps) {
  return (
    <section aria-labelledby="partie-materiel">
      <h2 id="partie-materiel">Le matériel</h2>
      <p>Cochez ce que vous avez déjà, ou ce que vous allez acheter.</p>
      {listCategoriesComptees(annexe).map((categorie) => {
        const name = `lignes.${categorie}`
        const nom = majuscule(nommerCategorie(categorie))
        return (
          <div key={categorie} className="mg-materiel">
            <Case
              name={`${name}.la`}
              libelle={nom}
              defaultChecked={lireTexte(values, `${name}.la`) === 'oui'}
            />
            <Champ
              name={`${name}.nombre`}
              libelle={
                <>
                  Combien<span className="fr-sr-only">{`\u00A0: ${nom}`}</span>
                </>
              }
              type="nombre"
              largeur="xs"
              autoComplete="off"
              defaultValue={lireTexte(values, `${name}.nombre`) || '1'}
              erreur={erreurDe(motifs, `${name}.nombre`)}
            />
          </div>
        )
      })}
    </section>
  )
}
