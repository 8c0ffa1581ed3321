import { STATUTS_DOSSIER } from '../../domain/dossier/cycle'
import type { FiltresFile } from '../../domain/dossier/filtres-file'
import { ecrireFiltresFile, TAILLES_PAGE } from '../../domain/dossier/filtres-file'
import { libelleDossier } from '../../domain/dossier/libelles'
import { LIBELLES_NATURE, NATURES_ORGANISATION } from '../../domain/organisation/nature'
import { Accordeon } from '../accordeon'
import { Bouton } from '../bouton'
import { Champ } from '../champ'
import { Liste } from '../liste'

export type FiltresProps = {
  filtres: FiltresFile
  arrondissements: readonly { readonly code: string; readonly nom: string }[]
}

const STATUTS = STATUTS_DOSSIER.filter((statut) => statut !== 'brouillon').map((statut) => ({
  valeur: statut,
  libelle: libelleDossier(statut, { prefecture: '', decisionConnue: true }).agent ?? statut,
}))

/** The filters of the queue, a GET form: the URL says what is shown. */
export function Filtres({ filtres, arrondissements }: FiltresProps) {
  const { onglet, texte, statut, nature, arrondissement, detr, parPage } = filtres
  return (
    <form method="get" action="/instruction" aria-label="Filtrer la file">
      <input type="hidden" name="onglet" value={onglet} />
      <div className="mg-filtres__barre">
        <Champ name="texte" libelle="Numéro, organisation ou commune" defaultValue={texte} />
        <Bouton variante="secondaire">Filtrer</Bouton>
      </div>
      <Accordeon titre="Plus de filtres" ouvert={isFiltre(filtres)}>
        <div className="mg-filtres">
          {(onglet === 'tous' || onglet === 'termines') && (
            <Liste
              name="statut"
              libelle="Statut"
              options={STATUTS}
              invite="Tous"
              defaultValue={statut ?? ''}
            />
          )}
          <Liste
            name="nature"
            libelle="Genre d’organisation"
            options={NATURES_ORGANISATION.map((valeur) => ({ valeur, libelle: LIBELLES_NATURE[valeur] }))}
            invite="Tous"
            defaultValue={nature ?? ''}
          />
          {arrondissements.length > 1 && (
            <Liste
              name="arrondissement"
              libelle="Arrondissement"
              options={arrondissements.map(({ code, nom }) => ({ valeur: code, libelle: nom }))}
              invite="Tous"
              defaultValue={arrondissement ?? ''}
            />
          )}
          <Liste
            name="detr"
            libelle="Demande de DETR"
            options={[
              { valeur: 'oui', libelle: 'Oui' },
              { valeur: 'non', libelle: 'Non' },
            ]}
            invite="Avec ou sans"
            defaultValue={detr === null ? '' : detr ? 'oui' : 'non'}
          />
          <Liste
            name="parPage"
            libelle="Lignes par page"
            options={TAILLES_PAGE.map((taille) => ({ valeur: String(taille), libelle: String(taille) }))}
            invite={null}
            defaultValue={String(parPage)}
          />
        </div>
      </Accordeon>
      <FiltresPoses filtres={filtres} arrondissements={arrondissements} />
    </form>
  )
}

function isFiltre({ statut, nature, arrondissement, detr }: FiltresFile): boolean {
  return statut !== null || nature !== null || arrondissement !== null || detr !== null
}

/** Each filter in words, removable alone. */
function FiltresPoses({ filtres, arrondissements }: FiltresProps) {
  const { texte, statut, nature, arrondissement, detr } = filtres
  const poses = [
    texte && { mot: `«\u00A0${texte}\u00A0»`, sans: { texte: '' } },
    statut && {
      mot: STATUTS.find(({ valeur }) => valeur === statut)?.libelle ?? statut,
      sans: { statut: null },
    },
    nature && { mot: LIBELLES_NATURE[nature], sans: { nature: null } },
    arrondissement && {
      mot: arrondissements.find(({ code }) => code === arrondissement)?.nom ?? arrondissement,
      sans: { arrondissement: null },
    },
    detr !== null && { mot: detr ? 'avec DETR' : 'sans DETR', sans: { detr: null } },
  ].filter((pose) => typeof pose === 'object' && pose !== null)
  if (poses.length === 0) return null
  return (
    <p>
      Filtres{'\u00A0'}:{' '}
      {poses.map(({ mot, sans }, rang) => (
        <span key={mot}>
          {rang > 0 && ', '}
          {mot}{' '}
          <a href={ecrireFiltresFile(filtres, sans)}>
            (retirer<span className="fr-sr-only"> le filtre {mot}</span>)
          </a>
        </span>
      ))}
    </p>
  )
}
