import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { lireFormulaire } from '~/adapters/session/formulaire.server'
import { requireAgent } from '~/adapters/session/gardes.server'
import { Bouton } from '~/components/bouton'
import { Champ } from '~/components/champ'
import { PageDemande } from '~/components/detr/page-demande'
import { erreurDe } from '~/components/erreur-de'
import { titre } from '~/components/titre'
import { formatJourCourt, jourDeParis } from '~/domain/commun/jour'
import type { Motif } from '~/domain/commun/motif'
import { lireTexte } from '~/domain/dossier/valeurs'
import { schemaNotification } from '~/forms/instruction-detr'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { type DemandeDetrPage, demandeDetr } from '~/queries/demande-detr.server'
import { notifierSubvention } from '~/usecases/notifier-subvention.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const maintenant = new Date()
  const demande = await demandeDetr(acteur, args.params.demandeId!, maintenant)
  return { demande, aujourdhui: formatJourCourt(jourDeParis(maintenant)) }
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const formData = await lireFormulaire(args.request)
  const lu = parseFormData(schemaNotification, formData)
  const { values } = lu
  if (!lu.ok) return data({ values, motifs: motifsDe(lu.erreurs) }, { status: 422 })
  const { notifieeVoie, ...saisie } = lu.value
  const version = Number(formData.get('version'))
  const fait = await notifierSubvention(
    acteur,
    { demandeId, version, ...saisie, voie: notifieeVoie ?? 'portail' },
    new Date(),
  )
  if (!fait.ok) return data({ values, motifs: fait.motifs.map(situer) }, { status: 422 })
  return redirect(`/detr/demandes/${demandeId}`, 303)
}

/** The engagement is two fields here: the message goes to the first. */
function situer(motif: Motif): Motif {
  return motif.champ === 'engagement' ? { ...motif, champ: 'engagementNumero' } : motif
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Notifier la subvention', { objet: lu?.demande.organisation }) },
]

/** The engagement first, then the day and the way: the two years to start run from that day. */
export default function Notifier() {
  const lu = useLoaderData<typeof loader>()
  const demande = lu.demande as DemandeDetrPage
  const { values, motifs } = useActionData<typeof action>() ?? {}
  const champ = (name: string, defaut = '') => ({
    name,
    defaultValue: values ? lireTexte(values, name) : defaut,
    erreur: erreurDe(motifs, name),
  })
  const peintes = demande.lettres.filter(({ statut, peinte }) => statut === 'signe' && peinte).length
  return (
    <PageDemande demande={demande} titre="Notifier la subvention" motifs={motifs}>
      <p>
        Le demandeur lit le montant, la lettre et l’arrêté dès cet acte. Les deux ans pour commencer partent
        du jour noté ici (art. R2334-28).
      </p>
      <p>
        {peintes >= 2
          ? 'La lettre et l’arrêté sont signés et prêts.'
          : 'Les lettres sont en préparation\u00A0: rechargez cette page dans une minute.'}
      </p>
      <form method="post" className="mg-formulaire">
        <input type="hidden" name="version" value={demande.version} />
        <Champ
          {...champ('engagementNumero', demande.engagementNumero ?? '')}
          libelle="Numéro de l’engagement juridique"
          indication="Il vient du service financier, avant la notification."
        />
        <Champ
          {...champ('engagementLe')}
          type="date"
          libelle="Date de l’engagement"
          indication="Par exemple 10/07/2026"
        />
        <Champ
          {...champ('notifieeLe', lu.aujourdhui)}
          type="date"
          libelle="Jour de réception par le demandeur"
          indication="Par exemple 15/07/2026"
        />
        <Champ
          {...champ('notifieeVoie', 'portail')}
          libelle="Voie de notification"
          indication="Portail, lettre recommandée, remise en main propre"
        />
        <Bouton>Notifier la subvention</Bouton>
      </form>
    </PageDemande>
  )
}
