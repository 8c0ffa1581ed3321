import { type AnnexeLue, listAnnexesPubliees } from '~/adapters/db/annexes.server'
import { lecture } from '~/adapters/db/base.server'
import { seSouvenir } from '~/adapters/db/souvenir.server'
import { renderAnnexe } from '~/adapters/pdf/annexe.server'
import { introuvable } from '~/adapters/session/gardes.server'
import { formatTaille } from '~/adapters/storage/motifs-fichier.server'
import { jourDeParis } from '~/domain/commun/jour'
import type { VersionPubliee } from '~/domain/equipement/annexe-blocs'
import { comparerVersions } from '~/domain/equipement/annexe-difference'
import { trouverEnVigueur } from '~/domain/equipement/annexe-publication'

/** A published version, or the one in force today, and the history of all of them. @throws 404 */
export async function pageAnnexe(version: string | null, maintenant: Date) {
  const jour = jourDeParis(maintenant)
  const publiees = await listPubliees()
  const lue = choisir(publiees, version, jour)
  const enVigueur = trouverEnVigueur(publiees, jour)
  return {
    jour,
    publiee: publieeDe(lue),
    enVigueur: enVigueur && { version: enVigueur.version, isCelleCi: enVigueur.version === lue.version },
    taille: formatTaille((await peindre(lue)).length),
    historique: publiees.map((publiee, rang) => {
      const precedente = publiees[rang + 1]
      const { version, du, au, decision } = publieeDe(publiee)
      const differences = precedente ? comparerVersions(precedente.annexe, publiee.annexe) : []
      return { version, du, au, decision, precedente: precedente?.version ?? null, differences }
    }),
  }
}
export type PageAnnexe = Awaited<ReturnType<typeof pageAnnexe>>

/** The same as a PDF. @throws 404 */
export async function pdfAnnexe(version: string | null, maintenant: Date) {
  const lue = choisir(await listPubliees(), version, jourDeParis(maintenant))
  return { octets: await peindre(lue), nom: `annexe-technique-${lue.version}.pdf` }
}

/** What the public checker compares with; null when nothing is in force. */
export async function annexeDuJour(maintenant: Date) {
  return trouverEnVigueur(await listPubliees(), jourDeParis(maintenant))?.annexe ?? null
}

function listPubliees() {
  return seSouvenir('annexes-publiees', () => listAnnexesPubliees(lecture()))
}

function choisir(publiees: readonly AnnexeLue[], version: string | null, jour: string): AnnexeLue {
  const lue =
    version === null
      ? trouverEnVigueur(publiees, jour)
      : publiees.find((publiee) => publiee.version === version)
  if (!lue) throw introuvable()
  return lue
}

function publieeDe({ version, du, au, decision, annexe }: AnnexeLue): VersionPubliee {
  return { version, du, au, decision, annexe }
}

/** A published version changes once, when the next one closes it: each is painted once or twice. */
const PEINTES = new Map<string, Promise<Uint8Array>>()
const PEINTES_AU_PLUS = 40

function peindre(lue: AnnexeLue): Promise<Uint8Array> {
  const cle = JSON.stringify(publieeDe(lue))
  const peinte = PEINTES.get(cle) ?? renderAnnexe(publieeDe(lue))
  if (PEINTES.size >= PEINTES_AU_PLUS) PEINTES.clear()
  PEINTES.set(cle, peinte)
  peinte.catch(() => PEINTES.delete(cle))
  return peinte
}
