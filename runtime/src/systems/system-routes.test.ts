import type { ProcedureInput } from '@oficio/schemas/definition';
import { beforeEach, describe, expect, it } from 'vitest';
import { addSystemToken } from '../auth/system-token.js';
import { contentHash } from '../cases/content-hash.js';
import { START, TOWN } from '../cases/fixtures/test-engine.js';
import { openCase } from '../cases/open-case.js';
import { OTHER_TOWN, type TestApp, testApp } from '../http/fixtures/test-app.js';
import { registerPerson } from '../registry/fixtures/register-person.js';

const both = (es: string) => ({ es, 'ca-valencia': es });
const phase = (id: string) => ({ id, kind: 'simple' as const, name: both(id) });

/** Waits for three messages, each correlated in another way. */
const waiting: ProcedureInput = {
  formatVersion: 1,
  id: 'waiting',
  name: both('Espera'),
  summary: both('Espera'),
  audience: both('Vecinos'),
  entries: [
    {
      id: 'start',
      name: both('Inicio'),
      phase: 'here',
      initiation: 'exOfficio',
      confirmation: 'none',
      clockStart: 'agreement',
      silence: { effect: 'lapse', article: 'Ley 39/2015 art. 25.1' },
      endsAdministrativeRoute: true,
    },
  ],
  fields: [
    {
      id: 'death.on',
      name: both('Fecha'),
      type: 'date',
      setBy: { kind: 'message', message: 'death' },
    },
    { id: 'private', name: both('Otro'), type: 'text', setBy: { kind: 'step' } },
  ],
  chart: {
    phases: [
      {
        ...phase('here'),
        onEntry: [{ kind: 'register', book: 'entry', name: both('Solicitud') }],
        transitions: (['death', 'registerReply', 'movedAway'] as const).map((message) => ({
          id: message,
          trigger: {
            kind: 'message' as const,
            message,
            correlateBy: ({ death: 'person', registerReply: 'registerEntry', movedAway: 'case' } as const)[
              message
            ],
          },
          target: [`after-${message}`],
        })),
      },
      phase('after-death'),
      phase('after-registerReply'),
      phase('after-movedAway'),
    ],
  },
};

let test: TestApp;
let token: string;
let count = 0;

async function open(personId: string) {
  count += 1;
  const opened = await openCase(test.deps, TOWN, {
    procedureId: 'waiting',
    entry: 'start',
    subject: { kind: 'person', id: personId },
    personId,
    language: 'es',
    fields: {},
    actor: { kind: 'system' },
    idempotencyKey: `open-${count}`,
  });
  if (!opened.ok) throw new Error(opened.refused.code);
  return opened.receipt;
}

const send = (body: object, headers: Record<string, string> = {}) =>
  test.anonymous.json('POST', '/api/inbound-messages', {
    body,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'message-0001', ...headers },
  });

const phasesOf = async (caseId: string) =>
  (await test.deps.store.cases.load(TOWN, caseId))?.case.activePhases;

beforeEach(async () => {
  test = await testApp();
  const { store } = test.deps;
  await store.definitions.publish(TOWN, {
    procedureId: 'waiting',
    hash: contentHash(waiting),
    definition: waiting,
    publishedAt: START,
    publishedBy: 'test',
    note: '',
  });
  const person = (personId: string, nif: string) => registerPerson(personId, { nif });
  await store.register.import(
    TOWN,
    {
      people: [person('p1', '99900001A'), person('p2', '99900002B')],
      households: [],
      addresses: [],
      titles: [],
      properties: [],
      discounts: [],
      deaths: [],
    },
    START,
  );
  token = await addSystemToken(test.deps, TOWN, {
    name: 'civil-registry',
    messages: ['death', 'registerReply', 'movedAway'],
    at: START,
  });
});

describe('who may tell', () => {
  const death = { message: 'death', for: { person: '99900001A' } };

  it('is a system with a token of this town, and for its messages only', async () => {
    await open('p1');
    const other = await addSystemToken(test.deps, TOWN, { name: 'post', messages: ['other'], at: START });
    const foreign = await addSystemToken(test.deps, OTHER_TOWN, {
      name: 'x',
      messages: ['death'],
      at: START,
    });
    const asked = async (authorization: string) => {
      const { status, body } = await send(death, { authorization });
      return [status, body.code];
    };
    expect(await asked('')).toEqual([401, 'session.required']);
    expect(await asked(`Bearer ${foreign}`)).toEqual([401, 'session.required']);
    expect(await asked(`Bearer ${other}`)).toEqual([403, 'message.notAllowed']);
  });

  it('is nobody any more once its token is revoked', async () => {
    await open('p1');
    await test.deps.store.systems.revoke(TOWN, 'civil-registry', START);
    expect((await send(death)).status).toBe(401);
  });

  it('is not somebody of the staff, whatever the role', async () => {
    const administrator = await test.as('administrator');
    const { status } = await administrator.json('POST', '/api/inbound-messages', {
      body: death,
      headers: { 'idempotency-key': 'message-0001' },
    });
    expect(status).toBe(401);
  });
});

describe('a message', () => {
  it('of a person reaches every case of theirs that waits for it, and nobody else’s', async () => {
    const [one, two, other] = [await open('p1'), await open('p1'), await open('p2')];
    const { status, body } = await send({
      message: 'death',
      for: { person: '99900001-a' },
      values: { 'death.on': '2026-01-10' },
    });
    expect([status, body.cases.length]).toEqual([200, 2]);
    expect(await phasesOf(one.caseId)).toEqual(['after-death']);
    expect(await phasesOf(two.caseId)).toEqual(['after-death']);
    expect(await phasesOf(other.caseId)).toEqual(['here']);
    const [, told] = await test.deps.store.cases.journal(TOWN, one.caseId);
    expect(told?.actor).toEqual({ kind: 'connector', id: 'civil-registry' });
  });

  it('of a file finds it by the reference, and one of the register by the number of its entry', async () => {
    const [one, two] = [await open('p1'), await open('p1')];
    const number = two.registered[0]?.number ?? '';
    const byCase = await send({ message: 'movedAway', for: { case: one.reference } });
    const byEntry = await send({ message: 'registerReply', for: { registerEntry: number } });
    expect([byCase.status, byEntry.status]).toEqual([200, 200]);
    expect(await phasesOf(one.caseId)).toEqual(['after-movedAway']);
    expect(await phasesOf(two.caseId)).toEqual(['after-registerReply']);
  });

  it('counts once for its key, also when the answer was lost', async () => {
    const { caseId } = await open('p1');
    const body = { message: 'death', for: { person: '99900001A' } };
    const first = await send(body);
    const again = await send(body);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await test.deps.store.cases.journal(TOWN, caseId)).toHaveLength(2);
    const reused = await send({ ...body, values: { 'death.on': '2026-01-09' } });
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency.reused']);
  });

  it('is refused, with nothing written, when it says more than the procedure expects of it', async () => {
    const { caseId } = await open('p1');
    const bodies = [{ private: 'x' }, { unknown: 1 }, { 'death.on': 'yesterday' }, { 'death.on': 7 }];
    for (const values of bodies) {
      const { status, body } = await send({ message: 'death', for: { person: '99900001A' }, values });
      expect([status, body.code]).toEqual([400, 'message.field']);
    }
    expect(await test.deps.store.cases.journal(TOWN, caseId)).toHaveLength(1);
  });

  it.each([
    [{ person: '99900009X' }, 404, 'person.unknown'],
    [{ person: '99900002B' }, 409, 'message.nobodyWaits'],
    [{ case: 'OF-0000-NONE' }, 404, 'case.unknown'],
    [{ registerEntry: '2026-E-RE-999999' }, 404, 'case.unknown'],
    [{}, 400, 'request.invalid'],
    [{ person: '99900001A', case: 'x' }, 400, 'request.invalid'],
  ])('for %j: %i %s', async (to, status, code) => {
    await open('p1');
    const reply = await send({ message: 'death', for: to });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('that the case correlates in another way finds nobody', async () => {
    const { reference } = await open('p1');
    const { body } = await send({ message: 'death', for: { case: reference } });
    expect(body.code).toBe('message.nobodyWaits');
  });
});
