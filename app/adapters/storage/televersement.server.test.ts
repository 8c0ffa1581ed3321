import { expect, test } from 'vitest'
import { TAILLE_MAXIMALE } from './motifs-fichier.server'
import { FICHIERS_MAXIMAUX, parseTeleversement } from './televersement.server'

function envoi(fichiers: readonly File[]): Request {
  const body = new FormData()
  body.append('type', 'devis')
  for (const fichier of fichiers) body.append('fichier', fichier)
  return new Request('http://localhost/pieces', { method: 'POST', body })
}

const fichier = (taille: number, nom = 'devis.pdf') =>
  new File([new Uint8Array(taille)], nom, { type: 'application/pdf' })

async function codes(requete: Request): Promise<string[]> {
  const lu = await parseTeleversement(requete)
  return lu.ok ? [] : lu.motifs.map((motif) => motif.code)
}

test('gives the fields and the files, and leaves out an input without file', async () => {
  const lu = await parseTeleversement(envoi([fichier(3), fichier(0, '')]))
  if (!lu.ok) throw new Error('refusé')
  expect(lu.value.champs.get('type')).toBe('devis')
  expect(lu.value.fichiers.map(({ champ, nom, type, octets }) => [champ, nom, type, octets.length])).toEqual([
    ['fichier', 'devis.pdf', 'application/pdf', 3],
  ])
})

test.each([
  ['20 Mo', [fichier(TAILLE_MAXIMALE)], []],
  ['one byte over 20 Mo', [fichier(TAILLE_MAXIMALE + 1)], ['fichier.trop_lourd']],
  ['10 files', Array.from({ length: FICHIERS_MAXIMAUX }, () => fichier(1)), []],
  ['11 files', Array.from({ length: FICHIERS_MAXIMAUX + 1 }, () => fichier(1)), ['fichier.trop']],
  ['over 60 Mo in all', Array.from({ length: 4 }, () => fichier(16 * 1024 * 1024)), ['fichier.trop']],
])('%s', async (_, fichiers, attendu) => {
  expect(await codes(envoi(fichiers))).toEqual(attendu)
})

test('a sending cut in the middle is a refusal, not a failure', async () => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const body = '--x\r\nContent-Disposition: form-data; name="fichier"; filename="a.pdf"\r\n\r\n%PDF'
  expect(await codes(new Request('http://localhost/', { method: 'POST', headers, body }))).toEqual([
    'fichier.envoi',
  ])
})

test('nine at once: the ninth waits for its turn, all are served', async () => {
  const lus = await Promise.all(Array.from({ length: 9 }, () => parseTeleversement(envoi([fichier(1000)]))))
  expect(lus.every((lu) => lu.ok)).toBe(true)
})

test('the body is read to its end even after a refusal', async () => {
  const total = 30
  let envoyes = 0
  const entete = '--x\r\nContent-Disposition: form-data; name="fichier"; filename="a.pdf"\r\n\r\n'
  let finir = () => {}
  const fini = new Promise<void>((resolve) => {
    finir = resolve
  })
  const body = new ReadableStream<Uint8Array>({
    start: (sortie) => sortie.enqueue(new TextEncoder().encode(entete)),
    pull: (sortie) => {
      envoyes += 1
      if (envoyes <= total) return sortie.enqueue(new Uint8Array(1024 * 1024))
      sortie.close()
      finir()
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body,
    duplex: 'half',
  }
  expect(await codes(new Request('http://localhost/', init))).toEqual(['fichier.trop_lourd'])
  await fini
})
