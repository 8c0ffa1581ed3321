import fc from 'fast-check'
import { FINANCEURS } from '../../financeurs'
import { DEPOSANTS, NATURES_PORTEUR } from '../../porteur'
import { ARRONDIS } from '../../regle-locale'
import { plusAnnees, plusJours } from '../calendrier'
import type { CorpsEcheances, CorpsPlan, CorpsPorteur, CorpsRegle, CorpsVersements, Decimal } from '../corps'
import { ecrire } from '../rationnel'

/** Draws that are the same at every run. `TIRAGES_DIVISES_PAR` thins them out, for mutation testing. */
export function tirages(nombre: number): { seed: number; numRuns: number } {
  return { seed: 20_170_101, numRuns: Math.ceil(nombre / Number(process.env.TIRAGES_DIVISES_PAR ?? 1)) }
}

/** Absent one time out of `chances` + 1; `ouNull` is the same with null. */
const parfois = <T, V>(arb: fc.Arbitrary<T>, vide: V, chances: number) =>
  fc.oneof({ arbitrary: fc.constant(vide), weight: 2 }, { arbitrary: arb, weight: 2 * chances })
const facultatif = <T>(arb: fc.Arbitrary<T>, chances = 1) => parfois(arb, undefined, chances)
const ouNull = <T>(arb: fc.Arbitrary<T>, chances = 1) => parfois(arb, null, chances)
const pres = (valeur: number, de = 2) => fc.integer({ min: Math.max(0, valeur - de), max: valeur + de })
const MAXIMUM = 99_999_999_999

/** « 12.30 », « 12.3 », « 12 » or the same as a JSON number. */
function ecrireAutrement(centiemes: number, facon: number): Decimal {
  const texte = ecrire(BigInt(centiemes))
  if (facon === 1) return Number(texte)
  return facon === 2 ? texte.replace(/\.?0+$/, '') : texte
}

const arbFacon = fc.integer({ min: 0, max: 5 })
const arbMontant = (maximum: number) =>
  fc.tuple(fc.integer({ min: 0, max: maximum }), arbFacon).map(([n, facon]) => ecrireAutrement(n, facon))
const arbTaux = fc
  .oneof(fc.constantFrom(0, 2_000, 3_000, 5_000, 8_000, 10_000), fc.integer({ min: 0, max: 10_000 }))
  .map((taux) => ecrire(BigInt(taux)))

const BORDS = [
  '2017-12-31',
  '2018-01-01',
  '2018-09-30',
  '2018-10-01',
  '2020-09-30',
  '2021-10-05',
  '2024-02-29',
]
const arbJour = fc.oneof(
  fc.constantFrom(...BORDS),
  fc.integer({ min: 0, max: 9_000 }).map((rang) => plusJours('2004-01-01', rang)),
)

const arbPopulation = fc.oneof(
  ...[0, 2_000, 3_500, 20_000, 35_000, 60_000, 75_000, 150_000].map((seuil) => pres(seuil, 1)),
)

/** Near 1.3 times the mean. */
const arbPotentiels = fc
  .record({ dixieme: fc.integer({ min: 0, max: 30_000 }), ecart: fc.integer({ min: -1, max: 1 }) })
  .map(({ dixieme, ecart }) => ({
    moyen: ecrire(BigInt(dixieme * 10)),
    potentiel: ecrire(BigInt(Math.max(0, dixieme * 13 + ecart))),
  }))

function arbPorteur(receptionLe: string): fc.Arbitrary<CorpsPorteur> {
  const arbCreation = fc.oneof(
    fc.integer({ min: -1, max: 1 }).map((ecart) => plusJours(plusAnnees(receptionLe, -3), ecart)),
    fc.integer({ min: -1_500, max: 20 }).map((ecart) => plusJours(receptionLe, ecart)),
  )
  return fc
    .record({
      nature: fc.oneof(
        { arbitrary: fc.constant('commune' as const), weight: 3 },
        fc.constantFrom(...NATURES_PORTEUR),
      ),
      codeInsee: facultatif(fc.constantFrom('05046', '97105'), 0.5),
      outreMer: facultatif(fc.boolean()),
      population: facultatif(arbPopulation, 5),
      potentiels: arbPotentiels,
      connus: fc.tuple(fc.nat(4), fc.nat(4)),
      eligibleSelonListe: ouNull(fc.boolean(), 0.5),
      epci: facultatif(
        fc.record({
          communeCentre: facultatif(fc.oneof(pres(20_000, 1), pres(85_000, 1))),
          densite: facultatif(fc.constantFrom('149.99', '150', '150.0', 149, 150, '150.000001')),
        }),
        5,
      ),
      communeNouvelle: ouNull(
        fc.record({ creeeLe: facultatif(arbCreation, 5), ancienneCommuneEligible: fc.boolean() }),
        0.5,
      ),
      contratEtat: facultatif(
        fc.record({
          designeMaitreOuvrage: fc.boolean(),
          signataireEligible: facultatif(fc.boolean()),
          deposePar: facultatif(fc.constantFrom(...DEPOSANTS)),
        }),
        5,
      ),
    })
    .map(({ potentiels, connus, ...porteur }) => ({
      ...porteur,
      potentielFinancier: connus[0] === 0 ? null : potentiels.potentiel,
      potentielFinancierMoyen: connus[1] === 0 ? null : potentiels.moyen,
    }))
}

function arbRegle(cout: number): fc.Arbitrary<CorpsRegle> {
  const autour = fc.oneof(pres(cout), fc.integer({ min: 0, max: cout })).map((n) => ecrire(BigInt(n)))
  return fc.record({
    tauxMin: facultatif(arbTaux, 0.5),
    tauxMax: facultatif(arbTaux),
    plancherDepense: facultatif(autour, 0.5),
    plancherLeve: facultatif(fc.boolean()),
    plafondDepense: facultatif(autour, 0.5),
    plafondSubvention: facultatif(autour, 0.5),
    arrondi: facultatif(fc.constantFrom(...ARRONDIS)),
  })
}

const arbDepenses = (maximum: number) =>
  fc.array(
    fc.record({
      libelle: fc.constant('Ligne'),
      montantHT: arbMontant(maximum),
      nature: fc.constantFrom('investissement', 'investissement', 'investissement', 'fonctionnement'),
    }),
    { minLength: 1, maxLength: 4 },
  )

const centimesDe = (valeur: Decimal) => {
  const [unites = '0', decimales = ''] = String(valeur).split('.')
  return Number(unites + decimales.padEnd(2, '0'))
}

/** A DETR near a limit, other money, and an own share that balances the plan, or nearly. */
function arbRessources(cout: number): fc.Arbitrary<CorpsPlan['ressources']> {
  const arbPart = fc.constantFrom(0, 20, 20, 50, 80, 80, 100)
  const arbEcart = fc.constantFrom(0, 0, 0, 0, -1, 1)
  const tiers = FINANCEURS.filter((financeur) => financeur !== 'DETR')
  return fc
    .record({
      detr: arbPart,
      ecartDetr: arbEcart,
      autres: fc.array(fc.record({ financeur: fc.constantFrom(...tiers), part: fc.nat(30) }), {
        maxLength: 3,
      }),
      ecartTotal: arbEcart,
      solde: fc.constantFrom('AUTOFINANCEMENT', 'AUTOFINANCEMENT', 'EMPRUNT', 'PRIVE', 'REGION'),
      facon: arbFacon,
    })
    .map(({ detr, ecartDetr, autres, ecartTotal, solde, facon }) => {
      const part = (pourcent: number) => Number((BigInt(cout) * BigInt(pourcent)) / 100n)
      const demande = Math.max(0, part(detr) + ecartDetr)
      const lignes = autres.map(({ financeur, part: pourcent }) => ({ financeur, montant: part(pourcent) }))
      const reste = cout - demande - lignes.reduce((total, { montant }) => total + montant, 0) + ecartTotal
      return [
        { financeur: 'DETR', montant: demande },
        ...lignes,
        { financeur: solde, montant: Math.max(0, reste) },
      ].map(({ financeur, montant }) => ({
        financeur,
        montant: ecrireAutrement(Math.min(montant, MAXIMUM), facon),
      }))
    })
}

/** Bodies of `/detr/plan`, most of them within a cent, an inhabitant or a day of a limit; some are a 400. */
export const arbCorpsPlan: fc.Arbitrary<CorpsPlan> = fc
  .tuple(arbJour, fc.constantFrom(200, 5_000, 3_000_00, 400_000_00, MAXIMUM / 4))
  .chain(([receptionLe, echelle]) => fc.tuple(fc.constant(receptionLe), arbDepenses(Math.floor(echelle))))
  .chain(([receptionLe, depenses]) => {
    const cout = depenses
      .filter(({ nature }) => nature === 'investissement')
      .reduce((total, { montantHT }) => total + centimesDe(montantHT), 0)
    return fc.record({
      receptionLe: fc.constant(receptionLe),
      porteur: arbPorteur(receptionLe),
      premierActeLe: ouNull(
        fc.integer({ min: -2, max: 1 }).map((ecart) => plusJours(receptionLe, ecart)),
        0.5,
      ),
      derogationCommencement: facultatif(fc.boolean()),
      assietteRetenue: ouNull(
        fc.oneof(pres(cout, 1), fc.integer({ min: 0, max: cout })).map((n) => ecrire(BigInt(n))),
        0.5,
      ),
      regleLocale: facultatif(arbRegle(cout)),
      depenses: fc.constant(depenses),
      ressources: arbRessources(cout),
    })
  })

/** Bodies of `/detr/echeances`: waits and durations that fall around every deadline; some are a 400. */
export const arbCorpsEcheances: fc.Arbitrary<CorpsEcheances> = fc
  .record({
    receptionLe: arbJour,
    pauses: fc.array(fc.tuple(fc.nat(70), facultatif(fc.nat(40), 6)), { maxLength: 3 }),
    desordre: fc.constantFrom(0, 0, 0, 0, 0, 0, -1, -3),
    retournees: fc.boolean(),
    attentes: fc.record({
      complet: ouNull(fc.integer({ min: -1, max: 140 })),
      notifiee: ouNull(fc.integer({ min: -1, max: 400 })),
      commencee: ouNull(fc.oneof(fc.integer({ min: -30, max: 200 }), fc.integer({ min: 720, max: 1_300 }))),
      declaree: ouNull(fc.integer({ min: -1, max: 60 })),
      achevee: ouNull(fc.oneof(fc.integer({ min: -1, max: 300 }), fc.integer({ min: 1_455, max: 1_530 }))),
      auJour: fc.oneof(
        fc.integer({ min: -1, max: 130 }),
        fc.integer({ min: 85, max: 190 }),
        fc.integer({ min: 700, max: 2_400 }),
      ),
    }),
    prorogationCommencementMois: facultatif(fc.oneof(fc.nat(12), fc.constantFrom(13, 0.5, -1)), 1),
    prorogationAchevementMois: facultatif(fc.oneof(fc.nat(24), fc.constantFrom(25, 1.5, -1)), 1),
    coutTotal: ouNull(fc.oneof(pres(1_000_000, 1), fc.nat(3_000_000)).map((n) => ecrire(BigInt(n)))),
  })
  .map(({ receptionLe, pauses, desordre, retournees, attentes, ...reste }) => {
    const apres = (jour: string | null, attente: number | null) =>
      attente === null || jour === null ? null : plusJours(jour, attente)
    let jour = receptionLe
    const demandes = pauses.map(([attente, duree], rang) => {
      const demandeesLe = plusJours(jour, attente + (rang === 1 ? desordre : 0))
      jour = plusJours(demandeesLe, duree ?? 0)
      return { demandeesLe, recuesLe: duree === undefined ? null : jour }
    })
    const commenceeLe = apres(receptionLe, attentes.commencee)
    return {
      ...reste,
      receptionLe,
      demandesDePieces: retournees ? [...demandes].reverse() : demandes,
      completLe: apres(receptionLe, attentes.complet),
      notifieeLe: apres(receptionLe, attentes.notifiee),
      commenceeLe,
      declarationCommencementLe: apres(commenceeLe, attentes.declaree),
      acheveeLe: apres(commenceeLe, attentes.achevee),
      auJour: plusJours(receptionLe, attentes.auJour),
    }
  })

/** Bodies of `/detr/versements`; some are a 400. */
export const arbCorpsVersements: fc.Arbitrary<CorpsVersements> = fc
  .constantFrom(30, 3_000, 6_500_00, MAXIMUM)
  .chain((echelle) =>
    fc.record({
      assiette: arbMontant(echelle),
      taux: arbTaux,
      subvention: arbMontant(echelle),
      avanceVersee: facultatif(arbMontant(Math.floor(echelle / 3))),
      acomptesVerses: ouNull(arbMontant(Math.floor(echelle / 2))),
      depenseJustifiee: arbMontant(echelle),
      achevee: fc.boolean(),
    }),
  )
