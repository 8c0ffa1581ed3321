import { parseMontant } from '../../commun/montant'
import type { Financeur } from '../financeurs'
import type { Plan } from '../plan-de-financement'
import { type NaturePorteur, type Porteur, porteurInconnu } from '../porteur'
import { type Arrondi, AUCUNE_REGLE_LOCALE } from '../regle-locale'

/** The request of an example of `plan.json`, as far as the examples go. */
export type RequetePlan = {
  readonly receptionLe: string
  readonly porteur: {
    readonly nature: string
    readonly outreMer?: boolean
    readonly population?: number
    readonly potentielFinancier?: string
    readonly potentielFinancierMoyen?: string
    readonly eligibleSelonListe?: boolean | null
    readonly epci?: { readonly communeCentre?: number; readonly densite?: string }
    readonly communeNouvelle?: NonNullable<Porteur['communeNouvelle']>
    readonly contratEtat?: NonNullable<Porteur['contratEtat']>
  }
  readonly premierActeLe?: string | null
  readonly derogationCommencement?: boolean
  readonly assietteRetenue?: string | null
  readonly regleLocale?: Readonly<Record<string, string | boolean>>
  readonly depenses: readonly {
    readonly libelle: string
    readonly montantHT: string
    readonly nature: string
  }[]
  readonly ressources: readonly { readonly financeur: string; readonly montant: string }[]
}

/** Cents of an amount of the examples. @throws when it is not one. */
export function lireMontant(texte: string): number {
  const lu = parseMontant(texte)
  if (!lu.ok) throw new Error(`Montant illisible : ${texte}`)
  return lu.value
}

/** « 1466.52 », as the examples write their amounts. */
export function ecrireMontant(centimes: number): string {
  return `${Math.trunc(centimes / 100)}.${String(centimes % 100).padStart(2, '0')}`
}

export function lirePlan(requete: RequetePlan): Plan {
  return {
    receptionLe: requete.receptionLe,
    porteur: lirePorteur(requete.porteur),
    premierActeLe: requete.premierActeLe ?? null,
    derogationCommencement: requete.derogationCommencement ?? false,
    assietteRetenue: lireOuNull(requete.assietteRetenue),
    regleLocale: lireRegle(requete.regleLocale ?? {}),
    depenses: requete.depenses.map(({ libelle, montantHT, nature }) => ({
      libelle,
      montantHT: lireMontant(montantHT),
      nature: nature as 'investissement' | 'fonctionnement',
    })),
    ressources: requete.ressources.map(({ financeur, montant }) => ({
      financeur: financeur as Financeur,
      montant: lireMontant(montant),
    })),
  }
}

function lirePorteur({ nature, epci, ...porteur }: RequetePlan['porteur']): Porteur {
  return {
    ...porteurInconnu(nature as NaturePorteur),
    ...porteur,
    potentielFinancier: lireOuNull(porteur.potentielFinancier),
    potentielFinancierMoyen: lireOuNull(porteur.potentielFinancierMoyen),
    epci: epci
      ? { communeCentre: epci.communeCentre ?? null, densite: epci.densite ? Number(epci.densite) : null }
      : null,
  }
}

function lireRegle(regle: Readonly<Record<string, string | boolean>>): Plan['regleLocale'] {
  const montant = (cle: string) => (typeof regle[cle] === 'string' ? lireMontant(regle[cle]) : null)
  return {
    ...AUCUNE_REGLE_LOCALE,
    tauxMin: montant('tauxMin'),
    tauxMax: montant('tauxMax'),
    plancherDepense: montant('plancherDepense'),
    plancherLeve: regle.plancherLeve === true,
    plafondDepense: montant('plafondDepense'),
    plafondSubvention: montant('plafondSubvention'),
    arrondi: (regle.arrondi ?? 'centime') as Arrondi,
  }
}

function lireOuNull(texte: string | null | undefined): number | null {
  return texte === null || texte === undefined ? null : lireMontant(texte)
}
