import { createHash } from 'node:crypto'
import { lecture } from '~/adapters/db/base.server'
import { nouvelId } from '~/adapters/db/id.server'
import {
  type ContenuDeListe,
  comparerContenus,
  findListeAppliquee,
  type PorteeDeListe,
  type RapportDeListe,
  verrouillerPortee,
} from '~/adapters/db/listes.server'
import { exigerAdministration } from '~/adapters/db/recueils.server'
import { lireTerritoire } from '~/adapters/db/territoire-des-listes.server'
import { transaction } from '~/adapters/db/transaction.server'
import { lireTableauDuFichier } from '~/adapters/import/liste.server'
import type { LigneCsv } from '~/domain/commun/csv'
import { type Motif, motif } from '~/domain/commun/motif'
import type { Acteur } from '~/domain/commun/role'
import type { Territoire } from '~/domain/organisation/liste-collectivite'
import { compter } from '~/domain/organisation/liste-difference'
import { lireListeEligibilite } from '~/domain/organisation/liste-eligibilite'
import { lireListeRecueil } from '~/domain/organisation/liste-recueil'
import type { AnomalieDeListe } from '~/domain/organisation/liste-tableau'

export type FichierDeListe = PorteeDeListe & {
  readonly nomFichier: string
  readonly octets: Uint8Array
  /** Who gave it, when, in words; null: not said. */
  readonly source: string | null
}

/** Read and kept, not applied; or what is wrong: in the file itself, or line by line. */
export type ListeRecue =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly motifs: readonly Motif[]; readonly fautes: readonly AnomalieDeListe[] }

const SOURCE_MAXIMALE = 200
const NOM_MAXIMAL = 150

/**
 * Reads a list and keeps its rows. Nothing applies yet. The same file again gives the list that it already made, unless
 * it was set aside. @throws 404 outside the perimeter
 */
export async function lireListe(
  acteur: Acteur,
  fichier: FichierDeListe,
  maintenant: Date,
): Promise<ListeRecue> {
  const { type, departement, exercice, octets } = fichier
  exigerAdministration(acteur, departement, ['admin_departement'])
  const source = fichier.source?.trim() || null
  if (source && source.length > SOURCE_MAXIMALE) return refuser([SOURCE_LONGUE])
  const tableau = lireTableauDuFichier(octets)
  if (!tableau.ok) return refuser(tableau.motifs)
  const lue = lireContenu(type, tableau.value, await lireTerritoire(lecture(), departement))
  if (lue.fautes.length > 0) return refuser([aCorriger(lue.fautes.length)], lue.fautes)

  const portee = { type, departement, exercice }
  const sha256 = createHash('sha256').update(octets).digest('hex')
  return transaction(async (tx): Promise<ListeRecue> => {
    await verrouillerPortee(tx, portee)
    const connue = await tx.listeImportee.findFirst({
      where: { ...portee, sha256, etat: { in: ['lue', 'appliquee'] } },
      select: { id: true },
    })
    if (connue) return { ok: true, id: connue.id }
    const appliquee = await findListeAppliquee(tx, portee)
    const comptes = compter(comparerContenus(appliquee?.contenu ?? null, lue.contenu))
    const rapport: RapportDeListe = { comptes, remarques: lue.remarques }
    const id = nouvelId()
    await tx.listeImportee.create({
      data: {
        ...{ id, ...portee, sha256, source, etat: 'lue' },
        nomFichier: nommer(fichier.nomFichier),
        lignes: lue.contenu.lignes.length,
        contenu: JSON.stringify(lue.contenu.lignes),
        rapport: JSON.stringify(rapport),
        importeeParId: acteur.id,
        importeeLe: maintenant,
      },
    })
    return { ok: true, id }
  })
}

type ContenuLu = {
  readonly contenu: ContenuDeListe
  readonly fautes: readonly AnomalieDeListe[]
  readonly remarques: readonly AnomalieDeListe[]
}

function lireContenu(
  type: PorteeDeListe['type'],
  tableau: readonly LigneCsv[],
  territoire: Territoire,
): ContenuLu {
  if (type === 'eligibilite') {
    const { lignes, ...reste } = lireListeEligibilite(tableau, territoire)
    return { contenu: { type, lignes }, ...reste }
  }
  const { lignes, ...reste } = lireListeRecueil(tableau, territoire)
  return { contenu: { type, lignes }, ...reste }
}

function refuser(motifs: readonly Motif[], fautes: readonly AnomalieDeListe[] = []): ListeRecue {
  return { ok: false, motifs, fautes }
}

const SOURCE_LONGUE = motif(
  'liste.source',
  `Écrivez la source en ${SOURCE_MAXIMALE}\u00A0caractères au plus.`,
  null,
  'source',
)

function aCorriger(nombre: number): Motif {
  const combien = nombre === 1 ? '1\u00A0point' : `${nombre}\u00A0points`
  const message = `${combien} à corriger dans le fichier, ligne par ligne. Rien n’est enregistré.`
  return motif('liste.fautes', message, null, 'fichier')
}

/** The name as the browser says it, without its folders and what is not printed. */
function nommer(nom: string): string {
  const court = (nom.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim()
  return court.slice(0, NOM_MAXIMAL) || 'sans nom'
}
