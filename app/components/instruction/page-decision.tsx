import type { Motif } from '../../domain/commun/motif'
import type { Lettre } from '../../domain/document/bloc'
import type { Libelle } from '../../domain/dossier/badge'
import { Alerte } from '../alerte'
import { BadgeStatut } from '../badge-statut'
import { FilAriane } from '../fil-ariane'
import { SyntheseErreurs } from '../synthese-erreurs'
import { ApercuProposition } from './apercu-proposition'
import { FormulaireDecision, type SignatairePropose } from './formulaire-decision'

export type PageDecisionProps = {
  dossier: {
    readonly id: string
    readonly numero: string
    readonly organisation: string
    readonly possible: boolean
    readonly conformite: Libelle
    readonly reserves: readonly string[]
    readonly aRegler: readonly string[]
    readonly signataires: readonly SignatairePropose[]
  }
  values?: Readonly<Record<string, unknown>>
  motifs?: readonly Motif[]
  apercu?: {
    readonly lettre: Lettre
    readonly empreinte: string
    readonly signataire: { readonly nom: string; readonly qualite: string }
  } | null
}

/** To propose a decision: choose, read the letter, propose. */
export function PageDecision({ dossier, values = {}, motifs, apercu }: PageDecisionProps) {
  const retour = `/instruction/dossiers/${dossier.id}`
  const page = apercu ? 'Relire avant de proposer' : 'Proposer une décision'
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[
          { libelle: 'File d’instruction', href: '/instruction' },
          { libelle: `${dossier.numero}, ${dossier.organisation}`, href: retour },
        ]}
        page={page}
      />
      <h1>{page}</h1>
      <SyntheseErreurs motifs={motifs} />
      {dossier.aRegler.length > 0 && (
        <Alerte ton="warning" titre="À régler avant">
          <ul>
            {dossier.aRegler.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Alerte>
      )}
      {!dossier.possible && <Alerte ton="info">Aucune décision ne se propose à ce stade du dossier.</Alerte>}
      {dossier.possible && apercu && (
        <ApercuProposition
          {...apercu}
          action={`${retour}/decision/proposer`}
          modifier={`${retour}/decision`}
          champs={champsDe(values)}
        />
      )}
      {dossier.possible && !apercu && (
        <>
          <p>
            Équipement{'\u00A0'}: <BadgeStatut libelle={dossier.conformite} pour="agent" />
          </p>
          {dossier.reserves.length > 0 && (
            <>
              <p>Réserves de l’annexe technique, écrites dans la convention{'\u00A0'}:</p>
              <ul>
                {dossier.reserves.map((reserve) => (
                  <li key={reserve}>{reserve}</li>
                ))}
              </ul>
            </>
          )}
          <FormulaireDecision
            action={`${retour}/decision`}
            values={values}
            motifs={motifs}
            signataires={dossier.signataires}
          />
        </>
      )}
    </div>
  )
}

const CHAMPS = ['sens', 'conditions', 'motifs', 'mots', 'signataireId']

function champsDe(values: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return CHAMPS.flatMap((nom) =>
    [values[nom]]
      .flat()
      .filter((valeur): valeur is string => typeof valeur === 'string' && valeur !== '')
      .map((valeur) => [nom, valeur] as const),
  )
}
