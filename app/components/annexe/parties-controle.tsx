import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { lireTexte, lireValeur } from '~/domain/dossier/valeurs'
import { listChamps } from '~/domain/equipement/annexe-champs'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import { PARTIES_MAXIMALES } from '~/domain/equipement/annexe-verification'
import { CATEGORIES, LIBELLES_CATEGORIE } from '~/domain/equipement/categories'
import type { Question } from '~/domain/equipement/questions'
import { QUESTION_NOUVELLE, type TypeControle } from '~/forms/annexe-exigence'
import type { Saisie } from '~/forms/parse'
import { Champ } from '../champ'
import { GroupeCases } from '../groupe-cases'
import { Liste } from '../liste'
import type { Formulaire } from '../use-formulaire'

export type PartiesControleProps = {
  annexe: AnnexeTechnique
  /** The way that is chosen; empty before. */
  type: string
  values: Saisie
  formulaire: Formulaire<FieldValues>
  facons: Readonly<Record<TypeControle, string>>
}

/** The fields of each way of checking, one group each. */
export function PartiesControle({ annexe, type, values, formulaire, facons }: PartiesControleProps) {
  const { champ, registre } = formulaire
  const [ouiNon, mesures] = [listChamps(annexe, 'oui'), listChamps(annexe, 'mesure')]
  const lie = (name: string) => ({ ...registre(name), defaultValue: lireTexte(values, name) })
  const nouvelle =
    (type === 'oui' || type === 'mesure') &&
    String(formulaire.form.watch(`${type}.champ`)) === QUESTION_NOUVELLE
  return (
    <>
      <Partie titre={facons.quantite} actif={type === 'quantite'}>
        <GroupeCases
          {...registre('quantite.categories')}
          libelle="Catégories qui comptent"
          indication="Elles s’additionnent : un scanner ou un appareil multifonction."
          defaultValue={lus(values, 'quantite.categories')}
          options={CATEGORIES.map((valeur) => ({ valeur, libelle: LIBELLES_CATEGORIE[valeur] }))}
        />
        <Champ {...champ('quantite.min')} libelle="Nombre minimal" type="nombre" largeur="xs" />
      </Partie>
      <Partie titre={facons.oui} actif={type === 'oui'}>
        <Liste {...lie('oui.champ')} libelle="Question" options={[...questions(ouiNon), NOUVELLE]} />
      </Partie>
      <Partie titre={facons.mesure} actif={type === 'mesure'}>
        <Liste {...lie('mesure.champ')} libelle="Question" options={[...questions(mesures), NOUVELLE]} />
        <Champ {...champ('mesure.min')} libelle="Au moins" optionnel type="nombre" largeur="xs" />
        <Champ {...champ('mesure.max')} libelle="Au plus" optionnel type="nombre" largeur="xs" />
      </Partie>
      <Partie titre="La question nouvelle" actif={nouvelle}>
        <Champ {...champ('question.intitule')} libelle="Question" autoComplete="off" />
        <Champ {...champ('question.aide')} libelle="Aide sous la question" optionnel autoComplete="off" />
        <Champ
          {...champ('question.unite')}
          libelle="Unité, pour une mesure"
          optionnel
          largeur="sm"
          autoComplete="off"
        />
      </Partie>
      {(['parmi', 'contient'] as const).map((facon) => (
        <Partie key={facon} titre={facons[facon]} actif={type === facon}>
          {listChamps(annexe, facon).map((question) => (
            <GroupeCases
              key={question.champ}
              {...registre(`${facon}.reponses`)}
              libelle={question.intitule}
              indication={
                facon === 'parmi'
                  ? 'Cochez les réponses qui conviennent.'
                  : 'Cochez celles qu’il faut toutes.'
              }
              defaultValue={lus(values, `${facon}.reponses`)}
              options={question.options.map(({ valeur, libelle }) => ({
                valeur: `${question.champ}:${valeur}`,
                libelle,
              }))}
            />
          ))}
        </Partie>
      ))}
      <Partie titre={facons.toutes} actif={type === 'toutes'}>
        <p>Pour une mesure, donnez un seuil. Une ligne vide ne compte pas.</p>
        {Array.from({ length: PARTIES_MAXIMALES }, (_, rang) => `toutes.parties.${rang}`).map(
          (name, rang) => (
            <div key={name} className="mg-partie">
              <Liste
                {...lie(`${name}.champ`)}
                libelle={`Question ${rang + 1}`}
                options={questions([...mesures, ...ouiNon])}
                invite="Aucune"
              />
              <Champ {...champ(`${name}.min`)} libelle={<Seuil mot="Au moins" rang={rang} />} type="nombre" />
              <Champ {...champ(`${name}.max`)} libelle={<Seuil mot="Au plus" rang={rang} />} type="nombre" />
            </div>
          ),
        )}
      </Partie>
    </>
  )
}

const NOUVELLE = { valeur: QUESTION_NOUVELLE, libelle: 'Une question nouvelle, écrite plus bas' }

function Partie({ titre, actif, children }: { titre: string; actif: boolean; children: ReactNode }) {
  return (
    <fieldset className="mg-controle" data-actif={actif ? 'oui' : 'non'}>
      <legend>{titre}</legend>
      {children}
    </fieldset>
  )
}

function Seuil({ mot, rang }: { mot: string; rang: number }) {
  return (
    <>
      {mot}
      <span className="fr-sr-only">, question {rang + 1}</span>
    </>
  )
}

function questions(liste: readonly Question[]) {
  return liste.map(({ champ, intitule, unite }) => ({
    valeur: champ,
    libelle: unite ? `${intitule} (${unite})` : intitule,
  }))
}

function lus(values: Saisie, name: string): readonly string[] {
  return [lireValeur(values, name)].flat().filter((valeur): valeur is string => typeof valeur === 'string')
}
