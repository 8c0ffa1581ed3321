/** On every connection to SQLite: better-sqlite3 would re-open a WAL file with `synchronous=NORMAL`. */
export const PRAGMAS = [
  'PRAGMA journal_mode=WAL',
  'PRAGMA synchronous=FULL',
  'PRAGMA foreign_keys=ON',
  'PRAGMA busy_timeout=5000',
  'PRAGMA trusted_schema=OFF',
] as const
