import { lireTexte } from '~/domain/dossier/valeurs'
import { LIBELLES_SERVICE, type Question, SERVICES } from '~/domain/equipement/questions'
import {
  FORMATIONS,
  LIBELLES_FORMATION,
  LIBELLES_STATUT_MEDIATEUR,
  STATUTS_MEDIATEUR,
  schemaEtapeServices,
} from '~/forms/etape-services'
import { Alerte } from '../alerte'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import { GroupeCases } from '../groupe-cases'
import { GroupeRadio } from '../groupe-radio'
import { ZoneTexte } from '../zone-texte'
import { FormulaireEtape } from './formulaire-etape'
import type { PageEtapeProps } from './page-etape'
import { Questions } from './questions'
import { useEtape } from './use-etape'

export type EtapeServicesProps = PageEtapeProps & { questions: readonly Question[] }

const INDICATIONS: Readonly<Record<(typeof SERVICES)[number], string | undefined>> = {
  cni: 'La pré-demande se fait en ligne.',
  passeport: 'La pré-demande se fait en ligne.',
  permis: 'La photo d’identité vient d’un photographe ou d’une cabine agréés ; une webcam ne suffit pas.',
  immatriculation: undefined,
}

/** Step 3: the procedures, and the person who helps. « Pas encore désigné » is an answer. */
export function EtapeServices({ questions, ...page }: EtapeServicesProps) {
  const { dossier, valeurs, version, enregistreLe, motifs } = page
  const vivante = useEtape({
    dossierId: dossier.id,
    etape: 'services',
    version,
    schema: schemaEtapeServices,
    valeurs,
    motifs,
  })
  const { champ, saisie } = vivante
  const aDesigner = lireTexte(saisie, 'mediateur') === 'a_designer'
  return (
    <FormulaireEtape
      etape="services"
      dossier={dossier}
      vivante={vivante}
      enregistreLe={enregistreLe}
      motifs={motifs}
    >
      <h2>Les démarches</h2>
      <GroupeCases
        name="services[]"
        libelle="Quelles démarches aidez-vous à faire ?"
        indication="La carte nationale d’identité (CNI) et le passeport sont attendus."
        options={SERVICES.map((valeur) => ({
          valeur,
          libelle: LIBELLES_SERVICE[valeur],
          indication: INDICATIONS[valeur],
        }))}
        defaultValue={listeDe(valeurs.services)}
        erreur={erreurDe(motifs, 'services')}
      />

      <h2>La personne qui aide</h2>
      <GroupeRadio
        name="mediateur"
        libelle="Cette personne est-elle désignée ?"
        options={[
          { valeur: 'designe', libelle: 'Oui, je donne son nom' },
          { valeur: 'a_designer', libelle: 'Pas encore désignée' },
        ]}
        defaultValue={lireTexte(valeurs, 'mediateur')}
        erreur={erreurDe(motifs, 'mediateur')}
      />
      {aDesigner && (
        <Alerte ton="info">
          Vous pouvez continuer. Ce point reste indispensable : la personne est désignée avant l’ouverture.
        </Alerte>
      )}
      <Champ
        {...champ('mediateurPrenom')}
        libelle="Son prénom"
        indication="Si elle est désignée"
        autoComplete="off"
      />
      <Champ
        {...champ('mediateurNom')}
        libelle="Son nom"
        indication="Si elle est désignée"
        autoComplete="off"
      />
      <GroupeRadio
        name="mediateurStatut"
        libelle="Qui est-elle ?"
        indication="Si elle est désignée"
        options={STATUTS_MEDIATEUR.map((valeur) => ({ valeur, libelle: LIBELLES_STATUT_MEDIATEUR[valeur] }))}
        defaultValue={lireTexte(valeurs, 'mediateurStatut')}
        erreur={erreurDe(motifs, 'mediateurStatut')}
      />
      <GroupeRadio
        name="formation"
        libelle="Est-elle formée aux démarches en ligne ?"
        options={FORMATIONS.map((valeur) => ({ valeur, libelle: LIBELLES_FORMATION[valeur] }))}
        defaultValue={lireTexte(valeurs, 'formation')}
        erreur={erreurDe(motifs, 'formation')}
      />
      <Champ
        {...champ('formationLe')}
        type="date"
        optionnel
        libelle="Date de la formation"
        indication="Faite ou prévue. Par exemple 15/06/2026"
      />

      <h2>L’accueil du public</h2>
      <Questions questions={questions} valeurs={valeurs} vivante={vivante} />
      <ZoneTexte {...champ('commentaire')} optionnel rows={3} libelle="Une précision" />
    </FormulaireEtape>
  )
}

function listeDe(valeur: unknown): readonly string[] {
  if (typeof valeur === 'string') return [valeur]
  return Array.isArray(valeur) ? valeur.filter((v): v is string => typeof v === 'string') : []
}
