import { Bouton } from '~/components/bouton'
import { Champ } from '~/components/champ'
import { erreurDe } from '~/components/erreur-de'
import { GroupeRadio } from '~/components/groupe-radio'
import type { Motif } from '~/domain/commun/motif'
import { LIBELLES_NATURE, type NatureOrganisation } from '~/domain/organisation/nature'
import { formatSiret } from '~/domain/organisation/siret'
import type { Saisie } from '~/forms/parse'

export type FormulaireAjoutProps = {
  numeros: { siret: string | null; rna: string | null }
  values: Saisie
  motifs: readonly Motif[] | undefined
}

/** Communes and EPCI come from the reference data: they are never typed. */
const NATURES: readonly NatureOrganisation[] = ['association', 'ccas', 'syndicat', 'autre']

/** An association, a CCAS or a syndicat that no list holds: its name, and the commune of its seat. */
export function FormulaireAjout({ numeros: { siret, rna }, values, motifs }: FormulaireAjoutProps) {
  const champ = (name: string) => {
    const valeur = values[name]
    return { name, defaultValue: typeof valeur === 'string' ? valeur : '', erreur: erreurDe(motifs, name) }
  }
  return (
    <section className="fr-mt-4w" aria-labelledby="ajout">
      <h2 id="ajout">Nous ne connaissons pas encore cette organisation</h2>
      <p>
        {siret ? `SIRET\u00A0: ${formatSiret(siret)}` : `Numéro RNA\u00A0: ${rna}`}. Dites-nous de qui il
        s’agit.
      </p>
      <form method="post" noValidate>
        {siret && <input type="hidden" name="siret" value={siret} />}
        {rna && <input type="hidden" name="rna" value={rna} />}
        <GroupeRadio
          name="nature"
          libelle="Genre d’organisation"
          options={NATURES.map((nature) => ({ valeur: nature, libelle: LIBELLES_NATURE[nature] }))}
          defaultValue={champ('nature').defaultValue}
          erreur={erreurDe(motifs, 'nature')}
        />
        <Champ {...champ('nom')} libelle="Nom de l’organisation" autoComplete="organization" />
        <Champ {...champ('adresse')} libelle="Adresse du siège" optionnel autoComplete="street-address" />
        <Champ {...champ('codePostal')} libelle="Code postal du siège" largeur="sm" inputMode="numeric" />
        <Champ {...champ('commune')} libelle="Commune du siège" />
        <Bouton>Continuer avec cette organisation</Bouton>
      </form>
    </section>
  )
}
