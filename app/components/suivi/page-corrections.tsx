import type { Motif } from '~/domain/commun/motif'
import { Bouton } from '../bouton'
import { SyntheseErreurs } from '../synthese-erreurs'
import { CadreDossier, type DossierSuivi } from './cadre-dossier'
import { CarteCorrection, type CarteCorrectionProps, type CorrectionAffichee } from './carte-correction'
import { EtatDossier } from './etat-dossier'

export type PageCorrectionsProps = {
  cadre: DossierSuivi
  ouvert: boolean
  corrections: readonly CorrectionAffichee[]
  repondues: readonly {
    id: string
    libelle: string
    valeurAvant: string | null
    valeurApres: string | null
  }[]
  motifs?: readonly Motif[]
  /** The one that was refused, with what was typed. */
  refusee?: { id: string; saisie: CarteCorrectionProps['saisie'] }
}

/** Each correction in its place, answers kept one by one, one sending. Everything else is locked. */
export function PageCorrections({
  cadre,
  ouvert,
  corrections,
  repondues,
  motifs,
  refusee,
}: PageCorrectionsProps) {
  const restent = corrections.filter(({ reponse }) => reponse === null).length
  const nombre = corrections.length
  return (
    <CadreDossier dossier={cadre} page="Corrections">
      <SyntheseErreurs motifs={motifs} />
      {nombre === 0 ? (
        <p className="mg-vide">Tout est répondu.</p>
      ) : (
        <>
          <EtatDossier ton={restent === 0 ? 'info' : 'warning'}>
            {restent === 0
              ? 'Tout est répondu. Relisez, puis renvoyez.'
              : `Il reste ${restent} ${restent > 1 ? 'points' : 'point'} sans réponse.`}
          </EtatDossier>
          {ouvert && restent > 0 && <p>Répondez à chaque point. Rien ne part avant le bouton du bas.</p>}
          {corrections.map((correction, rang) =>
            ouvert ? (
              <CarteCorrection
                key={correction.id}
                correction={correction}
                dossierId={cadre.id}
                rang={`${rang + 1} sur ${nombre}`}
                saisie={refusee?.id === correction.id ? refusee.saisie : undefined}
                motifs={refusee?.id === correction.id ? motifs : undefined}
              />
            ) : (
              <div key={correction.id} className="mg-citation">
                <p className="mg-citation__qui">{correction.libelle}</p>
                <p>{correction.motif}</p>
              </div>
            ),
          )}
          {ouvert && (
            <form
              className="mg-envoi"
              method="post"
              action={`/espace/dossiers/${cadre.id}/corrections/renvoyer`}
            >
              <p>
                {restent === 0
                  ? 'Tout part en une fois. La préfecture est prévenue.'
                  : 'Il faut d’abord une réponse à chaque point.'}
              </p>
              <Bouton>{nombre > 1 ? `Renvoyer ${nombre} corrections` : 'Renvoyer la correction'}</Bouton>
            </form>
          )}
        </>
      )}
      {repondues.length > 0 && (
        <section className="mg-partie">
          <h2>Déjà renvoyées</h2>
          <ul>
            {repondues.map(({ id, libelle, valeurAvant, valeurApres }) => (
              <li key={id}>
                {libelle}
                {'\u00A0'}: {valeurApres ?? 'gardé'}
                {valeurAvant !== null &&
                  valeurAvant !== valeurApres &&
                  `, avant «\u00A0${valeurAvant}\u00A0»`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="fr-mt-3w">
        Autre chose a changé{'\u202F'}?{' '}
        <a href={`/espace/dossiers/${cadre.id}/messages#champ-texte`}>Signaler un changement</a>
      </p>
    </CadreDossier>
  )
}
