import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { AvantDeCommencer } from '~/components/etapes-dossier/avant-de-commencer'
import { PortesAssociation } from '~/components/etapes-dossier/portes-association'
import { FilAriane } from '~/components/fil-ariane'
import { GroupeRadio } from '~/components/groupe-radio'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { formatInstant } from '~/domain/commun/jour'
import { peutDemanderDetr } from '~/domain/organisation/nature'
import { nouveauDossier } from '~/queries/nouveau-dossier.server'
import { creerDossier, VOIES_DETR } from '~/usecases/creer-dossier.server'

const TITRE = 'Nouveau dossier'

export const meta: MetaFunction = () => [{ title: titre(TITRE) }]

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const organisations = await nouveauDossier(acteur)
  if (organisations.length === 0) throw redirect('/espace/organisations/nouvelle')
  const demandee = new URL(args.request.url).searchParams.get('organisation')
  const seule = organisations.length === 1 ? organisations[0] : undefined
  const choisie = organisations.find(({ id }) => id === demandee) ?? seule ?? null
  const droit = choisie && peutDemanderDetr(choisie.nature)
  return {
    choisie,
    droit,
    organisations: organisations.map(({ id, nom, natureLibelle }) => ({ id, nom, natureLibelle })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  const formData = await lireFormulaire(args.request)
  const voie = VOIES_DETR.find((possible) => possible === formData.get('voie')) ?? 'libre'
  const organisationId = String(formData.get('organisationId') ?? '')
  const cree = await creerDossier(acteur, { organisationId, voie }, new Date())
  if (!cree.ok) return data({ motifs: cree.motifs }, { status: 422 })
  return redirect(`/espace/dossiers/${cree.value.dossierId}/etapes/organisation`, 303)
}

export default function NouveauDossier() {
  const { choisie, droit, organisations } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  return (
    <div className="fr-container fr-mb-8w">
      <FilAriane parents={[{ libelle: 'Dossiers', href: '/espace' }]} page={TITRE} />
      <h1>{TITRE}</h1>
      <div className="mg-formulaire">
        <SyntheseErreurs motifs={reponse?.motifs} />
        {organisations.length > 1 && (
          <Form method="get" className="fr-mb-4w">
            <GroupeRadio
              name="organisation"
              libelle="Pour quelle organisation&#8239;?"
              options={organisations.map(({ id, nom, natureLibelle }) => ({
                valeur: id,
                libelle: nom,
                indication: natureLibelle,
              }))}
              defaultValue={choisie?.id}
            />
            <Bouton variante={choisie ? 'secondaire' : 'principal'}>
              {choisie ? 'Changer d’organisation' : 'Continuer'}
            </Bouton>
          </Form>
        )}
        {choisie && droit && !droit.possible && (
          <PortesAssociation
            organisationId={choisie.id}
            nature={choisie.nature}
            motifs={droit.motifs}
            service={choisie.service}
          />
        )}
        {choisie && <Brouillons organisation={choisie} />}
        {droit?.possible && (
          <p>
            Combien demander{'\u202F'}? <a href="/simulateur-detr">Simulez la DETR</a>
            {'\u00A0'}: vos réponses entrent ensuite dans le dossier.
          </p>
        )}
        {choisie && droit && (
          <AvantDeCommencer detr={droit.possible}>
            {droit.possible && (
              <Form method="post">
                <input type="hidden" name="organisationId" value={choisie.id} />
                <Bouton name="voie" value="libre">
                  Commencer le dossier de {choisie.nom}
                </Bouton>
              </Form>
            )}
          </AvantDeCommencer>
        )}
      </div>
    </div>
  )
}

type BrouillonsProps = {
  organisation: { nom: string; brouillons: readonly { id: string; titre: string; majLe: Date }[] }
}

/** A second dossier is allowed: the first one is shown. */
function Brouillons({ organisation: { nom, brouillons } }: BrouillonsProps) {
  if (brouillons.length === 0) return null
  return (
    <Alerte ton="info" titre={`Un dossier est déjà commencé pour ${nom}`}>
      <ul>
        {brouillons.map((brouillon) => (
          <li key={brouillon.id}>
            <a href={`/espace/dossiers/${brouillon.id}`}>
              Ouvrir «{'\u00A0'}
              {brouillon.titre}
              {'\u00A0'}»
            </a>
            , modifié le {formatInstant(new Date(brouillon.majLe))}
          </li>
        ))}
      </ul>
    </Alerte>
  )
}
