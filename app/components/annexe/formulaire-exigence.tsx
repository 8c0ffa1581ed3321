import { useMemo } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { ZodMiniType } from 'zod/mini'
import type { Motif } from '~/domain/commun/motif'
import { lireTexte } from '~/domain/dossier/valeurs'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import { NIVEAUX, PROVENANCES } from '~/domain/equipement/annexe-verification'
import { LIBELLES_NIVEAU, LIBELLES_PROVENANCE } from '~/domain/equipement/conformite'
import { schemaExigence, type TypeControle } from '~/forms/annexe-exigence'
import type { Saisie } from '~/forms/parse'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { Champ } from '../champ'
import { garderEnPlace } from '../garder-en-place'
import { GroupeRadio } from '../groupe-radio'
import { LienBouton } from '../lien-bouton'
import { useFormulaire } from '../use-formulaire'
import { ZoneTexte } from '../zone-texte'
import { PartiesControle } from './parties-controle'

export type FormulaireExigenceProps = {
  annexe: AnnexeTechnique
  revision: number
  values: Saisie
  motifs?: readonly Motif[]
  retour: string
}

const FACONS: Readonly<Record<TypeControle, string>> = {
  quantite: 'Compter le matériel',
  oui: 'Poser une question par oui ou non',
  mesure: 'Demander une mesure',
  parmi: 'Attendre une réponse d’une liste',
  contient: 'Attendre plusieurs réponses d’une liste',
  toutes: 'Plusieurs questions à la fois',
}

/** One requirement: what it says, and how it is checked. Without a script every way shows; only the chosen one counts. */
export function FormulaireExigence({ annexe, revision, values, motifs, retour }: FormulaireExigenceProps) {
  const schema = useMemo(() => schemaExigence(annexe), [annexe])
  const formulaire = useFormulaire<FieldValues>({
    schema: schema as unknown as ZodMiniType<unknown, FieldValues>,
    defaultValues: values,
    motifs,
  })
  const { champ, registre, form } = formulaire
  const type = String(form.watch('type') ?? '')
  return (
    <form method="post" className="mg-formulaire" noValidate onMouseDown={garderEnPlace}>
      <input type="hidden" name="revision" value={revision} />
      <Champ
        {...champ('code')}
        libelle="Code"
        indication={`Deux lettres, un tiret, deux chiffres, une lettre au besoin\u00A0: AT-05 ou AT-05a`}
        largeur="sm"
        autoComplete="off"
        spellCheck={false}
      />
      <ZoneTexte
        {...champ('intitule')}
        libelle="Ce qui est exigé"
        indication={`Une phrase courte, sans verbe\u00A0: «\u00A0Un écran d’au moins 21 pouces\u00A0»`}
        rows={2}
      />
      <GroupeRadio
        {...registre('niveau')}
        libelle="Niveau"
        defaultValue={lireTexte(values, 'niveau')}
        options={NIVEAUX.map((valeur) => ({
          valeur,
          libelle: LIBELLES_NIVEAU[valeur],
          indication: EFFETS[valeur],
        }))}
      />
      <GroupeRadio
        {...registre('provenance')}
        libelle="D’où vient l’exigence"
        defaultValue={lireTexte(values, 'provenance')}
        options={PROVENANCES.map((valeur) => ({ valeur, libelle: LIBELLES_PROVENANCE[valeur] }))}
      />
      <Champ
        {...champ('source')}
        libelle="Source"
        indication="Article, circulaire, réponse ministérielle"
        autoComplete="off"
      />
      <GroupeRadio
        {...registre('type')}
        libelle="Comment la vérifier"
        defaultValue={lireTexte(values, 'type')}
        options={Object.entries(FACONS).map(([valeur, libelle]) => ({ valeur, libelle }))}
      />
      <p className="mg-sans-script">Remplissez seulement la partie qui correspond à votre choix.</p>
      <PartiesControle annexe={annexe} type={type} values={values} formulaire={formulaire} facons={FACONS} />
      <Boutons>
        {[
          <Bouton key="enregistrer">Enregistrer l’exigence</Bouton>,
          <LienBouton key="retour" href={retour} variante="secondaire">
            Revenir sans enregistrer
          </LienBouton>,
        ]}
      </Boutons>
    </form>
  )
}

const EFFETS = {
  bloquante: 'Sans elle, l’espace ne peut pas être agréé.',
  obligatoire: 'Se règle avant l’ouverture.',
  recommandee: 'Ne fait jamais refuser un dossier.',
} as const
