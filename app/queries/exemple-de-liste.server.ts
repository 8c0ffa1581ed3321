import { lecture } from '~/adapters/db/base.server'
import { formatCsv } from '~/domain/commun/csv'
import type { Acteur } from '~/domain/commun/role'
import { COLONNES_ELIGIBILITE } from '~/domain/organisation/liste-eligibilite'
import { COLONNES_RECUEIL } from '~/domain/organisation/liste-recueil'
import { type AdresseDeListe, cadreImports } from './listes-importees.server'

const EXEMPLE = 'exemple, à remplacer'

/** A file to fill, with the first communes of the département, marked as an example. @throws 404 */
export async function exempleDeListe(acteur: Acteur, adresse: AdresseDeListe) {
  const { departement, genre, type } = cadreImports(acteur, adresse)
  const communes = await lecture().commune.findMany({
    where: { departement, type: 'commune-actuelle' },
    orderBy: { code: 'asc' },
    take: 3,
  })
  const lignes =
    type === 'eligibilite'
      ? [
          COLONNES_ELIGIBILITE.map(({ nom }) => nom),
          ...communes.map(({ code, nom }) => [code, '', nom, 'oui', EXEMPLE, '500', '800,00']),
        ]
      : [
          COLONNES_RECUEIL.map(({ nom }) => nom),
          ...communes.map(({ code, nom }) => [code, nom, '01/01/2020', EXEMPLE]),
        ]
  return { nom: `exemple-${genre}-${departement}.csv`, texte: formatCsv(lignes) }
}
