/**
 * One text for one meaning (RFC 8785 in its order of keys): two definitions with the same content give
 * the same text, so its hash names a version and files differ only where something changed.
 */

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of keys) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner !== undefined) result[key] = sorted(inner);
  }
  return result;
}

/** The compact canonical text that a content hash is made of. Keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The same order of keys, indented and ended by a line break, for files that people read and compare. */
export function canonicalJsonFile(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
