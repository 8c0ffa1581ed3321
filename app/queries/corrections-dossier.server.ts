import type { Acteur } from '~/domain/commun/role'
import { findCible, type ReponseCorrection } from '~/domain/dossier/corrections'
import { isProposable } from '~/domain/dossier/valeur-avant'
import { ouvrirSuivi } from './cadre-suivi.server'

/** What the préfecture asks to look at again, with what was answered so far. @throws 404 */
export async function correctionsDossier(acteur: Acteur, dossierId: string) {
  const { dossier, cadre } = await ouvrirSuivi(acteur, dossierId)
  const ouvertes = dossier.corrections.filter(({ statut }) => statut === 'ouverte' || statut === 'repondue')
  return {
    cadre,
    ouvert: dossier.statut === 'a_corriger' && cadre.ecrit,
    corrections: ouvertes.map((correction) => {
      const cible = findCible(correction.cible, dossier.lignes)
      const { id, libelle, motif, valeurAvant, valeurProposee, valeurApres, explication } = correction
      return {
        id,
        libelle,
        motif,
        valeurAvant,
        valeurProposee,
        valeurApres,
        explication,
        reponse: correction.reponse as ReponseCorrection | null,
        piece: cible?.sorte === 'piece' ? cible.type : null,
        fichier: fichierDe(dossier, cible?.sorte === 'piece' ? cible.type : null),
        /** A single text can be written back; else the answer is in words. */
        ecrite: cible !== null && isProposable(cible),
      }
    }),
    repondues: dossier.corrections
      .filter(({ statut }) => statut === 'renvoyee' || statut === 'close')
      .map(({ id, libelle, valeurAvant, valeurApres, renvoyeeLe }) => ({
        id,
        libelle,
        valeurAvant,
        valeurApres,
        renvoyeeLe,
      })),
  }
}
export type CorrectionsDossier = Awaited<ReturnType<typeof correctionsDossier>>
export type CorrectionLue = CorrectionsDossier['corrections'][number]

type Pieces = Awaited<ReturnType<typeof ouvrirSuivi>>['dossier']

/** The new file of a piece asked again, once it is there. */
function fichierDe({ pieces }: Pieces, type: string | null): string | null {
  const piece = pieces.find((connue) => connue.type === type)
  return piece?.etat === 'recue' ? (piece.envois[0]?.nom ?? null) : null
}
