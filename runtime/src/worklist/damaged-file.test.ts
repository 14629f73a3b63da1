/** A file that is damaged in the database keeps nobody from the lists in which it stands, nor from the others. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CorruptDefinition } from '../cases/load-compiled.js';
import { DEMO, type DemoTown, demoCaller, demoTown, openOffers } from '../http/fixtures/demo-town.js';
import type { Caller } from '../http/fixtures/test-app.js';
import { UnreadableRow } from '../sealing/unpack.js';

let demo: DemoTown;
let officer: Caller;
let damaged: { caseId: string; reference: string };

beforeEach(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  officer = await demoCaller(demo, 'tributs');
  const offers = await openOffers(demo);
  await demo.work.tick();
  const { rows } = await demo.deps.store.cases.list(DEMO, { state: 'open', limit: 100 });
  const found = rows.find(({ caseId }) => caseId === offers[0]);
  if (!found) throw new Error('no offer is open');
  damaged = found;
});
afterEach(() => vi.restoreAllMocks());

function damageItsProcedure(): void {
  const { procedures } = demo.deps;
  const { load } = procedures;
  vi.spyOn(procedures, 'load').mockImplementation(async (entity, procedureId, version) => {
    if (procedureId === 'ibi-large-family-new')
      throw new CorruptDefinition(entity, { procedureId, version }, 'does not match its hash');
    return load(entity, procedureId, version);
  });
}

const worklist = async () => (await officer.json('GET', '/api/worklist?view=all&limit=100')).body;

it('is named beside the worklist, which shows the others', async () => {
  const before = await worklist();
  expect(before.unreadable).toEqual([]);
  const { load } = demo.deps.store.cases;
  vi.spyOn(demo.deps.store.cases, 'load').mockImplementation((entity, caseId) => {
    if (caseId === damaged.caseId) throw new UnreadableRow('it was changed');
    return load(entity, caseId);
  });
  const after = await worklist();
  const idsOf = ({ rows }: { rows: { caseId: string }[] }) => rows.map(({ caseId }) => caseId);
  expect(idsOf(before)).toContain(damaged.caseId);
  expect(idsOf(after)).toEqual(idsOf(before).filter((caseId: string) => caseId !== damaged.caseId));
  expect(after.unreadable).toEqual([damaged.reference]);
  expect(after.total).toBe(before.total);
});

it('stands in the list of files by the identifier of its procedure, where that is what is damaged', async () => {
  damageItsProcedure();
  const head = await demoCaller(demo, 'cap');
  const { status, body } = await head.json('GET', '/api/cases?limit=100');
  expect(status).toBe(200);
  const row = body.rows.find(({ caseId }: { caseId: string }) => caseId === damaged.caseId);
  expect(row.procedureName).toEqual({ es: 'ibi-large-family-new', 'ca-valencia': 'ibi-large-family-new' });
});

it('has its letters printed and delivered', async () => {
  const { deps } = demo;
  const [about] = (await deps.store.messages.list(DEMO, { caseId: damaged.caseId, limit: 9 })).rows;
  damageItsProcedure();
  const { status, body } = await officer.json('GET', '/api/messages?limit=100');
  expect(status).toBe(200);
  const row = body.rows.find(({ id }: { id: string }) => id === about?.messageId);
  expect(row).toMatchObject({ caseReference: damaged.reference, isNotification: false });
});
