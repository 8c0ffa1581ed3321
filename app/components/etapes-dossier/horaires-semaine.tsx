import { useRef } from 'react'
import type { Motif } from '~/domain/commun/motif'
import { lireTexte } from '~/domain/dossier/valeurs'
import {
  formatAccompagnement,
  JOURS_SEMAINE,
  type JourSemaine,
  LIBELLES_MODE,
  lireHoraires,
  MODES_PLAGE,
  PLAGES_PAR_JOUR,
} from '~/domain/espace/horaires'
import type { Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import { Liste } from '../liste'
import { MessageChamp } from '../message-champ'
import type { EtapeVivante } from './use-etape'

export type HorairesSemaineProps = {
  valeurs: Saisie
  motifs?: readonly Motif[]
  vivante: Pick<EtapeVivante, 'champ' | 'form' | 'saisie' | 'relireEnsuite'>
}

const RANGS = Array.from({ length: PLAGES_PAR_JOUR }, (_, rang) => rang)
const MODES = MODES_PLAGE.map((valeur) => ({ valeur, libelle: LIBELLES_MODE[valeur] }))
const NOMS_PLAGE = ['Première plage', 'Seconde plage']

/** Seven days, two ranges each, all visible; a day may be copied to the working days when scripts run. */
export function HorairesSemaine({ valeurs, motifs, vivante }: HorairesSemaineProps) {
  const bloc = useRef<HTMLDivElement>(null)

  function copier(depuis: JourSemaine): void {
    for (const jour of JOURS_SEMAINE.slice(0, 5)) {
      for (const rang of RANGS) {
        for (const borne of ['debut', 'fin']) {
          const heure = lireTexte(vivante.saisie, `horaires.${depuis}.${rang}.${borne}`)
          vivante.form.setValue(`horaires.${jour}.${rang}.${borne}`, heure)
        }
        const mode = lireTexte(vivante.saisie, `horaires.${depuis}.${rang}.mode`)
        const liste = bloc.current?.querySelector<HTMLSelectElement>(`[name="horaires.${jour}.${rang}.mode"]`)
        if (liste && mode !== '') liste.value = mode
      }
    }
    vivante.relireEnsuite()
  }

  return (
    <div ref={bloc} id="champ-horaires" tabIndex={-1}>
      <MessageChamp id="champ-horaires-message" erreur={erreurDe(motifs, 'horaires')} />
      {JOURS_SEMAINE.map((jour) => (
        <fieldset key={jour} className="fr-fieldset" aria-labelledby={`jour-${jour}`}>
          <legend className="fr-fieldset__legend" id={`jour-${jour}`}>
            {jour.charAt(0).toUpperCase() + jour.slice(1)}
          </legend>
          <div className="fr-fieldset__element">
            {RANGS.map((rang) => (
              <div key={rang} className="fr-grid-row fr-grid-row--gutters">
                <div className="fr-col-6 fr-col-sm-3">
                  <Heure vivante={vivante} nom={`horaires.${jour}.${rang}.debut`} libelle="De" rang={rang} />
                </div>
                <div className="fr-col-6 fr-col-sm-3">
                  <Heure vivante={vivante} nom={`horaires.${jour}.${rang}.fin`} libelle="À" rang={rang} />
                </div>
                <div className="fr-col-12 fr-col-sm-6">
                  <Liste
                    name={`horaires.${jour}.${rang}.mode`}
                    libelle={`Accueil, ${(NOMS_PLAGE[rang] ?? '').toLowerCase()}`}
                    options={MODES}
                    invite={null}
                    defaultValue={lireTexte(valeurs, `horaires.${jour}.${rang}.mode`) || 'avec_aide'}
                  />
                </div>
              </div>
            ))}
            <div className="fr-mt-2w">
              <Bouton type="button" variante="tertiaire" petit onClick={() => copier(jour)}>
                Copier {jour} du lundi au vendredi
              </Bouton>
            </div>
          </div>
        </fieldset>
      ))}
      <p>
        <strong>{formatAccompagnement(lireHoraires(vivante.saisie.horaires))}</strong>
      </p>
    </div>
  )
}

type HeureProps = { vivante: Pick<EtapeVivante, 'champ'>; nom: string; libelle: string; rang: number }

function Heure({ vivante, nom, libelle, rang }: HeureProps) {
  return (
    <Champ
      {...vivante.champ(nom)}
      libelle={
        <>
          {libelle}
          <span className="fr-sr-only"> ({(NOMS_PLAGE[rang] ?? '').toLowerCase()})</span>
        </>
      }
      autoComplete="off"
      maxLength={10}
    />
  )
}
