import * as z from 'zod/mini'
import { formatJour } from '~/domain/commun/jour'
import { type Motif, motif } from '~/domain/commun/motif'
import { FINANCEURS } from '~/domain/detr/financeurs'
import {
  caseCochee,
  choix,
  jour,
  jourFacultatif,
  lignesDe,
  montant,
  regles,
  texteFacultatif,
  texteLongFacultatif,
} from './champs'

export const ETATS_RESSOURCE = ['sollicite', 'obtenu', 'refuse'] as const

export const schemaRessource = z.object({
  financeur: choix(FINANCEURS, 'Choisissez qui paie.'),
  montant: montant('Indiquez le montant.'),
  etat: z._default(choix(ETATS_RESSOURCE, 'Dites si l’aide est demandée ou obtenue.'), 'sollicite'),
  decisionLe: jourFacultatif(),
})

const SANS_DETR = z.object({ demandeDetr: z.literal('non') })

const AVEC_DETR = z
  .object({
    demandeDetr: z.literal('oui'),
    categorie: texteFacultatif(),
    premierActe: choix(['oui', 'non'], 'Dites si quelque chose est déjà signé ou commandé.'),
    premierActeLe: jourFacultatif(),
    derogation: caseCochee(),
    derogationMotif: texteLongFacultatif(),
    debutPrevuLe: jour('Indiquez la date de début prévue.'),
    finPrevueLe: jour('Indiquez la date de fin prévue.'),
    ressources: lignesDe(schemaRessource, {
      cles: ['financeur', 'montant'],
      max: 50,
      vide: 'Indiquez qui paie le projet.',
    }),
  })
  .check(regles((saisie) => [...checkCommencement(saisie), ...checkDates(saisie), ...checkDetr(saisie)]))

/**
 * Step 5, complete. Only what the form itself can tell: the balance of the plan and the legal tests belong to the
 * domain, which sees the lines too. An unbalanced plan is saved; a draft keeps `values` as typed.
 */
export const schemaEtapeFinancement = z.discriminatedUnion('demandeDetr', [AVEC_DETR, SANS_DETR], {
  error: 'Dites si vous demandez une subvention DETR.',
})

type Financement = z.output<typeof AVEC_DETR>

function checkCommencement(saisie: Financement): readonly Motif[] {
  if (saisie.premierActe !== 'oui') return []
  const motifs: Motif[] = []
  if (saisie.premierActeLe === null) {
    const message = 'Indiquez la date du premier devis signé ou de la première commande.'
    motifs.push(motif('champ.vide', message, null, 'premierActeLe'))
  }
  if (saisie.derogation && saisie.derogationMotif === null) {
    const message = 'Expliquez pourquoi il fallait commencer.'
    motifs.push(motif('champ.vide', message, 'art. R2334-24 CGCT', 'derogationMotif'))
  }
  return motifs
}

function checkDates({ debutPrevuLe, finPrevueLe }: Financement): readonly Motif[] {
  if (typeof debutPrevuLe !== 'string' || typeof finPrevueLe !== 'string') return []
  if (finPrevueLe >= debutPrevuLe) return []
  const message = `La fin doit venir après le début (${formatJour(debutPrevuLe)}).`
  return [motif('dates.ordre', message, null, 'finPrevueLe')]
}

function checkDetr({ ressources }: Financement): readonly Motif[] {
  if (!Array.isArray(ressources) || ressources.some(({ montant }) => typeof montant !== 'number')) return []
  if (ressources.some(({ financeur, montant }) => financeur === 'DETR' && montant > 0)) return []
  return [motif('ressources.detr', 'Indiquez le montant de DETR que vous demandez.', null, 'ressources')]
}
