import type { ReactNode } from 'react'
import { ETAPES, type EtapeFormulaire, findEtape } from '~/domain/dossier/etapes'
import { BlocContact } from '../bloc-contact'
import { Etapes } from '../etapes'
import { FilAriane } from '../fil-ariane'

/** What every page of a draft shows of its dossier. */
export type DossierDeLaPage = {
  id: string
  titre: string
  organisation: string
  service: {
    service: string
    personne: string | null
    telephone: string | null
    courriel: string | null
  }
}

export type CadreEtapeProps = {
  etape: EtapeFormulaire
  dossier: DossierDeLaPage
  /** « Enregistré à 14 h 32 », beside the title. */
  enregistre?: ReactNode
  children: ReactNode
}

const TITRES = ETAPES.map(({ titre }) => titre)

/** Frame of a step: breadcrumb, stepper, one column, who answers. */
export function CadreEtape({ etape, dossier, enregistre, children }: CadreEtapeProps) {
  const base = `/espace/dossiers/${dossier.id}`
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane
        parents={[
          { libelle: 'Dossiers', href: '/espace' },
          { libelle: dossier.organisation, href: base },
        ]}
        page={findEtape(etape)?.titre ?? ''}
      />
      <Etapes titres={TITRES} numero={findEtape(etape)?.rang ?? 1} toutes={`${base}/etapes`} />
      {enregistre}
      <div className="mg-formulaire">{children}</div>
      <BlocContact {...dossier.service} />
    </div>
  )
}
