import type { FormatMigration } from './migration.js';

/**
 * Every step between formats, oldest first. Format 1 is the first that was published. Whoever raises
 * `FORMAT_VERSION` adds here the step to it, with a document before and after among its tests.
 */
export const migrations: readonly FormatMigration[] = [];
