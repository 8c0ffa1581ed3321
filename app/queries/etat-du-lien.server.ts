import { lecture } from '~/adapters/db/base.server'
import { type Attente, findAttente } from '~/adapters/session/attente.server'
import { hacher } from '~/adapters/session/sessions.server'

export type EtatDuLien = 'valable' | 'fini' | 'inconnu'

/** Whether a link of a mail may still be used. Reads only: mail scanners open links. */
export async function etatDuLien(jeton: string, maintenant: Date): Promise<EtatDuLien> {
  const lien = await lecture().lienConnexion.findUnique({ where: { jetonHash: hacher(jeton) } })
  if (!lien) return 'inconnu'
  return lien.utiliseLe === null && lien.expireLe > maintenant ? 'valable' : 'fini'
}

export type BoiteProuvee = Attente & {
  readonly personnes: readonly {
    readonly id: string
    readonly nom: string
    readonly fonction: string | null
  }[]
}

/** The mailbox that this browser has just proven, and who uses it; null when nothing waits. */
export async function findBoiteProuvee(jeton: string, maintenant: Date): Promise<BoiteProuvee | null> {
  const attente = await findAttente(lecture(), jeton, maintenant)
  if (!attente) return null
  const personnes = await lecture().personne.findMany({
    where: { courriel: attente.courriel },
    orderBy: [{ nom: 'asc' }, { prenom: 'asc' }],
  })
  return {
    ...attente,
    personnes: personnes.map(({ id, prenom, nom, fonction }) => ({ id, nom: `${prenom} ${nom}`, fonction })),
  }
}
