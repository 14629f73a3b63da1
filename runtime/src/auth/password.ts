import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's present advice for scrypt: 2^15, 8, 3 needs 32 MiB for a hash. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_LENGTH = 32;

type Cost = { readonly N: number; readonly r: number; readonly p: number };

const derive = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { ...cost, maxmem: 256 * cost.N * cost.r };
    // NFKC: the same password typed on two keyboards is the same bytes.
    scrypt(password.normalize('NFKC'), salt, KEY_LENGTH, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** Hashes a password as `scrypt$N$r$p$salt$hash` (base64url), with a salt of its own. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password is the one of a hash. A hash that cannot be read is nobody's password. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  if (!Object.values(cost).every((value) => Number.isInteger(value) && value > 0) || cost.N > 2 ** 20)
    return false;
  const expected = Buffer.from(hash, 'base64url');
  const key = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return expected.length === key.length && timingSafeEqual(expected, key);
}

/** A hash that no password opens: verified for an unknown account, so that both answers take the same time. */
export const nobodysHash = (): string => {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  return ['scrypt', COST.N, COST.r, COST.p, random(16), random(KEY_LENGTH)].join('$');
};
