import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const CONNUS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A real Chromium for the tests: the one of the machine, else Debian's package (as root), else Playwright's own
 * download. Gives its path, or undefined when Playwright knows where its own is.
 */
export function trouverChromium() {
  const trouve = CONNUS.find((chemin) => chemin && existsSync(chemin))
  if (trouve) return trouve
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installation de Chromium (paquet Debian)…\n')
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  const { status } = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  if (status !== 0)
    throw new Error('Aucun Chromium : installez-en un, ou donnez son chemin dans CHROMIUM_PATH.')
  return undefined
}
