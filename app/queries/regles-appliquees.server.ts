import { type Lecture, lecture } from '~/adapters/db/base.server'
import { exerciceCivil } from '~/domain/calendrier/exercice'
import { type Jour, jourDeParis } from '~/domain/commun/jour'
import { centimes } from '~/domain/commun/montant'
import { phraseDeLaListe } from '~/domain/detr/parole-eligibilite'
import { type Arrondi, libellesRegleLocale } from '~/domain/detr/regle-locale'
import { nomDepartement } from '~/domain/territoire/departements'
import { findAnnexePublique } from './annexe-publique.server'

/** What the portal applies beside the law: the rules of the départements, and the annexe in force. */
export async function reglesAppliquees(maintenant: Date) {
  const annexe = await findAnnexePublique(null, maintenant)
  return { departements: await listDepartements(jourDeParis(maintenant)), annexe }
}

/** Of each département and year, the last version of its rule book in force that day; never a draft. */
async function listDepartements(jour: Jour) {
  const recueils = await lecture().recueilRegles.findMany({
    where: { statut: { not: 'brouillon' }, OR: [{ enVigueurDu: null }, { enVigueurDu: { lte: jour } }] },
    orderBy: [{ departement: 'asc' }, { exercice: 'desc' }, { version: 'desc' }],
    include: { regles: { orderBy: { libelle: 'asc' } } },
  })
  const enVigueur = recueils.filter(
    ({ departement, exercice }, rang) =>
      recueils[rang - 1]?.departement !== departement || recueils[rang - 1]?.exercice !== exercice,
  )
  const exercice = exerciceCivil(jour)
  const codes = [...new Set(enVigueur.map(({ departement }) => departement))]
  const listes = await listListes(codes, exercice)
  return codes.map((code) => ({
    code,
    nom: nomDepartement(code),
    eligibilite: phraseDeLaListe(listes.get(code) ?? { ...SANS_LISTE, exercice }),
    regles: enVigueur
      .filter(({ departement }) => departement === code)
      .flatMap((recueil) => recueil.regles.map((regle) => ecrireRegle(regle, recueil))),
  }))
}

const SANS_LISTE = { appliqueeLe: null, source: null, citee: false, motif: null } as const

/** The official list that each département applied for this year. */
async function listListes(departements: readonly string[], exercice: number) {
  const listes = await lecture().listeImportee.findMany({
    where: { type: 'eligibilite', exercice, etat: 'appliquee', departement: { in: [...departements] } },
    select: { departement: true, source: true, appliqueeLe: true },
  })
  return new Map(
    listes.map(({ departement, source, appliqueeLe }) => [
      departement,
      { ...SANS_LISTE, exercice, source, appliqueeLe: appliqueeLe && jourDeParis(appliqueeLe) },
    ]),
  )
}

type Recueil = {
  readonly statut: string
  readonly decision: string | null
  readonly enVigueurDu: string | null
}
type Regle = Awaited<ReturnType<Lecture['regleLocale']['findFirstOrThrow']>>

function ecrireRegle(regle: Regle, { statut, decision, enVigueurDu }: Recueil) {
  return {
    id: regle.id,
    exercice: regle.exercice,
    libelle: regle.libelle,
    isPubliee: statut === 'publie',
    enVigueurDu,
    decision: regle.decision ?? decision,
    phrases: libellesRegleLocale({
      tauxMin: regle.tauxMin,
      tauxMax: regle.tauxMax,
      plancherDepense: enCentimes(regle.plancherDepense),
      plancherLeve: regle.plancherLeve,
      plafondDepense: enCentimes(regle.plafondDepense),
      plafondSubvention: enCentimes(regle.plafondSubvention),
      arrondi: regle.arrondi as Arrondi,
    }),
  }
}

function enCentimes(montant: bigint | null): number | null {
  return montant === null ? null : centimes(montant)
}
