import * as z from 'zod/mini'
import { motif } from '~/domain/commun/motif'
import { NATURES_ORGANISATION } from '~/domain/organisation/nature'
import { parseRna } from '~/domain/organisation/rna'
import { parseSiret } from '~/domain/organisation/siret'
import { choix, codePostal, courrielFacultatif, luFacultatif, regles, texte, texteFacultatif } from './champs'

/** The GET field: a name, a postcode, an INSEE code, a SIREN, a SIRET or an RNA number. */
export const schemaRecherche = z.object({ q: texte('Écrivez un nom, un code postal ou un SIRET.', 100) })

/** The chosen commune or EPCI, by its key in the reference data. Never chosen beforehand. */
export const schemaChoixOrganisation = z.object({
  organisation: texte('Choisissez votre organisation.', 100),
})

/** An organisation that no list holds: association, CCAS, syndicat. A SIRET or an RNA number, one at least. */
export const schemaNouvelleOrganisation = z
  .object({
    nature: choix(NATURES_ORGANISATION, 'Choisissez le genre d’organisation.'),
    nom: texte('Indiquez le nom de l’organisation.'),
    siret: luFacultatif(parseSiret),
    rna: luFacultatif(parseRna),
    adresse: texteFacultatif(),
    codePostal: codePostal('Indiquez le code postal.'),
    commune: texte('Indiquez la commune.'),
    courriel: courrielFacultatif(),
  })
  .check(
    regles(({ nature, siret, rna }) => {
      if (siret !== null || rna !== null) return []
      const message =
        nature === 'association'
          ? 'Indiquez le SIRET ou le numéro RNA.'
          : 'Indiquez le SIRET de l’organisation.'
      return [motif('organisation.siret', message, null, 'siret')]
    }),
  )
