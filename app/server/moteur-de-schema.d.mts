import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

export function ecrireDifference(
  fabrique: SqlMigrationAwareDriverAdapterFactory,
  avant: string | null,
  apres: string,
): Promise<string>
