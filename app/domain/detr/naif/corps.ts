/** The bodies and answers of the contract, as JSON writes them. Null or absent: not given. For tests only. */
export type Decimal = string | number
type Facultatif<T> = T | null | undefined

export type CorpsPorteur = {
  readonly nature: string
  readonly codeInsee?: Facultatif<string>
  readonly outreMer?: Facultatif<boolean>
  readonly population?: Facultatif<number>
  readonly potentielFinancier?: Facultatif<Decimal>
  readonly potentielFinancierMoyen?: Facultatif<Decimal>
  readonly eligibleSelonListe?: Facultatif<boolean>
  readonly epci?: Facultatif<{
    readonly communeCentre?: Facultatif<number>
    readonly densite?: Facultatif<Decimal>
  }>
  readonly communeNouvelle?: Facultatif<{
    readonly creeeLe?: Facultatif<string>
    readonly ancienneCommuneEligible?: Facultatif<boolean>
  }>
  readonly contratEtat?: Facultatif<{
    readonly designeMaitreOuvrage?: Facultatif<boolean>
    readonly signataireEligible?: Facultatif<boolean>
    readonly deposePar?: Facultatif<string>
  }>
}

export type CorpsRegle = {
  readonly tauxMin?: Facultatif<Decimal>
  readonly tauxMax?: Facultatif<Decimal>
  readonly plancherDepense?: Facultatif<Decimal>
  readonly plancherLeve?: Facultatif<boolean>
  readonly plafondDepense?: Facultatif<Decimal>
  readonly plafondSubvention?: Facultatif<Decimal>
  readonly arrondi?: Facultatif<string>
}

export type CorpsPlan = {
  readonly receptionLe: string
  readonly porteur: CorpsPorteur
  readonly premierActeLe?: Facultatif<string>
  readonly derogationCommencement?: Facultatif<boolean>
  readonly assietteRetenue?: Facultatif<Decimal>
  readonly regleLocale?: Facultatif<CorpsRegle>
  readonly depenses: readonly {
    readonly libelle: string
    readonly montantHT: Decimal
    readonly nature: string
  }[]
  readonly ressources: readonly { readonly financeur: string; readonly montant: Decimal }[]
}

export type CorpsEcheances = {
  readonly receptionLe: string
  readonly demandesDePieces?: Facultatif<
    readonly { readonly demandeesLe: string; readonly recuesLe?: Facultatif<string> }[]
  >
  readonly completLe?: Facultatif<string>
  readonly notifieeLe?: Facultatif<string>
  readonly commenceeLe?: Facultatif<string>
  readonly declarationCommencementLe?: Facultatif<string>
  readonly prorogationCommencementMois?: Facultatif<number>
  readonly prorogationAchevementMois?: Facultatif<number>
  readonly acheveeLe?: Facultatif<string>
  readonly coutTotal?: Facultatif<Decimal>
  readonly auJour: string
}

export type CorpsVersements = {
  readonly assiette: Decimal
  readonly taux: Decimal
  readonly subvention: Decimal
  readonly avanceVersee?: Facultatif<Decimal>
  readonly acomptesVerses?: Facultatif<Decimal>
  readonly depenseJustifiee: Decimal
  readonly achevee: boolean
}
