import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Badge } from '~/components/badge'
import type { Jalon } from '~/components/frise'
import { JourTexte } from '~/components/jour-texte'
import { Montant } from '~/components/montant'
import { Attendu } from '~/components/suivi/attendu'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { Histoire } from '~/components/suivi/histoire'
import { LienPdf } from '~/components/suivi/lien-pdf'
import { Stades } from '~/components/suivi/stades'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { STADES_ESPACE } from '~/domain/dossier/libelles'
import { STADES_DETR } from '~/domain/dossier/libelles-detr'
import { suiviDossier } from '~/queries/suivi-dossier.server'

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre(lu?.cadre.titre ?? 'Dossier', { objet: lu?.cadre.organisation }) },
]

export async function loader(args: LoaderFunctionArgs) {
  return suiviDossier(requireDemandeur(args), args.params.dossierId!, new Date())
}
type Suivi = ReturnType<typeof useLoaderData<typeof loader>>

/** Where the dossier stands, what is expected of whom, the proof, the history, what comes next. */
export default function SuiviDuDossier() {
  const suivi = useLoaderData<typeof loader>()
  const { cadre, statut, recu, detr } = suivi
  return (
    <CadreDossier dossier={cadre} page={cadre.titre}>
      {cadre.numero && <p className="fr-mb-1w mg-insecable">{cadre.numero}</p>}
      <p>
        <Badge ton={statut.badge}>{statut.public}</Badge>
      </p>
      <Attendu
        dossierId={cadre.id}
        ecrit={cadre.ecrit}
        {...suivi}
        piecesDemandees={detr?.piecesDemandees ?? 0}
        lettresALire={suivi.lettres.filter(({ luLe, type }) => luLe === null && type !== 'accuse_reception')}
      />
      {suivi.depose && (
        <section>
          <h2>Ce que fait la préfecture</h2>
          <p>{suivi.prefecture}</p>
          <Stades titres={STADES_ESPACE} atteint={suivi.stade} />
        </section>
      )}
      {detr && <PartieDetr detr={detr} />}
      {recu && (
        <section>
          <h2>Votre reçu</h2>
          <p>
            Reçu le {formatInstant(recu.deposeLe)}, heure de Paris.
            {recu.detr &&
              recu.acteAnterieurLe === null &&
              ' Vous pouvez commencer depuis ce jour, à vos risques.'}
          </p>
          <p>
            {recu.document ? (
              <LienPdf
                documentId={recu.document.id}
                titre="Accusé de réception"
                taille={recu.document.taille}
              />
            ) : (
              `Numéro et date sont enregistrés\u202F; le PDF arrive par courriel.`
            )}
          </p>
        </section>
      )}
      <section>
        <h2>Histoire</h2>
        <Histoire titre="Histoire du dossier" lignes={suivi.histoire} suite={jalonsAVenir(suivi)} />
      </section>
      <Liens suivi={suivi} />
    </CadreDossier>
  )
}

function PartieDetr({ detr }: { detr: NonNullable<Suivi['detr']> }) {
  return (
    <section>
      <h2>La dotation d’équipement des territoires ruraux (DETR)</h2>
      <p>
        <Badge ton={detr.badge}>{detr.public}</Badge>
      </p>
      <p>{detr.phrase}</p>
      <Stades titres={STADES_DETR} atteint={detr.stade} />
      {detr.montantDemande !== null && (
        <p>
          Montant demandé{'\u00A0'}: <Montant montant={detr.montantDemande} />.
        </p>
      )}
    </section>
  )
}

function jalonsAVenir({ depose, decisionConnue, detr }: Suivi): Jalon[] {
  if (!depose) return []
  const dates = (detr?.dates ?? []).map(
    ({ le, libelle, source }): Jalon => ({
      cle: `${libelle}-${le}`,
      titre: libelle,
      etat: 'a_venir',
      date: <JourTexte jour={le} />,
      detail: source,
    }),
  )
  const decision: Jalon[] = decisionConnue
    ? []
    : [{ cle: 'decision', titre: 'Décision sur l’espace', etat: 'a_venir' }]
  const surLaDetr: Jalon[] =
    detr && detr.stade < 3 && detr.statut !== 'annule'
      ? [{ cle: 'decision-detr', titre: 'Décision sur la DETR', etat: 'a_venir' }]
      : []
  return [...dates, ...decision, ...surLaDetr]
}

function Liens({ suivi }: { suivi: Suivi }) {
  const base = `/espace/dossiers/${suivi.cadre.id}`
  const nonLus = suivi.messagesNonLus
  const messages = nonLus > 0 ? `${nonLus} non ${nonLus > 1 ? 'lus' : 'lu'}` : String(suivi.messages)
  return (
    <nav aria-label="Ce dossier">
      <ul>
        {suivi.depose && (
          <>
            <li>
              <a href={`${base}/messages`}>Messages ({messages})</a>
            </li>
            <li>
              <a href={`${base}/lettres`}>Lettres ({suivi.lettres.length})</a>
            </li>
            <li>
              <a href={`${base}/depot`}>Le dépôt</a>
            </li>
          </>
        )}
        <li>
          <a href={`${base}/etapes/recapitulatif`}>Relire le dossier</a>
        </li>
        <li>
          <a href={`${base}/historique`}>Tout l’historique</a>
        </li>
        {suivi.depose && (
          <li>
            <a href={`${base}/messages`}>Signaler un changement</a>
          </li>
        )}
        {suivi.retirable && suivi.cadre.ecrit && (
          <li>
            <a href={`${base}/retirer`}>Retirer le dossier</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
