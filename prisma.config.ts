import { defineConfig } from 'prisma/config'

// `prisma generate` never runs this binary, but looks for it and would download it: point it at an existing file.
// Migrations use the WASM engine (app/server/moteur-de-schema.mjs), never this.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= import.meta.filename

export default defineConfig({ schema: process.env.PRISMA_SCHEMA ?? 'prisma/schema.prisma' })
