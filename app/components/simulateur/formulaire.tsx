import { useState } from 'react'
import type { Motif } from '~/domain/commun/motif'
import type { RegleSimulee } from '~/domain/detr/simulation'
import { phraseVivante } from '~/domain/detr/simulation-phrase'
import { AVERTISSEMENT_KIT } from '~/domain/equipement/kit-courant'
import { isDuKit, type SimulationLue } from '~/forms/simulation'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { StatutVivant } from '../equipement/statut-vivant'
import { erreurDe } from '../erreur-de'
import { Liste } from '../liste'
import { RangAide, RangLigne } from './rangs'
import type { SimulationVivante } from './use-simulation'

export type FormulaireSimulationProps = {
  lue: SimulationLue
  vivante: SimulationVivante
  regles: readonly RegleSimulee[]
  motifs: readonly Motif[]
}

/** Questions two and three, by GET: the address of the answer reopens it. Alive with a script, complete without. */
export function FormulaireSimulation({ lue, vivante, regles, motifs }: FormulaireSimulationProps) {
  const libres = lue.lignes.filter((ligne) => !isDuKit(ligne)).length
  const kit = lue.lignes.length - libres
  const [nombreLignes, setNombreLignes] = useState(libres + (lue.ajout === 'ligne' ? 2 : 1))
  const [nombreAides, setNombreAides] = useState(lue.aides.length + (lue.ajout === 'financeur' ? 2 : 1))
  const { simulation } = vivante
  const erreur = (champ: string) => vivante.erreurs[champ] ?? erreurDe(motifs, champ)
  return (
    <form
      method="get"
      action="/simulateur-detr"
      noValidate
      ref={vivante.formRef}
      onChange={vivante.surChangement}
      onBlur={vivante.surSortie}
    >
      {/* The Enter key: see the answer, rather than add a row. */}
      <button type="submit" className="fr-sr-only" tabIndex={-1} aria-hidden="true">
        Voir le résultat
      </button>
      <input type="hidden" name="n" value={lue.nature} />
      <input type="hidden" name="c" value={lue.code ?? ''} />
      <fieldset className="mg-question">
        <legend className="fr-h4">Qu’achetez-vous{'\u202F'}?</legend>
        <p>
          Voici l’équipement courant. {AVERTISSEMENT_KIT} Montants hors taxes, videz ce que vous n’achetez
          pas.
        </p>
        <div className="mg-kit">
          {lue.lignes.slice(0, kit).map((ligne, rang) => (
            <div key={ligne.categorie}>
              <input type="hidden" name={`categorie${rang}`} value={ligne.categorie} />
              <input type="hidden" name={`ligne${rang}`} value={ligne.libelle} />
              <Champ
                name={`prix${rang}`}
                libelle={ligne.libelle}
                type="montant"
                defaultValue={ligne.montant}
                erreur={erreur(`prix${rang}`)}
              />
            </div>
          ))}
        </div>
        <h3 className="fr-h6 fr-mt-3w">Autre chose{'\u202F'}?</h3>
        {Array.from({ length: nombreLignes }, (_, i) => kit + i).map((rang) => (
          <RangLigne
            key={rang}
            rang={rang}
            ligne={lue.lignes[rang]}
            numero={rang - kit + 1}
            erreur={erreur}
          />
        ))}
        <Bouton
          variante="tertiaire"
          petit
          name="ajout"
          value="ligne"
          onClick={(evenement) => {
            evenement.preventDefault()
            setNombreLignes((nombre) => nombre + 1)
          }}
        >
          Ajouter une ligne
        </Bouton>
      </fieldset>
      <fieldset className="mg-question">
        <legend className="fr-h4">Qui d’autre paie{'\u202F'}?</legend>
        <p>Laissez vide si personne d’autre n’aide. Votre part est calculée.</p>
        {Array.from({ length: nombreAides }, (_, rang) => rang).map((rang) => (
          <RangAide key={rang} rang={rang} aide={lue.aides[rang]} erreur={erreur} />
        ))}
        <Bouton
          variante="tertiaire"
          petit
          name="ajout"
          value="financeur"
          onClick={(evenement) => {
            evenement.preventDefault()
            setNombreAides((nombre) => nombre + 1)
          }}
        >
          Ajouter un financeur
        </Bouton>
      </fieldset>
      {regles.length > 1 && (
        <Liste
          name="k"
          libelle="Catégorie du département"
          options={regles.map(({ categorie, libelle }) => ({ valeur: categorie, libelle }))}
          defaultValue={lue.categorie ?? simulation?.regle?.categorie ?? ''}
        />
      )}
      {simulation && <StatutVivant phrase={phraseVivante(simulation)} visible />}
      <Bouton>{lue.isRepondue ? 'Recalculer' : 'Voir le résultat'}</Bouton>
    </form>
  )
}
