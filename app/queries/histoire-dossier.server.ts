import { CYCLE_DETR, STATUTS_DETR } from '~/domain/detr/cycle'
import { CYCLE_DOCUMENT } from '~/domain/document/cycle'
import { CYCLE_DOSSIER, STATUTS_DOSSIER } from '~/domain/dossier/cycle'
import { libelleDossier, majuscule } from '~/domain/dossier/libelles'
import { libelleDetr } from '~/domain/dossier/libelles-detr'
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
    creer: { libelle: 'Créer le dossier' },
  },
}

const STATUTS_LETTRE: Readonly<Record<string, string>> = {
  prepare: 'Préparée',
  a_signer: 'À signer',
  signe: 'Signée',
  notifie: 'Notifiée',
  remplace: 'Remplacée',
  annule: 'Annulée',
}

/** The journal in detail, for agents: the verb, who, with which role, from what to what, when, on what. */
export function composerHistoire(evenements: readonly Evenement[]) {
  return evenements.map((evenement) => ({
    id: evenement.id,
    libelle: LIBELLES[evenement.cycle]?.[evenement.verbe]?.libelle ?? lisible(evenement.verbe),
    acteur: evenement.acteurNom,
    role: evenement.role,
    passage: lirePassage(evenement),
    le: evenement.le,
    detail: lireDetail(evenement.detail),
  }))
}

/** « À prendre en charge → En instruction », in the words of agents. */
function lirePassage({ cycle, de, vers }: Evenement): string | null {
  if (!de || !vers || de === vers) return null
  return `${libelleStatut(cycle, de)} → ${libelleStatut(cycle, vers)}`
}

function libelleStatut(cycle: string, statut: string): string {
  const dossier = STATUTS_DOSSIER.find((connu) => connu === statut)
  if (cycle === 'dossier' && dossier) {
    return libelleDossier(dossier, { prefecture: '', decisionConnue: true }).agent ?? lisible(statut)
  }
  const detr = STATUTS_DETR.find((connu) => connu === statut)
  if (cycle === 'detr' && detr) return libelleDetr(detr, { decisionConnue: true }).agent ?? lisible(statut)
  return cycle === 'document' ? (STATUTS_LETTRE[statut] ?? lisible(statut)) : lisible(statut)
}

function lisible(code: string): string {
  return majuscule(code.replaceAll('_', ' '))
}

/** The facts that a person reads; identifiers and codes stay in the journal. */
function lireDetail(json: string): string | null {
  const { champs, mot, agent, nom, numeros, titre, motif } = JSON.parse(json) as Record<string, unknown>
  const textes = [champs, mot, agent, nom, numeros, titre, motif]
    .flat()
    .filter((texte): texte is string => typeof texte === 'string' && texte !== '')
  return textes.length > 0 ? textes.join(', ') : null
}
