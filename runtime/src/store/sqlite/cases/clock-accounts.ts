/**
 * Accounts of clocks, each kept once in its town: terms of the same length that start on the same day have the same
 * one, and it says nothing of a person. A clock names its account by its hash, inside what is sealed of the clock.
 */
import { hash } from 'node:crypto';
import type { Clock } from '@oficio/schemas/interpret';
import { and, eq, sql } from 'drizzle-orm';
import { UnreadableRow } from '../../../sealing/unpack.js';
import { type Database, placeholders } from '../database.js';
import { recent } from '../recent.js';
import { clockAccount } from '../schema/cases.js';
import { reading, writing } from '../statement.js';

type Account = Pick<Clock, 'steps' | 'warnings'>;
/** A clock without its account: the hash stands where the steps were. */
type Parted = Omit<Clock, 'steps' | 'warnings'> & { steps: string; warnings: null };

export interface PackedAccount {
  /** SHA-256 of the packed account, hexadecimal. */
  hash: string;
  packed: Buffer;
}

export interface ClockAccounts {
  /** The account of a clock that is kept apart; undefined for one that stays sealed with its clock. */
  pack(entity: string, clock: Clock): PackedAccount | undefined;
  /** Writes an account that is not there yet. Only inside the transaction that writes its clock. */
  keep(entity: string, hash: string, packed: Uint8Array): void;
  /** The clock as it was before `partClock`. Throws `UnreadableRow` when its account is missing or was changed. */
  join(entity: string, stored: Clock | Parted): Clock;
}

/** What of a clock is sealed, when its account is kept apart. */
export const partClock = (clock: Clock, account: PackedAccount | undefined): Clock | Parted =>
  account ? { ...clock, steps: account.hash, warnings: null } : clock;

/** Accounts belong to no procedure in particular. */
const NO_PROCEDURE = { procedureId: '', procedureVersion: 0 };
/** Some kilobytes each: the terms that start on one day in the procedures of a province. */
const REMEMBERED = 500;

/** Where a person's circumstances moved the term, its account is told with those words: it stays sealed. */
const isShared = ({ steps, suspensions, extensions }: Clock): boolean =>
  steps.length > 0 && suspensions.length === 0 && extensions.length === 0;

export function clockAccounts(db: Database): ClockAccounts {
  const { sealing } = db;
  const written = recent<PackedAccount>(REMEMBERED);
  // Terms that were counted once share their account: nobody writes to it, and its very steps name it.
  const packedOf = new WeakMap<Account['steps'], { warnings: Account['warnings']; account: PackedAccount }>();
  const read = recent<Account>(REMEMBERED);
  const add = writing(db, db.insert(clockAccount).values(placeholders(clockAccount)).onConflictDoNothing());
  const fields = { account: clockAccount.account };
  const select = reading(
    db,
    db
      .select(fields)
      .from(clockAccount)
      .where(
        and(
          eq(clockAccount.entity, sql.placeholder('entity')),
          eq(clockAccount.digest, sql.placeholder('digest')),
        ),
      ),
    fields,
  );

  const packedAnew = (entity: string, account: Account): PackedAccount => {
    const bytes = sealing.pack(entity, NO_PROCEDURE, account);
    return { hash: hash('sha256', bytes, 'hex'), packed: bytes };
  };
  const packed = (entity: string, { steps, warnings }: Account): PackedAccount => {
    const same = packedOf.get(steps);
    if (same?.warnings === warnings) return same.account;
    const text = JSON.stringify([steps, warnings]);
    const account = written.get(text) ?? packedAnew(entity, { steps, warnings });
    written.set(text, account);
    packedOf.set(steps, { warnings, account });
    return account;
  };

  const find = (entity: string, name: string): Account => {
    const known = read.get(name);
    if (known) return known;
    const digest = Buffer.from(name, 'hex');
    const account = select.get({ entity, digest })?.account;
    if (account === undefined) throw new UnreadableRow('the account of its clock is not there');
    if (hash('sha256', account, 'hex') !== name)
      throw new UnreadableRow('the account of its clock was changed');
    // Packed above; its hash proves it.
    const found = sealing.unpack(entity, NO_PROCEDURE.procedureId, account) as Account;
    read.set(name, found);
    return found;
  };

  return {
    pack: (entity, clock) => (isShared(clock) ? packed(entity, clock) : undefined),
    // Every time: whether it is there belongs to the transaction, which may be undone.
    keep: (entity, digest, account) => void add.run({ entity, digest: Buffer.from(digest, 'hex'), account }),
    join(entity, stored) {
      return typeof stored.steps === 'string'
        ? { ...stored, ...find(entity, stored.steps) }
        : (stored as Clock);
    },
  };
}
