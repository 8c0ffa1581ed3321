import { lireTexte } from '~/domain/dossier/valeurs'
import type { NatureOrganisation } from '~/domain/organisation/nature'
import { CIVILITES, schemaEtapeOrganisation } from '~/forms/etape-organisation'
import { Accordeon } from '../accordeon'
import { Alerte } from '../alerte'
import { Champ } from '../champ'
import { erreurDe } from '../erreur-de'
import { GroupeRadio } from '../groupe-radio'
import { FormulaireEtape } from './formulaire-etape'
import type { PageEtapeProps } from './page-etape'
import { useEtape } from './use-etape'

export type EtapeOrganisationProps = PageEtapeProps & { nature: NatureOrganisation }

const OUI_NON = [
  { valeur: 'non', libelle: 'Non' },
  { valeur: 'oui', libelle: 'Oui' },
]

/** Step 1: who prepares, who signs, and the particular cases folded. */
export function EtapeOrganisation({ nature, ...page }: EtapeOrganisationProps) {
  const { dossier, valeurs, version, enregistreLe, motifs } = page
  const vivante = useEtape({
    dossierId: dossier.id,
    etape: 'organisation',
    version,
    schema: schemaEtapeOrganisation,
    valeurs,
    motifs,
  })
  const { champ } = vivante
  const delegue = lireTexte(vivante.saisie, 'delegation') === 'oui'
  const particulier =
    delegue ||
    lireTexte(valeurs, 'siretDelegue') !== '' ||
    (motifs ?? []).some((m) => /^(delegation|siret|contrat)/.test(m.champ ?? ''))
  return (
    <FormulaireEtape
      etape="organisation"
      dossier={dossier}
      vivante={vivante}
      enregistreLe={enregistreLe}
      motifs={motifs}
    >
      <h2>Vous préparez le dossier</h2>
      <Champ {...champ('preparateur.prenom')} libelle="Votre prénom" autoComplete="given-name" />
      <Champ {...champ('preparateur.nom')} libelle="Votre nom" autoComplete="family-name" />
      <Champ
        {...champ('preparateur.fonction')}
        libelle="Votre fonction"
        indication="Par exemple : secrétaire de mairie"
        autoComplete="organization-title"
      />
      <Champ
        {...champ('preparateur.telephone')}
        type="tel"
        libelle="Votre téléphone"
        indication="Dix chiffres, par exemple 04 65 71 00 00"
        largeur="md"
      />
      <Champ
        {...champ('preparateur.secondCourriel')}
        type="email"
        autoComplete="off"
        optionnel
        libelle="Une seconde adresse électronique"
        indication="Elle reçoit les mêmes courriels, si vous partez ou si vous êtes absent."
      />

      <h2>La personne qui signe</h2>
      <p>
        C’est le plus souvent le maire ou le président. Elle reçoit un lien à usage unique pour lire et
        signer.
      </p>
      <GroupeRadio
        name="elu.civilite"
        libelle="Civilité"
        enLigne
        options={CIVILITES.map((valeur) => ({ valeur, libelle: valeur }))}
        defaultValue={lireTexte(valeurs, 'elu.civilite')}
        erreur={erreurDe(motifs, 'elu.civilite')}
      />
      <Champ {...champ('elu.prenom')} libelle="Prénom de la personne qui signe" autoComplete="off" />
      <Champ {...champ('elu.nom')} libelle="Nom de la personne qui signe" autoComplete="off" />
      <Champ
        {...champ('elu.fonction')}
        libelle="Fonction de la personne qui signe"
        indication="Comme elle l’écrit : Maire, Madame la Maire, Président…"
        autoComplete="off"
      />
      <Champ
        {...champ('elu.courriel')}
        type="email"
        autoComplete="off"
        libelle="Adresse électronique de la personne qui signe"
        indication="La sienne, plutôt que celle de la mairie. La même adresse pour deux personnes est acceptée."
      />

      <Accordeon titre="Cas particuliers : délégation, contrat, autre organisation" ouvert={particulier}>
        <GroupeRadio
          name="delegation"
          libelle="Cette personne signe-t-elle par délégation ?"
          enLigne
          options={OUI_NON}
          defaultValue={lireTexte(valeurs, 'delegation') || 'non'}
          erreur={erreurDe(motifs, 'delegation')}
        />
        <Champ
          {...champ('delegationNumero')}
          libelle="Numéro de la délégation"
          indication="Si elle signe par délégation"
          largeur="md"
        />
        <Champ
          {...champ('delegationLe')}
          type="date"
          libelle="Date de la délégation"
          indication="Si elle signe par délégation. Par exemple 05/03/2026"
        />
        {nature === 'association' && (
          <>
            <GroupeRadio
              name="contratEtat"
              libelle="Un contrat signé entre une commune et l’État vous désigne-t-il pour ce projet ?"
              enLigne
              options={OUI_NON}
              defaultValue={lireTexte(valeurs, 'contratEtat') || 'non'}
              erreur={erreurDe(motifs, 'contratEtat')}
            />
            {lireTexte(vivante.saisie, 'contratEtat') === 'oui' && (
              <Alerte ton="warning">
                Le maire ou le président qui a signé ce contrat dépose la demande de DETR (art. L2334-33
                CGCT). Indiquez son nom ci-dessus.
              </Alerte>
            )}
          </>
        )}
        <Champ
          {...champ('siretDelegue')}
          optionnel
          type="nombre"
          largeur="md"
          libelle="SIRET de l’organisation qui réalise le projet pour vous"
          indication="14 chiffres. À remplir si une autre organisation achète à votre place."
        />
      </Accordeon>
    </FormulaireEtape>
  )
}
