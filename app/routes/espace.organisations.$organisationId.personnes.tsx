import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { Carte } from '~/components/carte'
import { LienBouton } from '~/components/lien-bouton'
import { PageTexte } from '~/components/page-texte'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { type MembreAffiche, personnesOrganisation } from '~/queries/personnes-organisation.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: titre('Personnes', { objet: data?.organisation.nom }) },
]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  return personnesOrganisation(acteur, args.params.organisationId!, new Date())
}

export default function Personnes() {
  const { organisation, gere, membres, demandes, invitations } = useLoaderData<typeof loader>()
  const base = `/espace/organisations/${organisation.id}`
  const parents = [
    { libelle: 'Mes organisations', href: '/espace' },
    { libelle: organisation.nom, href: base },
  ]
  return (
    <PageTexte titre="Personnes" parents={parents}>
      {demandes.length > 0 && <h2>Demandes à rejoindre</h2>}
      {demandes.length > 0 && <p>Acceptez seulement si vous connaissez cette personne.</p>}
      {demandes.map((membre) => (
        <Personne key={membre.id} membre={membre}>
          {gere && (
            <>
              <form method="post" action={`${base}/personnes/confirmer`}>
                <input type="hidden" name="membre" value={membre.id} />
                <Bouton petit>
                  Accepter<span className="fr-sr-only">{` ${membre.nom}`}</span>
                </Bouton>
              </form>
              <LienRetirer base={base} membre={membre} libelle="Refuser" />
            </>
          )}
        </Personne>
      ))}
      <h2>Dans l’organisation</h2>
      {membres.map((membre) => (
        <Personne key={membre.id} membre={membre}>
          {(gere || membre.soiMeme) && <LienRetirer base={base} membre={membre} libelle="Retirer l’accès" />}
        </Personne>
      ))}
      {invitations.length > 0 && <h2>Invitations envoyées</h2>}
      {invitations.length > 0 && (
        <ul>
          {invitations.map(({ id, courriel, role, expireLe }) => (
            <li key={id}>
              {courriel}
              {`\u00A0: ${role.toLowerCase()}, jusqu’au ${formatInstant(expireLe)}`}
            </li>
          ))}
        </ul>
      )}
      {gere && (
        <p className="fr-mt-4w">
          <LienBouton
            href={`${base}/personnes/inviter`}
            variante={demandes.length > 0 ? 'secondaire' : 'principal'}
          >
            Inviter quelqu’un
          </LienBouton>
        </p>
      )}
    </PageTexte>
  )
}

type PersonneProps = { membre: MembreAffiche; children: ReactNode }

function Personne({ membre, children }: PersonneProps) {
  const { nom, fonction, courriel, role, verification, demandeLe, soiMeme } = membre
  return (
    <Carte
      titre={soiMeme ? `${nom} (vous)` : nom}
      detail={[fonction, courriel].filter(Boolean).join(' · ')}
      actions={children}
    >
      <p>{verification ? `${role}. ${verification}.` : `Demande du ${formatInstant(demandeLe)}.`}</p>
    </Carte>
  )
}

function LienRetirer({ base, membre, libelle }: { base: string; membre: MembreAffiche; libelle: string }) {
  return (
    <LienBouton href={`${base}/personnes/retirer?membre=${membre.id}`} variante="tertiaire" petit>
      {libelle}
      <span className="fr-sr-only">{`\u00A0: ${membre.nom}`}</span>
    </LienBouton>
  )
}
