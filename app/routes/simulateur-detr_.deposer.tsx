import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { Bouton } from '~/components/bouton'
import { PageTexte } from '~/components/page-texte'
import { PlanSimule } from '~/components/simulateur/plan-simule'
import { SyntheseErreurs } from '~/components/synthese-erreurs'
import { titre } from '~/components/titre'
import { formatMontant } from '~/domain/commun/montant'
import { simuler } from '~/domain/detr/simulation'
import { deCommune } from '~/domain/territoire/commune'
import { schemaEtapeEquipement } from '~/forms/etape-equipement'
import { schemaEtapeFinancement } from '~/forms/etape-financement'
import { parseSaisie } from '~/forms/parse'
import { ecrireSimulation, lireSimulation } from '~/forms/simulation'
import { saisieEquipement, saisieFinancement } from '~/forms/simulation-dossier'
import { findSimulation, listDossiersOuverts } from '~/queries/simulateur.server'
import styles from '~/styles/simulateur.css?url'
import { reprendreSimulation } from '~/usecases/reprendre-simulation.server'

const TITRE = 'Déposer une demande'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction = () => [{ title: titre(TITRE) }]

/** The simulation of the address, when it may become a request; else back to the simulator. */
async function lireDemande(request: Request) {
  const { search, searchParams } = new URL(request.url)
  const { reponses } = lireSimulation(searchParams)
  const ouverte = reponses && (await findSimulation(reponses, new Date()))
  if (!reponses || !ouverte) throw redirect(`/simulateur-detr${search}`, 303)
  const simulation = simuler(ouverte.faits, reponses)
  const { nature } = reponses
  if (simulation.montant === 0 || (nature !== 'commune' && nature !== 'epci'))
    throw redirect(`/simulateur-detr?${ecrireSimulation(reponses)}`, 303)
  return { reponses, simulation, porteur: { type: nature, code: reponses.code }, lieu: ouverte.lieu }
}

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const { reponses, simulation, porteur, lieu } = await lireDemande(args.request)
  const { nom, nature } = lieu
  const pour = nature === 'commune' ? `la commune ${deCommune(nom)}` : nom
  const deja = await listDossiersOuverts(acteur, porteur)
  return { pour, lignes: reponses.lignes, aides: reponses.aides, simulation, ...deja }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireDemandeur(args)
  await lireFormulaire(args.request)
  const { reponses, simulation, porteur } = await lireDemande(args.request)
  const equipement = parseSaisie(schemaEtapeEquipement, saisieEquipement(reponses))
  const financement = parseSaisie(schemaEtapeFinancement, saisieFinancement(reponses, simulation))
  const reprise = await reprendreSimulation(
    acteur,
    {
      porteur,
      equipement: { saisie: equipement.values, lu: equipement.ok ? equipement.value : null },
      financement: { saisie: financement.values, lu: financement.ok ? financement.value : null },
    },
    new Date(),
  )
  if (!reprise.ok) return data({ motifs: reprise.motifs }, { status: 422 })
  return redirect(`/espace/dossiers/${reprise.value.dossierId}/etapes/organisation`, 303)
}

export default function Deposer() {
  const { pour, lignes, aides, simulation, membre, brouillons } = useLoaderData<typeof loader>()
  const reponse = useActionData<typeof action>()
  const { state } = useNavigation()
  return (
    <PageTexte titre={TITRE} parents={[{ libelle: 'Simuler la DETR', href: '/simulateur-detr' }]}>
      <SyntheseErreurs motifs={reponse?.motifs} />
      <p className="fr-text--lead">
        Le dossier s’ouvre pour {pour}, avec votre simulation déjà remplie{'\u00A0'}:{' '}
        <strong className="mg-insecable">{formatMontant(simulation.montant)}</strong> de DETR.
      </p>
      {!membre && (
        <p>
          Vous n’êtes pas encore membre de cette organisation. Vous pouvez préparer le dossier tout de suite
          {'\u00A0'}; une personne de l’organisation ou la préfecture confirmera votre place avant le dépôt.
        </p>
      )}
      {brouillons.length > 0 && (
        <Alerte ton="info" titre="Un dossier est déjà commencé">
          <ul>
            {brouillons.map(({ id, titre: intitule }) => (
              <li key={id}>
                <a href={`/espace/dossiers/${id}`}>
                  Ouvrir «{'\u00A0'}
                  {intitule}
                  {'\u00A0'}»
                </a>
              </li>
            ))}
          </ul>
        </Alerte>
      )}
      <h2>Ce qui sera déjà rempli</h2>
      <ul>
        {lignes.map(({ libelle, montantHT }) => (
          <li key={`${libelle}${montantHT}`}>
            {libelle}
            {'\u00A0'}: {formatMontant(montantHT)} HT
          </li>
        ))}
      </ul>
      <PlanSimule aides={aides} simulation={simulation} />
      <p>
        Rien n’est envoyé maintenant{'\u00A0'}: vous complétez le dossier, puis l’élu le signe. Ne signez et
        ne commandez rien avant notre accusé de réception (art. R2334-24).
      </p>
      <Form method="post">
        <Bouton enCours={state === 'submitting'}>Commencer le dossier de {pour}</Bouton>
      </Form>
    </PageTexte>
  )
}
