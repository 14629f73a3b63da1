import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../store/sqlite/database.js';
import { applyMigrations } from '../store/sqlite/migrations.js';
import { sqliteStore } from '../store/sqlite/sqlite-store.js';
import { moveClock } from '../workers/move-clock.js';
import { DAY, furnish, START, type TestEngine, TOWN, testEngine } from './fixtures/test-engine.js';

let engine: TestEngine;

beforeEach(async () => {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  const store = sqliteStore(db);
  await furnish(store);
  engine = testEngine(store);
});

async function opened(key = 'open'): Promise<string> {
  const result = await engine.open(key);
  if (!result.ok) throw new Error(result.refused.code);
  return result.receipt.caseId;
}

const confirm = { kind: 'citizen', action: 'confirm' } as const;
const codeOf = (result: Awaited<ReturnType<TestEngine['send']>>): string =>
  result.ok ? 'ok' : result.refused.code;

describe('a case', () => {
  it('opens with its letter in the outbox and its offer running', async () => {
    const caseId = await opened();
    const { store } = engine.deps;
    const found = await store.cases.load(TOWN, caseId);
    expect(found?.case).toMatchObject({
      version: 1,
      number: null,
      activePhases: ['offered'],
      due: '2026-01-26',
    });
    expect(await store.outbox.counts(TOWN)).toMatchObject({ pending: 1, dead: 0 });
    expect(await store.timers.nextDueAt(TOWN)).toBe(Date.parse('2026-01-26T23:00:00Z'));
  });

  it('is told in order from the offer to the permit', async () => {
    const caseId = await opened();
    const { store } = engine.deps;
    engine.answers.consultant = () => ({
      status: 'done',
      events: [
        { kind: 'answer', dataNeed: 'residence', result: 'verified', values: { 'residence.ok': true } },
      ],
    });
    const confirmed = await engine.send(caseId, 'k1', confirm);
    expect(confirmed).toMatchObject({
      ok: true,
      receipt: { number: '2026/BANC/00001', registered: [{ book: 'entry', number: '2026-E-RE-000001' }] },
    });
    await engine.work.tick();
    expect(
      codeOf(await engine.send(caseId, 'k2', { kind: 'officer', task: 'propose', outcome: 'yes' }, 'ana')),
    ).toBe('ok');
    const decide = { kind: 'officer', task: 'decide', outcome: 'grant' } as const;
    expect(codeOf(await engine.send(caseId, 'k3', decide, 'ana'))).toBe('task.fourEyes');
    expect(codeOf(await engine.send(caseId, 'k4', decide, 'josep'))).toBe('ok');
    await engine.work.tick();
    expect(engine.done.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'communicate offerLetter',
      'consult residence',
      'communicate decisionLetter',
    ]);
    const found = await store.cases.load(TOWN, caseId);
    expect(found?.case).toMatchObject({ outcome: 'granted', publicStatus: { es: 'Concedido' }, due: null });
    expect(found?.clocks.map(({ deadline, status }) => `${deadline} ${status}`)).toEqual([
      'offerEnd cancelled',
      'maximumTerm cancelled',
    ]);
    const journal = await store.cases.journal(TOWN, caseId);
    expect(journal.map((row) => row.to.join())).toEqual([
      'offered',
      'checking',
      'proposing',
      'deciding',
      'granted',
    ]);
    expect(await store.cases.brokenLink(TOWN, caseId)).toBeUndefined();
    expect(await store.documents.listByCase(TOWN, caseId)).toHaveLength(1);
    expect(
      (await store.tasks.listByCase(TOWN, caseId)).map(
        (task) => `${task.task} ${task.status} ${task.completedBy}`,
      ),
    ).toEqual(['propose done ana', 'decide done josep']);
    expect(codeOf(await engine.send(caseId, 'k5', { kind: 'citizen', action: 'withdraw' }))).toBe(
      'case.closed',
    );
  });

  it('answers a repeated key with the same receipt, and refuses it for another body', async () => {
    const caseId = await opened();
    const [first, second] = await Promise.all([
      engine.send(caseId, 'same', confirm),
      engine.send(caseId, 'same', confirm),
    ]);
    expect(first.ok && second.ok && first.receipt).toEqual(second.ok && second.receipt);
    expect([first, second].map((one) => one.ok && one.replayed)).toEqual([false, true]);
    expect(codeOf(await engine.send(caseId, 'same', { kind: 'citizen', action: 'refuse' }))).toBe(
      'idempotency.reused',
    );
    expect(await engine.deps.store.cases.journal(TOWN, caseId)).toHaveLength(2);
    expect((await engine.open('open')).ok).toBe(true);
    expect(await engine.deps.store.cases.countOpen(TOWN)).toMatchObject([{ open: 1 }]);
  });

  it('gives one answer to a key that is sent 32 times at once, and refuses it 32 times for another body', async () => {
    const caseId = await opened();
    const many = Array.from({ length: 32 }, () => engine.send(caseId, 'same', confirm));
    const others = Array.from({ length: 32 }, () =>
      engine.send(caseId, 'same', { kind: 'citizen', action: 'refuse' }),
    );
    const answers = await Promise.all(many);
    expect(answers.filter((one) => one.ok && !one.replayed)).toHaveLength(1);
    expect(new Set(answers.map((one) => JSON.stringify(one.ok && one.receipt))).size).toBe(1);
    expect(new Set((await Promise.all(others)).map(codeOf))).toEqual(new Set(['idempotency.reused']));
    expect(await engine.deps.store.cases.journal(TOWN, caseId)).toHaveLength(2);
  });

  it('takes events that arrive together one after another, each on what the one before it left', async () => {
    const caseId = await opened();
    const { commitStep } = engine.deps.store.cases;
    const answered: string[] = [];
    engine.deps.store.cases.commitStep = async (entity, commit) => {
      const result = await commitStep(entity, commit);
      answered.push(result.ok ? `version ${result.receipt.version}` : result.code);
      return result;
    };
    const events = [confirm, { kind: 'citizen', action: 'withdraw' }, confirm] as const;
    const results = await Promise.all(events.map((event, index) => engine.send(caseId, `k${index}`, event)));
    expect(results.map(codeOf)).toEqual(['ok', 'ok', 'case.closed']);
    expect(answered).toEqual(['version 2', 'version 3']);
  });

  it('writes nothing but the access log when the chart refuses', async () => {
    const caseId = await opened();
    expect(codeOf(await engine.send(caseId, 'k', { kind: 'citizen', action: 'appeal' }))).toBe(
      'event.unknown',
    );
    expect(await engine.deps.store.cases.journal(TOWN, caseId)).toHaveLength(1);
    expect(await engine.deps.store.idempotency.find(TOWN, 'k')).toBeUndefined();
    expect(await engine.deps.store.accessLog.list(TOWN, { caseId, limit: 9 })).toMatchObject([
      { outcome: 'refused', detail: 'event.unknown' },
    ]);
  });

  it('keeps a refusal of the offer, so that it is not offered again', async () => {
    const caseId = await opened();
    await engine.send(caseId, 'no', { kind: 'citizen', action: 'refuse' });
    expect(await engine.deps.store.preferences.refusals(TOWN, 'bench-permit', '2026-01-01')).toMatchObject([
      { personId: 'P1', on: '2026-01-15', caseId },
    ]);
  });
});

describe('time', () => {
  it('fires no deadline before its day has wholly passed', async () => {
    const caseId = await opened();
    await moveClock(engine.deps.clock, engine.work, Date.parse('2026-01-26T22:59:59Z'));
    expect((await engine.deps.store.cases.load(TOWN, caseId))?.case.endedAt).toBeNull();
    await moveClock(engine.deps.clock, engine.work, Date.parse('2026-01-26T23:00:00Z'));
    expect((await engine.deps.store.cases.load(TOWN, caseId))?.case.outcome).toBe('offerEnded');
  });

  it('does not fire 90 days at once, and fires them each on its own date when time is moved far', async () => {
    const caseId = await opened();
    const other = await opened('other');
    await engine.send(caseId, 'yes', confirm);
    await engine.work.tick();
    expect((await engine.deps.store.cases.load(TOWN, caseId))?.case.endedAt).toBeNull();
    await moveClock(engine.deps.clock, engine.work, START + 120 * DAY);
    const journal = async (id: string) => engine.deps.store.cases.journal(TOWN, id);
    expect((await journal(other)).at(-1)?.today).toBe('2026-01-27');
    expect((await journal(caseId)).at(-1)).toMatchObject({ to: ['granted'], today: '2026-04-16' });
  });

  it('ignores a timer of another generation', async () => {
    const caseId = await opened();
    const late = { kind: 'deadline', deadline: 'offerEnd', generation: 7 } as const;
    expect(codeOf(await engine.send(caseId, 'late', late))).toBe('event.obsolete');
  });

  it('never goes back', async () => {
    await expect(moveClock(engine.deps.clock, engine.work, START - 1)).rejects.toThrow('never goes back');
  });
});

describe('the relay', () => {
  it('tries again with back-off and gives the letter to a person in the end', async () => {
    const caseId = await opened();
    engine.answers.courier = () => ({ status: 'transient', reason: 'SMTP 451' });
    await moveClock(engine.deps.clock, engine.work, START + 5 * DAY);
    expect(engine.done).toHaveLength(15);
    expect(new Set(engine.done).size).toBe(1);
    const tasks = await engine.deps.store.tasks.listByCase(TOWN, caseId);
    expect(tasks).toMatchObject([{ kind: 'failure', status: 'open', failure: { reason: 'SMTP 451' } }]);
    expect(await engine.deps.store.outbox.counts(TOWN)).toMatchObject({ pending: 0, dead: 1 });
  });

  it('tells the case that a datum is unavailable after the tries of its definition, never that it is a no', async () => {
    const caseId = await opened();
    engine.answers.consultant = () => ({ status: 'transient', reason: 'timeout' });
    await engine.send(caseId, 'yes', confirm);
    await moveClock(engine.deps.clock, engine.work, START + 6 * DAY);
    expect(engine.done.filter((line) => line.startsWith('consult'))).toHaveLength(4);
    expect((await engine.deps.store.cases.load(TOWN, caseId))?.case.activePhases).toEqual(['proposing']);
  });

  it('does not send again what was sent, when the answer comes twice', async () => {
    const caseId = await opened();
    await engine.work.tick();
    await engine.work.tick();
    expect(engine.done).toEqual([`communicate offerLetter ${caseId}:1:0`]);
  });
});
