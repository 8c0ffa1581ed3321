import type { Centimes } from '../../domain/commun/montant'
import type { Motif } from '../../domain/commun/motif'
import type { Lettre } from '../../domain/document/bloc'
import { Alerte } from '../alerte'
import { Badge } from '../badge'
import { Bouton } from '../bouton'
import { Case } from '../case'
import { erreurDe } from '../erreur-de'
import { FilAriane } from '../fil-ariane'
import { JourTexte } from '../jour-texte'
import { LettreHtml } from '../lettre-html'
import { Montant } from '../montant'
import { SyntheseErreurs } from '../synthese-erreurs'
import { ZoneTexte } from '../zone-texte'

export type PageActeProps = {
  documentId: string
  acte: {
    readonly propositionId: string
    readonly empreinte: string
    readonly statut: 'proposee' | 'signee' | 'retournee' | 'annulee'
    readonly acte: string
    readonly signer: string
    readonly exception: boolean
    readonly dossier: {
      readonly numero: string | null
      readonly organisation: string
      readonly titre: string
    }
    readonly motifs: readonly Motif[]
    readonly mots: string | null
    readonly conditions: string | null
    readonly montant: Centimes | null
    readonly proposePar: string
    readonly proposeLe: Date
    readonly deMoi: boolean
    readonly auNomDe: string | null
    readonly signeLe: Date | null
    readonly signePar: string | null
    readonly retour: string | null
    readonly lettres: readonly { readonly id: string; readonly titre: string; readonly lettre: Lettre }[]
  }
  motifs?: readonly Motif[]
  mot?: string
}

/** One act in full, then the two gestures: sign, or return with a word. What is shown is what leaves. */
export function PageActe({ documentId, acte, motifs, mot }: PageActeProps) {
  const { dossier } = acte
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[{ libelle: 'À signer', href: '/signatures' }]}
        page={`${dossier.organisation}, ${acte.acte.toLowerCase()}`}
      />
      <h1>
        {acte.acte}
        {'\u00A0'}: {dossier.organisation}
      </h1>
      <SyntheseErreurs motifs={motifs} titre={motifs && 'Cet acte n’est pas signé'} />
      <Etat acte={acte} />
      <p>
        {acte.exception && <Badge ton="warning">À regarder</Badge>} Proposé par {acte.proposePar} le{' '}
        <JourTexte instant={acte.proposeLe} />. Dossier {dossier.numero}, {dossier.titre}.
        {acte.montant !== null && (
          <>
            {' '}
            <Montant montant={acte.montant} fort />.
          </>
        )}
      </p>
      {acte.lettres.map(({ id, lettre }) => (
        <LettreHtml key={id} lettre={lettre} />
      ))}
      {acte.statut === 'proposee' && !acte.deMoi && (
        <>
          {acte.auNomDe === null && <Signer documentId={documentId} acte={acte} motifs={motifs} />}
          <Retourner documentId={documentId} acte={acte} motifs={motifs} mot={mot} />
        </>
      )}
    </div>
  )
}

function Etat({ acte }: Pick<PageActeProps, 'acte'>) {
  if (acte.statut === 'signee') {
    return (
      <Alerte ton="success">
        <p>
          Signé par {acte.signePar}
          {acte.signeLe && (
            <>
              {' '}
              le <JourTexte instant={acte.signeLe} />
            </>
          )}
          . La lettre part au demandeur.
        </p>
      </Alerte>
    )
  }
  if (acte.statut === 'retournee')
    return <Alerte ton="info">{`Retourné\u00A0: «\u00A0${acte.retour}\u00A0»`}</Alerte>
  if (acte.deMoi)
    return <Alerte ton="info">{'Vous avez proposé cet acte\u00A0: une autre personne le signe.'}</Alerte>
  if (acte.auNomDe === null) return null
  return (
    <Alerte ton="info">
      {`La lettre porte le nom de ${acte.auNomDe}\u00A0: cette personne la signe, ou vous la retournez pour qu’elle soit reprise à votre nom.`}
    </Alerte>
  )
}

function Signer({ documentId, acte, motifs }: Omit<PageActeProps, 'mot'>) {
  return (
    <section className="fr-mt-4w" aria-labelledby="signer-titre">
      <h2 className="fr-h5" id="signer-titre">
        Signer
      </h2>
      <form method="post" action={`/signatures/${documentId}/signer`}>
        <input type="hidden" name="propositionId" value={acte.propositionId} />
        <input type="hidden" name="empreinte" value={acte.empreinte} />
        <Case
          name="lu"
          libelle="J’ai lu cet acte en entier et je le signe."
          erreur={erreurDe(motifs, 'lu')}
        />
        <Bouton>{acte.signer}</Bouton>
      </form>
    </section>
  )
}

function Retourner({ documentId, acte, motifs, mot }: PageActeProps) {
  return (
    <section className="fr-mt-6w" aria-labelledby="retourner-titre">
      <h2 className="fr-h5" id="retourner-titre">
        Retourner
      </h2>
      <form method="post" action={`/signatures/${documentId}/retourner`} className="mg-formulaire">
        <input type="hidden" name="propositionId" value={acte.propositionId} />
        <ZoneTexte
          name="mot"
          libelle="Votre mot, lu par la personne qui a proposé"
          rows={3}
          defaultValue={mot}
          erreur={erreurDe(motifs, 'mot')}
        />
        <Bouton variante="secondaire">Retourner avec ce mot</Bouton>
      </form>
    </section>
  )
}
