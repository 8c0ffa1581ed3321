import type { Jour } from '~/domain/commun/jour'
import { dater, type VersionPubliee } from '~/domain/equipement/annexe-blocs'
import { typographier } from '~/domain/equipement/annexe-phrases'
import { Alerte } from '../alerte'
import { Boutons } from '../boutons'
import { LienBouton } from '../lien-bouton'
import { MiseEnAvant } from '../mise-en-avant'
import { PageTexte } from '../page-texte'
import { Exigences } from './exigences'
import { HistoriqueVersions, type HistoriqueVersionsProps } from './historique-versions'

export type PageAnnexeProps = {
  publiee: VersionPubliee
  enVigueur: { readonly version: string; readonly isCelleCi: boolean } | null
  historique: HistoriqueVersionsProps['versions']
  /** Weight of the PDF: « 42 Ko ». */
  taille: string
  jour: Jour
}

/** A version of the annexe, to read and to print. */
export function PageAnnexe({ publiee, enVigueur, historique, taille, jour }: PageAnnexeProps) {
  const { version, annexe, decision } = publiee
  return (
    <PageTexte titre={`Annexe technique, version ${version}`}>
      <p className="fr-text--lead">Ce qu’un espace numérique doit avoir pour être agréé par l’État.</p>
      <p>
        {dater(publiee, jour)}. Texte{'\u00A0'}: {typographier(decision ?? annexe.texte)}.
      </p>
      {enVigueur && !enVigueur.isCelleCi && (
        <Alerte ton="info">
          <p>
            Ce n’est pas la version en vigueur aujourd’hui{'\u00A0'}:{' '}
            <a href="/annexe-technique">lire la version {enVigueur.version}</a>.
          </p>
        </Alerte>
      )}
      <Boutons>
        {[
          <LienBouton key="verifier" href="/verifier-equipement">
            Vérifier son équipement
          </LienBouton>,
          <LienBouton key="pdf" href={`/annexe-technique/${version}.pdf`} variante="secondaire">
            {`Annexe technique (PDF, ${taille})`}
          </LienBouton>,
        ]}
      </Boutons>
      {annexe.avertissement && (
        <MiseEnAvant titre="À savoir">{typographier(annexe.avertissement)}</MiseEnAvant>
      )}
      <Exigences annexe={annexe} />
      <section aria-labelledby="versions">
        <h2 id="versions">Les versions</h2>
        <p>
          Un dossier déposé garde la version en vigueur le jour de son dépôt. Un brouillon suit la version du
          jour.
        </p>
        <HistoriqueVersions versions={historique} ici={version} jour={jour} />
      </section>
    </PageTexte>
  )
}
