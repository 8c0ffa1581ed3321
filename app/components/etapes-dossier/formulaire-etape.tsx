import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Motif } from '~/domain/commun/motif'
import type { EtapeRubrique } from '~/domain/dossier/etapes'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { Enregistre } from '../enregistre'
import { garderEnPlace } from '../garder-en-place'
import { SyntheseErreurs } from '../synthese-erreurs'
import { CadreEtape, type DossierDeLaPage } from './cadre-etape'
import type { EtapeVivante } from './use-etape'
import { useTitreErreur } from './use-titre-erreur'

export type FormulaireEtapeProps = {
  etape: EtapeRubrique
  dossier: DossierDeLaPage
  vivante: EtapeVivante
  enregistreLe: Date | null
  motifs?: readonly Motif[]
  children: ReactNode
  /** Beside the two buttons: « Recalculer ». */
  autres?: ReactNode
  /** What the Enter key does: save and go on, unless rows are being filled. */
  parDefaut?: 'continuer' | 'recalculer'
}

/** The form of a step: a real one, which also saves itself while it is filled. */
export function FormulaireEtape(props: FormulaireEtapeProps) {
  const { etape, dossier, vivante, enregistreLe, motifs, children, autres, parDefaut = 'continuer' } = props
  const { state } = useNavigation()
  useTitreErreur(motifs)
  const enCours = state === 'submitting'
  return (
    <CadreEtape
      etape={etape}
      dossier={dossier}
      enregistre={<Enregistre etat={vivante.etat} enregistreLe={enregistreLe} />}
    >
      <SyntheseErreurs motifs={motifs} />
      <Form
        method="post"
        ref={vivante.formRef}
        onChange={vivante.surChangement}
        onMouseDown={garderEnPlace}
        noValidate
      >
        <input type="hidden" name="version" value={vivante.version} />
        <button
          type="submit"
          className="fr-sr-only"
          tabIndex={-1}
          aria-hidden="true"
          name="intention"
          value={parDefaut}
        >
          Enregistrer
        </button>
        {children}
        <Boutons>
          {[
            <Bouton key="continuer" name="intention" value="continuer" enCours={enCours}>
              Enregistrer et continuer
            </Bouton>,
            autres,
            <Bouton key="quitter" variante="secondaire" name="intention" value="quitter">
              Enregistrer et quitter
            </Bouton>,
          ]}
        </Boutons>
      </Form>
    </CadreEtape>
  )
}
