import { hash, timingSafeEqual } from 'node:crypto';

/** Compares two secrets in a time that does not tell how much of them agrees. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'));
}

/** Under what a secret is kept: only its SHA-256 reaches the database. */
export function secretHash(secret: string): string {
  return hash('sha256', secret);
}
