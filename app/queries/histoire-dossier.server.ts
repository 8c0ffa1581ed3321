import { CYCLE_DETR } from '~/domain/detr/cycle'
import { CYCLE_DOCUMENT } from '~/domain/document/cycle'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { CYCLE_ESPACE } from '~/domain/espace/cycle'

type Evenement = {
  readonly id: string
  readonly cycle: string
  readonly verbe: string
  readonly de: string | null
  readonly vers: string | null
  readonly acteurNom: string
  readonly role: string
  readonly le: Date
  readonly detail: string
}

/** The steps by name, as agents read them. */
const LIBELLES: Readonly<Record<string, Readonly<Record<string, { readonly libelle: string }>>>> = {
  dossier: CYCLE_DOSSIER.etapes,
  detr: CYCLE_DETR.etapes,
  document: CYCLE_DOCUMENT.etapes,
  espace: CYCLE_ESPACE.etapes,
  autre: {
    attribuer_dossier: { libelle: 'Attribuer le dossier' },
    confirmer_demandeur: { libelle: 'Confirmer la personne qui prépare' },
    relire_corrections: { libelle: 'Relire les corrections' },
    envoyer_message: { libelle: 'Écrire un message' },
    ajouter_fichier: { libelle: 'Ajouter un fichier' },
    retirer_fichier: { libelle: 'Retirer un fichier' },
  },
}

/** The journal in detail, for agents: the verb, who, with which role, from what to what, when, on what. */
export function composerHistoire(evenements: readonly Evenement[]) {
  return evenements.map((evenement) => ({
    id: evenement.id,
    libelle: LIBELLES[evenement.cycle]?.[evenement.verbe]?.libelle ?? evenement.verbe.replaceAll('_', ' '),
    acteur: evenement.acteurNom,
    role: evenement.role,
    passage:
      evenement.de && evenement.vers && evenement.de !== evenement.vers
        ? `${evenement.de} → ${evenement.vers}`
        : null,
    le: evenement.le,
    detail: lireDetail(evenement.detail),
  }))
}

/** The facts that a person reads; identifiers and codes stay in the journal. */
function lireDetail(json: string): string | null {
  const { champs, mot, agent, nom, numeros, titre, motif } = JSON.parse(json) as Record<string, unknown>
  const textes = [champs, mot, agent, nom, numeros, titre, motif]
    .flat()
    .filter((texte): texte is string => typeof texte === 'string' && texte !== '')
  return textes.length > 0 ? textes.join(', ') : null
}
