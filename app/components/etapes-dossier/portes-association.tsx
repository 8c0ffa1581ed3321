import { Form } from '@remix-run/react'
import type { Motif } from '~/domain/commun/motif'
import type { NatureOrganisation } from '~/domain/organisation/nature'
import { Alerte } from '../alerte'
import { Bouton } from '../bouton'
import { Carte } from '../carte'

export type PortesAssociationProps = {
  organisationId: string
  nature: NatureOrganisation
  motifs: readonly Motif[]
  service: { responsable: string; prefecture: string; telephone: string }
}

/** The law first, before any field, then the ways of equal weight. */
export function PortesAssociation({ organisationId, nature, motifs, service }: PortesAssociationProps) {
  return (
    <>
      <Alerte ton="info" titre="Ce que dit la loi">
        <p>{motifs[0]?.message}</p>
      </Alerte>
      <h2>Choisissez comment avancer</h2>
      <Carte
        titre="Ouvrir sans DETR"
        actions={
          <Form method="post">
            <input type="hidden" name="organisationId" value={organisationId} />
            <Bouton name="voie" value="sans">
              Ouvrir sans DETR
            </Bouton>
          </Form>
        }
      >
        <p>
          Votre espace numérique est étudié de la même façon. Vous payez le matériel, ou vous l’avez déjà.
        </p>
      </Carte>
      <Carte titre="Une commune demande la DETR">
        <p>
          Une commune éligible peut demander la dotation d’équipement des territoires ruraux (DETR), acheter
          le matériel et vous le prêter. Montrez ce texte au maire de la commune{'\u00A0'}:
        </p>
        <blockquote>
          <p>
            «{'\u00A0'}Nous ouvrons un espace numérique pour aider les habitants dans leurs démarches. La
            commune peut demander la DETR pour le matériel, en rester propriétaire et nous le prêter. La
            demande se dépose sur ce site, au nom de la commune, avant tout achat.{'\u00A0'}»
          </p>
        </blockquote>
        <p>
          {majuscule(service.prefecture)} peut vous mettre en relation
          {service.telephone && (
            <>
              {'\u00A0'}: {service.responsable}, {service.telephone}
            </>
          )}
          .
        </p>
      </Carte>
      {nature === 'association' && (
        <Carte
          titre="Un contrat signé avec l’État nous désigne"
          actions={
            <Form method="post">
              <input type="hidden" name="organisationId" value={organisationId} />
              <Bouton variante="secondaire" name="voie" value="contrat">
                Continuer avec le contrat
              </Bouton>
            </Form>
          }
        >
          <p>
            Un contrat signé entre une commune éligible et l’État vous désigne&#8239;? Le maire, ou le
            président de l’intercommunalité, dépose alors la demande de DETR (art. L2334-33 CGCT). Le contrat
            sera demandé.
          </p>
        </Carte>
      )}
    </>
  )
}

function majuscule(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1)
}
