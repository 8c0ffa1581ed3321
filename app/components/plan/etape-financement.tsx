import { useState } from 'react'
import { formatMontant } from '~/domain/commun/montant'
import type { Motif } from '~/domain/commun/motif'
import { phraseEligibilite } from '~/domain/detr/parole-eligibilite'
import { lireTexte } from '~/domain/dossier/valeurs'
import { schemaEtapeFinancement } from '~/forms/etape-financement'
import { Alerte } from '../alerte'
import { Bouton } from '../bouton'
import { erreurDe } from '../erreur-de'
import { FormulaireEtape } from '../etapes-dossier/formulaire-etape'
import type { PageEtapeProps } from '../etapes-dossier/page-etape'
import { useEtape } from '../etapes-dossier/use-etape'
import { GroupeRadio } from '../groupe-radio'
import { AvecDetr } from './avec-detr'
import { Depenses } from './depenses'
import { evaluerPlanSaisi, type FaitsDuPlan, ressourcesSaisies } from './plan-saisi'

export type EtapeFinancementProps = PageEtapeProps & {
  faits: FaitsDuPlan
  droit: { readonly possible: boolean; readonly motifs: readonly Motif[] }
  natureDefinie: string
  /** What the last button did, by POST. */
  fait?: string
}

const OUI_NON = [
  { valeur: 'oui', libelle: 'Oui, je demande la DETR' },
  { valeur: 'non', libelle: 'Non, un espace numérique seulement' },
]

/** Step 5: the DETR or not, then who pays what, with the rules applied while one types. */
export function EtapeFinancement({ faits, droit, natureDefinie, fait, ...page }: EtapeFinancementProps) {
  const { dossier, valeurs, version, enregistreLe, motifs } = page
  const vivante = useEtape({
    dossierId: dossier.id,
    etape: 'financement',
    version,
    schema: schemaEtapeFinancement,
    valeurs: { ...valeurs, ressources: [...ressourcesSaisies(valeurs)] },
    motifs,
  })
  const [annonce, setAnnonce] = useState(fait)
  const { saisie } = vivante
  const evaluation = evaluerPlanSaisi(faits, saisie)
  const beneficiaire = evaluation.controles.find(({ code }) => code === 'beneficiaire')
  return (
    <FormulaireEtape
      etape="financement"
      dossier={dossier}
      vivante={vivante}
      enregistreLe={enregistreLe}
      motifs={motifs}
      parDefaut="recalculer"
      autres={
        droit.possible && (
          <Bouton key="recalculer" variante="secondaire" name="intention" value="recalculer">
            Recalculer
          </Bouton>
        )
      }
    >
      {!droit.possible && <SansDroit motifs={droit.motifs} />}
      {droit.possible && (
        <p className="fr-text--lead">
          {evaluation.eligibilite === 'eligible' && evaluation.subventionMaximale > 0
            ? `Vous pouvez demander jusqu’à ${formatMontant(evaluation.subventionMaximale)}.`
            : beneficiaire?.message}
        </p>
      )}
      <h2>Les dépenses</h2>
      <Depenses
        depenses={faits.depenses}
        doutes={faits.doutes}
        natureDefinie={natureDefinie}
        href={`/espace/dossiers/${dossier.id}/etapes/equipement`}
      />
      {droit.possible && (
        <>
          <h2>La subvention</h2>
          <GroupeRadio
            name="demandeDetr"
            libelle="Demandez-vous une subvention de la dotation d’équipement des territoires ruraux (DETR)&#8239;?"
            indication={phraseEligibilite(faits.porteur, evaluation)}
            options={OUI_NON}
            defaultValue={lireTexte(valeurs, 'demandeDetr')}
            erreur={erreurDe(motifs, 'demandeDetr')}
          />
        </>
      )}
      {droit.possible && (
        <AvecDetr
          faits={faits}
          valeurs={valeurs}
          motifs={motifs}
          vivante={vivante}
          evaluation={evaluation}
          annonce={annonce}
          surAnnonce={setAnnonce}
        />
      )}
    </FormulaireEtape>
  )
}

/** Why not, and the other ways; the step is then complete as it is. */
function SansDroit({ motifs }: { motifs: readonly Motif[] }) {
  return (
    <Alerte ton="info" titre="Ce dossier ne demande pas de DETR">
      <ul>
        {motifs.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
      <input type="hidden" name="demandeDetr" value="non" />
    </Alerte>
  )
}
