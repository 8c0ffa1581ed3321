import { formatJour } from '~/domain/commun/jour'
import { formatTaux } from '~/domain/commun/montant'
import { ETAPES_RUBRIQUE, type EtapeRubrique, findEtape } from '~/domain/dossier/etapes'
import { Accordeon } from '../accordeon'
import { Alerte } from '../alerte'
import { ListeDefinitions } from '../liste-definitions'
import { Montant } from '../montant'

export type ResumeProps = {
  titre: string
  cout: number
  detr: { montant: number; taux: number | null; avertissements: readonly string[] } | null
  commence: boolean
  premierActeLe: string | null
  ressources: readonly { libelle: string; montant: number }[]
  lignes: readonly { id: string; designation: string; quantite: number; existante: boolean; total: number }[]
  reponses: Readonly<
    Record<EtapeRubrique, readonly { cible: string; libelle: string; valeur: string | null }[]>
  >
  pieces: readonly { type: string; libelle: string; etat: string; tardive: boolean }[]
}

/** Everything that the signature covers: the money first, then all of it, folded by part. */
export function ResumeSignature(resume: ResumeProps) {
  const { detr, commence, premierActeLe, pieces } = resume
  const tardives = pieces.filter(({ tardive }) => tardive)
  return (
    <>
      <div className="mg-resume">
        <ListeDefinitions
          lignes={[
            { terme: 'Projet', valeur: resume.titre },
            { terme: 'Coût', valeur: <Montant montant={resume.cout} taxe="HT" /> },
            {
              terme: 'DETR',
              valeur: detr ? (
                <>
                  <Montant montant={detr.montant} fort />
                  {detr.taux !== null && ` (${formatTaux(detr.taux)})`}
                </>
              ) : (
                'Non demandée'
              ),
            },
            ...resume.ressources
              .filter(({ libelle }) => libelle !== 'DETR')
              .map(({ libelle, montant }) => ({ terme: libelle, valeur: <Montant montant={montant} /> })),
          ]}
        />
        <p className="mg-resume__acte">
          {commence
            ? `Un premier acte est déjà signé${premierActeLe ? `\u00A0: le ${formatJour(premierActeLe)}` : ''}.`
            : 'Rien n’est signé ni commandé à ce jour.'}
        </p>
      </div>
      {detr && detr.avertissements.length > 0 && (
        <Alerte ton="warning" titre="À savoir avant de signer" niveau={3}>
          <ul>
            {detr.avertissements.map((texte) => (
              <li key={texte}>{texte}</li>
            ))}
          </ul>
        </Alerte>
      )}
      {tardives.length > 0 && (
        <p>
          <strong>À envoyer ensuite{'\u00A0'}:</strong>{' '}
          {tardives.map(({ libelle }) => libelle.toLowerCase()).join(', ')}.
        </p>
      )}
      <h3 className="fr-h6">Tout lire</h3>
      {ETAPES_RUBRIQUE.map((etape) => (
        <Accordeon key={etape} titre={findEtape(etape)?.titre ?? etape}>
          {etape === 'equipement' && <Materiel lignes={resume.lignes} />}
          <ListeDefinitions
            lignes={resume.reponses[etape]
              .filter(({ valeur }) => valeur !== null)
              .map(({ libelle, valeur }) => ({ terme: libelle, valeur }))}
          />
        </Accordeon>
      ))}
      <Accordeon titre={`Les pièces (${pieces.length})`}>
        <ul>
          {pieces.map(({ type, libelle, etat }) => (
            <li key={type}>
              {libelle}
              {'\u00A0'}: {etat.charAt(0).toLowerCase()}
              {etat.slice(1)}
            </li>
          ))}
        </ul>
      </Accordeon>
    </>
  )
}

function Materiel({ lignes }: Pick<ResumeProps, 'lignes'>) {
  return (
    <ul>
      {lignes.map(({ id, designation, quantite, existante, total }) => (
        <li key={id}>
          {designation}
          {quantite > 1 && `, ${quantite}\u00A0exemplaires`}
          {'\u00A0'}: {existante ? 'déjà là' : <Montant montant={total} taxe="HT" />}
        </li>
      ))}
    </ul>
  )
}
