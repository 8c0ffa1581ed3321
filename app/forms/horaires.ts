import * as z from 'zod/mini'
import { type Motif, motif } from '~/domain/commun/motif'
import { parseHeure } from '~/domain/espace/heure'
import {
  checkHoraires,
  HORAIRES_VIDES,
  type HorairesSemaine,
  JOURS_SEMAINE,
  type JourSemaine,
  type Plage,
} from '~/domain/espace/horaires'

const PLAGE_SAISIE = z.object({
  debut: z._default(z.string({ error: 'Écrivez une heure.' }), ''),
  fin: z._default(z.string({ error: 'Écrivez une heure.' }), ''),
  mode: z._default(z.string({ error: 'Choisissez avec aide ou accès libre.' }), 'avec_aide'),
})

const JOUR_SAISI = z._default(
  z
    .array(PLAGE_SAISIE, { error: 'Ces heures ne sont pas lisibles.' })
    .check(z.maxLength(2, { error: 'Deux plages au plus par jour.' })),
  [],
)

type PlageSaisie = z.output<typeof PLAGE_SAISIE>

/** A week typed as `horaires.lundi.0.debut`, `.fin`, `.mode`. A range left blank is not one. */
export const schemaHoraires = z.pipe(
  z.prefault(
    z.object(
      {
        lundi: JOUR_SAISI,
        mardi: JOUR_SAISI,
        mercredi: JOUR_SAISI,
        jeudi: JOUR_SAISI,
        vendredi: JOUR_SAISI,
        samedi: JOUR_SAISI,
        dimanche: JOUR_SAISI,
      },
      { error: 'Ces heures ne sont pas lisibles.' },
    ),
    {},
  ),
  z.transform((saisie: Record<JourSemaine, PlageSaisie[]>, ctx): HorairesSemaine => {
    const { horaires, motifs } = lireSemaine(saisie)
    for (const { message, champ } of motifs) {
      const path = champ ? champ.split('.') : []
      ctx.issues.push({ code: 'custom', message, path, input: saisie })
    }
    return motifs.length > 0 ? z.NEVER : horaires
  }),
)

function lireSemaine(saisie: Record<JourSemaine, PlageSaisie[]>): {
  readonly horaires: HorairesSemaine
  readonly motifs: readonly Motif[]
} {
  const horaires: Record<JourSemaine, readonly Plage[]> = { ...HORAIRES_VIDES }
  const motifs: Motif[] = []
  for (const jour of JOURS_SEMAINE) {
    const lues = saisie[jour].map((plage, rang) => lirePlage(plage, jour, `${jour}.${rang}`))
    motifs.push(...lues.flatMap((lue) => ('motifs' in lue ? lue.motifs : [])))
    // A blank first range would shift the rank of the second: fields are named after what was typed.
    if (motifs.length === 0) horaires[jour] = lues.flatMap((lue) => ('plage' in lue ? [lue.plage] : []))
  }
  return { horaires, motifs: motifs.length > 0 ? motifs : checkHoraires(horaires).map(replacer(saisie)) }
}

type PlageLue = { readonly vide: true } | { readonly plage: Plage } | { readonly motifs: readonly Motif[] }

function lirePlage({ debut, fin, mode }: PlageSaisie, jour: JourSemaine, champ: string): PlageLue {
  if (isVide(debut) && isVide(fin)) return { vide: true }
  const motifs: Motif[] = []
  const lire = (saisie: string, borne: 'debut' | 'fin', nom: string): number => {
    if (isVide(saisie)) {
      motifs.push(motif('horaires.vide', `Indiquez l’heure ${nom} du ${jour}.`, null, `${champ}.${borne}`))
      return 0
    }
    const lue = parseHeure(saisie)
    if (lue.ok) return lue.value
    motifs.push(...lue.motifs.map((refuse) => ({ ...refuse, champ: `${champ}.${borne}` })))
    return 0
  }
  const [a, b] = [lire(debut, 'debut', 'd’ouverture'), lire(fin, 'fin', 'de fermeture')]
  if (motifs.length > 0) return { motifs }
  return { plage: { debut: a, fin: b, mode: mode === 'libre' ? 'libre' : 'avec_aide' } }
}

/** Gives a motif on the n-th range the rank of the n-th range that was typed. */
function replacer(saisie: Record<JourSemaine, PlageSaisie[]>): (refuse: Motif) => Motif {
  return (refuse) => {
    const [jour = '', rang = '', borne = ''] = (refuse.champ ?? '').split('.')
    const typees = (saisie[jour as JourSemaine] ?? [])
      .map((plage, place) => ({ plage, place }))
      .filter(({ plage }) => !isVide(plage.debut) || !isVide(plage.fin))
    const place = typees[Number(rang)]?.place
    return place === undefined ? refuse : { ...refuse, champ: `${jour}.${place}.${borne}` }
  }
}

function isVide(texte: string): boolean {
  return texte.trim() === ''
}
