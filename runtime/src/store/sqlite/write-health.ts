/** Tells a database that takes no writes from a bug, and remembers whether the last write went well. */
import { StoreUnwritable } from '../../ports/index.js';
import type { VerbCall } from './call-verb.js';

/** What SQLite calls each, with its extended codes (`SQLITE_IOERR_WRITE`, `SQLITE_READONLY_DBMOVED` …). */
const reasons: readonly [RegExp, StoreUnwritable['reason']][] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_READONLY/, 'readOnly'],
  [/^SQLITE_IOERR/, 'failing'],
  [/^SQLITE_BUSY/, 'busy'],
];

function named(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
  return reason === undefined ? error : new StoreUnwritable(reason, { cause: error });
}

export interface WriteHealth {
  write(call: VerbCall): Promise<unknown>;
  /** False when it took no write the last time, and takes none of some size now either. */
  writable(): Promise<boolean>;
}

/** Long enough to need room of its own: a full disk may still take a few bytes. */
const probe: readonly unknown[] = ['', `readiness ${'·'.repeat(16_384)}`];

/** Gives the failures of disk and lock the name that the port promises. */
export function writeHealth(write: (call: VerbCall) => Promise<unknown>): WriteHealth {
  let broken = false;

  const watched = async (call: VerbCall): Promise<unknown> => {
    try {
      const answer = await write(call);
      broken = false;
      return answer;
    } catch (error) {
      const told = named(error);
      broken = told instanceof StoreUnwritable;
      throw told;
    }
  };

  return {
    write: watched,
    async writable() {
      if (!broken) return true;
      try {
        await watched({ part: 'rateLimits', verb: 'hit', given: [...probe, 0, 1] });
        await watched({ part: 'rateLimits', verb: 'clear', given: probe });
        return true;
      } catch (error) {
        if (error instanceof StoreUnwritable) return false;
        throw error;
      }
    },
  };
}
