import type { Motif } from '~/domain/commun/motif'
import type { Changement } from '~/domain/dossier/changements'
import { Alerte } from '../alerte'
import { Bouton } from '../bouton'
import { Case } from '../case'
import { erreurDe } from '../erreur-de'
import { SyntheseErreurs } from '../synthese-erreurs'
import { type ResumeProps, ResumeSignature } from './resume-signature'

export type FormulaireSignatureProps = {
  resume: ResumeProps & {
    empreinte: string
    changements: readonly Changement[]
    complet: boolean
    organisation: string
    auNomDe: string
  }
  /** Where the signature is posted; the refusal has its own page. */
  action: string
  refusHref: string | null
  motifs?: readonly Motif[]
}

const ENGAGEMENTS = [
  'Rien n’est signé ni commandé avant le dépôt, sauf ce que ce résumé déclare.',
  'Je préviens la préfecture de tout changement du projet ou de son financement.',
  'Si l’État aide ce projet, son plan de financement sera affiché et publié.',
  'Ce que contient ce dossier est exact.',
] as const

/** Summary, what changed, four engagements, one box, one act. What is signed is what this page showed. */
export function FormulaireSignature({ resume, action, refusHref, motifs }: FormulaireSignatureProps) {
  return (
    <>
      <SyntheseErreurs motifs={motifs} />
      <Changements changements={resume.changements} />
      <section className="mg-partie">
        <h2>Le résumé</h2>
        <ResumeSignature {...resume} />
      </section>
      <section className="mg-partie">
        <h2>Vos 4 engagements</h2>
        <ol className="mg-engagements">
          {ENGAGEMENTS.map((texte) => (
            <li key={texte}>{texte}</li>
          ))}
        </ol>
      </section>
      {resume.complet ? (
        <form className="mg-envoi" method="post" action={action}>
          <input type="hidden" name="empreinte" value={resume.empreinte} />
          <Case
            name="lu"
            libelle={`J’ai lu ce résumé. Il est exact et je signe au nom ${de(resume.auNomDe)} (${resume.organisation}).`}
            erreur={erreurDe(motifs, 'lu')}
          />
          <Bouton>Signer et déposer</Bouton>
        </form>
      ) : (
        <Alerte ton="warning" titre="Ce dossier n’est pas encore complet" niveau={3}>
          <p>
            Une réponse manque depuis l’envoi. La personne qui prépare doit la remplir avant la signature.
          </p>
        </Alerte>
      )}
      {refusHref && (
        <p className="fr-mt-3w">
          <a href={refusHref}>Ne pas signer et dire pourquoi</a>
        </p>
      )}
    </>
  )
}

function Changements({ changements }: { changements: readonly Changement[] }) {
  if (changements.length === 0) return null
  const nombre = changements.length
  return (
    <Alerte ton="warning" titre={`${nombre} ${nombre > 1 ? 'changements' : 'changement'} depuis l’envoi`}>
      <ul>
        {changements.map(({ libelle, avant, apres }) => (
          <li key={libelle}>
            {libelle}
            {apres !== null && (
              <>
                {'\u00A0'}: {avant !== null && `${avant}, devenu `}
                <strong>{apres}</strong>
              </>
            )}
          </li>
        ))}
      </ul>
    </Alerte>
  )
}

/** « je signe au nom du syndicat ». */
function de(designation: string): string {
  return designation.startsWith('le ') ? `du ${designation.slice(3)}` : `de ${designation}`
}
