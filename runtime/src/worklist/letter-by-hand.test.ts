/** A letter that the machine could not send, and that a person of the office sent on paper: it is followed as any other. */
import { cases } from '@oficio/schemas/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO, type DemoTown, demoCaller, demoTown, openOffers } from '../http/fixtures/demo-town.js';
import type { Caller } from '../http/fixtures/test-app.js';

let demo: DemoTown;
let officer: Caller;
let offers: string[];

/** Lets the machine work while its letters fail for good. */
async function tickWithoutLetters(): Promise<void> {
  const { courier } = demo.deps.handlers;
  const { deliver } = courier;
  courier.deliver = async () => ({ status: 'permanent', reason: 'letter.byHand' });
  await demo.work.tick();
  courier.deliver = deliver;
}

let keys = 0;
async function send(who: Caller, caseId: string, event: object): Promise<void> {
  keys += 1;
  const headers = { 'idempotency-key': `by-hand-key-${keys}` };
  const { status } = await who.json('POST', `/api/cases/${caseId}/events`, { body: { event }, headers });
  expect(status).toBe(200);
}

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  officer = await demoCaller(demo, 'tributs');
  const signatory = await demoCaller(demo, 'alcaldia');
  offers = await openOffers(demo);
  await tickWithoutLetters();
  for (const caseId of offers.slice(0, 2))
    await send(officer, caseId, { kind: 'citizen', action: 'confirm', identifiedBy: 'DNI original' });
  await demo.work.tick();
  for (const caseId of offers.slice(0, 2))
    await send(signatory, caseId, { kind: 'officer', task: 'decide', outcome: 'grant' });
  await tickWithoutLetters();
  demo.deps.clock.moveTo(Date.parse('2026-11-12T08:00:00Z'));
}, 60_000);

const caseOf = async (index: number) => {
  const { body } = await officer.json('GET', `/api/cases/${offers[index]}`);
  return cases.caseView.parse(body);
};

/** What was sent of a letter in a case. */
const sentOf = async (index: number, communication: string) =>
  (await caseOf(index)).messages.filter((message) => message.communication === communication);

/** The open failure of a case that is about a letter whose name contains this. */
const failureOf = async (index: number, name: string) => {
  const { tasks } = await caseOf(index);
  const task = tasks.find(({ status, failure }) => status === 'open' && failure?.about?.es?.includes(name));
  if (!task?.failure) throw new Error(`no failure about ${name}`);
  return { id: task.id, failure: task.failure };
};

const letter = { on: '2026-11-10', to: 'Maria Ros, su madre, calle Mayor 3', note: 'Salida 2026-S-77' };
const settle = (taskId: string, body: object) =>
  officer.json('POST', `/api/tasks/${encodeURIComponent(taskId)}/settlement`, { body });

describe('a notification that an officer sent on paper', () => {
  it('can be said to have left between the day of the act and today, as what it is', async () => {
    const { failure } = await failureOf(0, 'concedido');
    expect(failure.byHand).toEqual({ since: '2026-11-09', notification: true });
  });

  it('is refused with a day outside, an empty address, or for another kind of task', async () => {
    const { id } = await failureOf(0, 'concedido');
    const at = (on: string) => settle(id, { how: 'byHand', letter: { ...letter, on } });
    for (const on of ['2026-11-08', '2026-11-13'])
      expect(await at(on)).toMatchObject({ status: 422, body: { code: 'letter.dateOutside' } });
    const nobody = { how: 'byHand', letter: { ...letter, to: ' ' } };
    expect((await settle(id, nobody)).status).toBe(400);
    expect((await settle(id, { how: 'retried', letter })).status).toBe(400);
    expect((await failureOf(0, 'concedido')).id).toBe(id);
    expect(await sentOf(0, 'granted')).toEqual([]);
  });

  it('is followed: nothing counts until its delivery is recorded, and then the case is told once', async () => {
    const { id } = await failureOf(0, 'concedido');
    expect((await settle(id, { how: 'byHand', letter })).status).toBe(204);
    expect((await settle(id, { how: 'byHand', letter })).body).toMatchObject({ code: 'task.closed' });
    const [message] = await sentOf(0, 'granted');
    expect(message).toMatchObject({
      channel: 'post',
      to: '…',
      state: 'printed',
      at: expect.stringMatching(/^2026-11-/),
    });
    const shown = async () => (await officer.json('GET', `/api/messages/${message?.id}`)).body;
    const before = await shown();
    expect(before).toMatchObject({
      isNotification: true,
      to: letter.to,
      html: '',
      notification: { state: 'posted', effectiveOn: null, administrationMetOn: null, opensUntil: null },
    });
    expect(before.text).toContain('martes 10 de noviembre de 2026');
    expect(before.text).toContain(letter.note);
    await demo.work.tick();
    const news = async () =>
      (await demo.deps.store.cases.journal(DEMO, offers[0] ?? '')).flatMap(({ event }) =>
        event?.kind === 'notification' ? [[event.state, event.on, event.means]] : [],
      );
    expect(await news()).toEqual([]);
    const attempt = (at: string, result: string) =>
      officer.json('POST', `/api/messages/${message?.id}/attempts`, { body: { at, result } });
    expect((await attempt('2026-11-09T12:00', 'delivered')).body).toMatchObject({
      code: 'message.dateInFuture',
    });
    expect((await attempt('2026-11-11T10:30', 'absent')).status).toBe(200);
    expect((await attempt('2026-11-12T08:30', 'delivered')).status).toBe(200);
    expect(await news()).toEqual([['accessed', '2026-11-12', 'paper']]);
    expect((await shown()).state).toBe('delivered');
  });

  it('may also not have been needed: then nobody was notified', async () => {
    const { id } = await failureOf(1, 'concedido');
    expect((await settle(id, { how: 'byHand' })).status).toBe(204);
    expect(await sentOf(1, 'granted')).toEqual([]);
    expect(await demo.deps.store.notifications.listByCase(DEMO, offers[1] ?? '')).toEqual([]);
  });
});

describe('another letter that an officer sent on paper', () => {
  it('stays in the case with its delivery to record, and is no notification', async () => {
    const { id, failure } = await failureOf(2, 'Propuesta');
    expect(failure.byHand).toMatchObject({ notification: false });
    expect((await settle(id, { how: 'byHand', letter: { ...letter, note: '' } })).status).toBe(204);
    const [message] = await sentOf(2, 'offer');
    const { caseId } = await caseOf(2);
    expect(await demo.deps.store.notifications.listByCase(DEMO, caseId)).toEqual([]);
    const record = (on: string) =>
      officer.json('POST', `/api/messages/${message?.id}/delivery`, { body: { state: 'delivered', on } });
    expect((await record('2026-11-11')).status).toBe(204);
  });

  it('is not recorded twice, nor beside the same letter on paper', async () => {
    const { id } = await failureOf(3, 'Propuesta');
    const task = await demo.deps.store.tasks.find(DEMO, id);
    const { store } = demo.deps;
    const [known] = (await store.messages.list(DEMO, { caseId: offers[2] ?? '', limit: 1 })).rows;
    if (!known || !task?.failure) throw new Error('no letter');
    const twin = { ...known, messageId: 'twin', effectId: task.failure.effectId, caseId: offers[3] ?? '' };
    await store.messages.record(DEMO, twin, 'print queue');
    expect((await failureOf(3, 'Propuesta')).failure).toMatchObject({ byHand: null, messageId: 'twin' });
    const answer = await settle(id, { how: 'byHand', letter });
    expect(answer).toMatchObject({ status: 409, body: { code: 'task.letterExists' } });
    expect((await failureOf(3, 'Propuesta')).id).toBe(id);
  });
});
