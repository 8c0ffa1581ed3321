import { Form, useNavigation } from '@remix-run/react'
import type { FieldValues } from 'react-hook-form'
import type { ZodMiniType } from 'zod/mini'
import type { Motif } from '../../domain/commun/motif'
import { AVANCES, LECTURES_SEUIL } from '../../domain/detr/recueil'
import { LIBELLES_AVANCE, LIBELLES_SEUIL } from '../../domain/detr/recueil-phrases'
import { ARRONDIS, LIBELLES_ARRONDI } from '../../domain/detr/regle-locale'
import type { Saisie } from '../../forms/parse'
import { schemaRegle } from '../../forms/regle-recueil'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { Case } from '../case'
import { Champ } from '../champ'
import { garderEnPlace } from '../garder-en-place'
import { GroupeRadio } from '../groupe-radio'
import { LienBouton } from '../lien-bouton'
import { Liste } from '../liste'
import { type Formulaire, useFormulaire } from '../use-formulaire'
import { ZoneTexte } from '../zone-texte'

export type FormulaireRegleProps = {
  revision: number
  values: Saisie
  motifs?: readonly Motif[]
  retour: string
}

type Partie = Formulaire<FieldValues> & { values: Saisie }

/** One category of a draft. Everything but the code, the name and the maximum rate may stay empty. */
export function FormulaireRegle({ revision, values, motifs, retour }: FormulaireRegleProps) {
  const { state } = useNavigation()
  const formulaire = useFormulaire<FieldValues>({
    schema: schemaRegle as unknown as ZodMiniType<unknown, FieldValues>,
    defaultValues: values,
    motifs,
  })
  const partie = { ...formulaire, values }
  return (
    <Form method="post" className="mg-formulaire" noValidate onMouseDown={garderEnPlace}>
      <input type="hidden" name="revision" value={revision} />
      <Identite {...partie} />
      <Taux {...partie} />
      <Appel {...partie} />
      <Suite {...partie} />
      <Boutons>
        {[
          <Bouton key="enregistrer" enCours={state === 'submitting'}>
            Enregistrer la catégorie
          </Bouton>,
          <LienBouton key="retour" href={retour} variante="secondaire">
            Revenir sans enregistrer
          </LienBouton>,
        ]}
      </Boutons>
    </Form>
  )
}

function Identite({ champ }: Partie) {
  return (
    <>
      <h2 className="fr-h4">La catégorie</h2>
      <Champ
        {...champ('categorie')}
        libelle="Code"
        indication="Court et unique, par exemple 6-3"
        largeur="md"
        autoComplete="off"
        spellCheck={false}
      />
      <Champ {...champ('libelle')} libelle="Nom" autoComplete="off" />
      <ZoneTexte {...champ('couvre')} libelle="Ce qu’elle couvre" optionnel rows={3} />
    </>
  )
}

function Taux({ champ, registre, values }: Partie) {
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">Les taux et les montants</h2>
      <Champ
        {...champ('tauxMin')}
        libelle="Taux minimal"
        indication={'Vide\u00A0: 20\u00A0%, le minimum de la loi'}
        optionnel
        suffixe="%"
        largeur="xs"
        inputMode="decimal"
        autoComplete="off"
      />
      <Champ
        {...champ('tauxMax')}
        libelle="Taux maximal"
        indication={'80\u00A0% au plus. Nécessaire pour publier.'}
        suffixe="%"
        largeur="xs"
        inputMode="decimal"
        autoComplete="off"
      />
      <Champ {...champ('plancherDepense')} type="montant" libelle="Dépense minimale HT" optionnel />
      <Case
        {...registre('plancherLeve')}
        libelle="Les espaces numériques sont dispensés de ce minimum"
        defaultChecked={values.plancherLeve === 'oui'}
      />
      <Champ
        {...champ('plafondDepense')}
        type="montant"
        libelle="Dépense retenue au plus, HT"
        indication="Au-delà, le reste du projet n’est pas compté."
        optionnel
      />
      <Champ {...champ('plafondSubvention')} type="montant" libelle="Subvention au plus" optionnel />
      <Liste
        {...champ('arrondi')}
        libelle="Arrondi de la subvention"
        invite={null}
        options={ARRONDIS.map((valeur) => ({ valeur, libelle: majuscule(LIBELLES_ARRONDI[valeur]) }))}
      />
      <GroupeRadio
        {...radio(registre('seuilCommission'), values.seuilCommission)}
        libelle="La commission donne son avis"
        indication={'La loi dit\u00A0: au-dessus de 100\u202F000,00\u00A0€ (art. L2334-37).'}
        options={LECTURES_SEUIL.map((valeur) => ({ valeur, libelle: LIBELLES_SEUIL[valeur] }))}
      />
    </>
  )
}

function Appel({ champ }: Partie) {
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">L’appel et les pièces</h2>
      <Champ
        {...champ('appelDu')}
        type="date"
        libelle="Ouverture de l’appel"
        indication="Par exemple 20/11/2025"
        optionnel
      />
      <Champ
        {...champ('appelAu')}
        type="date"
        libelle="Clôture de l’appel"
        indication="Dernier jour compris"
        optionnel
      />
      <ZoneTexte
        {...champ('piecesEnPlus')}
        libelle="Pièces demandées en plus de la loi"
        indication="Une par ligne"
        optionnel
        rows={3}
      />
    </>
  )
}

function Suite({ champ, registre, values }: Partie) {
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">Après la décision</h2>
      <GroupeRadio
        {...radio(registre('avance'), values.avance)}
        libelle={'Avance de 30\u00A0%'}
        options={AVANCES.map((valeur) => ({ valeur, libelle: LIBELLES_AVANCE[valeur] }))}
      />
      <Champ
        {...champ('acomptesMax')}
        type="nombre"
        libelle="Nombre d’acomptes au plus"
        indication={'Vide\u00A0: autant que la loi le permet'}
        optionnel
        largeur="xs"
      />
      <Champ
        {...champ('usageAnnees')}
        type="nombre"
        libelle="Années d’usage inchangé"
        indication="De 1 à 30 (art. R2334-26 et R2334-31)"
        optionnel
        largeur="xs"
      />
      <Case
        {...registre('preuveAffichage')}
        libelle="Demander la preuve d’affichage, même pour du matériel seul"
        indication="L’article D1111-8 laisse un doute dans ce cas."
        defaultChecked={values.preuveAffichage === 'oui'}
      />
    </>
  )
}

function radio<R extends object>(lie: R, valeur: unknown): R & { defaultValue: string } {
  return { ...lie, defaultValue: typeof valeur === 'string' ? valeur : '' }
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
