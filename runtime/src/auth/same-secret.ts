import { hash, timingSafeEqual } from 'node:crypto';

/** Compares two secrets in a time that tells no more than whether they are equally long, which all of a kind are. */
export function sameSecret(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Under what a secret is kept: only its SHA-256 reaches the database. */
export function secretHash(secret: string): string {
  return hash('sha256', secret);
}
