import type { Motif } from '../../domain/commun/motif'
import { MOTIFS_PRETS } from '../../domain/dossier/motifs-decision'
import { lireTexte, lireValeur } from '../../domain/dossier/valeurs'
import { Bouton } from '../bouton'
import { erreurDe } from '../erreur-de'
import { GroupeCases } from '../groupe-cases'
import { GroupeRadio } from '../groupe-radio'
import { ZoneTexte } from '../zone-texte'

export type SignatairePropose = {
  readonly id: string
  readonly nom: string
  readonly qualite: string
  readonly delegation: string | null
}

export type FormulaireDecisionProps = {
  action: string
  values: unknown
  motifs?: readonly Motif[]
  signataires: readonly SignatairePropose[]
}

/** What is proposed and why; the letter is read on the next page, before it is proposed. */
export function FormulaireDecision({ action, values, motifs, signataires }: FormulaireDecisionProps) {
  const choisis = lireValeur(values, 'motifs')
  const codes = Array.isArray(choisis) ? choisis.map(String) : typeof choisis === 'string' ? [choisis] : []
  return (
    <form method="post" action={action} className="mg-formulaire">
      <GroupeRadio
        name="sens"
        libelle="Votre proposition"
        defaultValue={lireTexte(values, 'sens')}
        erreur={erreurDe(motifs, 'sens')}
        options={[
          {
            valeur: 'agreer',
            libelle: 'Agréer, avec ou sans réserves',
            indication: 'La lettre est la convention. Écrivez vos réserves plus bas.',
          },
          { valeur: 'refuser', libelle: 'Refuser', indication: 'Une raison au moins.' },
          {
            valeur: 'sans_suite',
            libelle: 'Classer sans suite',
            indication: 'Le dossier se referme sans juger le projet. Une raison au moins.',
          },
        ]}
      />
      <ZoneTexte
        name="conditions"
        libelle="Réserves de l’agrément"
        optionnel
        indication="Une par ligne, à régler avant l’ouverture. Celles de l’annexe technique s’ajoutent seules."
        defaultValue={lireTexte(values, 'conditions')}
        erreur={erreurDe(motifs, 'conditions')}
      />
      <GroupeCases
        name="motifs"
        libelle="Raisons d’un refus ou d’un classement"
        defaultValue={codes}
        erreur={erreurDe(motifs, 'motifs')}
        options={[
          ...MOTIFS_PRETS.refuser.map(({ code, phrase }) => ({
            valeur: code,
            libelle: phrase,
            indication: 'Refus',
          })),
          ...MOTIFS_PRETS.sans_suite.map(({ code, phrase }) => ({
            valeur: code,
            libelle: phrase,
            indication: 'Classement sans suite',
          })),
        ]}
      />
      <ZoneTexte
        name="mots"
        libelle="Vos mots, imprimés dans la lettre"
        optionnel
        defaultValue={lireTexte(values, 'mots')}
        erreur={erreurDe(motifs, 'mots')}
      />
      {signataires.length > 1 ? (
        <GroupeRadio
          name="signataireId"
          libelle="Qui signera"
          defaultValue={lireTexte(values, 'signataireId') || signataires[0]?.id}
          erreur={erreurDe(motifs, 'signataireId')}
          options={signataires.map(({ id, nom, qualite, delegation }) => ({
            valeur: id,
            libelle: [nom, minuscule(qualite)].filter(Boolean).join(', '),
            indication: delegation ?? undefined,
          }))}
        />
      ) : (
        signataires.map(({ id, nom, qualite, delegation }) => (
          <p key={id}>
            Signera{'\u00A0'}: {[nom, minuscule(qualite), delegation].filter(Boolean).join(', ')}.
          </p>
        ))
      )}
      <Bouton>Relire la lettre avant de proposer</Bouton>
    </form>
  )
}

/** « Le secrétaire général » begins a signature, not a sentence. */
function minuscule(qualite: string): string {
  return qualite.charAt(0).toLowerCase() + qualite.slice(1)
}
