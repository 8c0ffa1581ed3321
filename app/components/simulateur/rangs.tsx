import { DESCRIPTIONS_FINANCEUR } from '~/domain/detr/financeurs'
import { FINANCEURS_SIMULES } from '~/domain/detr/simulation'
import { LIBELLES_NATURE_LIGNE, NATURES_LIGNE } from '~/domain/equipement/lignes'
import type { AideTapee, LigneTapee } from '~/forms/simulation'
import { Champ } from '../champ'
import { Liste } from '../liste'

type RangProps = { rang: number; erreur: (champ: string) => string | undefined }

const NATURES = NATURES_LIGNE.map((valeur) => ({ valeur, libelle: LIBELLES_NATURE_LIGNE[valeur] }))
const FINANCEURS = FINANCEURS_SIMULES.map((valeur) => ({
  valeur,
  libelle: DESCRIPTIONS_FINANCEUR[valeur].libelle,
}))

export type RangLigneProps = RangProps & { ligne: LigneTapee | undefined; numero: number }

/** A thing to buy that the kit has not. Investment unless said otherwise. */
export function RangLigne({ rang, ligne, numero, erreur }: RangLigneProps) {
  return (
    <fieldset className="mg-rang">
      <legend>Achat {numero}</legend>
      <div className="mg-rang__champs mg-simu-rang">
        <div className="mg-rang__seul">
          <Champ
            name={`ligne${rang}`}
            libelle="Désignation"
            defaultValue={ligne?.libelle}
            erreur={erreur(`ligne${rang}`)}
            autoComplete="off"
            maxLength={80}
          />
        </div>
        <Champ
          name={`prix${rang}`}
          libelle="Montant HT"
          type="montant"
          defaultValue={ligne?.montant}
          erreur={erreur(`prix${rang}`)}
        />
        <Liste
          name={`nature${rang}`}
          libelle="Nature"
          options={NATURES}
          invite={null}
          defaultValue={ligne?.nature ?? 'investissement'}
        />
      </div>
    </fieldset>
  )
}

export type RangAideProps = RangProps & { aide: AideTapee | undefined }

/** Another funder. */
export function RangAide({ rang, aide, erreur }: RangAideProps) {
  return (
    <fieldset className="mg-rang">
      <legend>Financeur {rang + 1}</legend>
      <div className="mg-rang__champs mg-simu-rang mg-simu-rang--deux">
        <Liste
          name={`financeur${rang}`}
          libelle="Qui paie"
          options={FINANCEURS}
          defaultValue={aide?.financeur ?? ''}
          erreur={erreur(`financeur${rang}`)}
        />
        <Champ
          name={`montant${rang}`}
          libelle="Montant"
          type="montant"
          defaultValue={aide?.montant}
          erreur={erreur(`montant${rang}`)}
        />
      </div>
    </fieldset>
  )
}
