import { lireNoms, listAgents } from '~/adapters/db/agents.server'
import { lecture } from '~/adapters/db/base.server'
import { lireRepresentant, lireService } from '~/adapters/db/contexte-lettre.server'
import { lireFaitRecueil } from '~/adapters/db/dispositifs-de-recueil.server'
import { getDossierAgent } from '~/adapters/db/dossier-agent.server'
import { type DossierComplet, lireDossierComplet } from '~/adapters/db/dossier-complet.server'
import { listNonConfirmes } from '~/adapters/db/non-confirmes.server'
import { evaluerDemande } from '~/adapters/db/plan-detr.server'
import { listEtapes } from '~/domain/commun/cycle'
import { jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import type { Acteur } from '~/domain/commun/role'
import { decrireEligibilite } from '~/domain/detr/parole-eligibilite'
import { mention2018 } from '~/domain/detr/subvention-2018'
import { listAFaire } from '~/domain/dossier/a-faire'
import { CYCLE_DOSSIER } from '~/domain/dossier/cycle'
import { libelleDossier } from '~/domain/dossier/libelles'
import { libelleDetr } from '~/domain/dossier/libelles-detr'
import { libelleEtatPiece, listPieces } from '~/domain/dossier/pieces'
import { lireTexte } from '~/domain/dossier/valeurs'
import { libelleConformite, trierExigences } from '~/domain/equipement/conformite'
import { depensesDuPlan, totalLigneHT } from '~/domain/equipement/lignes'
import { phraseRecueil } from '~/domain/organisation/fait-recueil'
import { isMemeCourriel } from '~/domain/organisation/mandats'
import { LIBELLES_NATURE } from '~/domain/organisation/nature'
import { annoncerVersion } from './annonce-annexe.server'
import { SANS_NUMERO } from './file-instruction.server'
import { composerHistoire } from './histoire-dossier.server'
import { lireReponses } from './reponses-dossier.server'

/** Everything of one file on one page, for the agents of its place. @throws 404 */
export async function dossierInstruction(acteur: Acteur, dossierId: string, maintenant: Date) {
  const base = lecture()
  const { roles } = await getDossierAgent(base, acteur, dossierId)
  const jour = jourDeParis(maintenant)
  const dossier = await lireDossierComplet(base, dossierId)
  const [nonConfirmes, service, agents, messages, notes, evenements, preparateur, commune, recueil] =
    await Promise.all([
      listNonConfirmes(base, dossier),
      lireService(base, dossier.departement),
      listAgents(base, 'referent', dossier, jour),
      base.message.findMany({ where: { dossierId }, orderBy: { le: 'asc' } }),
      base.noteInterne.findMany({ where: { dossierId }, orderBy: { le: 'desc' } }),
      base.evenement.findMany({ where: { dossierId }, orderBy: { rang: 'desc' } }),
      dossier.creeParId ? base.personne.findUnique({ where: { id: dossier.creeParId } }) : null,
      dossier.organisation.codeInsee
        ? base.commune.findUnique({ where: { code: dossier.organisation.codeInsee }, select: { nom: true } })
        : null,
      dossier.organisation.codeInsee
        ? lireFaitRecueil(base, {
            codeInsee: dossier.organisation.codeInsee,
            departement: dossier.organisation.departement,
          })
        : null,
    ])
  const noms = await lireNoms(base, [
    dossier.agentId,
    ...messages.map(({ auteurId }) => auteurId),
    ...notes.map(({ auteurId }) => auteurId),
    ...dossier.corrections.map(({ demandeeParId }) => demandeeParId),
    ...dossier.propositions.flatMap(({ parId, signeeParId }) => [parId, signeeParId]),
  ])
  const nomDe = (id: string | null) => (id && noms.get(id)) || 'Une personne qui n’est plus là'
  const correctionsOuvertes = dossier.corrections.filter(({ statut }) =>
    ['ouverte', 'repondue'].includes(statut),
  )
  const correctionsRenvoyees = dossier.corrections.filter(({ statut }) => statut === 'renvoyee')
  const derniere = dossier.propositions.filter(({ demandeId }) => demandeId === null).at(-1)
  const conformite = trierExigences(dossier.conformite)
  const pieces = listDesPieces(dossier)
  const courrielElu = lireTexte(dossier.valeurs('organisation'), 'elu.courriel')

  return {
    id: dossier.id,
    numero: dossier.numero ?? SANS_NUMERO,
    titre: dossier.titre,
    statut: libelleDossier(dossier.statut, {
      prefecture: service.prefecture,
      receptionLe: dossier.receptionLe,
      corrections: correctionsOuvertes.length,
      corrige: correctionsRenvoyees.length > 0,
      decisionConnue: true,
    }),
    roles,
    mention: mentionDe(dossier),
    etapes: dossier.historique ? [] : listEtapes(CYCLE_DOSSIER, dossier.statut, roles),
    gere: !dossier.historique && (roles.includes('referent') || roles.includes('admin_departement')),
    aFaire: listAFaire({
      statut: dossier.statut,
      correctionsOuvertes: correctionsOuvertes.length,
      correctionsRenvoyees: correctionsRenvoyees.length,
      verdict: dossier.conformite.verdict,
      pointsBloquants: [...conformite.manque, ...conformite.aPreciser].filter(
        ({ niveau }) => niveau === 'bloquante',
      ).length,
      nonConfirmes: nonConfirmes.map(({ nom }) => nom),
      messagesNonLus: compterSansReponse(messages),
      retour:
        derniere?.statut === 'retournee'
          ? { par: nomDe(derniere.signeeParId), mot: derniere.mot ?? '' }
          : null,
      piecesManquantes: pieces.filter(({ manque }) => manque).map(({ libelle }) => libelle),
    }),
    receptionLe: dossier.receptionLe,
    agent: dossier.agentId ? nomDe(dossier.agentId) : null,
    agents: agents.map(({ id, nom }) => ({ id, nom })),
    agentId: dossier.agentId,
    organisation: {
      nom: dossier.organisation.nom,
      nature: LIBELLES_NATURE[dossier.organisation.nature],
      population: dossier.organisation.population,
      commune: commune?.nom ?? null,
      recueil: recueil && phraseRecueil(recueil),
      siret: dossier.organisation.siret,
      rna: dossier.organisation.rna,
      representant: lireRepresentant(dossier),
      courrielElu,
      preparateur: preparateur && {
        nom: `${preparateur.prenom} ${preparateur.nom}`.trim(),
        courriel: preparateur.courriel,
        telephone:
          lireTexte(dossier.valeurs('organisation'), 'preparateur.telephone') || preparateur.telephone,
      },
      memeCourriel:
        preparateur !== null && courrielElu !== '' && isMemeCourriel(preparateur.courriel, courrielElu),
      nonConfirmes,
      contestations: listTextes(dossier.organisation.contestations),
    },
    reponses: lireReponses(dossier),
    conformite: {
      verdict: libelleConformite(dossier.conformite),
      annexe: dossier.annexeTechnique.version,
      avertissement: dossier.annexeTechnique.avertissement,
      manque: conformite.manque,
      aPreciser: conformite.aPreciser,
      rempli: conformite.rempli,
    },
    annonceAnnexe: dossier.historique ? null : await annoncerVersion(dossier, jour),
    lignes: dossier.lignes.map((ligne) => ({ ...ligne, totalHT: totalLigneHT(ligne) })),
    coutTotal: depensesDuPlan(dossier.lignes).coutTotal,
    demandes: await Promise.all(
      dossier.demandes.map(async (demande) => {
        const { evaluation, plan } = await evaluerDemande(base, dossier, demande, jour)
        return {
          id: demande.id,
          lisible: demande.statut !== 'brouillon',
          statut: libelleDetr(demande.statut, { decisionConnue: true }),
          montant: demande.montantDemande === null ? null : centimes(demande.montantDemande),
          ...(dossier.historique
            ? {
                eligibilite: null,
                coutTotal: centimes(demande.coutTotal ?? 0n),
                taux: demande.tauxRetenu,
                controles: [],
              }
            : {
                eligibilite: decrireEligibilite(plan.porteur, evaluation),
                coutTotal: evaluation.coutTotal,
                taux: evaluation.taux,
                controles: evaluation.controles.filter(({ verdict }) => verdict !== 'sans_objet'),
              }),
          ressources: demande.ressources.map(({ financeur, montant, etat }) => ({
            financeur,
            montant: centimes(montant),
            etat,
          })),
        }
      }),
    ),
    pieces,
    signature: dossier.signatures
      .filter(({ signeeLe }) => signeeLe !== null)
      .map(({ nom, fonction, courriel, signeeLe, empreinte }) => ({
        nom,
        fonction,
        courriel,
        signeeLe,
        empreinte,
      }))[0],
    corrections: dossier.corrections.map((correction) => ({
      id: correction.id,
      libelle: correction.libelle,
      motif: correction.motif,
      valeurAvant: correction.valeurAvant,
      valeurProposee: correction.valeurProposee,
      valeurApres: correction.valeurApres,
      reponse: correction.reponse,
      explication: correction.explication,
      statut: correction.statut,
      par: nomDe(correction.demandeeParId),
      demandeeLe: correction.demandeeLe,
    })),
    propositions: dossier.propositions
      .filter(({ demandeId }) => demandeId === null)
      .map(({ id, sens, statut, mot, parId, signeeParId, le }) => ({
        id,
        sens,
        statut,
        mot,
        par: nomDe(parId),
        signataire: signeeParId ? nomDe(signeeParId) : null,
        le,
      })),
    documents: dossier.documents
      .filter(({ statut }) => statut !== 'annule')
      .map(({ id, titre, numero, statut, signeLe, notifieLe, luLe }) => ({
        id,
        titre,
        numero,
        statut,
        signeLe,
        notifieLe,
        luLe,
      })),
    espace: dossier.espace && { nom: dossier.espace.nom, statut: dossier.espace.statut },
    messages: messages.map(({ id, cote, texte, le, luLe, auteurId }) => ({
      id,
      cote: cote as 'demandeur' | 'prefecture',
      texte,
      le,
      luLe,
      auteur: nomDe(auteurId),
    })),
    notes: notes.map(({ id, texte, le, auteurId }) => ({ id, texte, le, auteur: nomDe(auteurId) })),
    histoire: composerHistoire(evenements),
    service: { prefecture: service.prefecture, responsable: service.responsable },
  }
}
export type DossierInstruction = Awaited<ReturnType<typeof dossierInstruction>>

/** What is said of a grant of 2018; null for a dossier of the portal. */
function mentionDe({ historique, demandes }: DossierComplet): string | null {
  if (!historique) return null
  const demande = demandes.at(-1)
  const lire = (montant: bigint | null | undefined) => (montant == null ? null : centimes(montant))
  return mention2018(lire(demande?.montantRetenu), lire(demande?.coutTotal))
}

/** The messages of the applicant after the last one of the préfecture: what waits for an answer. */
function compterSansReponse(messages: readonly { cote: string }[]): number {
  const derniereReponse = messages.findLastIndex(({ cote }) => cote === 'prefecture')
  return messages.length - 1 - derniereReponse
}

function listDesPieces(dossier: DossierComplet) {
  const organisation = dossier.valeurs('organisation')
  const attendues = listPieces({
    nature: dossier.organisation.nature,
    demandeDetr: dossier.demandeDetr === true,
    delegation: lireTexte(organisation, 'delegation') === 'oui',
    contratEtat: lireTexte(organisation, 'contratEtat') === 'oui',
    derogation: lireTexte(dossier.valeurs('financement'), 'derogation') === 'oui',
  })
  return attendues.map(({ type, libelle, requiseEspace, signeeAvecLeDossier }) => {
    const piece = dossier.pieces.find((lue) => lue.type === type)
    const etat = piece?.etat ?? 'attendue'
    const fichiers = (piece?.envois ?? []).map(({ id, nom, taille, controle, deposeLe }) => ({
      id,
      nom,
      taille,
      sain: controle !== 'infecte' && controle !== 'en_attente',
      deposeLe,
    }))
    return {
      type,
      libelle,
      etat:
        signeeAvecLeDossier && fichiers.length === 0 && etat === 'attendue'
          ? { texte: 'Signée avec le dossier', badge: 'info' as const }
          : libelleEtatPiece(etat, { motif: etat === 'a_refaire' ? piece?.motifAgent : piece?.motif }),
      manque: requiseEspace && etat !== 'recue' && etat !== 'validee' && etat !== 'a_refaire',
      fichiers,
    }
  })
}

function listTextes(json: string): readonly string[] {
  const lus = JSON.parse(json) as unknown
  return Array.isArray(lus) ? lus.filter((lu): lu is string => typeof lu === 'string') : []
}
