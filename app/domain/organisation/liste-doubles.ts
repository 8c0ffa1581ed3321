import { deCommune } from '../territoire/commune'
import { normaliser } from '../territoire/recherche'
import { type Collectivite, cleDeCollectivite } from './liste-collectivite'
import { type AnomalieDeListe, citer, faute, type Rangee } from './liste-tableau'

type Ligne = Collectivite & { readonly numero: number }

/** The same collectivité twice, whatever code names it: both lines are said. */
export function checkDoubles(lignes: readonly Ligne[]): AnomalieDeListe[] {
  const premieres = new Map<string, number>()
  return lignes.flatMap((ligne) => {
    const cle = cleDeCollectivite(ligne)
    const premiere = premieres.get(cle)
    if (premiere === undefined) {
      premieres.set(cle, ligne.numero)
      return []
    }
    const message = `${ligne.nom} est aux lignes ${premiere} et ${ligne.numero}\u00A0: gardez-en une.`
    return [faute('liste.double', ligne.numero, null, message)]
  })
}

/** The name beside the code is another one: the code rules, and the page says so. Communes only. */
export function remarquerNom<Cle extends string>(
  { numero, nom, codeInsee }: Ligne,
  rangee: Rangee<Cle | 'nom'> | undefined,
): AnomalieDeListe[] {
  const ecrit = rangee?.texte('nom') ?? ''
  if (codeInsee === null || ecrit === '' || normaliser(ecrit) === normaliser(nom)) return []
  const message = `Le fichier dit ${citer(ecrit)}\u00A0; le code ${codeInsee} est celui ${deCommune(nom)}. Le code est retenu.`
  return [faute('liste.nom', numero, rangee?.colonne('nom') ?? null, message)]
}
