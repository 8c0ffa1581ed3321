import type { Motif } from '~/domain/commun/motif'
import { LIBELLES_REPONSE, type ReponseCorrection } from '~/domain/dossier/corrections'
import { Badge } from '../badge'
import { Bouton } from '../bouton'
import { erreurDe } from '../erreur-de'
import { GroupeRadio } from '../groupe-radio'
import { ZoneTexte } from '../zone-texte'
import { ValeursCorrection } from './valeurs-correction'

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
  /** The new answer is written in its field at the sending; else it stays in words. */
  ecrite: boolean
}

export type CarteCorrectionProps = {
  correction: CorrectionAffichee
  dossierId: string
  /** « 1 sur 3 ». */
  rang: string
  /** What was typed and refused for this one. */
  saisie?: { reponse?: string; valeur?: string; explication?: string }
  motifs?: readonly Motif[]
}

/** One field to look at again, in its place: the answer, the words of the préfecture, its proposal, three ways. */
export function CarteCorrection({ correction, dossierId, rang, saisie, motifs }: CarteCorrectionProps) {
  const { id, libelle, reponse, piece } = correction
  const prefixe = prefixeDe(id)
  const erreur = (champ: string) => erreurDe(motifs, `${prefixe}-${champ}`)
  const valeur = saisie?.valeur ?? (reponse === 'modifiee' ? correction.valeurApres : '') ?? ''
  return (
    <article
      className={reponse ? 'mg-correction' : 'mg-correction mg-correction--ouverte'}
      id={prefixe}
      aria-labelledby={`${prefixe}-titre`}
    >
      <div className="mg-correction__tete">
        <h2 className="mg-correction__titre" id={`${prefixe}-titre`}>
          {libelle}
        </h2>
        <Badge ton={reponse ? 'info' : 'warning'}>{reponse ? 'Répondu' : 'À répondre'}</Badge>
        <span className="mg-source">{rang}</span>
      </div>
      <ValeursCorrection correction={correction} dossierId={dossierId} />
      <form method="post" action={`/espace/dossiers/${dossierId}/corrections`}>
        <input type="hidden" name="correctionId" value={id} />
        <GroupeRadio
          name={`${prefixe}-reponse`}
          libelle={'Que faites-vous\u202F?'}
          options={optionsDe(correction)}
          defaultValue={saisie?.reponse || reponse || undefined}
          erreur={erreur('reponse')}
        />
        {!piece && (
          <div className="mg-correction__si mg-correction__si--modifiee">
            <ZoneTexte
              name={`${prefixe}-valeur`}
              libelle="Nouvelle réponse"
              indication={
                correction.ecrite
                  ? 'Si vous écrivez autre chose.'
                  : 'Écrivez la nouvelle réponse\u202F; la préfecture la reportera dans le dossier.'
              }
              rows={2}
              defaultValue={valeur}
              erreur={erreur('valeur')}
            />
          </div>
        )}
        <div className="mg-correction__si mg-correction__si--gardee">
          <ZoneTexte
            name={`${prefixe}-explication`}
            libelle="Pourquoi"
            indication="Si vous gardez votre réponse."
            rows={2}
            defaultValue={saisie?.explication ?? correction.explication ?? ''}
            erreur={erreur('explication')}
          />
        </div>
        <Bouton variante="secondaire">
          Enregistrer cette réponse<span className="fr-sr-only">{`\u00A0: ${libelle}`}</span>
        </Bouton>
      </form>
    </article>
  )
}

/** Fields of several cards share the page: each carries this. */
export function prefixeDe(correctionId: string): string {
  return `c${correctionId.slice(-6)}`
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
