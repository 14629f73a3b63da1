/** What a person of the office can do about what the machine gave up. */
import { cases } from '@oficio/schemas/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO, type DemoTown, demoCaller, demoTown, openOffers } from '../http/fixtures/demo-town.js';
import type { Caller } from '../http/fixtures/test-app.js';
import { openNotification } from '../notifications/open-notification.js';

let demo: DemoTown;
let officer: Caller;
let offers: string[];

/** Lets the letters of new offers fail for good, for this reason. */
async function giveUp(reason: string): Promise<void> {
  const { courier } = demo.deps.handlers;
  const { deliver } = courier;
  courier.deliver = async () => ({ status: 'permanent', reason });
  offers = await openOffers(demo);
  await demo.work.tick();
  courier.deliver = deliver;
}

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  officer = await demoCaller(demo, 'tributs');
  await giveUp('letter.noChannel');
}, 60_000);

const caseOf = async (index: number) => {
  const { body } = await officer.json('GET', `/api/cases/${offers[index]}`);
  return cases.caseView.parse(body);
};
const failureOf = async (index: number) => {
  const task = (await caseOf(index)).tasks.find(({ failure }) => failure !== null);
  if (!task) throw new Error('nothing failed');
  return task;
};
const settle = (who: Caller, taskId: string, how: string) =>
  who.json('POST', `/api/tasks/${encodeURIComponent(taskId)}/settlement`, { body: { how } });

describe('a letter that could not be sent', () => {
  it('says why on the page of its case, and what can be done', async () => {
    const task = await failureOf(0);
    expect(task).toMatchObject({
      status: 'open',
      outcome: null,
      failure: { about: { en: expect.any(String) }, mayRetry: true, maySettle: true, messageId: null },
    });
    expect(task.failure?.reason.es).toContain('No hay por dónde escribirle');
    const worklist = await officer.json('GET', '/api/worklist?view=failed');
    expect(worklist.body).toMatchObject({ total: offers.length });
    expect(worklist.body.rows[0].reason).toEqual(task.failure?.reason);
  });

  it('is sent when it is tried again, once, and the log says who had it tried', async () => {
    const { id } = await failureOf(0);
    expect((await settle(officer, id, 'retried')).status).toBe(204);
    const again = await settle(officer, id, 'retried');
    expect([again.status, again.body]).toMatchObject([409, { code: 'task.closed' }]);
    await demo.work.tick();
    const view = await caseOf(0);
    expect(view.messages.length).toBeGreaterThan(0);
    expect(view.tasks.find((task) => task.id === id)).toMatchObject({
      status: 'done',
      outcome: { es: 'Se volvió a intentar' },
      failure: { mayRetry: false, maySettle: false },
    });
    const log = await demo.deps.store.accessLog.list(DEMO, { caseId: view.caseId, limit: 10 });
    expect(log.map(({ verb }) => verb)).toContain('failure.retried');
  });

  it('is left alone when a person saw to it', async () => {
    const { id } = await failureOf(1);
    const { dead } = await demo.deps.store.outbox.counts(DEMO);
    expect((await settle(officer, id, 'byHand')).status).toBe(204);
    await demo.work.tick();
    const view = await caseOf(1);
    expect(view.messages).toEqual([]);
    expect(view.tasks.find((task) => task.id === id)?.outcome?.es).toBe('Lo resolvió una persona');
    expect((await demo.deps.store.outbox.counts(DEMO)).dead).toBe(dead - 1);
  });

  it('that stands as failed waits again with its order', async () => {
    const { id } = await failureOf(2);
    const { store } = demo.deps;
    const task = await store.tasks.find(DEMO, id);
    const [sent] = (await store.messages.list(DEMO, { caseId: offers[0], limit: 10 })).rows;
    const effectId = task?.failure?.effectId ?? '';
    if (!sent || !offers[2]) throw new Error('no letter');
    const failed = { ...sent, messageId: 'failed', effectId, caseId: offers[2], channel: 'email' } as const;
    await store.messages.record(DEMO, { ...failed, state: 'failed' }, 'SMTP 550');
    expect((await failureOf(2)).failure?.messageId).toBe('failed');
    expect((await settle(officer, id, 'retried')).status).toBe(204);
    expect((await store.messages.history(DEMO, 'failed')).map(({ state }) => state)).toEqual([
      'failed',
      'queued',
    ]);
  });
});

describe('is refused', () => {
  it('to who has not the post, and for what is no such task', async () => {
    const { id } = await failureOf(3);
    const manager = await demoCaller(demo, 'tramits');
    expect((await settle(manager, id, 'retried')).status).toBe(403);
    expect((await settle(officer, 'nothing', 'retried')).body).toMatchObject({ code: 'task.unknown' });
    expect((await settle(officer, id, 'whatever')).status).toBe(400);
    expect((await failureOf(3)).status).toBe('open');
  });

  it('for what ends on its letter, and for a datum that the case went on without', async () => {
    const { store, towns } = demo.deps;
    const town = await towns(DEMO);
    const found = await store.tasks.find(DEMO, (await failureOf(3)).id);
    if (!town || !found?.failure) throw new Error('no task');
    const { effectId } = found.failure;
    const order = { communication: 'offer', personId: 'p', means: 'paper', channel: 'paper' } as const;
    const now = demo.deps.clock.now();
    const { caseId } = found;
    await openNotification(store, town, { ...order, effectId, caseId, availableOn: '2026-11-09', now });
    const row = await store.notifications.find(DEMO, effectId);
    if (!row) throw new Error('no notification');
    const failed = (taskId: string, task: string, reason: string) => ({
      ...found,
      taskId,
      task,
      failure: { effectId, reason },
    });
    const add = [
      failed('publish', 'communicate', 'notification.publish'),
      failed('ask', 'consult', 'consultation.unknown'),
    ];
    const saved = { ...row, version: row.version + 1 };
    await store.notifications.save(DEMO, saved, { add, close: { taskIds: [], at: now } });
    const refused = async (taskId: string, how: string) => (await settle(officer, taskId, how)).body;
    expect(await refused('publish', 'byHand')).toMatchObject({ code: 'task.recordedOnLetter' });
    expect(await refused('ask', 'retried')).toMatchObject({ code: 'task.notRetriable' });
    expect((await settle(officer, 'ask', 'byHand')).status).toBe(204);
  });
});
