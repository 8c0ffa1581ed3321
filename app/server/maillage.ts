/** `npm run maillage -- <command>`: the commands of whoever runs the portal. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { base } from '~/adapters/db/base.server'
import { migrer } from '~/adapters/db/migrer.server'
import { chargerTerritoire } from '~/adapters/territoire/charger.server'
import { ConfigurationImpossible, configuration } from '~/env.server'
import { nommerAgent } from '~/usecases/nommer-agent.server'
import { reglerService } from '~/usecases/regler-service.server'
import { decrireLesCycles } from './decrire-les-cycles'
import { chargerReferences } from './references'
import { semer } from './semer/semer'
import { demarrerTravaux } from './travaux'
import { verifierJournal } from './verifier-journal'

const COMMANDES: Readonly<
  Record<string, { aide: string; faire: (args: readonly string[]) => Promise<void> }>
> = {
  cycles: {
    aide: 'imprime les tables des parcours (docs/cycles.md)',
    faire: async () => dire(decrireLesCycles()),
  },
  'base:migrer': { aide: 'applique les migrations', faire: migrerLaBase },
  'base:semer': { aide: 'ajoute les dossiers de démonstration à une base vide', faire: semerLaBase },
  'base:verifier': { aide: 'contrôle l’intégrité du fichier SQLite', faire: () => lireAPart('integrite') },
  'base:sauvegarder': {
    aide: '<fichier> : copie la base en marche, puis vérifie la copie',
    faire: sauvegarder,
  },
  'agent:nommer': {
    aide: '<courriel> <prénom> <nom> <rôle> [département] : donne un rôle d’agent',
    faire: nommer,
  },
  'service:regler': {
    aide: '<département> champ=valeur … : le service qui écrit les lettres',
    faire: regler,
  },
  'journal:verifier': { aide: 'cherche une altération dans le journal des dossiers', faire: verifier },
  ouvrier: {
    aide: 'exécute les travaux seul, sans servir de page',
    faire: async () => void demarrerTravaux(),
  },
}

function dire(texte: string): void {
  process.stdout.write(`${texte}\n`)
}

async function migrerLaBase(): Promise<void> {
  mkdirSync(configuration().dataDir, { recursive: true })
  dire(`${await migrer(base())} migration(s) appliquée(s).`)
}

async function semerLaBase(): Promise<void> {
  if (configuration().mode === 'production')
    throw new Error('Les dossiers de démonstration ne vont pas en production.')
  await migrerLaBase()
  await chargerTerritoire(base())
  await chargerReferences(new Date())
  if ((await base().lecture.personne.count()) > 0)
    return dire('La base contient déjà des personnes : rien n’est ajouté.')
  await semer(new Date())
  dire('Démonstration prête.')
}

async function nommer(args: readonly string[]): Promise<void> {
  const nomme = await nommerAgent(args, new Date())
  if (!nomme.ok) throw new Error(nomme.motifs.map(({ message }) => message).join('\n'))
  dire(`${nomme.value}.`)
}

async function regler([departement = '', ...champs]: readonly string[]): Promise<void> {
  const regle = await reglerService(departement, champs)
  if (!regle.ok) throw new Error(regle.motifs.map(({ message }) => message).join('\n'))
  dire(`Service du département ${departement} réglé.`)
}

async function verifier(): Promise<void> {
  const alteres = await verifierJournal()
  for (const { numero, rang } of alteres) dire(`Altération : dossier ${numero}, événement ${rang}`)
  dire(alteres.length === 0 ? 'Journal intact.' : `${alteres.length} dossier(s) altéré(s).`)
  process.exitCode = alteres.length === 0 ? 0 : 1
}

async function sauvegarder([destination]: readonly string[]): Promise<void> {
  if (!destination) throw new Error('Donnez le fichier de destination.')
  await lireAPart('sauvegarde', destination)
}

/** Reads of the whole file run in the reader process, never here. */
async function lireAPart(...args: readonly string[]): Promise<void> {
  const { moteur, databaseUrl } = configuration()
  if (moteur !== 'sqlite')
    throw new Error('Cette commande vaut pour SQLite ; avec PostgreSQL, utilisez pg_dump.')
  const [commande = '', ...suite] = args
  const fichier = databaseUrl.replace(/^file:/, '')
  const lecteur = spawn(process.execPath, ['build/server/lecteur.js', commande, fichier, ...suite], {
    stdio: 'inherit',
  })
  process.exitCode = await new Promise<number>((fin) => lecteur.on('exit', (code) => fin(code ?? 1)))
}

const [nom = '', ...args] = process.argv.slice(2)
const commande = COMMANDES[nom]
if (commande) {
  await commande.faire(args).catch((erreur: unknown) => {
    const lisible = erreur instanceof ConfigurationImpossible || erreur instanceof Error
    process.stderr.write(`${lisible ? erreur.message : String(erreur)}\n`)
    process.exitCode = 1
  })
  if (nom !== 'ouvrier') await base().fermer()
} else {
  dire('Commandes :')
  for (const [cle, { aide }] of Object.entries(COMMANDES)) dire(`  ${cle.padEnd(18)} ${aide}`)
  process.exitCode = nom === '' ? 0 : 1
}
