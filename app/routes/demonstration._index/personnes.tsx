import { Bouton } from '~/components/bouton'
import type { GroupeDemo, PersonneDemo } from '~/queries/personnes-demo.server'

export type PersonnesProps = {
  groupe: GroupeDemo
  /** One-click sign-in exists on this host. */
  local: boolean
}

/** The people of one département, one button each. */
export function Personnes({ groupe: { departement, nom, personnes }, local }: PersonnesProps) {
  const id = `departement-${departement || 'france'}`
  return (
    <section aria-labelledby={id} className="fr-mb-4w">
      <h3 id={id} className="fr-h5 fr-mb-2w">
        {departement === '' ? nom : `${nom} (${departement})`}
      </h3>
      <ul className="mg-personnes">
        {personnes.map((personne) => (
          <li key={personne.id} className="mg-personne-demo">
            <Fiche personne={personne} local={local} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fiche({ personne, local }: { personne: PersonneDemo; local: boolean }) {
  const { id, nom, qualite, role, aEssayer } = personne
  return (
    <>
      <p className="mg-carte__detail">{role}</p>
      <p className="fr-mb-1v">
        <strong>{nom}</strong>
        {qualite && `, ${qualite}`}
      </p>
      <p className="fr-text--sm fr-mb-2w">{aEssayer}</p>
      {local && (
        <form method="post" action="/demonstration" className="mg-personne-demo__geste">
          <input type="hidden" name="personne" value={id} />
          <Bouton petit variante="secondaire">
            Entrer comme {nom}
            <span className="fr-sr-only">{`, ${qualite || role}`}</span>
          </Bouton>
        </form>
      )}
    </>
  )
}
