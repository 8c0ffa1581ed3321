import { Form } from '@remix-run/react'
import type { Motif } from '~/domain/commun/motif'
import { Bouton } from '../bouton'
import { SyntheseErreurs } from '../synthese-erreurs'
import { CadreDossier, type DossierSuivi } from './cadre-dossier'
import { CarteCorrection, type CarteCorrectionProps, type CorrectionAffichee } from './carte-correction'

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
          <p>
            {restent === 0
              ? 'Tout est répondu. Relisez, puis renvoyez.'
              : `Il reste ${restent} ${restent > 1 ? 'points' : 'point'} sans réponse.`}{' '}
            Rien ne part avant le bouton du bas.
          </p>
          {corrections.map((correction) =>
            ouvert ? (
              <CarteCorrection
                key={correction.id}
                correction={correction}
                dossierId={cadre.id}
                saisie={refusee?.id === correction.id ? refusee.saisie : undefined}
                motifs={refusee?.id === correction.id ? motifs : undefined}
              />
            ) : (
              <p key={correction.id}>
                {correction.libelle}
                {'\u00A0'}: {correction.motif}
              </p>
            ),
          )}
          {ouvert && (
            <Form method="post" action={`/espace/dossiers/${cadre.id}/corrections/renvoyer`}>
              <Bouton>{nombre > 1 ? `Renvoyer ${nombre} corrections` : 'Renvoyer la correction'}</Bouton>
            </Form>
          )}
        </>
      )}
      {repondues.length > 0 && (
        <section>
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
        <a href={`/espace/dossiers/${cadre.id}/messages`}>Signaler un changement</a>
      </p>
    </CadreDossier>
  )
}
