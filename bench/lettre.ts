import { PDFDocument } from 'pdf-lib'
import { renderLettre } from '~/adapters/pdf/painter.server'
import { lettresExemples } from '~/domain/document/exemples'
import { type Releve, relever } from './releve'

const verificationUrl = 'https://maillage.example.org/verifier/MLG7-K2QX-9PTD'
const CHAUFFE = 15
const DUREE_MS = 3_000

/** The arrêté attributif, with its embedded fonts; the letters are painted one after the other, as the job does. */
export async function mesurerLettre(): Promise<Releve[]> {
  const redigee = lettresExemples()['arrete-attributif']
  if (!redigee?.ok) throw new Error('Le modèle de l’arrêté a disparu.')
  const lettre = redigee.value
  const pages = (await PDFDocument.load(await renderLettre(lettre, { verificationUrl }))).getPageCount()
  for (let rang = 0; rang < CHAUFFE; rang += 1) await renderLettre(lettre, { verificationUrl })
  const debut = performance.now()
  let peintes = 0
  while (performance.now() - debut < DUREE_MS) {
    await renderLettre(lettre, { verificationUrl })
    peintes += 1
  }
  const parSeconde = (peintes * 1000) / (performance.now() - debut)
  return [relever(`Arrêté en PDF (${pages} pages), par seconde`, parSeconde, { auMoins: 30 })]
}
