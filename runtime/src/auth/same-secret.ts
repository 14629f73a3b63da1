import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares two secrets in a time that does not tell how much of them agrees. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Under what a secret is kept: only its SHA-256 reaches the database. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
