import type { Motif } from '~/domain/commun/motif'
import { lireTexte, lireValeur } from '~/domain/dossier/valeurs'
import type { Question } from '~/domain/equipement/questions'
import type { Saisie } from '~/forms/parse'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import { GroupeCases } from '../groupe-cases'
import { GroupeRadio } from '../groupe-radio'

export type QuestionsVerificationProps = {
  questions: readonly Question[]
  values: Saisie
  motifs?: readonly Motif[]
}

const NE_SAIT_PAS = { valeur: 'inconnu', libelle: 'Je ne sais pas' }

/** The questions of the annexe tied to no equipment; « je ne sais pas » is an answer to each. */
export function QuestionsVerification({ questions, values, motifs }: QuestionsVerificationProps) {
  return questions.map(({ champ, type, intitule, aide, unite, options }) => {
    const name = `reponses.${champ}`
    const commun = { name, libelle: intitule, erreur: erreurDe(motifs, name) }
    const valeur = lireTexte(values, name)
    if (type === 'mesure')
      return (
        <Champ
          key={champ}
          {...commun}
          indication={
            aide?.startsWith('Laissez vide')
              ? aide
              : `${aide ?? ''} Laissez vide si vous ne savez pas.`.trim()
          }
          type="nombre"
          largeur="xs"
          suffixe={unite ?? undefined}
          defaultValue={valeur}
        />
      )
    if (type === 'contient')
      return (
        <GroupeCases
          key={champ}
          {...commun}
          indication={`${aide ?? ''} Ne cochez rien si vous ne savez pas.`.trim()}
          options={options}
          defaultValue={[lireValeur(values, name)].flat().map(String)}
        />
      )
    const reponses =
      type === 'oui'
        ? [
            { valeur: 'oui', libelle: 'Oui' },
            { valeur: 'non', libelle: 'Non' },
          ]
        : options
    return (
      <GroupeRadio
        key={champ}
        {...commun}
        indication={aide ?? undefined}
        enLigne
        options={[...reponses, NE_SAIT_PAS]}
        defaultValue={reponses.some((option) => option.valeur === valeur) ? valeur : 'inconnu'}
      />
    )
  })
}
