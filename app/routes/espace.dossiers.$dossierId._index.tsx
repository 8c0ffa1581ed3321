import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import type { Jalon } from '~/components/frise'
import { JourTexte } from '~/components/jour-texte'
import { Attendu } from '~/components/suivi/attendu'
import { CadreDossier } from '~/components/suivi/cadre-dossier'
import { CarteRecu } from '~/components/suivi/carte-recu'
import { EtatDossier } from '~/components/suivi/etat-dossier'
import { Histoire } from '~/components/suivi/histoire'
import { PartieDetr } from '~/components/suivi/partie-detr'
import { SommaireDossier } from '~/components/suivi/sommaire-dossier'
import { Stades } from '~/components/suivi/stades'
import { titre } from '~/components/titre'
import { STADES_ESPACE } from '~/domain/dossier/libelles'
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
  const aLire = suivi.lettres.filter(({ luLe, type }) => luLe === null && type !== 'accuse_reception')
  return (
    <CadreDossier
      dossier={cadre}
      page={cadre.titre}
      accueil
      cote={
        <SommaireDossier
          {...suivi}
          dossierId={cadre.id}
          lettres={suivi.lettres.length}
          lettresALire={aLire.length}
          retirable={suivi.retirable && cadre.ecrit}
        />
      }
    >
      <EtatDossier ton={statut.badge}>{statut.public}</EtatDossier>
      <div className="mg-attentes">
        <Attendu
          {...suivi}
          dossierId={cadre.id}
          ecrit={cadre.ecrit}
          piecesDemandees={(detr?.piecesDemandees ?? 0) > 0}
          lettresALire={aLire}
        />
        <section className="mg-attente">
          <h2 className="mg-attente__titre">Ce que fait la préfecture</h2>
          <p>{suivi.prefecture}</p>
        </section>
      </div>
      <Stades
        nom="Étapes de l’espace numérique"
        titres={STADES_ESPACE}
        atteint={suivi.stade}
        ton={statut.badge}
      />
      {recu && <CarteRecu recu={recu} dossierId={cadre.id} />}
      {detr && <PartieDetr detr={detr} dossierId={cadre.id} />}
      <section className="mg-partie">
        <h2>Histoire</h2>
        <Histoire titre="Histoire du dossier" lignes={suivi.histoire} suite={jalonsAVenir(suivi)} />
      </section>
    </CadreDossier>
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
    detr && detr.stade < 3 && !detr.abandonnee
      ? [{ cle: 'decision-detr', titre: 'Décision sur la DETR', etat: 'a_venir' }]
      : []
  return [...dates, ...decision, ...surLaDetr]
}
