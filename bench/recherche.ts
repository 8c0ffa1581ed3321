import { join } from 'node:path'
import { chercherLieux } from '~/adapters/search/communes.server'
import { ouvrirCopie } from './preparer'
import { centile, type Releve, relever } from './releve'

const NOMBRE = 500

/** Real names, spread over the country, as they are typed: beginnings, whole names, with a département, codes. */
export async function mesurerRecherche(racine: string, modele: string): Promise<Releve[]> {
  const { base } = ouvrirCopie(modele, join(racine, 'recherche'))
  const communes = await base.lecture.commune.findMany({
    where: { type: 'commune-actuelle', siren: { not: null } },
    orderBy: { code: 'asc' },
  })
  const pas = Math.floor(communes.length / NOMBRE)
  const saisies = communes
    .filter((_, rang) => rang % pas === 0)
    .slice(0, NOMBRE)
    .map(({ nom, departement, codesPostaux, siren }, rang) => {
      const FORMES = [nom.slice(0, 2), nom.slice(0, 3), nom.slice(0, 5), nom, `${nom} ${departement}`]
      return [...FORMES, codesPostaux.split(' ')[0]!, siren!, nom.replace(/^Saint/, 'St')][rang % 8]!
    })
  await chercherLieux('a') // the index is read at the start of the server
  const durees: number[] = []
  for (const saisie of saisies) {
    const debut = performance.now()
    const lieux = await chercherLieux(saisie)
    durees.push(performance.now() - debut)
    if (lieux.length === 0) throw new Error(`Rien pour « ${saisie} ».`)
  }
  await base.fermer()
  return [
    relever(`Recherche de commune, p95 de ${saisies.length}`, centile(durees, 0.95), {
      unite: 'ms',
      decimales: 2,
      auPlus: 5,
    }),
    relever('Recherche de commune, la plus longue', Math.max(...durees), { unite: 'ms', decimales: 2 }),
  ]
}
