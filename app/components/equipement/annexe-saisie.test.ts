import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AnnexeTechnique } from '~/domain/equipement/annexe-technique'
import { trierExigences } from '~/domain/equipement/conformite'
import { schemaEtapeEquipement } from '~/forms/etape-equipement'
import { parseSaisie, type Saisie } from '~/forms/parse'
import { evaluerSaisie, lignesDuKit, transformerLignes } from './annexe-saisie'

const annexe = JSON.parse(
  readFileSync('prisma/seed-data/annexe-technique-2017-01.json', 'utf8'),
) as AnnexeTechnique
const autres = { lieu: {}, services: {} }
const statut = (saisie: Saisie, code: string) =>
  evaluerSaisie(annexe, saisie, autres).exigences.find((exigence) => exigence.code === code)?.verdict

describe('the annexe against what is typed', () => {
  test('a blank row is no computer, a named one is, even with an unreadable price', () => {
    expect(statut({ lignes: [{ categorie: 'ordinateur', designation: '' }] }, 'AT-01')).toBe('non_satisfaite')
    expect(
      statut({ lignes: [{ categorie: 'ordinateur', designation: 'PC', prixUnitaireHT: 'x' }] }, 'AT-01'),
    ).toBe('satisfaite')
  })

  test('the ordinary kit is a readable step that leaves no equipment missing', () => {
    const saisie = { lignes: [...lignesDuKit()], reponses: {} }
    expect(parseSaisie(schemaEtapeEquipement, saisie).ok).toBe(true)
    expect(trierExigences(evaluerSaisie(annexe, saisie, autres)).manque.map(({ code }) => code)).toEqual([])
  })
})

describe('the buttons of the lines', () => {
  const saisie: Saisie = { lignes: [{ designation: 'a' }, { designation: 'b' }], reponses: { x: 'oui' } }
  const noms = (apres: { saisie: Saisie } | null) =>
    apres && (apres.saisie.lignes as Saisie[]).map(({ designation }) => designation)

  test.each([
    [{ nom: 'ajouter_ligne', rang: -1 }, ['a', 'b', '']],
    [{ nom: 'dupliquer_ligne', rang: 0 }, ['a', 'a', 'b']],
    [{ nom: 'retirer_ligne', rang: 1 }, ['a']],
    [{ nom: 'retirer_ligne', rang: 2 }, null],
    [{ nom: 'continuer', rang: -1 }, null],
  ])('%j', (intention, attendu) => {
    expect(noms(transformerLignes(intention, saisie))).toEqual(attendu)
  })

  test('answers stay', () => {
    expect(transformerLignes({ nom: 'ajouter_kit', rang: -1 }, saisie)?.saisie.reponses).toEqual({ x: 'oui' })
  })
})
