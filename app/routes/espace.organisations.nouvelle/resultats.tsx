import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { GroupeRadio } from '~/components/groupe-radio'
import { deCommune } from '~/domain/territoire/commune'
import type { OrganisationTrouvee, RechercheOrganisation } from '~/queries/chercher-organisation.server'

export type ResultatsProps = { recherche: RechercheOrganisation }

/** What was found, never chosen beforehand: a homonym always shows its département. */
export function Resultats({ recherche: { saisie, resultats, motifs, aAjouter } }: ResultatsProps) {
  if (motifs.length > 0 || aAjouter) return null
  if (resultats.length === 0) {
    return (
      <Alerte ton="info">
        {`Aucun résultat pour «\u00A0${saisie}\u00A0». Essayez le code postal, ou le début du nom. Une association se trouve par son SIRET ou son numéro RNA.`}
      </Alerte>
    )
  }
  return (
    <form method="get" action="/espace/organisations/nouvelle" className="fr-mt-4w">
      <input type="hidden" name="q" value={saisie} />
      <GroupeRadio
        name="choix"
        libelle={resultats.length === 1 ? 'Un résultat' : `${resultats.length} résultats`}
        options={resultats.map((resultat) => ({
          valeur: resultat.choix,
          libelle: resultat.nom,
          indication: detail(resultat),
        }))}
      />
      <Bouton>Voir cette organisation</Bouton>
    </form>
  )
}

function detail({
  nom,
  nature,
  departement,
  departementNom,
  codesPostaux,
  population,
  ancienne,
}: OrganisationTrouvee) {
  const lignes = [
    nature,
    departementNom && `${departementNom} (${departement})`,
    codesPostaux.slice(0, 3).join(', '),
    population === null ? null : formatHabitants(population),
  ].filter(Boolean)
  const fusion = `${ancienne} fait aujourd’hui partie ${deCommune(nom)}. Le dossier s’ouvre au nom ${deCommune(nom)}.`
  return ancienne === null ? lignes.join(' · ') : `${fusion} ${lignes.join(' · ')}`
}

/** « 1 204 habitants ». */
export function formatHabitants(nombre: number): string {
  const texte = String(nombre).replace(/\B(?=(\d{3})+$)/g, '\u202F')
  return `${texte}\u00A0${nombre > 1 ? 'habitants' : 'habitant'}`
}
