import { hash } from 'node:crypto';
import { canonicalJson } from '@oficio/schemas/definition';

/** SHA-256, hexadecimal, of the canonical JSON of a value: equal content, equal hash. */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}
