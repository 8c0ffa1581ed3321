import { Bouton } from '~/components/bouton'
import { Boutons } from '~/components/boutons'
import { LienBouton } from '~/components/lien-bouton'
import type { CodeAFaire } from '~/domain/dossier/a-faire'
import type { DossierInstruction } from '~/queries/dossier-instruction.server'

/** Where on the page each thing to do is done. */
const ANCRES: Readonly<Partial<Record<CodeAFaire, string>>> = {
  relire: '#corrections',
  reprendre: '#decision',
  confirmer: '#organisation',
  messages: '#messages',
  equipement: '#equipement',
  pieces: '#pieces',
}

/** What comes first, then the steps that the workflow opens to this person. */
export function AFaire({ dossier }: { dossier: DossierInstruction }) {
  const { id, aFaire, etapes } = dossier
  const base = `/instruction/dossiers/${id}`
  const aProposer = aFaire[0]?.code === 'proposer'
  return (
    <section className="mg-a-faire" aria-labelledby="a-faire-titre">
      <h2 className="fr-h6" id="a-faire-titre">
        À faire
      </h2>
      <ol>
        {aFaire.map(({ code, phrase }) => (
          <li key={phrase}>{ANCRES[code] ? <a href={ANCRES[code]}>{phrase}</a> : phrase}</li>
        ))}
      </ol>
      <Boutons>
        {etapes.includes('prendre_en_charge') && (
          <form method="post" action={`${base}/prendre-en-charge`}>
            <Bouton>Prendre en charge</Bouton>
          </form>
        )}
        {etapes.includes('proposer') && (
          <LienBouton href={`${base}/decision`} variante={aProposer ? 'principal' : 'secondaire'}>
            Proposer une décision
          </LienBouton>
        )}
        {etapes.includes('demander_corrections') && (
          <LienBouton href={`${base}/corrections`} variante={aProposer ? 'secondaire' : 'principal'}>
            Demander des corrections
          </LienBouton>
        )}
      </Boutons>
    </section>
  )
}
