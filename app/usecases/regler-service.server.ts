import { transaction } from '~/adapters/db/transaction.server'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { deDepartement, isDepartement, laPrefecture } from '~/domain/territoire/departements'

const CHAMPS = [
  'entite',
  'prefecture',
  'bureau',
  'adresse',
  'telephone',
  'courriel',
  'responsable',
  'tribunal',
  'ville',
] as const

/**
 * Sets the service of a département that writes the letters: `telephone=04…`. What is not given keeps its value;
 * an empty field makes the letters refuse, by name, rather than print a blank.
 */
export async function reglerService(departement: string, saisies: readonly string[]): Promise<Result<null>> {
  if (!isDepartement(departement))
    return refus(motif('service.departement', 'Donnez le code du département, par exemple 04.'))
  const valeurs: Partial<Record<(typeof CHAMPS)[number], string>> = {}
  for (const saisie of saisies) {
    const [nom = '', ...reste] = saisie.split('=')
    const champ = CHAMPS.find((connu) => connu === nom)
    if (!champ)
      return refus(motif('service.champ', `Champ inconnu\u00A0: ${nom}. Champs\u00A0: ${CHAMPS.join(', ')}.`))
    valeurs[champ] = reste.join('=').trim()
  }
  const vides = Object.fromEntries(CHAMPS.map((champ) => [champ, ''])) as Record<
    (typeof CHAMPS)[number],
    string
  >
  const parDefaut = { entite: `Préfet ${deDepartement(departement)}`, prefecture: laPrefecture(departement) }
  return transaction(async (tx) => {
    await tx.servicePrefecture.upsert({
      where: { departement },
      create: { departement, ...vides, ...parDefaut, ...valeurs },
      update: valeurs,
    })
    return ok(null)
  })
}
