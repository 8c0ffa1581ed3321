import { FilMessages } from '~/components/instruction/fil-messages'
import { FormulaireTexte } from '~/components/instruction/formulaire-texte'
import { Histoire } from '~/components/instruction/histoire'
import { Section } from '~/components/instruction/section'
import { ListeDefinitions } from '~/components/liste-definitions'
import type { DossierInstruction } from '~/queries/dossier-instruction.server'
import { Corrections } from './corrections'
import { Decision } from './decision'
import { Equipement } from './equipement'
import { Financement } from './financement'
import { Organisation } from './organisation'
import { Pieces, SignatureElu } from './pieces'

export type PartieProps = { dossier: DossierInstruction }

const SOMMAIRE = [
  ['organisation', 'Organisation'],
  ['lieu', 'Lieu et horaires'],
  ['services', 'Démarches'],
  ['equipement', 'Équipement'],
  ['financement', 'Financement'],
  ['pieces', 'Pièces'],
  ['signature', 'Signature'],
  ['corrections', 'Corrections'],
  ['decision', 'Décision'],
  ['messages', 'Messages'],
  ['notes', 'Notes internes'],
  ['histoire', 'Histoire'],
] as const

/** Everything of the file, in sections that Ctrl+F reads and that print. */
export function Sections({ dossier }: PartieProps) {
  const { reponses, messages, histoire, id, mention } = dossier
  return (
    <div>
      <nav aria-label="Aller à">
        <ul className="mg-sommaire">
          {SOMMAIRE.map(([ancre, libelle]) => (
            <li key={ancre}>
              <a href={`#${ancre}`}>
                {libelle}
                {compteDe(ancre, dossier)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Organisation dossier={dossier} />
      <Section id="lieu" titre="Lieu et horaires">
        <Reponses reponses={reponses.lieu} dossier={dossier} />
      </Section>
      <Section id="services" titre="Démarches et personne qui aide">
        <Reponses reponses={reponses.services} dossier={dossier} />
      </Section>
      <Equipement dossier={dossier} />
      <Financement dossier={dossier} />
      <Pieces dossier={dossier} />
      <SignatureElu dossier={dossier} />
      <Corrections dossier={dossier} />
      <Decision dossier={dossier} />
      <Section id="messages" titre="Messages">
        <FilMessages messages={messages} />
        {mention === null && (
          <FormulaireTexte
            id="champ-message"
            action={`/instruction/dossiers/${id}/messages`}
            libelle="Écrire au demandeur"
            indication="La personne est prévenue par courriel. Le texte reste dans le portail."
            bouton="Envoyer le message"
          />
        )}
      </Section>
      <Section id="histoire" titre="Histoire">
        <Histoire lignes={histoire} />
      </Section>
    </div>
  )
}

/** « Pièces (3 sur 4) », « Équipement (2 à traiter) »: what a look at the summary already says. */
function compteDe(ancre: string, { pieces, conformite, corrections, messages }: DossierInstruction): string {
  const aTraiter = conformite.manque.length + conformite.aPreciser.length
  if (ancre === 'equipement' && aTraiter > 0) return ` (${aTraiter} à traiter)`
  if (ancre === 'corrections' && corrections.length > 0) return ` (${corrections.length})`
  if (ancre === 'messages' && messages.length > 0) return ` (${messages.length})`
  if (ancre !== 'pieces') return ''
  return ` (${pieces.filter(({ manque }) => !manque).length} sur ${pieces.length})`
}

/** The answers of a step; each leads to a correction of its field while corrections may be asked. */
export function Reponses({
  reponses,
  dossier,
}: PartieProps & { reponses: DossierInstruction['reponses']['lieu'] }) {
  const corrigeable = dossier.etapes.includes('demander_corrections')
  return (
    <ListeDefinitions
      lignes={reponses.map(({ cible, libelle, valeur }) => ({
        terme: libelle,
        valeur:
          valeur &&
          (corrigeable ? (
            <>
              {valeur}{' '}
              <a
                className="fr-text--sm"
                href={`/instruction/dossiers/${dossier.id}/corrections?cible=${encodeURIComponent(cible)}`}
              >
                à corriger<span className="fr-sr-only">{`\u00A0: ${libelle}`}</span>
              </a>
            </>
          ) : (
            valeur
          )),
      }))}
      absent="Sans réponse"
    />
  )
}
