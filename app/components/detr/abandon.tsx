import type { Motif } from '../../domain/commun/motif'
import { Accordeon } from '../accordeon'
import { Bouton } from '../bouton'
import { erreurDe } from '../erreur-de'
import { ZoneTexte } from '../zone-texte'

export type FormulaireAbandonProps = { dossierId: string; motifs?: readonly Motif[]; motif?: string }

/** The applicant gives the grant up: folded, with a reason, said to be final. */
export function FormulaireAbandon({ dossierId, motifs, motif }: FormulaireAbandonProps) {
  return (
    <Accordeon titre="Abandonner la demande de DETR" ouvert={motifs !== undefined}>
      <p>
        L’espace numérique continue sans cette subvention. Pour la demander de nouveau, il faudra un autre
        dossier.
      </p>
      <form method="post" action={`/espace/dossiers/${dossierId}/detr/abandon`}>
        <ZoneTexte
          name="motif"
          libelle="Pourquoi abandonnez-vous cette demande&#8239;?"
          defaultValue={motif}
          erreur={erreurDe(motifs, 'motif')}
        />
        <Bouton variante="secondaire">Abandonner la demande</Bouton>
      </form>
    </Accordeon>
  )
}
