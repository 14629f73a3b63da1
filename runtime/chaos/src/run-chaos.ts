/** Rounds of load and SIGKILL over one database, then the account of what is in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Audit, audit } from './audit.js';
import { killableServer } from './killable-server.js';
import { openLedger } from './ledger.js';
import { load } from './load.js';
import { seeded } from './random.js';
import { signIn } from './signed-client.js';

const TOWN = 'alqueria-de-la-comtessa';
const OFFICER = 'cap@alqueria.example';
const PASSWORD = 'proves-oficio-2026';
const FROM = '2026-10-01T09:00';
/** The server lives this long under load, from the first of these to their sum (milliseconds). */
const SHORTEST_LIFE = 30;
const LONGEST_MORE = 600;
/** Every so many rounds the clock moves, so that deadlines and letters are killed in the middle too. */
const CLOCK_EVERY = 3;

export interface ChaosPlan {
  rounds: number;
  concurrency: number;
  seed: number;
  /** Called after each round. */
  told?: (round: number, asked: number) => void;
}

export interface ChaosReport extends Audit {
  rounds: number;
  /** Commands whose answer the kill cut; each was sent again after the restart. */
  cut: number;
  contradictions: string[];
}

/** Throws when the server does not start again: a database that a kill left unusable. */
export async function runChaos({ rounds, concurrency, seed, told }: ChaosPlan): Promise<ChaosReport> {
  const folder = mkdtempSync(join(tmpdir(), 'oficio-chaos-'));
  const server = killableServer(folder, FROM);
  const ledger = openLedger();
  const random = seeded(seed);
  let cut = 0;
  try {
    const first = await signIn(await server.start(), OFFICER, PASSWORD);
    const found = (await first.get('/api/people?search=garcia')) as { people: { personId: string }[] };
    const people = found.people.map(({ personId }) => personId);
    let client = first;
    for (let round = 1; round <= rounds; round += 1) {
      const working = load({ client, ledger, random, people, round, concurrency });
      const moving =
        round % CLOCK_EVERY === 0 ? client.post('/api/clock', { days: 5 }, `clock-${round}`) : undefined;
      await pause(SHORTEST_LIFE + random.next() * LONGEST_MORE);
      await server.kill();
      await Promise.all([working, moving]);
      client = first.movedTo(await server.start());
      for (const { key, path, body } of ledger.unanswered()) {
        cut += 1;
        const answer = await client.post(path, body, key);
        if (answer === undefined) throw new Error('The server went away while nobody killed it');
        ledger.answered(key, answer);
      }
      told?.(round, ledger.all().length);
    }
    await server.kill();
    const counted = await audit(folder, TOWN, ledger, first.account);
    return { ...counted, rounds, cut, contradictions: ledger.contradictions };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
