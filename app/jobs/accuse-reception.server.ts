import { composerContexte } from '~/adapters/db/contexte-lettre.server'
import { listPiecesDe } from '~/adapters/db/contexte-pieces.server'
import { emettreDocument } from '~/adapters/db/documents.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { transaction } from '~/adapters/db/transaction.server'
import { EchecDefinitif } from '~/adapters/queue/file.server'
import { centimes } from '~/domain/commun/montant'
import { ok, type Result } from '~/domain/commun/result'
import {
  type DonneesAccuseReception,
  type PieceAccusee,
  redigerAccuseReception,
} from '~/domain/document/accuse-reception'
import type { Lettre } from '~/domain/document/bloc'
import type { ContexteLettre } from '~/domain/document/contexte'
import { totauxAAcheter } from '~/domain/equipement/lignes'

/**
 * Writes the receipt of a deposit; the job `lettre` then paints, notifies and mails it. A field that the settings
 * of the département lack stops it for good, by name, for the operator: the deposit and its date stay.
 */
export async function emettreAccuseReception(
  { dossierId }: Readonly<Record<string, unknown>>,
  maintenant: Date,
): Promise<void> {
  const id = String(dossierId)
  const emise = await transaction(async (tx): Promise<Result<null>> => {
    const dossier = await lireDossierComplet(tx, id)
    const donnees = lireDonnees(dossier)
    if (!donnees) throw new EchecDefinitif('Ce dossier n’est ni signé ni déposé.')
    const edition = (code: string) =>
      ({ projet: false, numero: `${dossier.numero}-AR`, date: dossier.receptionLe ?? '', code }) as const
    const contexte = await composerContexte(tx, dossier, { signataire: null, edition: edition('code') })
    const essai = redigerAccuseReception(contexte, donnees)
    if (!essai.ok) return essai
    await emettreDocument(
      tx,
      {
        cle: `accuse-reception:${id}`,
        dossierId: id,
        type: 'accuse_reception',
        titre: 'Accusé de réception',
        lettre: (code) => rediger({ ...contexte, edition: edition(code) }, donnees),
      },
      maintenant,
    )
    return ok(null)
  })
  if (!emise.ok) throw new EchecDefinitif(emise.motifs.map(({ message }) => message).join(' '))
}

/** The same words as the trial, with the code of the letter. */
function rediger(contexte: ContexteLettre, donnees: DonneesAccuseReception): Lettre {
  const lettre = redigerAccuseReception(contexte, donnees)
  if (!lettre.ok) throw new EchecDefinitif(lettre.motifs.map(({ message }) => message).join(' '))
  return lettre.value
}

function lireDonnees(dossier: DossierComplet): DonneesAccuseReception | null {
  const signature = dossier.signatures.find(({ signeeLe }) => signeeLe !== null)
  if (!signature?.signeeLe || !dossier.deposeLe) return null
  const demande = dossier.demandes.find(({ receptionLe }) => receptionLe === dossier.receptionLe)
  const { nom, fonction, empreinte } = signature
  return {
    depose: { le: dossier.deposeLe, par: nom },
    signature: { nom, fonction, le: signature.signeeLe, empreinte: empreinte ?? '' },
    coutTotal: demande?.coutTotal ? centimes(demande.coutTotal) : totauxAAcheter(dossier.lignes).ht,
    pieces: listPiecesAccusees(dossier),
    detr: demande
      ? { montantDemande: centimes(demande.montantDemande ?? 0n), premierActeLe: demande.premierActeLe }
      : null,
    silence: null,
  }
}

/** What was joined or signed with the dossier, what comes later, what cannot come. */
function listPiecesAccusees(dossier: DossierComplet): readonly PieceAccusee[] {
  return listPiecesDe(dossier).flatMap(
    ({ type, libelle, requiseDetr, requiseEspace, signeeAvecLeDossier }): PieceAccusee[] => {
      const piece = dossier.pieces.find((connue) => connue.type === type)
      const etat = piece?.etat ?? 'attendue'
      if (etat === 'recue' || etat === 'validee') return [{ etat: 'recue', libelle }]
      if (etat === 'impossible') return [{ etat, libelle, motif: piece?.motif || 'sans précision' }]
      if (etat === 'attendue' && signeeAvecLeDossier)
        return [{ etat: 'recue', libelle: `${libelle}, avec la signature du dossier` }]
      if (!requiseDetr && !requiseEspace) return []
      return [{ etat: 'attendue', libelle, avantLe: piece?.attendueLe ?? null }]
    },
  )
}
