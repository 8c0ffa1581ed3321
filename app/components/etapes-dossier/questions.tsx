import { lireTexte } from '~/domain/dossier/valeurs'
import type { Question } from '~/domain/equipement/questions'
import type { Saisie } from '~/forms/parse'
import { Champ } from '../champ'
import { GroupeRadio } from '../groupe-radio'
import { Liste } from '../liste'
import type { EtapeVivante } from './use-etape'

export type QuestionsProps = {
  questions: readonly Question[]
  valeurs: Saisie
  vivante: Pick<EtapeVivante, 'champ'>
}

const OUI_NON = [
  { valeur: 'oui', libelle: 'Oui' },
  { valeur: 'non', libelle: 'Non' },
  { valeur: 'inconnu', libelle: 'Je ne sais pas encore' },
]

/** Questions of the annexe tied to no line; each may be left at « je ne sais pas ». */
export function Questions({ questions, valeurs, vivante }: QuestionsProps) {
  return questions.map((question) => {
    const nom = `reponses.${question.champ}`
    const valeur = lireTexte(valeurs, nom)
    const commun = { libelle: question.intitule, indication: question.aide ?? undefined }
    if (question.type === 'mesure') {
      return (
        <Champ
          key={nom}
          {...vivante.champ(nom)}
          {...commun}
          optionnel
          type="nombre"
          largeur="xs"
          suffixe={question.unite ?? undefined}
        />
      )
    }
    if (question.type === 'oui') {
      return (
        <GroupeRadio
          key={nom}
          name={nom}
          {...commun}
          enLigne
          options={OUI_NON}
          defaultValue={valeur === 'oui' || valeur === 'non' ? valeur : 'inconnu'}
        />
      )
    }
    return (
      <Liste
        key={nom}
        name={nom}
        {...commun}
        options={question.options}
        invite="Je ne sais pas encore"
        defaultValue={valeur}
      />
    )
  })
}
