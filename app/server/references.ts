import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lecture } from '~/adapters/db/base.server'
import { transaction } from '~/adapters/db/transaction.server'

/** The annexe technique of 2017 and the funding schemes: dated rows, written once. */
export async function chargerReferences(maintenant: Date): Promise<void> {
  const contenu = readFileSync(join(process.cwd(), 'prisma/seed-data/annexe-technique-2017-01.json'), 'utf8')
  const annexe = JSON.parse(contenu) as {
    version: string
    enVigueurDu: string
    enVigueurAu: string | null
    statut: string
  }
  if (await lecture().annexeVersion.findUnique({ where: { version: annexe.version } })) return
  await transaction(async (tx) => {
    const { version, enVigueurDu, enVigueurAu, statut } = annexe
    await tx.annexeVersion.create({
      data: { version, enVigueurDu, enVigueurAu, statut, contenu, creeLe: maintenant },
    })
    await tx.dispositif.upsert({
      where: { code: 'DETR' },
      create: { code: 'DETR', libelle: 'Dotation d’équipement des territoires ruraux', du: '2011-01-01' },
      update: {},
    })
  })
}
