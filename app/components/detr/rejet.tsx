import type { Motif } from '../../domain/commun/motif'
import type { Lettre } from '../../domain/document/bloc'
import { Bouton } from '../bouton'
import { Boutons } from '../boutons'
import { erreurDe } from '../erreur-de'
import { GroupeCases } from '../groupe-cases'
import { GroupeRadio } from '../groupe-radio'
import { Liste } from '../liste'
import { ZoneTexte } from '../zone-texte'
import { LettreALire } from './lettre-a-lire'

export type ChoixMotif = { readonly valeur: string; readonly libelle: string; readonly indication?: string }

export type FormulaireRejetProps = {
  version: number
  /** One sense: hidden; several: to choose. */
  sens: readonly {
    readonly valeur: string
    readonly libelle: string
    readonly motifs: readonly ChoixMotif[]
  }[]
  signataires: readonly { readonly id: string; readonly libelle: string }[]
  motifs?: readonly Motif[]
  saisie: {
    readonly sens: string
    readonly motifs: readonly string[]
    readonly mots: string
    readonly signataireId: string
  }
  apercu: { readonly lettre: Lettre; readonly empreinte: string } | null
}

/** A rejection: the reasons, the letter as it will leave, then the proposal to another person's signature. */
export function FormulaireRejet({
  version,
  sens,
  signataires,
  motifs,
  saisie,
  apercu,
}: FormulaireRejetProps) {
  return (
    <form method="post" className="mg-formulaire">
      <input type="hidden" name="version" value={version} />
      {sens.length === 1 ? (
        <>
          <input type="hidden" name="sens" value={sens[0]?.valeur} />
          <GroupeRadio
            name="motifs"
            libelle="Raison"
            indication="Une pièce qui manque n’en est pas une."
            options={sens[0]?.motifs ?? []}
            defaultValue={saisie.motifs[0]}
            erreur={erreurDe(motifs, 'motifs')}
          />
        </>
      ) : (
        <>
          <GroupeRadio
            name="sens"
            libelle="Décision proposée"
            options={sens.map(({ valeur, libelle }) => ({ valeur, libelle }))}
            defaultValue={saisie.sens}
            erreur={erreurDe(motifs, 'sens')}
          />
          <div id="champ-motifs" tabIndex={-1}>
            {sens.map((choix) => (
              <GroupeCases
                key={choix.valeur}
                name={`motifs-${choix.valeur}`}
                libelle={`Raisons\u00A0: ${choix.libelle.toLowerCase()}`}
                options={choix.motifs}
                defaultValue={saisie.motifs}
                erreur={saisie.sens === choix.valeur ? erreurDe(motifs, 'motifs') : undefined}
              />
            ))}
          </div>
        </>
      )}
      <ZoneTexte
        name="mots"
        libelle="Vos mots"
        indication="Ils sont imprimés dans la lettre."
        optionnel
        defaultValue={saisie.mots}
        erreur={erreurDe(motifs, 'mots')}
      />
      <Liste
        name="signataireId"
        libelle="Qui signera"
        options={signataires.map(({ id, libelle }) => ({ valeur: id, libelle }))}
        invite={null}
        defaultValue={saisie.signataireId}
        erreur={erreurDe(motifs, 'signataireId')}
      />
      {apercu && (
        <>
          <h2>La lettre, telle qu’elle partira</h2>
          <p>
            Elle part après la signature d’une autre personne. Si vous changez une réponse, relisez-la
            d’abord.
          </p>
          <LettreALire titre="Lettre proposée" lettre={apercu.lettre} />
          <input type="hidden" name="empreinte" value={apercu.empreinte} />
        </>
      )}
      <Boutons>
        {[
          apercu && (
            <Bouton key="proposer" name="geste" value="proposer">
              Proposer à la signature
            </Bouton>
          ),
          <Bouton key="lire" name="geste" value="lire" variante={apercu ? 'secondaire' : 'principal'}>
            {apercu ? 'Relire la lettre' : 'Lire la lettre avant de proposer'}
          </Bouton>,
        ]}
      </Boutons>
    </form>
  )
}
