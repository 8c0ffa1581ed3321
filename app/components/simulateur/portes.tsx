import type { NatureSimulee } from '~/domain/detr/simulation'
import { deCommune } from '~/domain/territoire/commune'
import { Carte } from '../carte'
import { LienBouton } from '../lien-bouton'

export type PortesProps = {
  nature: NatureSimulee
  /** Where it is: a commune, or the EPCI itself. */
  lieu: { readonly nom: string; readonly code: string }
  /** The intercommunalité of the commune. */
  epci: { readonly nom: string; readonly code: string } | null
  /** The lines and the aids of this simulation, as a query without who asks. */
  suite: string
  service: {
    readonly prefecture: string
    readonly responsable: string
    readonly telephone: string
  } | null
}

/** Every « non » has a door: who else may ask, and what stays possible without the DETR. */
export function Portes({ nature, lieu, epci, suite, service }: PortesProps) {
  return (
    <section aria-labelledby="portes">
      <h2 id="portes">Les autres chemins</h2>
      {(nature === 'association' || nature === 'ccas') && <ParLaCommune {...{ nature, lieu, suite }} />}
      {nature === 'association' && (
        <Carte titre="Un contrat signé avec l’État vous désigne">
          <p>
            Un contrat signé entre une commune éligible et l’État vous désigne{'\u202F'}? Le maire peut alors
            déposer la demande (art. L2334-33).
          </p>
        </Carte>
      )}
      {nature === 'commune' && epci && (
        <Carte
          titre="L’intercommunalité demande la DETR"
          actions={
            <LienBouton href={`/simulateur-detr?n=epci&c=${epci.code}${suite}`} variante="secondaire">
              Simuler pour {epci.nom}
            </LienBouton>
          }
        >
          <p>Elle peut peut-être la recevoir, si elle achète le matériel et en reste propriétaire.</p>
        </Carte>
      )}
      {nature === 'epci' && (
        <Carte
          titre="Une commune membre demande la DETR"
          actions={
            <LienBouton href="/simulateur-detr" variante="secondaire">
              Simuler pour une commune
            </LienBouton>
          }
        >
          <p>Une commune éligible peut la demander, si elle achète le matériel.</p>
        </Carte>
      )}
      <Carte
        titre="Ouvrir l’espace sans DETR"
        actions={
          <LienBouton href="/espace/dossiers/nouveau" variante="secondaire">
            Commencer un dossier sans DETR
          </LienBouton>
        }
      >
        <p>
          Votre espace numérique est étudié de la même façon. Vous payez le matériel, ou vous l’avez déjà.
        </p>
      </Carte>
      {service?.telephone && (
        <p>
          Une question{'\u202F'}? Appelez {service.prefecture}
          {'\u00A0'}: {service.responsable}, <span className="mg-insecable">{service.telephone}</span>.
        </p>
      )}
    </section>
  )
}

function ParLaCommune({ nature, lieu, suite }: Pick<PortesProps, 'nature' | 'lieu' | 'suite'>) {
  return (
    <Carte
      titre="La commune demande la DETR"
      actions={
        <LienBouton href={`/simulateur-detr?c=${lieu.code}${suite}`}>
          Simuler pour la commune {deCommune(lieu.nom)}
        </LienBouton>
      }
    >
      <p>
        {nature === 'ccas'
          ? 'La commune peut la recevoir si elle reste propriétaire du matériel.'
          : 'Une commune éligible peut demander la DETR, acheter le matériel et vous le prêter.'}
      </p>
    </Carte>
  )
}
