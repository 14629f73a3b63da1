import type { Deps } from '../deps.js';
import type { AccountRow } from '../ports/index.js';
import type { StaffActor } from './actor.js';
import { countAttempt, forgetAttempts, signInByAccount, signInByAddress } from './attempts.js';
import { nobodysHash, verifyPassword } from './password.js';
import { secretHash } from './same-secret.js';

const HOUR = 3_600_000;
/** A session ends when nobody uses it for this long… */
export const IDLE_MS = HOUR;
/** …and in any case after a working day. */
export const ABSOLUTE_MS = 12 * HOUR;
/** Being used moves the end only this often, so that reading a page is not a write. */
const TOUCH_MS = 5 * 60_000;

type SessionDeps = Pick<Deps, 'store' | 'machineClock' | 'ids'>;

const actorOf = (
  entity: string,
  account: Pick<AccountRow, 'accountId' | 'name' | 'email' | 'roles' | 'units'>,
  csrfToken: string,
  sessionHash: string,
): StaffActor => ({
  kind: 'staff',
  entity,
  accountId: account.accountId,
  name: account.name,
  email: account.email,
  roles: account.roles,
  units: account.units,
  csrfToken,
  sessionHash,
});

/** The account behind a session cookie in a town, or null: unknown, expired, closed, or of another town. */
export async function readSession(
  { store, machineClock }: SessionDeps,
  entity: string,
  secret: string | undefined,
): Promise<StaffActor | null> {
  if (!secret) return null;
  const now = machineClock.now();
  const hash = secretHash(secret);
  const signedIn = await store.accounts.session(entity, hash, now);
  if (!signedIn?.active) return null;
  const end = Math.min(now + IDLE_MS, signedIn.createdAt + ABSOLUTE_MS);
  if (end - signedIn.expiresAt > TOUCH_MS) await store.accounts.extendSession(entity, hash, end);
  return actorOf(entity, signedIn, signedIn.csrfToken, hash);
}

export type SignInResult =
  | { ok: true; actor: StaffActor; secret: string; expiresAt: number }
  | { ok: false; code: 'signIn.wrong' }
  | { ok: false; code: 'signIn.tooMany'; retryAfterSeconds: number };

const nobody = nobodysHash();

/**
 * Signs an account in. An unknown e-mail, a wrong password and an inactive account get the same answer in the
 * same time; attempts are counted per account and per address.
 */
export async function signIn(
  { store, machineClock, ids }: SessionDeps,
  entity: string,
  attempt: { email: string; password: string; clientAddress: string },
): Promise<SignInResult> {
  const now = machineClock.now();
  const email = attempt.email.trim().toLowerCase();
  const counted = await countAttempt(store.rateLimits, entity, now, [
    { limit: signInByAddress, key: secretHash(attempt.clientAddress) },
    { limit: signInByAccount, key: secretHash(email) },
  ]);
  if (!counted.ok) return { ok: false, code: 'signIn.tooMany', retryAfterSeconds: counted.retryAfterSeconds };
  const account = await store.accounts.findByEmail(entity, email);
  const right = await verifyPassword(attempt.password, account?.passwordHash ?? nobody);
  if (!account?.active || !right) return { ok: false, code: 'signIn.wrong' };
  await forgetAttempts(store.rateLimits, entity, signInByAccount, secretHash(email));
  const secret = ids.secret();
  const csrfToken = ids.secret();
  const expiresAt = now + ABSOLUTE_MS;
  await store.accounts.openSession(entity, {
    tokenHash: secretHash(secret),
    accountId: account.accountId,
    csrfToken,
    createdAt: now,
    expiresAt: now + IDLE_MS,
  });
  return { ok: true, actor: actorOf(entity, account, csrfToken, secretHash(secret)), secret, expiresAt };
}
