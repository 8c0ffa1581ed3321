/** What the page says about its draft. `annonce` is the part read aloud: failures, and a success a minute at most. */
export type EtatEnregistrement = { readonly annonce: string | null } & (
  | { readonly nom: 'repos' }
  | { readonly nom: 'enregistre'; readonly le: string }
  /** `reprise`: another try will come by itself. */
  | { readonly nom: 'echec'; readonly reprise: boolean }
  | { readonly nom: 'conflit'; readonly par: string; readonly le: string }
)

export type Envoi<Valeurs> = { readonly etape: string; readonly version: number; readonly valeurs: Valeurs }

/** What came back of a sending; `perdu`: no network, or the server is down. */
export type Reponse =
  | { readonly nom: 'enregistre'; readonly version: number; readonly le: string }
  | { readonly nom: 'conflit'; readonly par: string; readonly le: string }
  | { readonly nom: 'refuse' }
  | { readonly nom: 'perdu' }

export type Enregistreur<Valeurs> = {
  /** A field changed: these values leave in a moment, unless others come. */
  planifier: (valeurs: Valeurs) => void
  arreter: () => void
}

export type OptionsEnregistreur<Valeurs> = {
  etape: string
  version: number
  envoyer: (envoi: Envoi<Valeurs>) => Promise<Reponse>
  surEtat: (etat: EtatEnregistrement, version: number) => void
  maintenant: () => number
}

const ATTENTE_MS = 1_500
const REPRISES_MS = [5_000, 15_000, 30_000] as const
const ANNONCE_MS = 60_000

/**
 * Saves a draft while it is typed: 1.5 s after the last change, one sending at a time, the version of the
 * last answer in the next one. A lost sending is tried again; a conflict stops everything, because the
 * person must choose.
 */
export function createEnregistreur<Valeurs>(options: OptionsEnregistreur<Valeurs>): Enregistreur<Valeurs> {
  let { version } = options
  let enAttente: { valeurs: Valeurs } | null = null
  let minuteur: ReturnType<typeof setTimeout> | undefined
  let enVol = false
  let arrete = false
  let echecs = 0
  let derniereAnnonce = Number.NEGATIVE_INFINITY

  function programmer(delai: number): void {
    clearTimeout(minuteur)
    minuteur = setTimeout(() => void partir(), delai)
  }

  async function partir(): Promise<void> {
    if (enVol || arrete || !enAttente) return
    const { valeurs } = enAttente
    enAttente = null
    enVol = true
    const reponse = await options.envoyer({ etape: options.etape, version, valeurs })
    enVol = false
    if (arrete) return
    recevoir(reponse, valeurs)
  }

  function recevoir(reponse: Reponse, valeurs: Valeurs): void {
    if (reponse.nom === 'conflit') {
      arrete = true
      options.surEtat({ ...reponse, annonce: 'Une autre personne a changé cette page.' }, version)
      return
    }
    if (reponse.nom === 'enregistre') {
      version = reponse.version
      echecs = 0
      options.surEtat({ nom: 'enregistre', le: reponse.le, annonce: annonceReussie() }, version)
      if (enAttente) programmer(ATTENTE_MS)
      return
    }
    const reprise = reponse.nom === 'perdu'
    options.surEtat(
      { nom: 'echec', reprise, annonce: echecs === 0 ? 'Pas encore enregistré.' : null },
      version,
    )
    if (!reprise) return
    enAttente ??= { valeurs }
    programmer(REPRISES_MS[Math.min(echecs, REPRISES_MS.length - 1)] ?? ATTENTE_MS)
    echecs += 1
  }

  function annonceReussie(): string | null {
    if (options.maintenant() - derniereAnnonce < ANNONCE_MS) return null
    derniereAnnonce = options.maintenant()
    return 'Enregistré.'
  }

  return {
    planifier(valeurs) {
      if (arrete) return
      enAttente = { valeurs }
      if (!enVol) programmer(ATTENTE_MS)
    },
    arreter() {
      arrete = true
      clearTimeout(minuteur)
    },
  }
}
