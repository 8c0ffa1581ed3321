import { Agent, createServer, type IncomingHttpHeaders, request } from 'node:http'
import { type Base, utiliserBase } from '~/adapters/db/base.server'
import { ouvrirBaseDeTest } from '~/adapters/db/base-de-test'
import { lireConfiguration } from '~/env.server'
import { creerSocle } from '../application'
import { chargerReferences } from '../references'

export type Recue = { readonly statut: number; readonly entetes: IncomingHttpHeaders; readonly texte: string }
export type Envoi = {
  readonly methode?: string
  readonly type?: string | null
  readonly entetes?: Readonly<Record<string, string>>
  readonly corps?: string | Buffer
  readonly morcele?: boolean
}

/** The real Express application on a port of its own, with the annexe and a few communes in a fresh database. */
export async function demarrerApi(env: Readonly<Record<string, string>> = { API_DEBIT: 'non' }) {
  const base = await ouvrirBaseDeTest()
  await chargerReferences(new Date('2026-01-01T08:00:00Z'))
  await remplirCommunes(base)
  const serveur = createServer(creerSocle(lireConfiguration({ MODE: 'test', ...env })))
  await new Promise<void>((suite) => serveur.listen(0, '127.0.0.1', suite))
  const adresse = serveur.address()
  const port = typeof adresse === 'object' && adresse ? adresse.port : 0
  const agent = new Agent({ keepAlive: true })
  return {
    base,
    envoyer: (chemin: string, envoi: Envoi = {}) => envoyer(agent, port, chemin, envoi),
    poster: async (chemin: string, corps: unknown) => {
      const recue = await envoyer(agent, port, `/api/v1${chemin}`, { corps: JSON.stringify(corps) })
      return { statut: recue.statut, corps: JSON.parse(recue.texte) as unknown }
    },
    arreter: async () => {
      agent.destroy()
      serveur.close()
      serveur.closeAllConnections()
      utiliserBase(base)
      await base.fermer()
    },
  }
}
export type ApiDeTest = Awaited<ReturnType<typeof demarrerApi>>

function envoyer(agent: Agent, port: number, path: string, envoi: Envoi): Promise<Recue> {
  const { methode = 'POST', type = 'application/json', entetes = {}, corps, morcele = false } = envoi
  return new Promise((resolve, reject) => {
    const headers = { ...(type === null ? {} : { 'content-type': type }), ...entetes }
    const requete = request({ agent, port, path, method: methode, headers, host: '127.0.0.1' }, (reponse) => {
      const morceaux: Buffer[] = []
      reponse.on('data', (morceau: Buffer) => morceaux.push(morceau))
      reponse.on('error', reject)
      reponse.on('end', () =>
        resolve({
          statut: reponse.statusCode ?? 0,
          entetes: reponse.headers,
          texte: Buffer.concat(morceaux).toString(),
        }),
      )
    })
    requete.setTimeout(5_000, () => requete.destroy(new Error('Aucune réponse en cinq secondes.')))
    requete.on('error', reject)
    if (morcele && corps !== undefined) for (const octet of decouper(Buffer.from(corps))) requete.write(octet)
    requete.end(morcele ? undefined : corps)
  })
}

/** Ten pieces: without a length, node sends them chunked. */
function decouper(octets: Buffer): Buffer[] {
  const pas = Math.ceil(octets.length / 10)
  return Array.from({ length: 10 }, (_, rang) => octets.subarray(rang * pas, (rang + 1) * pas))
}

async function remplirCommunes(base: Base): Promise<void> {
  const commune = { type: 'commune-actuelle', codesPostaux: '' }
  await base.ecriture.commune.createMany({
    data: [
      { ...commune, code: '05046', nom: 'Embrun', zone: 'metro', population: 6412 },
      { ...commune, code: '04164', nom: 'Revest-Saint-Martin', zone: 'metro', population: 70 },
      { ...commune, code: '97101', nom: 'Les Abymes', zone: 'drom', population: 3000 },
      { ...commune, code: '98611', nom: 'Alo', zone: 'com', population: null },
      { ...commune, type: 'commune-deleguee', code: '14666', nom: 'Ancienne', zone: 'metro', population: 10 },
    ],
  })
}
