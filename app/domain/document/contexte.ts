import type { Jour } from '../commun/jour'
import { type Motif, motif } from '../commun/motif'
import { ok, type Result, refus } from '../commun/result'
import { type Bloc, type Cosignature, type Lettre, type Recours, textesDe, transformerTextes } from './bloc'
import { nettoyer, typographier } from './typographie'

/** The préfecture that writes: the settings of its département. */
export type ServiceLettre = {
  /** « Préfet des Alpes-de-Haute-Provence », « Préfète de l’Isère » */
  readonly entite: string
  /** « la préfecture des Alpes-de-Haute-Provence » */
  readonly prefecture: string
  readonly bureau: string
  readonly adresse: string
  readonly telephone: string
  readonly courriel: string
  /** Name of the court, with its address. */
  readonly tribunal: string
  /** Where letters are signed. */
  readonly ville: string
}

export type Beneficiaire = {
  readonly nature: 'commune' | 'epci' | 'syndicat' | 'association' | 'ccas' | 'autre'
  /** As on an envelope: « Commune d’Embrun ». */
  readonly nom: string
  /** With its article, as in a sentence: « la commune d’Embrun », « l’association Clic », « le syndicat … ». */
  readonly designation: string
  readonly siret: string | null
  readonly siren: string | null
  /** Number of the register of associations. */
  readonly rna: string | null
  /** Of a commune: names it when the reference data gives no SIREN (94 communes). */
  readonly codeInsee?: string | null
  readonly adresse: string
  readonly codePostal: string
  readonly commune: string
}

/** The person who signs for the organisation. */
export type Representant = {
  readonly nom: string
  /** As the person wrote it: « Maire », « Présidente ». */
  readonly fonction: string
  /** « Madame la Maire »: opens the letter; null: « Madame, Monsieur ». */
  readonly appel: string | null
}

export type SignataireLettre = {
  readonly nom: string
  /** « Le secrétaire général », « Le préfet » */
  readonly qualite: string
  /** Reference of the delegation; null: the préfet in person. */
  readonly delegation: string | null
}

/** What every letter needs. `edition` says a draft (number and date not known yet) or the final letter. */
export type ContexteLettre = {
  readonly service: ServiceLettre
  /** The agent in charge, by name. */
  readonly suiviPar: string
  readonly departement: string
  readonly dossier: { readonly numero: string; readonly intitule: string; readonly deposeLe: Jour }
  readonly beneficiaire: Beneficiaire
  readonly representant: Representant
  /** null: a letter nobody signs (accusé de réception). */
  readonly signataire: SignataireLettre | null
  readonly edition:
    | { readonly projet: true }
    | { readonly projet: false; readonly numero: string; readonly date: Jour; readonly code: string }
}

/** A field that must not be empty: its name in words, its value, its path. */
export type Champ = readonly [libelle: string, valeur: string | number | null | undefined, chemin: string]

export type Corps = {
  readonly forme: Lettre['forme']
  readonly titre: string
  readonly objet: string
  readonly blocs: readonly Bloc[]
  readonly recours: Recours | null
  readonly copies?: readonly string[]
  readonly cosignatures?: readonly Cosignature[]
}

/** The refusals of empty fields, one motif each. A text made only of emoji or spaces is empty. */
export function checkChamps(champs: readonly Champ[]): readonly Motif[] {
  return champs
    .filter(([, valeur]) => isVide(valeur))
    .map(([libelle, , chemin]) =>
      motif(
        'document.champ_vide',
        `Il manque «\u00A0${libelle}\u00A0»\u00A0: la lettre ne peut pas être préparée.`,
        null,
        chemin,
      ),
    )
}

function isVide(valeur: Champ[1]): boolean {
  if (typeof valeur === 'number') return !Number.isFinite(valeur)
  return valeur === null || valeur === undefined || nettoyer(valeur) === ''
}

/**
 * Builds a letter: refuses empty fields (of the context and of the letter), then writes the body, then sets the
 * typography. Never prints a blank. `motifs` are the refusals special to the letter.
 */
export function composerLettre(
  contexte: ContexteLettre,
  { champs, motifs = [], corps }: { champs: readonly Champ[]; motifs?: readonly Motif[]; corps: () => Corps },
): Result<Lettre> {
  const refuses = [...checkChamps([...champsCommuns(contexte), ...champs]), ...motifs]
  if (refuses.length > 0) return refus(...refuses)

  const lettre = transformerTextes(assembler(contexte, corps()), typographier)
  if (textesDe(lettre).some((texte) => texte === ''))
    return refus(
      motif('document.texte_vide', 'Un passage de la lettre est vide\u00A0: elle ne peut pas être préparée.'),
    )
  return ok(lettre)
}

function champsCommuns({
  service,
  dossier,
  beneficiaire,
  representant,
  signataire,
  edition,
  ...reste
}: ContexteLettre) {
  const champs: Champ[] = [
    ['autorité', service.entite, 'service.entite'],
    ['préfecture', service.prefecture, 'service.prefecture'],
    ['bureau', service.bureau, 'service.bureau'],
    ['adresse du service', service.adresse, 'service.adresse'],
    ['téléphone du service', service.telephone, 'service.telephone'],
    ['courriel du service', service.courriel, 'service.courriel'],
    ['tribunal', service.tribunal, 'service.tribunal'],
    ['lieu de signature', service.ville, 'service.ville'],
    ['affaire suivie par', reste.suiviPar, 'suiviPar'],
    ['département', reste.departement, 'departement'],
    ['numéro du dossier', dossier.numero, 'dossier.numero'],
    ['intitulé du dossier', dossier.intitule, 'dossier.intitule'],
    ['date de dépôt', dossier.deposeLe, 'dossier.deposeLe'],
    ['nom du bénéficiaire', beneficiaire.nom, 'beneficiaire.nom'],
    ['désignation du bénéficiaire', beneficiaire.designation, 'beneficiaire.designation'],
    ['SIRET du bénéficiaire', identifiantDe(beneficiaire), 'beneficiaire.siret'],
    ['adresse du bénéficiaire', beneficiaire.adresse, 'beneficiaire.adresse'],
    ['code postal du bénéficiaire', beneficiaire.codePostal, 'beneficiaire.codePostal'],
    ['commune du bénéficiaire', beneficiaire.commune, 'beneficiaire.commune'],
    ['nom du représentant', representant.nom, 'representant.nom'],
    ['fonction du représentant', representant.fonction, 'representant.fonction'],
  ]
  if (signataire) {
    champs.push(['nom du signataire', signataire.nom, 'signataire.nom'])
    champs.push(['qualité du signataire', signataire.qualite, 'signataire.qualite'])
  }
  if (!edition.projet) {
    champs.push(['numéro de la lettre', edition.numero, 'edition.numero'])
    champs.push(['date de la lettre', edition.date, 'edition.date'])
    champs.push(['code de vérification', edition.code, 'edition.code'])
  }
  return champs
}

function assembler(contexte: ContexteLettre, corps: Corps): Lettre {
  const { service, beneficiaire, representant, signataire, edition, dossier } = contexte
  return {
    forme: corps.forme,
    titre: corps.titre,
    objet: corps.objet,
    reference: `${dossier.numero}, ${beneficiaire.nom}, ${identifiantDe(beneficiaire)}`,
    entete: {
      entite: service.entite,
      service: service.bureau,
      suiviPar: contexte.suiviPar,
      telephone: service.telephone,
      adresse: service.adresse,
      courriel: service.courriel,
    },
    destinataire: [
      representant.nom,
      representant.fonction,
      beneficiaire.nom,
      beneficiaire.adresse,
      `${beneficiaire.codePostal} ${beneficiaire.commune}`,
    ],
    lieu: service.ville,
    date: edition.projet ? null : edition.date,
    numero: edition.projet ? null : edition.numero,
    blocs: corps.blocs,
    signature: signataire && {
      qualite: signataire.qualite,
      nom: signataire.nom,
      formule: signataire.delegation === null ? null : `Pour ${autorite(service).sujet} et par délégation`,
      delegation: signataire.delegation,
    },
    cosignatures: corps.cosignatures ?? [],
    recours: corps.recours,
    copies: corps.copies ?? [],
    projet: edition.projet,
    code: edition.projet ? null : edition.code,
  }
}

/** « SIRET 210 500 468 00012 », else the SIREN, else the number of the register of associations; null: none. */
export function identifiantDe({
  siret,
  siren,
  rna,
  codeInsee,
}: Pick<Beneficiaire, 'siret' | 'siren' | 'rna' | 'codeInsee'>): string | null {
  if (siret)
    return `SIRET ${siret.replace(/\s/g, '').replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4')}`
  if (siren)
    return `SIREN ${siren.replace(/\s/g, '').replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00A0$2\u00A0$3')}`
  if (rna) return `RNA ${rna}`
  return codeInsee ? `code INSEE ${codeInsee}` : null
}

/** « le préfet », « du préfet », « Le préfet »; in the feminine for a préfète. Full: « le préfet de l’Isère ». */
export function autorite({ entite }: Pick<ServiceLettre, 'entite'>) {
  const feminin = /^préfète/i.test(entite)
  const complet = `${feminin ? 'la' : 'le'} ${entite.charAt(0).toLowerCase()}${entite.slice(1)}`
  return feminin
    ? { sujet: 'la préfète', du: 'de la préfète', titre: 'La préfète', complet }
    : { sujet: 'le préfet', du: 'du préfet', titre: 'Le préfet', complet }
}

/** « de la commune d’Embrun », « du syndicat … », from the designation with its article. */
export function de(designation: string): string {
  if (/^le /.test(designation)) return `du ${designation.slice(3)}`
  if (/^les /.test(designation)) return `des ${designation.slice(4)}`
  return `de ${designation}`
}

/** « à la commune d’Embrun », « au syndicat … ». */
export function a(designation: string): string {
  if (/^le /.test(designation)) return `au ${designation.slice(3)}`
  if (/^les /.test(designation)) return `aux ${designation.slice(4)}`
  return `à ${designation}`
}

/** « Madame la Maire, », or « Madame, Monsieur, ». */
export function appel({ representant }: ContexteLettre): Bloc {
  return { type: 'paragraphe', texte: `${representant.appel ?? 'Madame, Monsieur'},` }
}

/** The service to call, as the last paragraph. */
export function contact({ service, suiviPar, dossier }: ContexteLettre): Bloc {
  return {
    type: 'paragraphe',
    texte: `Pour toute question, ${suiviPar} vous répond au ${service.telephone} ou à l’adresse ${service.courriel}. Rappelez le numéro ${dossier.numero}.`,
  }
}

/** The closing words of a letter. */
export function politesse({ representant }: ContexteLettre): Bloc {
  const appelee = representant.appel ?? 'Madame, Monsieur'
  return {
    type: 'paragraphe',
    texte: `Je vous prie d’agréer, ${appelee}, l’expression de ma considération distinguée.`,
  }
}
