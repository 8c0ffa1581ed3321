import { Bouton } from '../bouton'

export type LienAgendaProps = { /** null: not opened yet. */ lien: string | null }

/** The secret link that an agenda follows, what it shows and to whom, and how to close it. */
export function LienAgenda({ lien }: LienAgendaProps) {
  return (
    <section className="mg-partie" id="agenda">
      <h2>Dans votre agenda</h2>
      {lien === null ? (
        <>
          <p>
            Un lien secret met ces dates dans l’agenda de votre ordinateur ou de votre téléphone, et les tient
            à jour. Il montre les dates et les numéros de dossier, rien d’autre.
          </p>
          <form method="post">
            <Bouton name="verbe" value="ouvrir" variante="secondaire">
              Créer mon lien d’agenda
            </Bouton>
          </form>
        </>
      ) : (
        <>
          <p>
            Copiez ce lien dans votre agenda, à «{'\u00A0'}S’abonner à un calendrier{'\u00A0'}». Qui a le lien
            voit les dates{'\u00A0'}: ne le donnez qu’à vos collègues.
          </p>
          <p>
            <code className="mg-empreinte">{lien}</code>
          </p>
          <form method="post">
            <Bouton name="verbe" value="fermer" variante="secondaire">
              Fermer ce lien
            </Bouton>
          </form>
        </>
      )}
    </section>
  )
}
