import { idChamp } from './id-champ'
import { MessageChamp } from './message-champ'

export type AjoutFichierProps = {
  name: string
  libelle: string
  indication?: string
  erreur?: string
  /** What the picker offers; the server looks at the bytes all the same. */
  accept?: string
  multiple?: boolean
  required?: boolean
  /** Opens the camera of a phone, which stays free to pick a file. */
  photo?: boolean
}

const INDICATION = 'PDF, JPEG, PNG, ODT, ODS, DOCX ou XLSX, 20\u00A0Mo au plus. Une photo nette convient.'
const FORMATS = '.pdf,.jpg,.jpeg,.png,.odt,.ods,.docx,.xlsx'

/** The native file field, always visible. The form must be `multipart/form-data`. */
export function AjoutFichier({
  name,
  libelle,
  indication = INDICATION,
  erreur,
  accept = FORMATS,
  multiple = false,
  required,
  photo = false,
}: AjoutFichierProps) {
  const id = idChamp(name)
  return (
    <div className={`fr-upload-group${erreur ? ' fr-upload-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
        <span className="fr-hint-text">{indication}</span>
      </label>
      <input
        className="fr-upload"
        type="file"
        id={id}
        name={name}
        accept={accept}
        multiple={multiple}
        required={required}
        capture={photo ? 'environment' : undefined}
        aria-describedby={`${id}-message`}
        aria-invalid={erreur ? true : undefined}
      />
      <MessageChamp id={`${id}-message`} erreur={erreur} />
    </div>
  )
}
