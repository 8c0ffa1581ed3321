import { Form, useNavigation } from '@remix-run/react'
import type { FieldValues } from 'react-hook-form'
import type { ZodMiniType } from 'zod/mini'
import type { Motif } from '../../domain/commun/motif'
import type { Saisie } from '../../forms/parse'
import { schemaPublication } from '../../forms/regle-recueil'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { Case } from '../case'
import { Champ } from '../champ'
import { garderEnPlace } from '../garder-en-place'
import { LienBouton } from '../lien-bouton'
import { useFormulaire } from '../use-formulaire'

export type FormulairePublicationProps = {
  revision: number
  exercice: number
  values?: Saisie
  motifs?: readonly Motif[]
  /** Open requests in a category that changes. */
  touchees: number
  adresse: string
}

const VIDE: Saisie = { decision: '', decisionLe: '', enVigueurDu: '', confirmation: '' }

/** The decision, its date, the first day, and the confirmation of what cannot be undone. */
export function FormulairePublication(props: FormulairePublicationProps) {
  const { revision, exercice, values = VIDE, motifs, touchees, adresse } = props
  const { state } = useNavigation()
  const { champ, registre } = useFormulaire<FieldValues>({
    schema: schemaPublication as unknown as ZodMiniType<unknown, FieldValues>,
    defaultValues: values,
    motifs,
  })
  return (
    <Form method="post" className="mg-formulaire" noValidate onMouseDown={garderEnPlace}>
      <p>
        {phraseTouchees(touchees)} <a href={`${adresse}/effets`}>Voir ce que cette version change</a>
      </p>
      <input type="hidden" name="revision" value={revision} />
      <Champ
        {...champ('decision')}
        libelle="Référence de la décision de la commission"
        indication={'Imprimée dans les arrêtés. Par exemple\u00A0: relevé n°\u00A02026-04'}
        autoComplete="off"
      />
      <Champ
        {...champ('decisionLe')}
        type="date"
        libelle="Date de la décision"
        indication="Par exemple 03/03/2026"
      />
      <Champ
        {...champ('enVigueurDu')}
        type="date"
        libelle="S’applique aux demandes reçues à partir du"
        indication={`Aujourd’hui ou plus tard, au plus tard le 31/12/${exercice}`}
      />
      <Case
        {...registre('confirmation')}
        libelle="J’ai relu ces règles. Une fois publiées, elles ne changent plus."
        defaultChecked={values.confirmation === 'oui'}
      />
      <Boutons>
        {[
          <Bouton key="publier" enCours={state === 'submitting'}>
            Publier cette version
          </Bouton>,
          <LienBouton key="retour" href={adresse} variante="secondaire">
            Revenir aux catégories
          </LienBouton>,
        ]}
      </Boutons>
    </Form>
  )
}

function phraseTouchees(nombre: number): string {
  if (nombre === 0) return 'Aucune demande en cours n’est dans une catégorie qui change.'
  if (nombre === 1) return 'Une demande en cours garde les règles du jour de sa réception.'
  return `${nombre} demandes en cours gardent les règles du jour de leur réception.`
}
