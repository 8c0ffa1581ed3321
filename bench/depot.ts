import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Base, ouvrirBase } from '~/adapters/db/base.server'
import { creerActeur, creerDossier, creerOrganisation } from '~/adapters/db/constructeurs/dossiers'
import { lireContenu } from '~/adapters/db/contenu-signature.server'
import { lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import type { Ordre } from '~/adapters/db/ordres-prepares.server'
import type { Acteur } from '~/domain/commun/role'
import { signerEtDeposer } from '~/usecases/signer-et-deposer.server'
import { ouvrirCopie } from './preparer'
import { type Releve, relever } from './releve'
import { AMain, enregistrer } from './requetes'

const NOMBRE = 200
const TOUR = 50

type Brouillon = { readonly acteur: Acteur; readonly dossierId: string; readonly empreinteVue: string }

/** Deposits with a DETR request, signed by the confirmed élu, one after the other. */
export async function mesurerDepot(racine: string, modele: string): Promise<Releve[]> {
  const prete = ouvrirCopie(modele, join(racine, 'brouillons'))
  const brouillons: Brouillon[] = []
  for (let rang = 0; rang < NOMBRE; rang += 1) brouillons.push(await preparer(prete.base))
  await prete.base.fermer()

  const ecoute = ouvrirCopie(prete.fichier, join(racine, 'depots-ecoutes'))
  const requetes: (readonly Ordre[])[] = []
  for (const brouillon of brouillons) requetes.push(await enregistrer(() => deposer(brouillon)))
  await ecoute.base.fermer()

  const chronometree = ouvrirCopie(prete.fichier, join(racine, 'depots'))
  const [aMain, sansLire] = [join(racine, 'a-la-main.db'), join(racine, 'ecritures.db')] as const
  for (const fichier of [aMain, sansLire]) copyFileSync(prete.fichier, fichier)
  const toutes = new AMain(aMain)
  const ecritures = new AMain(sansLire)
  const durees = { portail: 0, toutes: 0, ecritures: 0 }
  for (let debut = 0; debut < NOMBRE; debut += TOUR) {
    const tour = requetes.slice(debut, debut + TOUR)
    durees.portail += await chronometrer(async () => {
      for (const brouillon of brouillons.slice(debut, debut + TOUR)) await deposer(brouillon)
    })
    durees.toutes += await chronometrer(() => toutes.executer(tour.flat()))
    const sansLectures = tour.flat().filter(({ sql }) => !/^SELECT/i.test(sql))
    durees.ecritures += await chronometrer(() => ecritures.executer(sansLectures))
  }
  for (const base of [toutes, ecritures]) base.fermer()
  await verifier(chronometree.base)
  for (const fichier of [aMain, sansLire]) await verifier(ouvrirBase(`file:${fichier}`))

  const [premier = []] = requetes
  const lues = premier.filter(({ sql }) => /^SELECT/i.test(sql)).length
  return [
    relever('Dépôt : rapport aux mêmes ordres SQL préparés à la main', durees.toutes / durees.portail, {
      decimales: 2,
      auMoins: 0.2,
    }),
    relever('Dépôt : rapport aux seules écritures', durees.ecritures / durees.portail, { decimales: 2 }),
    relever(`Dépôt : durée (${premier.length} ordres SQL, dont ${lues} lectures)`, durees.portail / NOMBRE, {
      unite: 'ms',
    }),
  ]
}

async function preparer(base: Base): Promise<Brouillon> {
  const { id: organisationId } = await creerOrganisation(base)
  const acteur = await creerActeur(base, { membres: [{ organisationId, role: 'elu' }] })
  const { dossierId } = await creerDossier(base, { organisationId, detr: 'brouillon' })
  const { empreinte } = lireContenu(await lireDossierComplet(base.lecture, dossierId))
  return { acteur, dossierId, empreinteVue: empreinte }
}

async function deposer({ acteur, dossierId, empreinteVue }: Brouillon): Promise<void> {
  const depose = await signerEtDeposer({ acteur, dossierId }, { empreinteVue }, new Date())
  if (!depose.ok) throw new Error(`Dépôt refusé : ${depose.motifs.map(({ code }) => code).join()}`)
}

/** Both sides must have written the same thing. */
async function verifier(base: Base): Promise<void> {
  const deposes = await base.lecture.dossier.count({ where: { statut: 'depose', numero: { not: null } } })
  const evenements = await base.lecture.evenement.count({ where: { verbe: 'deposer' } })
  if (deposes !== NOMBRE || evenements !== 2 * NOMBRE)
    throw new Error(`${deposes} dépôts, ${evenements} événements.`)
  await base.fermer()
}

async function chronometrer(agir: () => unknown): Promise<number> {
  const debut = performance.now()
  await agir()
  return performance.now() - debut
}
