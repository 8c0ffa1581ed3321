import type {
  CommuneDeReference,
  GroupementDeReference,
  Territoire,
} from '~/domain/organisation/liste-collectivite'
import type { Lecture, Tx } from './base.server'
import { Prisma } from './generated/sqlite/client'
import { lireSql } from './sql.server'

type CommuneLue = {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly siren: string | null
  readonly departement: string | null
  readonly epci: string | null
  readonly chefLieu: string | null
}

/** The communes, intercommunalités and syndicats that the lists of a département are checked against. */
export async function lireTerritoire(tx: Tx | Lecture, departement: string): Promise<Territoire> {
  const communes = await lireSql<CommuneLue>(
    tx,
    Prisma.sql`SELECT "code", "nom", "type", "siren", "departement", "epci", "chefLieu" FROM "Commune"`,
  )
  const epci = await tx.epci.findMany({ select: { siren: true, nom: true } })
  const syndicats = await tx.organisation.findMany({
    where: { departement, nature: 'syndicat', siren: { not: null } },
    select: { siren: true, nom: true },
  })
  const parCode = new Map(communes.map((commune) => [commune.code, commune]))
  const actuelles = communes.filter(({ type }) => type === 'commune-actuelle')
  const parSiren = new Map(actuelles.map((commune) => [commune.siren ?? '', commune]))
  const lieux = situerEpci(actuelles)
  const groupements = new Map<string, GroupementDeReference>([
    ...syndicats.map(({ siren, nom }) => groupement(siren ?? '', nom, [departement])),
    ...epci.map(({ siren, nom }) => groupement(siren, nom, [...(lieux.get(siren) ?? [])])),
  ])
  const enReference = (lue: CommuneLue | undefined): CommuneDeReference | null => {
    if (!lue) return null
    const { code, nom, siren, type } = lue
    const presente = type === 'commune-actuelle' ? undefined : parCode.get(lue.chefLieu ?? '')
    const aujourdhui = presente ? { code: presente.code, nom: presente.nom } : null
    return { code, nom, siren, departement: lue.departement ?? presente?.departement ?? null, aujourdhui }
  }
  return {
    departement,
    findCommune: (code) => enReference(parCode.get(code)),
    findCommuneDuSiren: (siren) => (siren === '' ? null : enReference(parSiren.get(siren))),
    findGroupement: (siren) => groupements.get(siren) ?? null,
  }
}

function groupement(siren: string, nom: string, departements: readonly string[]) {
  return [siren, { siren, nom, departements }] as const
}

/** The départements that each intercommunalité stands in. */
function situerEpci(communes: readonly CommuneLue[]): Map<string, Set<string>> {
  const lieux = new Map<string, Set<string>>()
  for (const { epci, departement } of communes) {
    if (!epci || !departement) continue
    lieux.set(epci, (lieux.get(epci) ?? new Set()).add(departement))
  }
  return lieux
}
