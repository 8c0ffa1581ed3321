import type { Anomalie } from '../../domain/commun/csv'
import type { Motif } from '../../domain/commun/motif'
import { AjoutFichier } from '../ajout-fichier'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { erreurDe } from '../erreur-de'
import { LienBouton } from '../lien-bouton'
import { RapportImport } from './rapport-import'

export type ImporterProps = {
  revision: number
  departement: string
  adresse: string
  /** What the last file says; null before any. */
  apercu: {
    readonly texte: string
    readonly anomalies: readonly Anomalie[]
    readonly phrases: readonly string[]
    readonly ajoutees: number
    readonly changees: number
    readonly retirees: number
  } | null
  motifs?: readonly Motif[]
}

/** The file, its report, and when nothing is wrong what it would write. */
export function Importer({ revision, departement, adresse, apercu, motifs }: ImporterProps) {
  if (apercu && apercu.anomalies.length === 0)
    return <Confirmer revision={revision} adresse={adresse} apercu={apercu} />
  return (
    <>
      {apercu && <RapportImport anomalies={apercu.anomalies} />}
      <p className="mg-texte">
        Le fichier remplace toutes les catégories du brouillon. Vous relisez avant que rien ne soit écrit.{' '}
        <a href={`/administration/${departement}/regles/exemple.csv`} download>
          Télécharger un exemple
        </a>
      </p>
      <form method="post" encType="multipart/form-data" className="mg-formulaire">
        <AjoutFichier
          name="fichier"
          libelle="Fichier des règles"
          indication={'CSV ou JSON. Un tableur l’enregistre en CSV\u00A0: point-virgule ou virgule.'}
          accept=".csv,.json,.txt"
          erreur={erreurDe(motifs, 'fichier')}
        />
        <Boutons>
          {[
            <Bouton key="lire">Lire le fichier</Bouton>,
            <LienBouton key="retour" href={adresse} variante="secondaire">
              Revenir aux catégories
            </LienBouton>,
          ]}
        </Boutons>
      </form>
    </>
  )
}

type ConfirmerProps = Pick<ImporterProps, 'revision' | 'adresse'> & {
  apercu: NonNullable<ImporterProps['apercu']>
}

function Confirmer({ revision, adresse, apercu }: ConfirmerProps) {
  const { texte, phrases, ajoutees, changees, retirees } = apercu
  return (
    <>
      <p role="status">
        <strong>{`Le fichier est lisible\u00A0: ${compter(phrases.length, 'catégorie')}.`}</strong>{' '}
        {`${compter(ajoutees, 'ajoutée')}, ${compter(changees, 'changée')}, ${compter(retirees, 'retirée')}.`}
      </p>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="revision" value={revision} />
        <textarea name="texte" defaultValue={texte} hidden readOnly />
        <Boutons>
          {[
            <Bouton key="remplacer">Remplacer les catégories du brouillon</Bouton>,
            <LienBouton key="autre" href={`${adresse}/importer`} variante="secondaire">
              Choisir un autre fichier
            </LienBouton>,
          ]}
        </Boutons>
      </form>
    </>
  )
}

function compter(nombre: number, mot: string): string {
  return `${nombre}\u00A0${mot}${nombre > 1 ? 's' : ''}`
}
