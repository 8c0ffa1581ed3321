import { renderNote } from '~/adapters/pdf/note.server'
import type { ReponsesSimulation } from '~/domain/detr/simulation'
import { composerNote } from '~/domain/detr/simulation-note'
import { deCommune } from '~/domain/territoire/commune'
import { normaliser } from '~/domain/territoire/recherche'
import type { SimulationOuverte } from './simulateur.server'

export type PdfDeSimulation = { readonly octets: Uint8Array; readonly nom: string }

/** The sheet for the council. `lien` reopens the simulation: an absolute address. */
export async function pdfDeSimulation(
  { faits, lieu }: SimulationOuverte,
  reponses: ReponsesSimulation,
  lien: string,
): Promise<PdfDeSimulation> {
  const porteur = `${nommerPorteur(lieu)}${lieu.departementNom ? ` (${lieu.departementNom})` : ''}`
  const octets = await renderNote(composerNote({ faits, reponses, porteur, lien }), faits.jour)
  const court = normaliser(lieu.nom).replaceAll(' ', '-').slice(0, 60)
  return { octets, nom: `simulation-detr-${court}-${faits.jour}.pdf` }
}

function nommerPorteur({ nature, nom }: SimulationOuverte['lieu']): string {
  if (nature === 'epci') return nom
  if (nature === 'commune') return `Commune ${deCommune(nom)}`
  return nature === 'ccas' ? `CCAS ${deCommune(nom)}` : `Association, commune ${deCommune(nom)}`
}
