import type { MouseEvent } from 'react'
import { useFieldArray } from 'react-hook-form'
import type { AnnonceAnnexe } from '~/domain/equipement/annexe-effet'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import { AVERTISSEMENT_KIT } from '~/domain/equipement/kit-courant'
import { listQuestions } from '~/domain/equipement/questions'
import { schemaEtapeEquipement } from '~/forms/etape-equipement'
import type { Saisie } from '~/forms/parse'
import { AnnonceVersion } from '../annexe/annonce-version'
import { Bouton } from '../bouton'
import { erreurDe } from '../erreur-de'
import { lignesSaisies } from '../etapes-dossier/commandes'
import { FormulaireEtape } from '../etapes-dossier/formulaire-etape'
import type { PageEtapeProps } from '../etapes-dossier/page-etape'
import { Questions } from '../etapes-dossier/questions'
import { useEtape } from '../etapes-dossier/use-etape'
import { MessageChamp } from '../message-champ'
import { type AutresEtapes, evaluerSaisie, LIGNE_VIDE, lignesDuKit } from './annexe-saisie'
import { LigneEquipement } from './ligne-equipement'
import { ListesAnnexe } from './listes-annexe'

export type EtapeEquipementProps = PageEtapeProps & {
  annexe: AnnexeTechnique
  autres: AutresEtapes
  annonce: AnnonceAnnexe | null
}

/** Step 4: the lines, typed once, and the annexe recomputed while they are typed. */
export function EtapeEquipement({ annexe, autres, annonce, ...page }: EtapeEquipementProps) {
  const { dossier, valeurs, version, enregistreLe, motifs } = page
  const initiales = { ...valeurs, lignes: [...lignesSaisies(valeurs, 'lignes')] }
  const vivante = useEtape({
    dossierId: dossier.id,
    etape: 'equipement',
    version,
    schema: schemaEtapeEquipement,
    valeurs: initiales,
    motifs,
  })
  const lignes = useFieldArray({ control: vivante.form.control, name: 'lignes' })
  const questions = listQuestions(annexe).filter(({ etape }) => etape === 'equipement')
  const surClic = (agir: () => void) => (evenement: MouseEvent) => {
    evenement.preventDefault()
    agir()
    vivante.relireEnsuite()
  }
  return (
    <FormulaireEtape
      etape="equipement"
      dossier={dossier}
      vivante={vivante}
      enregistreLe={enregistreLe}
      motifs={motifs}
      parDefaut="recalculer"
      autres={
        <Bouton key="recalculer" variante="secondaire" name="intention" value="recalculer">
          Recalculer
        </Bouton>
      }
    >
      <AnnonceVersion annonce={annonce} />
      <ListesAnnexe evaluation={evaluerSaisie(annexe, vivante.saisie, autres)} />
      <h2 id="champ-lignes" tabIndex={-1} className="fr-mt-4w">
        Le matériel
      </h2>
      <p>
        Prix hors taxes (HT), celui du devis. La TVA n’entre pas dans le calcul de la dotation d’équipement
        des territoires ruraux (DETR). «{'\u00A0'}Déjà là{'\u00A0'}» compte pour l’annexe technique, pas pour
        le plan{'\u00A0'}: le prix peut rester vide.
      </p>
      <MessageChamp id="champ-lignes-message" erreur={erreurDe(motifs, 'lignes')} />
      {lignes.fields.length === 0 && (
        <p>Aucun matériel. Le kit courant{'\u00A0'}: un poste et un appareil multifonction.</p>
      )}
      {lignes.fields.map((ligne, rang) => (
        <LigneEquipement
          key={ligne.id}
          rang={rang}
          ligne={ligne as unknown as Saisie}
          typee={lignesSaisies(vivante.saisie, 'lignes')[rang]}
          registre={vivante.registre}
          surDupliquer={() => {
            lignes.insert(rang + 1, { ...vivante.form.getValues(`lignes.${rang}`) })
            vivante.relireEnsuite()
          }}
          surRetirer={() => {
            lignes.remove(rang)
            vivante.relireEnsuite()
          }}
        />
      ))}
      <div className="fr-mb-4w">
        <Bouton
          variante="secondaire"
          name="intention"
          value="ajouter_kit"
          onClick={surClic(() => lignes.append([...lignesDuKit()], { shouldFocus: false }))}
        >
          Ajouter le kit courant
        </Bouton>{' '}
        <Bouton
          variante="secondaire"
          name="intention"
          value="ajouter_ligne"
          onClick={surClic(() =>
            lignes.append(LIGNE_VIDE, { focusName: `lignes.${lignes.fields.length}.designation` }),
          )}
        >
          Ajouter une ligne
        </Bouton>
        <p className="fr-hint-text fr-mt-1w">
          Kit courant{'\u00A0'}: {AVERTISSEMENT_KIT.toLowerCase()}
        </p>
      </div>
      <h2>Le poste et la connexion</h2>
      <Questions questions={questions} valeurs={valeurs} vivante={vivante} />
    </FormulaireEtape>
  )
}
