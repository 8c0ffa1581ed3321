import { nouvelId } from '~/adapters/db/id.server'
import { transaction } from '~/adapters/db/transaction.server'
import { jourDeParis } from '~/domain/commun/jour'
import { motif } from '~/domain/commun/motif'
import { ok, type Result, refus } from '~/domain/commun/result'
import { ROLES_AGENT, type RoleAgent } from '~/domain/commun/role'
import { isDepartement } from '~/domain/territoire/departements'

const SANS_DEPARTEMENT: readonly RoleAgent[] = ['ministere', 'exploitant']

/**
 * Gives an agent's role from today on: the operator's command, before any screen can. Everything is text as typed:
 * address, first name, last name, role, département (none for ministere and exploitant).
 */
export function nommerAgent(args: readonly string[], maintenant: Date): Promise<Result<string>> {
  const [courriel = '', prenom = '', nom = '', role = '', code = ''] = args.map((texte) => texte.trim())
  const connu = ROLES_AGENT.find((candidat) => candidat === role)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(courriel))
    return dire('agent.courriel', 'Cette adresse est incomplète.')
  if (!prenom || !nom) return dire('agent.nom', 'Donnez le prénom et le nom.')
  if (!connu) return dire('agent.role', `Rôle inconnu. Choisissez\u00A0: ${ROLES_AGENT.join(', ')}.`)
  const national = SANS_DEPARTEMENT.includes(connu)
  if (!national && !isDepartement(code))
    return dire('agent.departement', 'Donnez le code du département, par exemple 04.')
  return transaction(async (tx) => {
    const adresse = courriel.toLowerCase()
    const trouvee = await tx.personne.findFirst({ where: { courriel: adresse, prenom, nom } })
    const personneId = trouvee?.id ?? nouvelId()
    if (!trouvee)
      await tx.personne.create({
        data: { id: personneId, courriel: adresse, prenom, nom, creeLe: maintenant },
      })
    await tx.roleAgent.create({
      data: {
        id: nouvelId(),
        personneId,
        role: connu,
        niveau: national ? 'national' : 'departement',
        code: national ? null : code,
        du: jourDeParis(maintenant),
      },
    })
    return ok(`${prenom} ${nom}\u00A0: ${connu}${national ? '' : `, département ${code}`}`)
  })
}

function dire(code: string, message: string): Promise<Result<never>> {
  return Promise.resolve(refus(motif(code, message)))
}
