import type { NatureSimulee } from '~/domain/detr/simulation'
import { deCommune } from '~/domain/territoire/commune'
import { Alerte } from '../alerte'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { GroupeRadio } from '../groupe-radio'

export type PorteurPropose = {
  readonly nature: NatureSimulee
  readonly code: string
  readonly nom: string
  readonly departement: string
  readonly departementNom: string
  readonly codesPostaux: readonly string[]
  readonly population: number | null
  readonly ancienne: string | null
}

export type QuestionPorteurProps = {
  nature: NatureSimulee
  q: string
  /** Null: nothing was searched. */
  resultats: readonly PorteurPropose[] | null
  erreur?: string
}

export const LIBELLES_PORTEUR: Readonly<Record<NatureSimulee, string>> = {
  commune: 'Une commune',
  epci: 'Une intercommunalité',
  association: 'Une association',
  ccas: 'Un centre communal d’action sociale (CCAS)',
}

/** First question: who buys, and where. One answer is one link. */
export function QuestionPorteur({ nature, q, resultats, erreur }: QuestionPorteurProps) {
  return (
    <>
      <form method="get" action="/simulateur-detr" noValidate>
        <GroupeRadio
          name="n"
          libelle="Qui achète le matériel&#8239;?"
          options={(Object.keys(LIBELLES_PORTEUR) as NatureSimulee[]).map((valeur) => ({
            valeur,
            libelle: LIBELLES_PORTEUR[valeur],
          }))}
          defaultValue={nature}
        />
        <Champ
          name="q"
          libelle="Quelle commune, ou quelle intercommunalité&#8239;?"
          indication="Nom, code postal, code INSEE, SIREN ou SIRET. Les accents et les tirets sont facultatifs."
          defaultValue={q}
          erreur={erreur}
          largeur="lg"
          autoComplete="off"
          spellCheck={false}
        />
        <Bouton variante={resultats && resultats.length > 0 ? 'secondaire' : 'principal'}>Chercher</Bouton>
      </form>
      {resultats && !erreur && <Resultats q={q} resultats={resultats} />}
    </>
  )
}

function Resultats({ q, resultats }: { q: string; resultats: readonly PorteurPropose[] }) {
  if (resultats.length === 0)
    return (
      <div className="fr-mt-4w">
        <Alerte ton="info">
          {`Aucun résultat pour «\u00A0${q}\u00A0». Essayez le code postal, ou le début du nom. Pour une association ou un CCAS, cherchez sa commune.`}
        </Alerte>
      </div>
    )
  return (
    <section className="fr-mt-4w" aria-labelledby="resultats">
      <h2 id="resultats" className="fr-h5">
        {resultats.length === 1 ? 'Un résultat' : `${resultats.length} résultats`}
      </h2>
      <ul className="mg-choix">
        {resultats.map((resultat) => (
          <li key={`${resultat.nature}${resultat.code}`}>
            <a className="fr-link" href={`/simulateur-detr?${queryDe(resultat)}`}>
              {resultat.nom}
            </a>
            <span className="mg-choix__detail">{detailDe(resultat)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function queryDe({ nature, code }: PorteurPropose): string {
  return nature === 'commune' ? `c=${code}` : `n=${nature}&c=${code}`
}

function detailDe({
  nature,
  nom,
  departement,
  departementNom,
  codesPostaux,
  population,
  ancienne,
}: PorteurPropose) {
  const faits = [
    nature === 'epci' ? 'Intercommunalité' : null,
    departementNom && `${departementNom} (${departement})`,
    codesPostaux.slice(0, 3).join(', '),
    population === null ? null : formatHabitants(population),
  ]
  const fusion = ancienne === null ? '' : `${ancienne} fait aujourd’hui partie ${deCommune(nom)}. `
  return fusion + faits.filter(Boolean).join(' · ')
}

/** « 1 204 habitants ». */
export function formatHabitants(nombre: number): string {
  const texte = String(nombre).replace(/\B(?=(\d{3})+$)/g, '\u202F')
  return `${texte}\u00A0${nombre > 1 ? 'habitants' : 'habitant'}`
}
