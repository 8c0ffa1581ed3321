import { lireTexte } from '~/domain/dossier/valeurs'
import type { Question } from '~/domain/equipement/questions'
import { LIBELLES_TYPE_DE_LIEU, schemaEtapeLieu, TYPES_DE_LIEU } from '~/forms/etape-lieu'
import { Champ } from '../champ'
import { Liste } from '../liste'
import { ZoneTexte } from '../zone-texte'
import { CroquisTable } from './croquis-table'
import { FormulaireEtape } from './formulaire-etape'
import { HorairesSemaine } from './horaires-semaine'
import type { PageEtapeProps } from './page-etape'
import { Questions } from './questions'
import { useEtape } from './use-etape'

export type EtapeLieuProps = PageEtapeProps & { questions: readonly Question[] }

const GENRES = TYPES_DE_LIEU.map((valeur) => ({ valeur, libelle: LIBELLES_TYPE_DE_LIEU[valeur] }))

/** Step 2: where, from when, at what hours, and how one gets to the workstation. */
export function EtapeLieu({ questions, ...page }: EtapeLieuProps) {
  const { dossier, valeurs, version, enregistreLe, motifs } = page
  const vivante = useEtape({
    dossierId: dossier.id,
    etape: 'lieu',
    version,
    schema: schemaEtapeLieu,
    valeurs,
    motifs,
  })
  const { champ } = vivante
  return (
    <FormulaireEtape
      etape="lieu"
      dossier={dossier}
      vivante={vivante}
      enregistreLe={enregistreLe}
      motifs={motifs}
    >
      <h2>Le lieu</h2>
      <Champ
        {...champ('adresse')}
        libelle="Adresse"
        indication="Numéro et rue, ou lieu-dit"
        autoComplete="off"
      />
      <Champ {...champ('codePostal')} type="nombre" largeur="xs" libelle="Code postal" />
      <Champ {...champ('commune')} libelle="Commune" autoComplete="off" />
      <Liste
        {...champ('typeDeLieu')}
        libelle="Genre de lieu"
        options={GENRES}
        defaultValue={lireTexte(valeurs, 'typeDeLieu')}
      />
      <Champ {...champ('nomDuLieu')} optionnel libelle="Nom du lieu" indication="S’il en porte un" />
      <Champ {...champ('salle')} optionnel libelle="Salle ou étage" />
      <Champ
        {...champ('ouvertureLe')}
        type="date"
        libelle="Date d’ouverture prévue"
        indication="Par exemple 01/09/2026"
      />

      <h2>Les horaires</h2>
      <p>
        Écrivez 9h ou 9h30. Laissez vide les jours de fermeture. «{'\u00A0'}Avec aide{'\u00A0'}»{'\u00A0'}:
        une personne est là pour aider.{' '}
        <span className="mg-avec-script">
          «{'\u00A0'}Copier{'\u00A0'}» recopie un jour du lundi au vendredi.
        </span>
      </p>
      <HorairesSemaine valeurs={valeurs} motifs={motifs} vivante={vivante} />
      <ZoneTexte
        {...champ('fermetures')}
        optionnel
        rows={2}
        libelle="Fermetures dans l’année"
        indication="Par exemple : trois semaines en août"
      />

      <h2>L’accès au poste</h2>
      <p>Mesurez la table avec un mètre. Le vide sous le plateau est la place d’une personne en fauteuil.</p>
      <CroquisTable />
      <Questions questions={questions} valeurs={valeurs} vivante={vivante} />
    </FormulaireEtape>
  )
}
