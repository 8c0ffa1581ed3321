import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireDemandeur } from '~/adapters/session/gardes.server'
import { Alerte } from '~/components/alerte'
import { AnnonceVersion } from '~/components/annexe/annonce-version'
import { Badge } from '~/components/badge'
import { Bouton } from '~/components/bouton'
import { CadreEtape } from '~/components/etapes-dossier/cadre-etape'
import { CeQuiManque } from '~/components/etapes-dossier/ce-qui-manque'
import { Resume } from '~/components/etapes-dossier/resume'
import { titreDeLEtape } from '~/components/etapes-dossier/titre-etape'
import { LienBouton } from '~/components/lien-bouton'
import { formatInstant } from '~/domain/commun/jour'
import { lireTexte } from '~/domain/dossier/valeurs'
import { recapitulatif } from '~/queries/recapitulatif.server'
import { pourLaPage } from './etapes-communes/cartes.server'
import { exigerModifiable } from './etapes-communes/enregistrer.server'
import { listManquesDuDossier } from './etapes-communes/manques'

export const meta: MetaFunction<typeof loader> = ({ data }) => titreDeLEtape('recapitulatif', data)

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireDemandeur(args)
  const lu = await recapitulatif(acteur, args.params.dossierId!, new Date())
  exigerModifiable(lu.dossier)
  const { rubriques, complete } = lu
  const manques = listManquesDuDossier({ nature: lu.dossier.nature, rubriques, complete })
  const desequilibre = lu.plan !== null && !lu.plan.equilibre
  const elu = lu.rubriques.organisation
  const civiliteNom = `${lireTexte(elu, 'elu.civilite')} ${lireTexte(elu, 'elu.nom')}`.trim()
  return { ...lu, pieces: lu.pieces.map(pourLaPage), manques, desequilibre, signataire: civiliteNom }
}

export default function Recapitulatif() {
  const lu = useLoaderData<typeof loader>()
  const { dossier, manques, desequilibre, pieces, conformite, plan, signature } = lu
  const base = `/espace/dossiers/${dossier.id}`
  const pret = manques.length === 0 && !desequilibre
  const aVenir = pieces.filter(({ groupe }) => groupe === 'plus_tard' || groupe === 'a_trouver')
  return (
    <CadreEtape etape="recapitulatif" dossier={dossier}>
      {signature && (
        <Alerte ton="info">
          {`En attente de la signature de ${signature.nom}, depuis le ${formatInstant(new Date(signature.envoyeeLe))}.`}
        </Alerte>
      )}
      <h2 id="manque">Ce qui manque</h2>
      {pret ? (
        <p>Tout est prêt.</p>
      ) : (
        <CeQuiManque manques={manques} base={base} desequilibre={desequilibre} />
      )}
      {plan && plan.fautifs.length > 0 && (
        <Alerte ton="warning" titre="À revoir avant de signer, sans vous empêcher de déposer" niveau={3}>
          <ul>
            {plan.fautifs.map(({ code, message, source }) => (
              <li key={code}>
                {message} {source && <span className="mg-source">({source})</span>}
              </li>
            ))}
          </ul>
        </Alerte>
      )}

      <h2 id="plus-tard" className="fr-mt-4w">
        Ce qui viendra plus tard
      </h2>
      {aVenir.length === 0 && conformite.reserves.length === 0 && conformite.bloquants.length === 0 && (
        <p>Rien{'\u00A0'}: le dossier part complet.</p>
      )}
      {aVenir.length > 0 && (
        <ul>
          {aVenir.map(({ type, libelle, badge }) => (
            <li key={type}>
              <a href={`${base}/etapes/pieces#piece-${type}`}>{libelle}</a>
              {badge && (
                <>
                  {' '}
                  <Badge ton={badge.badge}>{badge.texte}</Badge>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        Équipement{'\u00A0'}: {conformite.libelle}. Indispensables{'\u00A0'}:{' '}
        {conformite.indispensables.remplis} sur {conformite.indispensables.total}.{' '}
        <a href={`${base}/etapes/equipement`}>Voir ce que demande l’annexe technique</a>
      </p>

      <AnnonceVersion annonce={lu.annonce} />

      <h2>Le résumé</h2>
      <Resume dossierId={dossier.id} rubriques={lu.rubriques} lignes={lu.lignes} plan={plan} />

      <h2>Faire signer</h2>
      {!pret && <p>Complétez d’abord ce qui manque. Tout ce que vous avez écrit est gardé.</p>}
      {pret && lu.isElu && <LienBouton href={`${base}/signature`}>Signer et déposer</LienBouton>}
      {pret && !lu.isElu && (
        <Form method="post" action={`${base}/envoyer-signature`}>
          <p>
            {lu.signataire} reçoit un lien à usage unique, lit ce résumé, signe ou vous le renvoie avec un
            mot. Le dossier n’est pas déposé tant que la signature n’est pas donnée.
          </p>
          <Bouton>Envoyer à {lu.signataire} pour signature</Bouton>
        </Form>
      )}
      <p className="fr-mt-3w">
        <a href={base}>Quitter, tout est enregistré</a>
      </p>
    </CadreEtape>
  )
}
