import { createHash } from 'node:crypto'
import type { Tx } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import type { RapportDeListe } from '~/adapters/db/listes.server'
import { GROUPES } from '~/domain/organisation/liste-difference'
import type { Agents } from './agents'

type EligibiliteDemo = { readonly code: string; readonly eligible: boolean; readonly motif: string }

/**
 * Invented lists, said to be so wherever they speak: in 04 and 05, a commune that they name eligible, one that they name
 * not, and all the others that they do not name. The other départements have none.
 */
const ELIGIBILITES: Readonly<Record<string, readonly EligibiliteDemo[]>> = {
  '04': [
    { code: '04164', eligible: true, motif: 'population d’au plus 2\u202F000 habitants' },
    { code: '04070', eligible: true, motif: 'potentiel financier' },
    { code: '04112', eligible: false, motif: 'plus de 20\u202F000 habitants' },
  ],
  '05': [
    { code: '05046', eligible: true, motif: 'potentiel financier' },
    { code: '05061', eligible: false, motif: 'plus de 20\u202F000 habitants' },
  ],
}

const RECUEILS: Readonly<Record<string, readonly string[]>> = {
  '04': ['04070', '04112', '04209'],
  '05': ['05061', '05023', '05046'],
}

const SOURCE = 'données de démonstration, fictif'
const AUCUNE = Object.fromEntries(GROUPES.map((groupe) => [groupe, 0])) as RapportDeListe['comptes']

/** The lists of the demonstration, applied by the administrator of each département. */
export async function semerListes(tx: Tx, agents: Agents, maintenant: Date): Promise<void> {
  const exercice = maintenant.getUTCFullYear()
  for (const [departement, eligibilites] of Object.entries(ELIGIBILITES)) {
    const qui = { departement, parId: agents.get(`admin-${departement}`)?.id ?? null, le: maintenant }
    const communes = await trouver(
      tx,
      eligibilites.map(({ code }) => code),
    )
    const lignes = eligibilites.flatMap(({ code, eligible, motif }, rang) => {
      const commune = communes.get(code)
      if (!commune) return []
      const faits = { eligible, motif, populationDgf: null, potentielFinancier: null }
      return [{ numero: rang + 2, codeInsee: code, siren: commune.siren, nom: commune.nom, ...faits }]
    })
    const listeId = await creerListe(tx, { ...qui, type: 'eligibilite', exercice, lignes })
    await tx.eligibiliteDetr.createMany({
      data: lignes.map(({ codeInsee, siren, eligible, motif }) => ({
        ...{ id: nouvelId(), listeId, departement, exercice, codeInsee, siren, eligible, motif },
      })),
    })
    const equipees = await trouver(tx, RECUEILS[departement] ?? [])
    const dispositifs = [...equipees.values()].map(({ code, siren, nom }, rang) => ({
      ...{ numero: rang + 2, codeInsee: code, siren, nom, depuisLe: null, detail: null },
    }))
    const recueilId = await creerListe(tx, {
      ...{ ...qui, type: 'dispositifs_de_recueil', exercice: null },
      lignes: dispositifs,
    })
    await tx.dispositifDeRecueil.createMany({
      data: dispositifs.map(({ codeInsee }) => ({ codeInsee, departement, listeId: recueilId })),
    })
  }
}

async function trouver(tx: Tx, codes: readonly string[]) {
  const communes = await tx.commune.findMany({
    where: { code: { in: [...codes] }, type: 'commune-actuelle' },
  })
  return new Map(communes.map((commune) => [commune.code, commune]))
}

type ListeDemo = {
  readonly type: string
  readonly departement: string
  readonly exercice: number | null
  readonly parId: string | null
  readonly le: Date
  readonly lignes: readonly object[]
}

async function creerListe(tx: Tx, { type, departement, exercice, parId, le, lignes }: ListeDemo) {
  const contenu = JSON.stringify(lignes)
  const rapport: RapportDeListe = {
    comptes: { ...AUCUNE, nouvelles: lignes.length },
    remarques: [],
    ...(parId ? { appliqueeParId: parId } : {}),
  }
  const id = nouvelId()
  await tx.listeImportee.create({
    data: {
      ...{ id, type, departement, exercice, contenu },
      nomFichier: `${type === 'eligibilite' ? 'eligibilite' : 'recueil'}-fictif-${departement}.csv`,
      sha256: createHash('sha256').update(contenu).digest('hex'),
      source: SOURCE,
      lignes: lignes.length,
      rapport: JSON.stringify(rapport),
      etat: 'appliquee',
      importeeParId: parId,
      importeeLe: le,
      appliqueeLe: le,
    },
  })
  return id
}
