import { Form } from '@remix-run/react'
import type { Motif } from '~/domain/commun/motif'
import { LIBELLES_REPONSE, type ReponseCorrection } from '~/domain/dossier/corrections'
import { Badge } from '../badge'
import { Bouton } from '../bouton'
import { Carte } from '../carte'
import { erreurDe } from '../erreur-de'
import { GroupeRadio } from '../groupe-radio'
import { ListeDefinitions } from '../liste-definitions'
import { ZoneTexte } from '../zone-texte'

export type CorrectionAffichee = {
  id: string
  libelle: string
  motif: string
  valeurAvant: string | null
  valeurProposee: string | null
  valeurApres: string | null
  explication: string | null
  reponse: ReponseCorrection | null
  piece: string | null
  fichier: string | null
  ecrite: boolean
}

export type CarteCorrectionProps = {
  correction: CorrectionAffichee
  dossierId: string
  /** What was typed and refused for this one. */
  saisie?: { reponse?: string; valeur?: string; explication?: string }
  motifs?: readonly Motif[]
}

/** One field to look at again, in its place: the answer, the words of the préfecture, its proposal, three ways. */
export function CarteCorrection({ correction, dossierId, saisie, motifs }: CarteCorrectionProps) {
  const { id, libelle, reponse, valeurProposee, piece, fichier } = correction
  const prefixe = `c${id.slice(-6)}`
  const erreur = (champ: string) => erreurDe(motifs, `${prefixe}-${champ}`)
  const valeur = saisie?.valeur ?? (reponse === 'modifiee' ? correction.valeurApres : '') ?? ''
  return (
    <Carte
      niveau={2}
      titre={libelle}
      badges={<Badge ton={reponse ? 'info' : 'warning'}>{reponse ? 'Répondu' : 'À répondre'}</Badge>}
    >
      <ListeDefinitions
        absent="Rien"
        lignes={[
          ...(piece ? [] : [{ terme: 'Votre réponse', valeur: correction.valeurAvant }]),
          { terme: 'La préfecture écrit', valeur: correction.motif },
          ...(valeurProposee === null ? [] : [{ terme: 'Elle propose', valeur: valeurProposee }]),
          ...(piece && fichier ? [{ terme: 'Nouveau fichier', valeur: fichier }] : []),
        ]}
      />
      {piece && (
        <p>
          <a href={`/espace/dossiers/${dossierId}/pieces/${piece}`}>Envoyer un autre fichier</a>
        </p>
      )}
      <Form method="post" preventScrollReset>
        <input type="hidden" name="correctionId" value={id} />
        <GroupeRadio
          name={`${prefixe}-reponse`}
          libelle={'Que faites-vous\u202F?'}
          options={optionsDe(correction)}
          defaultValue={saisie?.reponse ?? reponse ?? undefined}
          erreur={erreur('reponse')}
        />
        {!piece && (
          <ZoneTexte
            name={`${prefixe}-valeur`}
            libelle="Nouvelle réponse"
            indication={
              correction.ecrite
                ? 'Si vous écrivez autre chose.'
                : 'En mots\u00A0: la préfecture la recopiera.'
            }
            rows={2}
            defaultValue={valeur}
            erreur={erreur('valeur')}
          />
        )}
        <ZoneTexte
          name={`${prefixe}-explication`}
          libelle="Pourquoi"
          indication="Si vous gardez votre réponse."
          rows={2}
          defaultValue={saisie?.explication ?? correction.explication ?? ''}
          erreur={erreur('explication')}
        />
        <Bouton variante="secondaire">
          Enregistrer cette réponse<span className="fr-sr-only">{`\u00A0: ${libelle}`}</span>
        </Bouton>
      </Form>
    </Carte>
  )
}

function optionsDe({ valeurProposee, piece }: CorrectionAffichee) {
  const choix: ReponseCorrection[] =
    valeurProposee === null ? ['modifiee', 'gardee'] : ['acceptee', 'modifiee', 'gardee']
  return choix.map((valeur) => ({
    valeur,
    libelle:
      piece && valeur === 'modifiee'
        ? 'J’ai envoyé un autre fichier'
        : piece && valeur === 'gardee'
          ? 'Garder ce fichier et dire pourquoi'
          : LIBELLES_REPONSE[valeur],
  }))
}
