import type { Anomalie } from '../../domain/commun/csv'
import { Tableau } from '../tableau'
import { formatEntier } from './mots'

export type AnomaliesProps = { titre: string; anomalies: readonly Anomalie[] }

const MONTREES = 200

/** What is wrong or worth saying, line by line: the first 200. */
export function Anomalies({ titre, anomalies }: AnomaliesProps) {
  if (anomalies.length === 0) return null
  const reste = anomalies.length - MONTREES
  return (
    <section aria-labelledby="anomalies" className="fr-mb-4w">
      <h2 id="anomalies" className="fr-h4">
        {titre} ({formatEntier(anomalies.length)})
      </h2>
      <Tableau
        titre={titre}
        titreCache
        lignes={anomalies.slice(0, MONTREES).map((anomalie, rang) => ({ ...anomalie, rang }))}
        cleDe={({ rang }) => String(rang)}
        colonnes={[
          { cle: 'ligne', titre: 'Ligne', contenu: ({ ligne }) => `Ligne ${ligne}` },
          { cle: 'colonne', titre: 'Colonne', contenu: ({ colonne }) => colonne ?? 'Toute la ligne' },
          { cle: 'message', titre: 'Message', contenu: ({ message }) => message },
        ]}
      />
      {reste > 0 && <p>Et {formatEntier(reste)} autres, du même genre sans doute.</p>}
    </section>
  )
}
