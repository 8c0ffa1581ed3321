export type BlocContactProps = {
  service: string
  personne?: string | null
  /** Ten digits, spaces or not. */
  telephone?: string | null
  courriel?: string | null
  adresse?: readonly string[]
  niveau?: 2 | 3
}

/** Who answers about this dossier: on every page of it. */
export function BlocContact({
  service,
  personne,
  telephone,
  courriel,
  adresse = [],
  niveau = 2,
}: BlocContactProps) {
  const Titre = `h${niveau}` as const
  return (
    <section className="mg-contact" aria-labelledby="contact-titre">
      <Titre className="fr-h6" id="contact-titre">
        Votre contact
      </Titre>
      <address className="mg-contact__adresse">
        {personne && <strong>{personne}</strong>}
        <span>{service}</span>
        {adresse.map((ligne) => (
          <span key={ligne}>{ligne}</span>
        ))}
        {telephone && (
          <a className="fr-link fr-icon-phone-line fr-link--icon-left" href={`tel:${chiffres(telephone)}`}>
            {parPaires(telephone)}
          </a>
        )}
        {courriel && (
          <a className="fr-link fr-icon-mail-line fr-link--icon-left" href={`mailto:${courriel}`}>
            {courriel}
          </a>
        )}
      </address>
    </section>
  )
}

function chiffres(telephone: string): string {
  return telephone.replace(/[^\d+]/g, '')
}

function parPaires(telephone: string): string {
  const nu = chiffres(telephone)
  return /^\d{10}$/.test(nu) ? (nu.match(/../g) ?? []).join('\u00A0') : telephone
}
