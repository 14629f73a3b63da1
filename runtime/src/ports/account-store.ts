import type { Role } from '@oficio/schemas/definition';
import type { Expired } from './expired.js';

/** A member of the town's staff. */
export interface AccountRow {
  accountId: string;
  /** Lower case: signs in with it. */
  email: string;
  name: string;
  /** `scrypt$N$r$p$salt$hash`. */
  passwordHash: string;
  roles: Role[];
  /** Ids of the town's units. */
  units: string[];
  active: boolean;
}

export interface StaffSession {
  /** SHA-256 of the cookie's secret. */
  tokenHash: string;
  accountId: string;
  csrfToken: string;
  createdAt: number;
  expiresAt: number;
}

/** A session with the account that it is of, as that is now. */
export type SignedIn = Omit<StaffSession, 'tokenHash'> & Omit<AccountRow, 'passwordHash'>;

export interface AccountStore {
  /** Inserts or replaces. */
  save(entity: string, account: AccountRow): Promise<void>;
  find(entity: string, accountId: string): Promise<AccountRow | undefined>;
  findByEmail(entity: string, email: string): Promise<AccountRow | undefined>;
  list(entity: string): Promise<AccountRow[]>;
  openSession(entity: string, session: StaffSession): Promise<void>;
  /** Undefined when unknown or expired at `now`. The account may be inactive. */
  session(entity: string, tokenHash: string, now: number): Promise<SignedIn | undefined>;
  /** Moves the end of a session that is being used (idle expiry). Unknown ones stay unknown. */
  extendSession(entity: string, tokenHash: string, expiresAt: number): Promise<void>;
  closeSession(entity: string, tokenHash: string): Promise<void>;
  /** Removes sessions that have expired. Returns how many. */
  forgetExpired(entity: string, asked: Expired): Promise<number>;
}
