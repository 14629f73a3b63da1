/** Commands of every kind, many at once, until the server is gone. */
import type { Ledger } from './ledger.js';
import type { Random } from './random.js';
import type { SignedClient } from './signed-client.js';

export interface LoadPlan {
  client: SignedClient;
  ledger: Ledger;
  random: Random;
  /** People of the register about whom cases are opened. */
  people: readonly string[];
  /** Tells the keys of one round from those of another. */
  round: number;
  /** Commands in flight. */
  concurrency: number;
}

const outcomes = ['fixed', 'planned', 'recorded'] as const;

type Sent = 'answered' | 'cut';

/** Sends until the connection is cut. Every command is in the ledger before it leaves. */
export async function load(plan: LoadPlan): Promise<void> {
  const { client, ledger, random, people, round, concurrency } = plan;
  const opened: string[] = [];
  let count = 0;

  const send = async (path: string, body: object, key: string): Promise<Sent> => {
    ledger.ask({ key, path, body });
    const answer = await client.post(path, body, key);
    if (answer === undefined) return 'cut';
    ledger.answered(key, answer);
    if (path === '/api/cases' && answer.status === 201)
      opened.push((JSON.parse(answer.text) as { caseId: string }).caseId);
    return 'answered';
  };

  const open = (key: string): Promise<Sent> =>
    send(
      '/api/cases',
      {
        procedureId: 'web-accessibility',
        entry: 'report',
        personId: random.pick(people),
        answers: { problem: `The page cannot be read (${key}).` },
      },
      key,
    );

  const resolve = (key: string, caseId: string): Promise<Sent> =>
    send(
      `/api/cases/${caseId}/events`,
      { event: { kind: 'officer', task: 'fix', outcome: random.pick(outcomes), answers: {} } },
      key,
    );

  /** The very same command again, as a client does that lost the answer; or twice at once. */
  const repeat = async (): Promise<Sent> => {
    const { key, path, body } = random.pick(ledger.all());
    const sent = await Promise.all([send(path, body, key), send(path, body, key)]);
    return sent.includes('cut') ? 'cut' : 'answered';
  };

  const one = (): Promise<Sent> => {
    count += 1;
    const key = `round-${round}-command-${count}`;
    const chance = random.next();
    if (chance < 0.15 && ledger.all().length > 0) return repeat();
    if (chance < 0.55 && opened.length > 0) return resolve(key, random.pick(opened));
    return open(key);
  };

  const sendUntilCut = async (): Promise<void> => {
    while ((await one()) === 'answered');
  };
  await Promise.all(Array.from({ length: concurrency }, sendUntilCut));
}
