import { droitDe } from './beneficiaire'
import type { CorpsPlan, CorpsPorteur, Decimal } from './corps'
import { chercherLeMaximum, type Partage } from './maximum'
import {
  auPlus,
  centiemesProches,
  ecart,
  ecrire,
  egal,
  fois,
  fraction,
  leMoindre,
  lire,
  plus,
  type Rationnel,
  ZERO,
} from './rationnel'

export type CommuneNaive = { readonly outreMer: boolean; readonly population: number | null }

type Verdict = 'conforme' | 'non_conforme' | 'sans_objet' | 'a_verifier'

const ETAT = ['DETR', 'DSIL', 'DPV', 'DSID']
const PROPRE = ['AUTOFINANCEMENT', 'EMPRUNT']
const cent = (valeur: Rationnel) => centiemesProches(valeur)

/** The answer of `POST /api/v1/detr/plan`, sentences apart; null when the body is a 400. Read from the contract. */
export function repondreNaivement(corps: CorpsPlan, communes: ReadonlyMap<string, CommuneNaive>) {
  const porteur = completer(corps.porteur, communes)
  const regle = corps.regleLocale ?? {}
  const investi = totalDes(corps.depenses.filter(({ nature }) => nature === 'investissement'))
  const creeeLe = porteur.nature === 'commune' ? (porteur.communeNouvelle?.creeeLe ?? null) : null
  const retenue = lireOuNull(corps.assietteRetenue)
  const tauxMin = lirePart(regle.tauxMin)
  const tauxMax = lirePart(regle.tauxMax)
  if (retenue !== null && !auPlus(retenue, investi)) return null
  if (creeeLe !== null && creeeLe > corps.receptionLe) return null
  if (tauxMin !== null && tauxMax !== null && !auPlus(tauxMin, tauxMax)) return null

  const plafondDepense = lireOuNull(regle.plafondDepense)
  const base = retenue ?? investi
  const assiette = plafondDepense === null ? base : leMoindre(base, plafondDepense)
  const argent = (garder: (financeur: string) => boolean) =>
    corps.ressources
      .filter(({ financeur }) => garder(financeur))
      .reduce((total, { montant }) => plus(total, lire(montant)), ZERO)
  const detr = argent((financeur) => financeur === 'DETR')
  const propre = argent((financeur) => PROPRE.includes(financeur))
  const publiques = argent((financeur) => !PROPRE.includes(financeur) && financeur !== 'PRIVE')
  const etat = argent((financeur) => ETAT.includes(financeur))
  const droit = droitDe(porteur, corps.receptionLe)
  const collectivite = ['commune', 'epci', 'syndicat'].includes(porteur.nature)
  const participe = collectivite && porteur.outreMer !== true
  const plancher = lireOuNull(regle.plancherDepense)
  const plafond = lireOuNull(regle.plafondSubvention)

  const verdictDroit = { eligible: 'conforme', non_eligible: 'non_conforme', a_verifier: 'a_verifier' }[droit]
  const controles: [string, Verdict, string | null][] = [
    ['beneficiaire', verdictDroit as Verdict, 'L2334-33'],
    ['commencement', commencement(corps), 'R2334-24'],
    [
      'regle.plancher',
      plancher === null ? 'sans_objet' : si(regle.plancherLeve === true || auPlus(plancher, investi)),
      '',
    ],
    [
      'plan.equilibre',
      si(
        egal(
          argent(() => true),
          investi,
        ),
      ),
      null,
    ],
    ['plancher', si(auPlus(fois(fraction(20, 100), assiette), detr)), 'R2334-27'],
    ['plafond', si(auPlus(etat, fois(fraction(80, 100), assiette))), 'R2334-27'],
    [
      'participation',
      participe ? si(auPlus(fois(fraction(20, 100), plus(propre, publiques)), propre)) : 'sans_objet',
      'L1111-10 III',
    ],
    ['regle.taux', tauxLocal(detr, assiette, tauxMin, tauxMax), ''],
    ['regle.plafond', plafond === null ? 'sans_objet' : si(auPlus(detr, plafond)), ''],
  ]
  const verdict = juger(controles)
  const partage: Partage = {
    cout: investi,
    assiette,
    prive: argent((financeur) => financeur === 'PRIVE'),
    autresDotations: argent((financeur) => ETAT.includes(financeur) && financeur !== 'DETR'),
    autresPubliques: argent(
      (financeur) => !PROPRE.includes(financeur) && financeur !== 'PRIVE' && financeur !== 'DETR',
    ),
    participe,
    tauxMin,
    tauxMax,
    plafond,
    arrondi: regle.arrondi ?? 'centime',
  }
  const seuil = corps.receptionLe < '2018-01-01' ? 150000 : 100000
  return {
    verdict,
    eligibilite: droit,
    coutTotal: ecrire(cent(investi)),
    horsPlan: ecrire(cent(totalDes(corps.depenses.filter(({ nature }) => nature === 'fonctionnement')))),
    assiette: ecrire(cent(assiette)),
    subventionDemandee: ecrire(cent(detr)),
    taux: egal(assiette, ZERO)
      ? null
      : ecrire(centiemesProches({ n: detr.n * assiette.d * 100n, d: detr.d * assiette.n })),
    subventionMaximale: ecrire(verdict === 'irrecevable' ? 0n : chercherLeMaximum(partage)),
    avisCommission: ecart(detr, fraction(seuil, 1)) > 0n,
    controles,
  }
}

function completer(porteur: CorpsPorteur, communes: ReadonlyMap<string, CommuneNaive>): CorpsPorteur {
  const connue = communes.get(porteur.codeInsee ?? '')
  return {
    ...porteur,
    outreMer: porteur.outreMer ?? connue?.outreMer ?? false,
    population: porteur.population ?? (porteur.nature === 'commune' ? (connue?.population ?? null) : null),
  }
}

function commencement({ receptionLe, premierActeLe, derogationCommencement }: CorpsPlan): Verdict {
  const acte = premierActeLe ?? null
  if (acte === null) return 'conforme'
  if (receptionLe < '2018-10-01') return 'a_verifier'
  return si(acte >= receptionLe || derogationCommencement === true)
}

function tauxLocal(
  detr: Rationnel,
  assiette: Rationnel,
  tauxMin: Rationnel | null,
  tauxMax: Rationnel | null,
): Verdict {
  if (tauxMin === null && tauxMax === null) return 'sans_objet'
  if (tauxMin !== null && !auPlus(fois(tauxMin, assiette), detr)) return 'non_conforme'
  return si(tauxMax === null || auPlus(detr, fois(tauxMax, assiette)))
}

function juger(controles: readonly [string, Verdict, string | null][]): string {
  const fautifs = controles.filter(([, verdict]) => verdict === 'non_conforme').map(([code]) => code)
  if (['beneficiaire', 'commencement', 'regle.plancher'].some((code) => fautifs.includes(code)))
    return 'irrecevable'
  if (fautifs.length > 0) return 'a_corriger'
  return controles.some(([, verdict]) => verdict === 'a_verifier') ? 'a_verifier' : 'recevable'
}

const si = (tenu: boolean): Verdict => (tenu ? 'conforme' : 'non_conforme')
const lireOuNull = (valeur: Decimal | null | undefined) =>
  valeur === null || valeur === undefined ? null : lire(valeur)

function lirePart(valeur: Decimal | null | undefined): Rationnel | null {
  const lu = lireOuNull(valeur)
  return lu && fois(lu, fraction(1, 100))
}

function totalDes(depenses: CorpsPlan['depenses']): Rationnel {
  return depenses.reduce((total, { montantHT }) => plus(total, lire(montantHT)), ZERO)
}
