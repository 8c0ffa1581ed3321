import { join, resolve } from 'node:path'

/** Everything the portal reads from its environment, checked once at start. */
export type Configuration = {
  readonly mode: 'demonstration' | 'production' | 'test'
  readonly dataDir: string
  readonly databaseUrl: string
  readonly moteur: 'sqlite' | 'postgresql'
  readonly port: number
  readonly host: string
  /** Public origin, never read from a forwarded header: links in mails and the cross-site check use it. */
  readonly origine: string
  readonly secret: string
  readonly identiteEtat: boolean
  readonly smtp: { readonly url: string; readonly expediteur: string } | null
  readonly metricsToken: string | null
  /** Requests that one address may send to `/api/v1`: per second, and at once after a rest. Null: any number. */
  readonly debitApi: { readonly parSeconde: number; readonly rafale: number } | null
}

export type Environnement = Readonly<Record<string, string | undefined>>

/** A configuration that cannot start: the message names every missing setting, in French. */
export class ConfigurationImpossible extends Error {}

/**
 * Reads the settings. Demonstration by default; `NODE_ENV=production` with `MODE=production` needs explicit ones.
 * @throws ConfigurationImpossible naming what is missing.
 */
export function lireConfiguration(env: Environnement): Configuration {
  const production = env.MODE === 'production'
  const dataDir = resolve(env.DATA_DIR ?? './data')
  const port = Number(env.PORT ?? 3000)
  const databaseUrl = env.DATABASE_URL ?? `file:${join(dataDir, 'maillage.db')}`
  const configuration: Configuration = {
    mode: production ? 'production' : env.MODE === 'test' ? 'test' : 'demonstration',
    dataDir,
    databaseUrl,
    moteur: /^postgres(ql)?:/.test(databaseUrl) ? 'postgresql' : 'sqlite',
    port,
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    origine: (env.ORIGIN ?? `http://localhost:${port}`).replace(/\/$/, ''),
    secret: env.SESSION_SECRET ?? SECRET_DE_DEMONSTRATION,
    identiteEtat: env.IDENTITE_ETAT === 'oui',
    // A demonstration says that no message leaves: it never writes to a mail server.
    smtp: production && env.SMTP_URL ? { url: env.SMTP_URL, expediteur: env.SMTP_FROM ?? '' } : null,
    metricsToken: env.METRICS_TOKEN || null,
    debitApi: lireDebit(env.API_DEBIT || '100'),
  }
  const defauts = production ? defautsDeProduction(env, configuration) : []
  if (!Number.isInteger(port) || port < 0 || port > 65_535) defauts.push('PORT : un nombre entre 0 et 65535.')
  if (Number.isNaN(configuration.debitApi?.parSeconde))
    defauts.push('API_DEBIT : un nombre entier de demandes par seconde, ou « non ».')
  if (defauts.length > 0) {
    throw new ConfigurationImpossible(
      `Le portail ne peut pas démarrer :\n${defauts.map((d) => `  - ${d}`).join('\n')}`,
    )
  }
  return configuration
}

/** A rest of five seconds gives back a whole burst. `non` or `0`: no limit; NaN when it is no number. */
function lireDebit(texte: string): Configuration['debitApi'] {
  if (texte === 'non' || texte === '0') return null
  const parSeconde = /^\d{1,6}$/.test(texte) ? Number(texte) : Number.NaN
  return { parSeconde, rafale: parSeconde * 5 }
}

/** Known to everybody: refused in production. */
const SECRET_DE_DEMONSTRATION = 'demonstration-seulement'

function defautsDeProduction(env: Environnement, { origine, identiteEtat }: Configuration): string[] {
  const defauts: string[] = []
  if (!env.SESSION_SECRET || env.SESSION_SECRET === SECRET_DE_DEMONSTRATION || env.SESSION_SECRET.length < 32)
    defauts.push('SESSION_SECRET : un secret d’au moins 32 caractères (par exemple : openssl rand -hex 32).')
  if (!env.ORIGIN)
    defauts.push('ORIGIN : l’adresse publique du portail, par exemple https://maillage.example.org.')
  else if (!/^https:\/\//.test(origine))
    defauts.push('ORIGIN : une adresse en https:// (le cookie de session l’exige).')
  if (!env.SMTP_URL)
    defauts.push('SMTP_URL : le serveur de courriel, par exemple smtps://compte:motdepasse@smtp.example.org.')
  if (!env.SMTP_FROM) defauts.push('SMTP_FROM : l’adresse qui envoie, par exemple maillage@example.org.')
  if (identiteEtat && !/\.gouv\.fr$/.test(origineHote(origine)))
    defauts.push('IDENTITE_ETAT=oui : réservé à une adresse en .gouv.fr.')
  return defauts
}

function origineHote(origine: string): string {
  return URL.canParse(origine) ? new URL(origine).hostname : ''
}

let lue: Configuration | undefined

/** The configuration of this process, read at the first call. */
export function configuration(): Configuration {
  lue ??= lireConfiguration(process.env)
  return lue
}
