import type { Anomalie } from '../../domain/commun/csv'
import { Alerte } from '../alerte'
import { Tableau } from '../tableau'

export type RapportImportProps = { anomalies: readonly Anomalie[] }

/** What is wrong in a file, line by line. Nothing was written. */
export function RapportImport({ anomalies }: RapportImportProps) {
  if (anomalies.length === 0) return null
  return (
    <>
      <Alerte
        ton="error"
        titre={
          anomalies.length > 1 ? `${anomalies.length} erreurs dans ce fichier` : 'Une erreur dans ce fichier'
        }
        annoncee
      >
        Rien n’a été changé. Corrigez le fichier, puis envoyez-le de nouveau.
      </Alerte>
      <Tableau
        titre="Erreurs du fichier, ligne par ligne"
        titreCache
        lignes={anomalies.map((anomalie, rang) => ({ ...anomalie, rang }))}
        cleDe={({ rang }) => String(rang)}
        colonnes={[
          { cle: 'ligne', titre: 'Ligne', contenu: ({ ligne }) => `Ligne ${ligne}` },
          { cle: 'colonne', titre: 'Colonne', contenu: ({ colonne }) => colonne ?? 'Toute la ligne' },
          { cle: 'message', titre: 'À corriger', contenu: ({ message }) => message },
        ]}
      />
    </>
  )
}
