import { lireTexte } from '~/domain/dossier/valeurs'
import { type JourSemaine, LIBELLES_MODE, MODES_PLAGE } from '~/domain/espace/horaires'
import type { Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { Liste } from '../liste'
import type { EtapeVivante } from './use-etape'

export type JourHorairesProps = {
  jour: JourSemaine
  valeurs: Saisie
  vivante: Pick<EtapeVivante, 'champ' | 'saisie'>
  /** The second range is open. Without scripts it always is. */
  double: boolean
  surAjouter: () => void
  surCopier: () => void
}

const MODES = MODES_PLAGE.map((valeur) => ({ valeur, libelle: LIBELLES_MODE[valeur] }))

/** One day: a range or two, and what scripts add to them. */
export function JourHoraires({ jour, valeurs, vivante, double, surAjouter, surCopier }: JourHorairesProps) {
  const commence = lireTexte(vivante.saisie, `horaires.${jour}.0.debut`) !== ''
  return (
    <fieldset className="mg-jour">
      <legend>{jour.charAt(0).toUpperCase() + jour.slice(1)}</legend>
      <div className="mg-jour__plages">
        <Plage nom={`horaires.${jour}.0`} rang="première plage" valeurs={valeurs} vivante={vivante} />
        <Plage
          nom={`horaires.${jour}.1`}
          rang="seconde plage"
          valeurs={valeurs}
          vivante={vivante}
          pliee={!double}
        />
        <div className="mg-jour__gestes mg-avec-script">
          {!double && (
            <Bouton type="button" variante="discret" petit onClick={surAjouter}>
              Ajouter une seconde plage<span className="fr-sr-only"> le {jour}</span>
            </Bouton>
          )}
          {commence && (
            <Bouton type="button" variante="discret" petit onClick={surCopier}>
              Copier<span className="fr-sr-only"> {jour} du lundi au vendredi</span>
            </Bouton>
          )}
        </div>
      </div>
    </fieldset>
  )
}

type PlageProps = Pick<JourHorairesProps, 'valeurs' | 'vivante'> & {
  nom: string
  rang: string
  pliee?: boolean
}

function Plage({ nom, rang, valeurs, vivante, pliee = false }: PlageProps) {
  const libelle = (texte: string) => (
    <>
      {texte}
      <span className="fr-sr-only"> ({rang})</span>
    </>
  )
  return (
    <div className={`mg-plage${pliee ? ' mg-plage--pliee' : ''}`}>
      <Champ {...vivante.champ(`${nom}.debut`)} libelle={libelle('De')} autoComplete="off" maxLength={10} />
      <Champ {...vivante.champ(`${nom}.fin`)} libelle={libelle('À')} autoComplete="off" maxLength={10} />
      <Liste
        name={`${nom}.mode`}
        libelle={<span className="fr-sr-only">Accueil ({rang})</span>}
        options={MODES}
        invite={null}
        defaultValue={lireTexte(valeurs, `${nom}.mode`) || 'avec_aide'}
      />
    </div>
  )
}
