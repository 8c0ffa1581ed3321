// Prisma's own schema engine, as WebAssembly: writes and checks migrations with no download and no server.
// The package expects `--experimental-wasm-modules`; loading the bytes by hand needs no flag.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const paquet = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'))

let charge
async function chargerMoteur() {
  charge ??= (async () => {
    const liaison = await import(join(paquet, 'schema_engine_bg.js'))
    const { instance } = await WebAssembly.instantiate(readFileSync(join(paquet, 'schema_engine_bg.wasm')), {
      './schema_engine_bg.js': liaison,
    })
    liaison.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
    return liaison
  })()
  return charge
}

const FILTRES = { externalTables: [], externalEnums: [] }
const conteneur = (texte, nom) => ({ files: [{ path: nom, content: texte }] })

/**
 * The SQL that turns the schema `avant` (null: an empty database) into `apres`, for the provider of `fabrique`.
 * Empty text when nothing changes.
 */
export async function ecrireDifference(fabrique, avant, apres) {
  const { SchemaEngine } = await chargerMoteur()
  const moteur = await SchemaEngine.new(
    { datamodels: [['schema.prisma', apres]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(fabrique),
  )
  const cible = (texte) =>
    texte === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', ...conteneur(texte, 'schema.prisma') }
  const { stdout } = await moteur.diff({
    from: cible(avant),
    to: cible(apres),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: FILTRES,
  })
  return stdout ?? ''
}
