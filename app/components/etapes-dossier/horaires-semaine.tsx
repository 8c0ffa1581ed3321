import { useRef, useState } from 'react'
import type { Motif } from '~/domain/commun/motif'
import { lireTexte } from '~/domain/dossier/valeurs'
import {
  formatAccompagnement,
  JOURS_SEMAINE,
  type JourSemaine,
  lireHoraires,
  PLAGES_PAR_JOUR,
} from '~/domain/espace/horaires'
import type { Saisie } from '~/forms/parse'
import { StatutVivant } from '../equipement/statut-vivant'
import { erreurDe } from '../erreur-de'
import { idChamp } from '../id-champ'
import { MessageChamp } from '../message-champ'
import { JourHoraires } from './jour-horaires'
import type { EtapeVivante } from './use-etape'

export type HorairesSemaineProps = {
  valeurs: Saisie
  motifs?: readonly Motif[]
  vivante: Pick<EtapeVivante, 'champ' | 'form' | 'saisie' | 'relireEnsuite'>
}

const RANGS = Array.from({ length: PLAGES_PAR_JOUR }, (_, rang) => rang)
const OUVRES = JOURS_SEMAINE.slice(0, 5)

/** Seven days, a row each. With scripts the second range is folded and a day may be copied to the working days. */
export function HorairesSemaine({ valeurs, motifs, vivante }: HorairesSemaineProps) {
  const bloc = useRef<HTMLDivElement>(null)
  const [doubles, setDoubles] = useState(() =>
    JOURS_SEMAINE.filter((jour) => hasSeconde(valeurs, jour) || hasSeconde(vivante.saisie, jour)),
  )
  const somme = formatAccompagnement(lireHoraires(vivante.saisie.horaires))

  function ajouter(jour: JourSemaine): void {
    setDoubles((avant) => [...avant, jour])
    requestAnimationFrame(() => document.getElementById(idChamp(`horaires.${jour}.1.debut`))?.focus())
  }

  function copier(depuis: JourSemaine): void {
    for (const jour of OUVRES) {
      for (const rang of RANGS) {
        for (const borne of ['debut', 'fin']) {
          const heure = lireTexte(vivante.saisie, `horaires.${depuis}.${rang}.${borne}`)
          vivante.form.setValue(`horaires.${jour}.${rang}.${borne}`, heure, { shouldDirty: true })
        }
        const mode = lireTexte(vivante.saisie, `horaires.${depuis}.${rang}.mode`)
        const liste = bloc.current?.querySelector<HTMLSelectElement>(`[name="horaires.${jour}.${rang}.mode"]`)
        if (liste && mode !== '') liste.value = mode
      }
    }
    if (doubles.includes(depuis)) setDoubles((avant) => [...new Set([...avant, ...OUVRES])])
    vivante.relireEnsuite()
  }

  return (
    <div ref={bloc} id="champ-horaires" tabIndex={-1} className="mg-etape-large">
      <MessageChamp id="champ-horaires-message" erreur={erreurDe(motifs, 'horaires')} />
      <div className="mg-horaires">
        {JOURS_SEMAINE.map((jour) => (
          <JourHoraires
            key={jour}
            jour={jour}
            valeurs={valeurs}
            vivante={vivante}
            double={doubles.includes(jour) || isSecondeRefusee(motifs, jour)}
            surAjouter={() => ajouter(jour)}
            surCopier={() => copier(jour)}
          />
        ))}
        <p className="mg-horaires__somme">{somme}</p>
        <StatutVivant phrase={somme} />
      </div>
    </div>
  )
}

function hasSeconde(saisie: Saisie, jour: JourSemaine): boolean {
  return ['debut', 'fin'].some((borne) => lireTexte(saisie, `horaires.${jour}.1.${borne}`) !== '')
}

/** A refused field is never folded: the summary leads to it. */
function isSecondeRefusee(motifs: readonly Motif[] | undefined, jour: JourSemaine): boolean {
  return (motifs ?? []).some(({ champ }) => champ?.startsWith(`horaires.${jour}.1`))
}
