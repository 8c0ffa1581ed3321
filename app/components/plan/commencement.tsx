import type { Motif } from '~/domain/commun/motif'
import type { EvaluationPlan } from '~/domain/detr/plan-de-financement'
import { lireTexte } from '~/domain/dossier/valeurs'
import type { Saisie } from '~/forms/parse'
import { Alerte } from '../alerte'
import { Case } from '../case'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import type { EtapeVivante } from '../etapes-dossier/use-etape'
import { GroupeRadio } from '../groupe-radio'
import { ZoneTexte } from '../zone-texte'

export type CommencementProps = {
  valeurs: Saisie
  motifs?: readonly Motif[]
  vivante: Pick<EtapeVivante, 'champ' | 'saisie'>
  evaluation: EvaluationPlan
}

/** Nothing signed before the reception (art. R2334-24): asked, warned as soon as the date is typed, derogation. */
export function Commencement({ valeurs, motifs, vivante, evaluation }: CommencementProps) {
  const { champ, saisie } = vivante
  const controle = evaluation.controles.find(({ code }) => code === 'commencement')
  const reponse = lireTexte(saisie, 'premierActe')
  return (
    <>
      <h2>Le commencement</h2>
      <GroupeRadio
        name="premierActe"
        libelle="Avez-vous déjà signé un devis, passé une commande ou commencé&#8239;?"
        indication="Attendez notre accusé de réception avant de signer ou de commander."
        enLigne
        options={[
          { valeur: 'non', libelle: 'Non' },
          { valeur: 'oui', libelle: 'Oui' },
        ]}
        defaultValue={lireTexte(valeurs, 'premierActe')}
        erreur={erreurDe(motifs, 'premierActe')}
      />
      {reponse !== 'non' && (
        <>
          <Champ
            {...champ('premierActeLe')}
            type="date"
            libelle="Date du premier devis signé ou de la première commande"
            indication="Si vous avez déjà commencé. Par exemple 03/03/2026"
          />
          {controle?.verdict === 'non_conforme' && (
            <Alerte ton="error" annoncee>
              {controle.message}
            </Alerte>
          )}
          <Case
            name="derogation"
            libelle="Je demande une dérogation"
            indication="Expliquez pourquoi il fallait commencer et joignez ce qui le montre."
            defaultChecked={lireTexte(valeurs, 'derogation') !== ''}
            erreur={erreurDe(motifs, 'derogation')}
          />
          <ZoneTexte
            {...champ('derogationMotif')}
            libelle="Pourquoi il fallait commencer"
            indication="Si vous demandez une dérogation"
          />
        </>
      )}
    </>
  )
}
