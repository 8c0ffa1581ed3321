import { formatJour } from '~/domain/commun/jour'
import type { AnnonceAnnexe } from '~/domain/equipement/annexe-effet'
import { Accordeon } from '../accordeon'
import { Alerte } from '../alerte'

export type AnnonceVersionProps = { annonce: AnnonceAnnexe | null }

/** What another version of the annexe would change here: a sentence, the details folded. */
export function AnnonceVersion({ annonce }: AnnonceVersionProps) {
  if (!annonce) return null
  const { version, depuis, changements, verdict } = annonce
  return (
    <Alerte ton="info">
      <p>
        {dire(annonce)} <a href={`/annexe-technique/${version}`}>Lire la version {version}</a>
      </p>
      {changements.length === 0 ? (
        <p>Pour ce dossier, rien ne change.</p>
      ) : (
        <Accordeon titre={`Ce qui change depuis la version ${depuis} (${changements.length})`}>
          <ul>
            {changements.map(({ code, intitule, phrase }) => (
              <li key={code}>
                {intitule}. {phrase}
              </li>
            ))}
          </ul>
          <p className="fr-mb-0">
            Résultat avec la version {version}
            {'\u00A0'}: {verdict}.
          </p>
        </Accordeon>
      )}
    </Alerte>
  )
}

function dire({ version, du, portee }: AnnonceAnnexe): string {
  const jour = formatJour(du)
  if (portee === 'applicable')
    return `La version ${version} de l’annexe technique est en vigueur depuis le ${jour}\u00A0: elle s’applique à ce brouillon.`
  if (portee === 'a_venir')
    return `La version ${version} de l’annexe technique s’appliquera à ce dossier s’il est déposé à partir du ${jour}.`
  return `Pour information\u00A0: une version plus récente, ${version}, s’applique aux dossiers déposés à partir du ${jour}. Celui-ci garde la sienne.`
}
