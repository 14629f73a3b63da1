import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO, type DemoTown, demoTown } from '../http/fixtures/demo-town.js';
import type { Answer, CaseRecord, Connector, Query } from '../ports/index.js';
import { createConsultant } from './consultant.js';

let demo: DemoTown;
let record: CaseRecord;
const asked: Query[] = [];

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  const run = {
    entity: DEMO,
    procedureId: 'ibi-large-family-new',
    sensorId: 'S2',
    startedBy: 't',
    scheduledFor: null,
  };
  const result = await demo.deps.sensorRunner.run(run);
  const loaded = result.ok ? await demo.deps.store.cases.load(DEMO, result.opened[0] ?? '') : undefined;
  if (!loaded) throw new Error('No case');
  record = loaded.case;
}, 60_000);

const connectorThat = (answer: Answer): Connector => ({
  service: 'SVDSCTFNWS01v3',
  async query(_entity, query) {
    asked.push(query);
    return answer;
  },
});

async function ask(dataNeed: string, connectors: Connector[], generation = 2) {
  const compiled = await demo.deps.procedures.latest(DEMO, 'ibi-large-family-new');
  if (!compiled) throw new Error('No procedure');
  return createConsultant({ register: demo.deps.store.register, connectors }).ask({
    entity: DEMO,
    effectId: 'case:3:1',
    effect: { kind: 'consult', dataNeed, generation, phase: 'registered' },
    case: record,
    procedure: compiled.procedure,
    attempt: 0,
    now: demo.deps.clock.now(),
    today: '2026-11-09',
  });
}

describe('a consultation', () => {
  it('answers the case with an event of its own generation, and asks only for the fields of the need', async () => {
    const values = { 'title.inForce': true };
    const outcome = await ask('title', [connectorThat({ status: 'verified', values, source: 'x' })]);
    const event = {
      kind: 'answer',
      dataNeed: 'title',
      generation: 2,
      result: 'verified',
      values,
      source: 'title',
    };
    expect(outcome).toEqual({ status: 'done', events: [event] });
    expect(asked.at(-1)).toMatchObject({ queryId: 'case:3:1', personId: record.personId, attempt: 1 });
    expect(asked.at(-1)?.fields).toContain('title.inForce');
    expect(asked.at(-1)?.purpose).toBeTruthy();
  });

  it('that cannot be answered now is asked again, never taken for a no', async () => {
    const outcome = await ask('title', [connectorThat({ status: 'unavailable', reason: 'timeout' })]);
    expect(outcome).toEqual({ status: 'transient', reason: 'consultation.timeout' });
  });

  it('that no source is connected for is unavailable', async () => {
    const outcome = await ask('titleRenewal', []);
    expect(outcome).toMatchObject({ status: 'done', events: [{ result: 'unavailable', generation: 2 }] });
    expect(await ask('no-such-need', [])).toEqual({ status: 'permanent', reason: 'consultation.unknown' });
  });

  it('that the person opposed is not asked: the datum stays unverified', async () => {
    const person = await demo.deps.store.register.person(DEMO, record.personId);
    if (!person) throw new Error('No person');
    const none = { addresses: [], households: [], titles: [], properties: [], discounts: [], deaths: [] };
    await demo.deps.store.register.import(
      DEMO,
      { ...none, people: [{ ...person, opposesConsultations: true }] },
      0,
    );
    const before = asked.length;
    const compiled = await demo.deps.procedures.latest(DEMO, 'ibi-large-family-new');
    const need = compiled?.procedure.dataNeeds.find(
      ({ oppositionAllowed, source }) => oppositionAllowed && source.service,
    );
    if (!need) throw new Error('The sample admits no opposition');
    const outcome = await ask(need.id, [
      {
        ...connectorThat({ status: 'verified', values: {}, source: 'x' }),
        service: need.source.service ?? '',
      },
    ]);
    expect(outcome).toMatchObject({
      status: 'done',
      events: [{ result: 'notVerified', values: {}, source: 'opposition' }],
    });
    expect(asked.length).toBe(before);
  });
});
