import {
  type Comptes,
  type DifferenceDeListes,
  GROUPES,
  type Groupe,
} from '../../domain/organisation/liste-difference'
import { Accordeon } from '../accordeon'
import { compterGroupe } from './mots'

export type DifferencesProps = {
  comptes: Comptes
  /** Whom; null: the counts alone are known. */
  difference: DifferenceDeListes | null
}

/** Beyond this, the names are folded. */
const NOMS_OUVERTS = 15

/** What a list changes, group by group, with the names: the changes first, what stays last. */
export function Differences({ comptes, difference }: DifferencesProps) {
  return (
    <ul>
      {GROUPES.filter((groupe) => comptes[groupe] > 0).map((groupe) => (
        <li key={groupe}>
          <strong>{compterGroupe(groupe, comptes[groupe])}</strong>
          {difference && <Noms groupe={groupe} lignes={difference[groupe]} />}
        </li>
      ))}
    </ul>
  )
}

function Noms({ groupe, lignes }: { groupe: Groupe; lignes: DifferenceDeListes[Groupe] }) {
  if (lignes.length === 0 || groupe === 'inchangees') return null
  const noms = (
    <ul>
      {lignes.map(({ nom, detail }) => (
        <li key={`${nom} ${detail}`}>{detail ? `${nom}\u00A0: ${detail}` : nom}</li>
      ))}
    </ul>
  )
  if (lignes.length <= NOMS_OUVERTS) return noms
  return <Accordeon titre={`Voir les noms (${lignes.length})`}>{noms}</Accordeon>
}
