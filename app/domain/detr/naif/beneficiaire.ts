import { plusAnnees } from './calendrier'
import type { CorpsPorteur } from './corps'
import { ecart, fois, fraction, lire } from './rationnel'

export type Droit = 'eligible' | 'non_eligible' | 'a_verifier'

/** Art. L2334-33 as the contract writes it. `porteur` is completed with what the code of the commune says. */
export function droitDe(porteur: CorpsPorteur, receptionLe: string): Droit {
  const liste = porteur.eligibleSelonListe ?? null
  switch (porteur.nature) {
    case 'commune':
      if (liste !== null) return oui(liste)
      return droitDeLaCommune(porteur) !== 'eligible' && isNouvelle(porteur, receptionLe)
        ? 'eligible'
        : droitDeLaCommune(porteur)
    case 'epci':
      return liste !== null ? oui(liste) : droitDeLEpci(porteur)
    case 'syndicat':
      if (liste !== null) return oui(liste)
      return (porteur.population ?? null) === null ? 'a_verifier' : oui((porteur.population ?? 0) <= 60000)
    case 'association':
      return droitDeLAssociation(porteur)
    default:
      return 'non_eligible'
  }
}

const oui = (eligible: boolean): Droit => (eligible ? 'eligible' : 'non_eligible')

function droitDeLaCommune(porteur: CorpsPorteur): Droit {
  const habitants = porteur.population ?? null
  if (habitants === null) return 'a_verifier'
  if (habitants <= (porteur.outreMer ? 3500 : 2000)) return 'eligible'
  if (habitants > (porteur.outreMer ? 35000 : 20000)) return 'non_eligible'
  const potentiel = porteur.potentielFinancier ?? null
  const moyen = porteur.potentielFinancierMoyen ?? null
  if (potentiel === null || moyen === null) return 'a_verifier'
  return oui(ecart(lire(potentiel), fois(fraction(13, 10), lire(moyen))) < 0n)
}

function isNouvelle({ communeNouvelle }: CorpsPorteur, receptionLe: string): boolean {
  const creeeLe = communeNouvelle?.creeeLe ?? null
  if (creeeLe === null || communeNouvelle?.ancienneCommuneEligible !== true) return false
  return receptionLe < plusAnnees(creeeLe, 3)
}

/** Each threshold: over it, not, or unknown. One that is not over is enough. */
function droitDeLEpci(porteur: CorpsPorteur): Droit {
  const habitants = porteur.population ?? null
  if (habitants === null) return 'a_verifier'
  const centre = porteur.epci?.communeCentre ?? null
  const densite = porteur.epci?.densite ?? null
  const depasse = [
    habitants > (porteur.outreMer ? 150000 : 75000),
    centre === null ? null : centre > (porteur.outreMer ? 85000 : 20000),
    densite === null ? null : ecart(lire(densite), fraction(150, 1)) >= 0n,
  ]
  if (depasse.includes(false)) return 'eligible'
  return depasse.includes(null) ? 'a_verifier' : 'non_eligible'
}

function droitDeLAssociation({ contratEtat }: CorpsPorteur): Droit {
  if (contratEtat?.designeMaitreOuvrage !== true) return 'non_eligible'
  if (!['maire', 'president_epci'].includes(contratEtat.deposePar ?? '')) return 'non_eligible'
  const signataire = contratEtat.signataireEligible ?? null
  return signataire === null ? 'a_verifier' : oui(signataire)
}
