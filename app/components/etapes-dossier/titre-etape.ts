import { type EtapeFormulaire, findEtape, titreEtape } from '~/domain/dossier/etapes'
import { titre } from '../titre'

/** « Étape 4 sur 7 : L’équipement – Revest-Saint-Martin – Maillage ». */
export function titreDeLEtape(
  etape: EtapeFormulaire,
  lu: { dossier: { organisation: string } } | undefined,
): { title: string }[] {
  const description = findEtape(etape)
  return [{ title: titre(description ? titreEtape(description) : '', { objet: lu?.dossier.organisation }) }]
}
