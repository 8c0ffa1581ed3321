import { useState } from 'react'
import type { Motif } from '../../domain/commun/motif'
import type { GroupeDeCibles } from '../../domain/dossier/cibles'
import { lireTexte } from '../../domain/dossier/valeurs'
import { Bouton } from '../bouton'
import { erreurDe } from '../erreur-de'
import { ZoneTexte } from '../zone-texte'
import { ChoixCible } from './choix-cible'

export type FormulaireCorrectionsProps = {
  groupes: readonly GroupeDeCibles[]
  /** What was typed, or the field that the file asked for. */
  values: unknown
  motifs?: readonly Motif[]
  /** Rows shown at first; a script adds more. */
  rangees: number
  plusHref: string
}

/** Several corrections, sent together. A row left blank is not sent. */
export function FormulaireCorrections({
  groupes,
  values,
  motifs,
  rangees,
  plusHref,
}: FormulaireCorrectionsProps) {
  const [nombre, setNombre] = useState(rangees)
  return (
    <form method="post" className="mg-formulaire">
      {Array.from({ length: nombre }, (_, rang) => {
        const nom = `corrections.${rang}`
        return (
          <fieldset key={nom} className="mg-rangee">
            <legend className="fr-h6">Correction {rang + 1}</legend>
            <ChoixCible
              name={`${nom}.cible`}
              libelle="Champ à corriger"
              groupes={groupes}
              defaultValue={lireTexte(values, `${nom}.cible`)}
              erreur={erreurDe(motifs, `${nom}.cible`)}
            />
            <ZoneTexte
              name={`${nom}.motif`}
              libelle="Raison, lue par le demandeur"
              rows={2}
              defaultValue={lireTexte(values, `${nom}.motif`)}
              erreur={erreurDe(motifs, `${nom}.motif`)}
            />
            <ZoneTexte
              name={`${nom}.valeurProposee`}
              libelle="Valeur que vous proposez"
              optionnel
              indication="Le demandeur peut l’accepter telle quelle."
              rows={1}
              defaultValue={lireTexte(values, `${nom}.valeurProposee`)}
              erreur={erreurDe(motifs, `${nom}.valeurProposee`)}
            />
          </fieldset>
        )
      })}
      <p>
        <a
          href={plusHref}
          onClick={(evenement) => {
            evenement.preventDefault()
            setNombre(nombre + 1)
          }}
        >
          Ajouter une correction
        </a>
      </p>
      <Bouton>Envoyer les corrections</Bouton>
    </form>
  )
}
