export function schemaPostgresql(source?: string): string
