import type { Motif } from '../../domain/commun/motif'
import { AjoutFichier } from '../ajout-fichier'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import { Liste } from '../liste'

export type FormulaireListeProps = {
  adresse: string
  /** Years to choose from; none when the list has no year. */
  annees: readonly number[]
  annee: number
  source: string
  motifs?: readonly Motif[]
}

/** The file, read and checked first; nothing applies before the differences are read. */
export function FormulaireListe({ adresse, annees, annee, source, motifs }: FormulaireListeProps) {
  return (
    <form method="post" encType="multipart/form-data" action={`${adresse}?index`} className="mg-formulaire">
      {annees.length > 0 && (
        <Liste
          name="exercice"
          libelle="Année de la liste"
          options={annees.map((valeur) => ({ valeur: String(valeur), libelle: String(valeur) }))}
          invite={null}
          defaultValue={String(annee)}
          erreur={erreurDe(motifs, 'exercice')}
        />
      )}
      <AjoutFichier
        name="fichier"
        libelle="Fichier"
        indication={'CSV ou ODS, 2\u00A0Mo et 5\u202F000\u00A0lignes au plus.'}
        accept=".csv,.ods,.txt"
        erreur={erreurDe(motifs, 'fichier')}
      />
      <Champ
        name="source"
        libelle="D’où vient cette liste"
        optionnel
        indication={'Affiché avec la liste. Par exemple\u00A0: DGCL, instruction du 10 février 2026'}
        maxLength={200}
        defaultValue={source}
        erreur={erreurDe(motifs, 'source')}
      />
      <p className="fr-mb-2w">
        <a href={`${adresse}/exemple.csv`} download>
          Télécharger un fichier d’exemple
        </a>{' '}
        (CSV)
      </p>
      <Bouton>Lire le fichier</Bouton>
    </form>
  )
}
