import { cases } from '@oficio/schemas/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO, type DemoTown, demoCaller, demoTown, openOffers } from '../http/fixtures/demo-town.js';
import type { Caller } from '../http/fixtures/test-app.js';

let demo: DemoTown;
let officer: Caller;
let signatory: Caller;
let other: Caller;
let offers: string[];

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  [officer, signatory, other] = await Promise.all([
    demoCaller(demo, 'tributs'),
    demoCaller(demo, 'alcaldia'),
    demoCaller(demo, 'accessibilitat'),
  ]);
  offers = await openOffers(demo);
  await demo.work.tick();
}, 60_000);

let keys = 0;
const key = () => {
  keys += 1;
  return `test-key-${keys}`;
};

const send = (who: Caller, caseId: string, event: unknown, more: { key?: string; version?: number } = {}) =>
  who.json('POST', `/api/cases/${caseId}/events`, {
    body: { event, ...(more.version !== undefined && { version: more.version }) },
    headers: { 'idempotency-key': more.key ?? key() },
  });

const confirm = { kind: 'citizen', action: 'confirm', identifiedBy: 'DNI original' };
const refuse = { kind: 'citizen', action: 'refuse', identifiedBy: 'DNI original' };

const offer = (index: number): string => {
  const found = offers[index];
  if (found === undefined) throw new Error(`There is no offer ${index}`);
  return found;
};

describe('a case page', () => {
  it('says where the case is, why, since when, and what may be done, in three languages', async () => {
    const { status, body } = await officer.json('GET', `/api/cases/${offer(0)}`);
    expect(status).toBe(200);
    const view = cases.caseView.parse(body);
    expect(view.turn).toBe('person');
    expect(view.number).toBeNull();
    expect(view.person.idMasked).toMatch(/\*/);
    expect(view.reasons[0]?.explanation.verdict).toBe('met');
    expect(view.clocks.find(({ status: state }) => state === 'running')?.due).toMatch(/^2026|^2027/);
    expect(view.journal.at(-1)?.says.es).toContain('El Ayuntamiento propone el trámite a');
    expect(view.actions.map(({ event }) => (event.kind === 'citizen' ? event.action : event.task))).toEqual(
      expect.arrayContaining(['confirm', 'refuse', 'correct']),
    );
    for (const { says } of view.journal)
      for (const text of Object.values(says)) expect(text).not.toMatch(/[{}]|undefined/);
  });

  it('keeps why the case was proposed, whatever the register says later', async () => {
    const { register, cases: files } = demo.deps.store;
    const reasons = async () => (await officer.json('GET', `/api/cases/${offer(3)}`)).body.reasons;
    const before = await reasons();
    expect(before[0].of.es).toBe('Por qué se propone: comprobado el lunes 9 de noviembre de 2026');
    const dossier = await register.dossier(DEMO, (await files.load(DEMO, offer(3)))?.case.personId ?? '');
    const titles = (dossier?.titles ?? []).map((title) => ({ ...title, expiresOn: '2020-01-01' }));
    expect(titles.length).toBeGreaterThan(0);
    const none = { addresses: [], households: [], people: [], properties: [], discounts: [], deaths: [] };
    await register.import(DEMO, { ...none, titles }, demo.deps.clock.now());
    expect(await reasons()).toEqual(before);
  });

  it('leaves a line in the log of accesses', async () => {
    await officer.json('GET', `/api/cases/${offer(0)}`);
    const [line] = await demo.deps.store.accessLog.list(DEMO, { caseId: offer(0), limit: 1 });
    expect(line).toMatchObject({ who: 'demo-tributs', verb: 'case.read', outcome: 'allowed' });
  });
});

describe('an event of a case', () => {
  it('without its key is refused', async () => {
    const asked = { body: { event: confirm } };
    const answer = await officer.json('POST', `/api/cases/${offer(1)}/events`, asked);
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency.missing' } });
  });

  it('repeated with its key gives the same answer and moves the case once', async () => {
    const same = key();
    const first = await send(officer, offer(1), confirm, { key: same });
    expect(first.status).toBe(200);
    expect(await send(officer, offer(1), confirm, { key: same })).toEqual(first);
    const loaded = await demo.deps.store.cases.load(DEMO, offer(1));
    expect(loaded?.case.version).toBe(first.body.version);
    expect(loaded?.case.number).toMatch(/^2026\//);
  });

  it('with a used key and another body is refused', async () => {
    const same = key();
    await send(officer, offer(2), confirm, { key: same });
    expect(await send(officer, offer(2), refuse, { key: same })).toMatchObject({
      status: 422,
      body: { code: 'idempotency.reused' },
    });
  });

  it('confirmed twice is told that it cannot be now, and nothing changes', async () => {
    const before = await demo.deps.store.cases.load(DEMO, offer(1));
    const again = await send(officer, offer(1), confirm);
    expect(again).toMatchObject({ status: 409, body: { code: 'event.notNow' } });
    expect((await demo.deps.store.cases.load(DEMO, offer(1)))?.case.version).toBe(before?.case.version);
  });

  it('on what the case no longer is says so', async () => {
    expect(await send(officer, offer(3), confirm, { version: 99 })).toMatchObject({
      status: 409,
      body: { code: 'case.stale' },
    });
  });

  it('that the procedure does not know is refused', async () => {
    const unknown = { kind: 'officer', task: 'no-such-task', outcome: 'x' };
    expect(await send(officer, offer(3), unknown)).toMatchObject({
      status: 422,
      body: { code: 'event.unknown' },
    });
    expect(await send(officer, 'no-such-case', confirm)).toMatchObject({
      status: 404,
      body: { code: 'case.unknown' },
    });
  });

  it('with names that no procedure could have is refused in its own words', async () => {
    const odd = { ...confirm, answers: { 'not a name': 1 } };
    expect(await send(officer, offer(3), odd)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  it('recorded at the counter names who recorded it and how the person was identified', async () => {
    const { body } = await officer.json('GET', `/api/cases/${offer(1)}`);
    const line = cases.caseView
      .parse(body)
      .journal.find(({ says }) => says.es.includes('confirma la propuesta'));
    expect(line?.says.es).toMatch(/^.+, en el mostrador con Josep Mascarell Ros, confirma la propuesta$/);
    const log = await demo.deps.store.accessLog.list(DEMO, { caseId: offer(1), limit: 20 });
    expect(log.find(({ verb }) => verb === 'counter.confirm')?.detail).toBe('DNI original');
  });

  it('of a refusal ends the offer without a file', async () => {
    const { body } = await send(officer, offer(4), refuse);
    expect(body).toMatchObject({ outcome: expect.any(String) });
    expect((await demo.deps.store.cases.load(DEMO, offer(4)))?.case.number).toBeNull();
    expect(await send(officer, offer(4), confirm)).toMatchObject({
      status: 409,
      body: { code: 'case.closed' },
    });
  });
});

describe('a decision', () => {
  it('is only for the post that the task asks for, and is offered to it with its consequence', async () => {
    await demo.work.tick();
    const caseId = offer(1);
    const decide = { kind: 'officer', task: 'decide', outcome: 'grant' };
    expect(await send(officer, caseId, decide)).toMatchObject({
      status: 403,
      body: { code: 'task.notYours' },
    });
    expect(await send(other, caseId, decide)).toMatchObject({ status: 403, body: { code: 'task.notYours' } });
    const seen = cases.caseView.parse((await officer.json('GET', `/api/cases/${caseId}`)).body);
    const action = seen.actions.find(({ event }) => event.kind === 'officer' && event.outcome === 'grant');
    expect(action?.disabledBecause?.es).toContain('otro departamento');
    const mine = cases.caseView.parse((await signatory.json('GET', `/api/cases/${caseId}`)).body);
    const allowed = mine.actions.find(({ event }) => event.kind === 'officer' && event.outcome === 'grant');
    expect(allowed).toMatchObject({ disabledBecause: null });
    expect(allowed?.consequence?.es).toBeTruthy();
    expect((await send(signatory, caseId, decide)).status).toBe(200);
  });

  it('is notified on paper, and its delivery recorded by an officer moves the case once', async () => {
    await demo.work.tick();
    const caseId = offer(1);
    const { body: list } = await officer.json('GET', '/api/messages?channel=post&limit=200');
    const letter = list.rows.find(
      (row: { caseId: string; communication: string }) =>
        row.caseId === caseId && row.communication === 'granted',
    );
    expect(letter).toMatchObject({ state: 'queued' });
    const record = (state: string, on: string) =>
      officer.json('POST', `/api/messages/${letter.id}/delivery`, { body: { state, on } });
    const attempt = (at: string, result: string) =>
      officer.json('POST', `/api/messages/${letter.id}/attempts`, { body: { at, result } });
    expect((await record('printed', '2026-11-09')).status).toBe(204);
    expect(await record('delivered', '2026-11-09')).toMatchObject({
      status: 409,
      body: { code: 'message.attemptNeeded' },
    });
    expect(await attempt('2026-11-10T09:00', 'delivered')).toMatchObject({
      status: 422,
      body: { code: 'message.dateInFuture' },
    });
    expect(await attempt('2026-11-09T08:30', 'delivered')).toMatchObject({
      status: 200,
      body: { notification: { state: 'delivered', effectiveOn: '2026-11-09' } },
    });
    expect((await attempt('2026-11-09T08:30', 'delivered')).status).toBe(200);
    expect(await attempt('2026-11-09T08:45', 'absent')).toMatchObject({
      status: 409,
      body: { code: 'message.alreadyRecorded' },
    });
    const journal = await demo.deps.store.cases.journal(DEMO, caseId);
    expect(
      journal.filter(({ event }) => event?.kind === 'notification' && event.state === 'accessed'),
    ).toHaveLength(1);
    const { body: kept } = await officer.json('GET', `/api/messages/${letter.id}`);
    expect(kept.history.map(({ state }: { state: string }) => state)).toEqual([
      'queued',
      'printed',
      'delivered',
    ]);
    expect(kept.notification.steps.map(({ article }: { article: string }) => article)).toContain(
      'Ley 39/2015 art. 42.2',
    );
    expect(kept.html).toContain('<div lang=');
  });

  it('of an e-mail is not recorded by hand', async () => {
    const { body } = await officer.json('GET', '/api/messages?channel=email&limit=1');
    const answer = await officer.json('POST', `/api/messages/${body.rows[0].id}/delivery`, {
      body: { state: 'delivered', on: '2026-11-09' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'message.notPaper' } });
    expect(body.rows[0].to).toMatch(/^.…@/);
  });
});

describe('the lists', () => {
  it('show what must be done with its due date and working days left', async () => {
    const { status, body } = await signatory.json('GET', '/api/worklist?view=all');
    expect(status).toBe(200);
    expect(body.rows.length).toBeGreaterThan(0);
    const task = body.rows.find((row: { taskId: string | null }) => row.taskId !== null);
    expect(task).toMatchObject({ turn: 'town', calendar: 'es-vc-46037' });
    const assigned = await signatory.json('POST', `/api/tasks/${task.taskId}/assignee`, {
      body: { accountId: 'demo-alcaldia' },
    });
    expect(assigned.status).toBe(204);
    expect((await signatory.json('GET', '/api/worklist?view=mine')).body.counts.mine).toBe(1);
    const toOther = await signatory.json('POST', `/api/tasks/${task.taskId}/assignee`, {
      body: { accountId: 'demo-accessibilitat' },
    });
    expect(toOther).toMatchObject({ status: 403, body: { code: 'task.otherUnit' } });
  });

  it('are tried again by a person after a fault, and say so until then', async () => {
    const caseId = offer(0);
    const { store } = demo.deps;
    await store.cases.setIncident(DEMO, caseId, { at: 0, error: 'TypeError', event: 'deadline' });
    expect((await officer.json('GET', `/api/cases/${caseId}`)).body.incident).toBe(true);
    const retried = await officer.json('POST', `/api/cases/${caseId}/retry`);
    expect(retried).toMatchObject({ status: 200, body: { caseId } });
    expect((await officer.json('GET', `/api/cases/${caseId}`)).body.incident).toBe(false);
    expect((await store.accessLog.list(DEMO, { caseId, limit: 9 })).map(({ verb }) => verb)).toContain(
      'case.retry',
    );
    const unknown = await officer.json('POST', '/api/cases/nobody/retry');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'case.unknown' } });
  });

  it('find a case by its reference and page through the rest', async () => {
    const loaded = await demo.deps.store.cases.load(DEMO, offer(0));
    const found = await officer.json('GET', `/api/cases?search=${loaded?.case.reference}`);
    expect(found.body.rows.map(({ caseId }: { caseId: string }) => caseId)).toEqual([offer(0)]);
    const first = await officer.json('GET', '/api/cases?state=all&limit=2');
    const second = await officer.json(
      'GET',
      `/api/cases?state=all&limit=2&after=${encodeURIComponent(first.body.next)}`,
    );
    expect(first.body.rows).toHaveLength(2);
    expect(second.body.rows[0].caseId).not.toBe(first.body.rows[0].caseId);
  });

  it('open a case at the counter from the form of its door', async () => {
    const search = await officer.json('GET', '/api/people?search=Garc');
    const [person] = search.body.people;
    expect(person.idMasked).not.toMatch(/\d{8}/);
    const form = { 'place.url': 'https://alqueria.example/bans' };
    const wrong = await officer.json('POST', '/api/cases', {
      body: {
        procedureId: 'web-accessibility',
        entry: 'report',
        personId: person.personId,
        answers: { nothing: 'x', ...form },
      },
      headers: { 'idempotency-key': key() },
    });
    expect(wrong).toMatchObject({
      status: expect.any(Number),
      body: { code: expect.stringMatching(/answers\.invalid|request\.invalid/) },
    });
    const nobody = await officer.json('POST', '/api/cases', {
      body: { procedureId: 'web-accessibility', entry: 'report', personId: 'nobody' },
      headers: { 'idempotency-key': key() },
    });
    expect(nobody).toMatchObject({ status: 404, body: { code: 'person.unknown' } });
  });
});
