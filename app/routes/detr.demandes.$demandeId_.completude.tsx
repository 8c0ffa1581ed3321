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
import { Badge } from '~/components/badge'
import { Bouton } from '~/components/bouton'
import { Boutons } from '~/components/boutons'
import { Champ } from '~/components/champ'
import { PageDemande } from '~/components/detr/page-demande'
import { situerPieces } from '~/components/detr/situer-pieces'
import { erreurDe } from '~/components/erreur-de'
import { GroupeRadio } from '~/components/groupe-radio'
import { JourTexte } from '~/components/jour-texte'
import { LienBouton } from '~/components/lien-bouton'
import { titre } from '~/components/titre'
import { lireTexte, lireValeur } from '~/domain/dossier/valeurs'
import { schemaRevuePieces } from '~/forms/completude-detr'
import { motifsDe } from '~/forms/motifs-de'
import { parseFormData } from '~/forms/parse'
import { type DemandeDetrPage, demandeDetr } from '~/queries/demande-detr.server'
import { reviserPieces } from '~/usecases/reviser-piece.server'

export async function loader(args: LoaderFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr', 'admin_departement')
  return demandeDetr(acteur, args.params.demandeId!, new Date())
}

export async function action(args: ActionFunctionArgs) {
  const acteur = requireAgent(args, 'instructeur_detr')
  const demandeId = args.params.demandeId!
  const formData = await lireFormulaire(args.request)
  retirerSansAvis(formData)
  const lu = parseFormData(schemaRevuePieces, formData)
  const { values } = lu
  if (!lu.ok) return data({ values, motifs: motifsDe(lu.erreurs) }, { status: 422 })
  const version = Number(formData.get('version'))
  const revue = await reviserPieces(acteur, { demandeId, version, pieces: lu.value.pieces }, new Date())
  if (!revue.ok) return data({ values, motifs: revue.motifs }, { status: 422 })
  return redirect(`/detr/demandes/${demandeId}/completude`, 303)
}

/** A piece that nobody judged is not sent to the schema, though its type always is. */
function retirerSansAvis(formData: FormData): void {
  for (const nom of [...formData.keys()].filter((cle) => cle.endsWith('.type'))) {
    const racine = nom.slice(0, -'.type'.length)
    if (formData.get(`${racine}.avis`)) continue
    for (const champ of ['type', 'avis', 'motif']) formData.delete(`${racine}.${champ}`)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: lu }) => [
  { title: titre('Vérifier les pièces', { objet: lu?.organisation }) },
]

/** The checklist of the pieces, then the three acts that follow from it. */
export default function Completude() {
  const demande = useLoaderData<typeof loader>() as DemandeDetrPage
  const refus = useActionData<typeof action>()
  const saisies = (lireValeur(refus?.values, 'pieces') as unknown[] | undefined) ?? []
  const types = demande.pieces.map(({ type }) => type)
  const motifs = situerPieces(refus?.motifs, saisies, types)
  const chemin = `/detr/demandes/${demande.id}`
  const ouverte = demande.etapes.includes('demander_pieces') || demande.suspension !== null
  const aReclamer = demande.pieces.filter(({ etat, presente }) => etat === 'a_refaire' || !presente).length
  return (
    <PageDemande demande={demande} titre="Vérifier les pièces" motifs={motifs}>
      {demande.suspension && (
        <p>
          Des pièces sont déjà demandées depuis le <JourTexte jour={demande.suspension.demandeesLe} />
          {'\u00A0'}: le délai est arrêté jusqu’à leur réception.
        </p>
      )}
      <form method="post">
        <input type="hidden" name="version" value={demande.version} />
        {demande.pieces.map((piece, rang) => (
          <LignePiece
            key={piece.type}
            piece={piece}
            rang={rang}
            saisie={saisies.find((saisie) => lireTexte(saisie, 'type') === piece.type)}
            motifs={motifs}
            ouverte={ouverte}
          />
        ))}
        {ouverte && <Bouton variante="secondaire">Enregistrer la vérification</Bouton>}
      </form>
      <h2 className="fr-h4 fr-mt-4w">Ensuite</h2>
      {demande.etapes.includes('declarer_complet') ? (
        <>
          <p>Chaque bouton montre d’abord la lettre et la nouvelle date.</p>
          <Boutons>
            {[
              demande.prete && (
                <LienBouton key="complet" href={`${chemin}/complet`}>
                  Déclarer complète
                </LienBouton>
              ),
              <LienBouton
                key="pieces"
                href={`${chemin}/pieces`}
                variante={demande.prete ? 'secondaire' : 'principal'}
              >
                {aReclamer > 0
                  ? `Demander ${aReclamer} ${aReclamer > 1 ? 'pièces' : 'pièce'} (arrête le délai)`
                  : 'Demander des pièces (arrête le délai)'}
              </LienBouton>,
              <LienBouton key="irrecevabilite" href={`${chemin}/irrecevabilite`} variante="secondaire">
                Irrecevable…
              </LienBouton>,
            ]}
          </Boutons>
          {!demande.prete && <p>Elle se déclare complète quand chaque pièce est validée.</p>}
        </>
      ) : (
        <p>
          {demande.suspension
            ? 'Le demandeur envoie les pièces, puis le délai repart.'
            : 'Les pièces de cette demande ne se vérifient plus.'}
        </p>
      )}
    </PageDemande>
  )
}

type LignePieceProps = {
  piece: DemandeDetrPage['pieces'][number]
  rang: number
  /** What was typed, when it was refused. */
  saisie: unknown
  motifs: Parameters<typeof erreurDe>[0]
  ouverte: boolean
}

const AVIS = [
  { valeur: 'validee', libelle: 'Valable' },
  { valeur: 'manquante', libelle: 'Manque' },
  { valeur: 'a_refaire', libelle: 'À refaire' },
]

function LignePiece({ piece, rang, saisie, motifs, ouverte }: LignePieceProps) {
  const base = `pieces.${rang}`
  return (
    <section className="mg-piece" aria-labelledby={`piece-${piece.type}`}>
      <div>
        <h2 className="fr-h6" id={`piece-${piece.type}`}>
          {piece.libelle} <Badge ton={piece.mot.badge}>{piece.mot.texte}</Badge>
        </h2>
        <p className="fr-mb-1w">
          {piece.doitMontrer} <span className="mg-source">({piece.source})</span>
        </p>
        {piece.fichiers.length > 0 && (
          <ul>
            {piece.fichiers.map(({ id, nom }) => (
              <li key={id}>
                <a href={`/fichiers/${id}`}>{nom}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {ouverte && (
        <div>
          <input type="hidden" name={`${base}.type`} value={piece.type} />
          <GroupeRadio
            name={`${base}.avis`}
            libelle={`Votre avis\u00A0: ${piece.libelle}`}
            enLigne
            options={AVIS}
            defaultValue={
              lireTexte(saisie, 'avis') ||
              (piece.etat === 'validee' || piece.etat === 'a_refaire' ? piece.etat : '')
            }
            erreur={erreurDe(motifs, `${base}.avis`)}
          />
          <div className="mg-piece__motif">
            <Champ
              name={`${base}.motif`}
              libelle="Ce qui est à refaire"
              indication="Le demandeur lit ces mots."
              optionnel
              defaultValue={lireTexte(saisie, 'motif') || (piece.motif ?? '')}
              erreur={erreurDe(motifs, `${base}.motif`)}
            />
          </div>
        </div>
      )}
    </section>
  )
}
