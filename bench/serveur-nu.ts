import { createServer } from 'node:http'
import Database from 'better-sqlite3'

type Rangee = Readonly<
  Record<'numero' | 'nom' | 'statut' | 'receptionLe' | 'montant' | 'agent', string | null>
>

const SESSION = `SELECT p."id" FROM "Session" s JOIN "Personne" p ON p."id" = s."personneId" WHERE s."expireLe" > ?`
const COMPTES = `SELECT "statut", count(*) AS "nombre" FROM "Dossier" WHERE "departement" = '04' AND "statut" <> 'brouillon' GROUP BY "statut"`
const PAGE = `SELECT d."numero", o."nom", d."statut", d."receptionLe", a."nom" AS "agent",
    (SELECT "montantDemande" FROM "DemandeDetr" WHERE "dossierId" = d."id" ORDER BY "creeLe" DESC LIMIT 1) AS "montant"
  FROM "Dossier" d JOIN "Organisation" o ON o."id" = d."organisationId" LEFT JOIN "Personne" a ON a."id" = d."agentId"
  WHERE d."departement" = '04' AND d."statut" = 'depose' ORDER BY d."deposeLe", d."id" LIMIT 25`

/** A child of the bench: the least that shows these rows, without layout, rights or conformity. */
export function servirNu([fichier = '', port = '0']: readonly string[]): void {
  const base = new Database(fichier, { readonly: true })
  const [session, comptes, page] = [base.prepare(SESSION), base.prepare(COMPTES), base.prepare(PAGE)]
  const serveur = createServer((_, reponse) => {
    session.get(new Date().toISOString())
    const onglets = comptes.all() as { statut: string; nombre: number }[]
    const rangees = page.all() as Rangee[]
    reponse.setHeader('Content-Type', 'text/html; charset=utf-8')
    reponse.end(
      `<!doctype html><title>File</title><p>${onglets.map(({ statut, nombre }) => `${statut} ${nombre}`).join(', ')}</p>
<table>${rangees.map(ecrire).join('')}</table>`,
    )
  })
  serveur.listen(Number(port), '127.0.0.1', () => process.stdout.write('pret\n'))
}

function ecrire({ numero, nom, statut, receptionLe, montant, agent }: Rangee): string {
  const cases = [numero, nom, statut, receptionLe, montant, agent]
  const propre = (texte: unknown) =>
    String(texte ?? '').replace(/[&<>"]/g, (signe) => `&#${signe.charCodeAt(0)};`)
  return `<tr>${cases.map((texte) => `<td>${propre(texte)}</td>`).join('')}</tr>`
}
