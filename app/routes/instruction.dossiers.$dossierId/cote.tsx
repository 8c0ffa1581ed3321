import { Bouton } from '~/components/bouton'
import { FormulaireTexte } from '~/components/instruction/formulaire-texte'
import { JourTexte } from '~/components/jour-texte'
import { Liste } from '~/components/liste'
import type { DossierInstruction } from '~/queries/dossier-instruction.server'

/** Beside the file: who has it, and what agents write to each other. */
export function Cote({ dossier }: { dossier: DossierInstruction }) {
  const { id, agent, agents, agentId, gere, notes, mention } = dossier
  const base = `/instruction/dossiers/${id}`
  return (
    <aside aria-label="Attribution et notes internes">
      <section className="mg-section" aria-labelledby="attribution-titre">
        <h2 className="fr-h6" id="attribution-titre">
          Attribution
        </h2>
        <p>{agent ? `Ce dossier est lu par ${agent}.` : 'Personne n’a encore ce dossier.'}</p>
        {gere && agents.length > 0 && (
          <form method="post" action={`${base}/attribuer`}>
            <Liste
              name="agentId"
              libelle="Attribuer à"
              options={agents.map(({ id: valeur, nom }) => ({ valeur, libelle: nom }))}
              defaultValue={agentId ?? ''}
            />
            <Bouton variante="tertiaire">Attribuer</Bouton>
          </form>
        )}
      </section>
      <section className="mg-section" id="notes" aria-labelledby="notes-titre">
        <h2 className="fr-h6" id="notes-titre">
          Notes internes
        </h2>
        {notes.map(({ id: cle, auteur, le, texte }) => (
          <div key={cle} className="mg-interne">
            <p className="fr-text--sm fr-mb-1v">
              <strong>Interne</strong>, {auteur}, <JourTexte instant={le} />
            </p>
            {texte}
          </div>
        ))}
        {mention === null ? (
          <FormulaireTexte
            id="champ-note"
            action={`${base}/notes`}
            libelle="Note interne"
            indication="Jamais transmise au demandeur."
            bouton="Ajouter la note"
          />
        ) : (
          notes.length === 0 && <p className="mg-vide">Aucune note.</p>
        )}
      </section>
    </aside>
  )
}
