import { PDFDocument } from 'pdf-lib'
import { renderLettre } from '~/adapters/pdf/painter.server'
import type { Lettre } from '~/domain/document/bloc'
import { lettresExemples } from '~/domain/document/exemples'
import { type Releve, relever } from './releve'

const verificationUrl = 'https://maillage.example.org/verifier/MLG7-K2QX-9PTD'
const CHAUFFE = 15
const DUREE_MS = 3_000

/** Letters with their embedded fonts, painted one after the other as the job does: of two pages, then the arrêté. */
export async function mesurerLettre(): Promise<Releve[]> {
  const arrete = await chronometrer('arrete-attributif')
  for (const nom of Object.keys(lettresExemples())) {
    if ((await compterPages(lire(nom))) !== 2) continue
    const { parSeconde } = await chronometrer(nom)
    return [
      relever(`Lettre de 2 pages (${nom}), par seconde`, parSeconde, { auMoins: 30 }),
      relever(`Arrêté en PDF (${arrete.pages} pages), par seconde`, arrete.parSeconde),
    ]
  }
  throw new Error('Aucun modèle de deux pages.')
}

function lire(nom: string): Lettre {
  const redigee = lettresExemples()[nom]
  if (!redigee?.ok) throw new Error(`Pas de modèle ${nom}.`)
  return redigee.value
}

async function compterPages(lettre: Lettre): Promise<number> {
  return (await PDFDocument.load(await renderLettre(lettre, { verificationUrl }))).getPageCount()
}

async function chronometrer(nom: string): Promise<{ pages: number; parSeconde: number }> {
  const lettre = lire(nom)
  for (let rang = 0; rang < CHAUFFE; rang += 1) await renderLettre(lettre, { verificationUrl })
  const debut = performance.now()
  let peintes = 0
  while (performance.now() - debut < DUREE_MS) {
    await renderLettre(lettre, { verificationUrl })
    peintes += 1
  }
  const parSeconde = (peintes * 1000) / (performance.now() - debut)
  return { pages: await compterPages(lettre), parSeconde }
}
