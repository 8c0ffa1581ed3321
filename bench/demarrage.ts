import { join } from 'node:path'
import { lire } from './charge'
import { lancer, trouverPort } from './enfants'
import { centile, type Releve, relever } from './releve'

const ESSAIS = 3

/** From the start of the process to the first page answered, on a folder that the seed filled before. */
export async function mesurerDemarrage(racine: string): Promise<Releve[]> {
  const dossier = join(racine, 'demonstration')
  const seme = await lancer(['maillage.js', 'base:semer'], /Démonstration prête/, { DATA_DIR: dossier })
  await seme.arreter()
  const durees: number[] = []
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    const port = await trouverPort()
    const debut = performance.now()
    const serveur = await lancer(['http.js'], /répond sur/, { DATA_DIR: dossier, PORT: String(port) })
    await lire({ url: `http://127.0.0.1:${port}/`, cookie: '' })
    durees.push((performance.now() - debut) / 1000)
    await serveur.arreter()
  }
  return [
    relever(`Démarrage d’une démonstration semée (médiane de ${ESSAIS})`, centile(durees, 0.5), {
      unite: 's',
      decimales: 2,
      auPlus: 5,
    }),
  ]
}
