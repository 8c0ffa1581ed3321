import { formatJour, type Jour } from '../commun/jour'
import type { Libelle } from '../dossier/badge'
import type { StatutEspace } from './cycle'

export type ContexteEspace = { readonly ouvertureLe?: Jour | null; readonly reouvertureLe?: Jour | null }

const LIBELLES: Readonly<Record<StatutEspace, (contexte: ContexteEspace) => Libelle>> = {
  projete: ({ ouvertureLe }) => ({
    public: ouvertureLe ? `Ouverture prévue le ${formatJour(ouvertureLe)}` : 'Ouverture à prévoir',
    agent: 'En projet',
    badge: 'info',
  }),
  ouvert: () => ({ public: 'Ouvert au public', agent: 'Ouvert', badge: 'success' }),
  suspendu: ({ reouvertureLe }) => ({
    public: `Fermé provisoirement${reouvertureLe ? `, réouverture le ${formatJour(reouvertureLe)}` : ''}`,
    agent: 'Suspendu',
    badge: 'warning',
  }),
  ferme: () => ({ public: 'Fermé définitivement', agent: 'Fermé', badge: 'neutre' }),
}

/** The status of a place in words. */
export function libelleEspace(statut: StatutEspace, contexte: ContexteEspace = {}): Libelle {
  return LIBELLES[statut](contexte)
}
