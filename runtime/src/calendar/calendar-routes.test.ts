import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO, type DemoTown, demoCaller, demoTown, openOffers } from '../http/fixtures/demo-town.js';
import type { Caller } from '../http/fixtures/test-app.js';

let demo: DemoTown;
let secretary: Caller;
let officer: Caller;
let administrator: Caller;

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  [secretary, officer, administrator] = await Promise.all([
    demoCaller(demo, 'secretaria'),
    demoCaller(demo, 'tributs'),
    demoCaller(demo, 'informatica'),
  ]);
  await openOffers(demo);
  await demo.work.tick();
}, 60_000);

interface Calendars {
  revision: number;
  townLayer: string;
  layers: CalendarDocument[];
}
const read = async (): Promise<Calendars> => (await secretary.json('GET', '/api/calendars')).body;
const name = { es: 'Feria', 'ca-valencia': 'Fira', en: 'Fair' };

/** The town's layer with the very days on which the open offers end, so that they must move. */
async function withHolidaysOnEveryEnd(): Promise<{
  layer: CalendarDocument;
  revision: number;
  moving: number;
}> {
  const { layers, townLayer, revision } = await read();
  const town = layers.find(({ id }) => id === townLayer);
  if (!town) throw new Error('the demo town has no layer of its own');
  const open = await demo.deps.store.cases.openAfter(DEMO, null, 1000);
  const [due] = open.flatMap((one) => one.due ?? []);
  if (due === undefined) throw new Error('no open case has a deadline');
  const year = Number(due.slice(0, 4));
  const others = town.years.filter((one) => one.year !== year);
  const before = town.years.find((one) => one.year === year);
  const holidays = [...(before?.holidays ?? []), { date: due, name }];
  const years = [
    ...others,
    { year, status: 'verified' as const, source: { title: 'BOP', reference: 'BOP 200' }, holidays },
  ];
  return { layer: { ...town, years }, revision, moving: open.filter((one) => one.due === due).length };
}

describe('the calendar of the town', () => {
  it('is read by all the staff and changed only by whoever answers for it', async () => {
    for (const who of [secretary, officer, administrator])
      expect((await who.json('GET', '/api/calendars')).status).toBe(200);
    const { layer, revision } = await withHolidaysOnEveryEnd();
    const body = { layers: [layer], revision, reason: 'BOP 200' };
    for (const who of [officer, administrator]) {
      expect((await who.json('POST', '/api/calendars/preview', { body: { layers: [layer] } })).status).toBe(
        403,
      );
      expect((await who.json('PUT', '/api/calendars', { body })).status).toBe(403);
    }
  });

  it('shows what would move before it is saved, moves exactly that, and keeps the list', async () => {
    const { layer, revision, moving } = await withHolidaysOnEveryEnd();
    const preview = await secretary.json('POST', '/api/calendars/preview', { body: { layers: [layer] } });
    expect(preview.status).toBe(200);
    expect(preview.body.counts.people).toBe(moving);
    expect(moving).toBeGreaterThan(0);
    expect(preview.body.moves[0].idMasked).toMatch(/\*/);
    const body = { layers: [layer], revision, reason: 'Feria local, BOP 200' };
    const saved = await secretary.json('PUT', '/api/calendars', { body });
    expect(saved.status).toBe(202);
    await demo.work.tick();
    const { changeId } = saved.body;
    const list = await officer.json('GET', `/api/calendar-changes/${changeId}?limit=500`);
    expect(list.body.change).toMatchObject({ status: 'done', by: 'Anna Climent Tormo' });
    expect(list.body.change.counts).toMatchObject({ ...preview.body.counts, held: 0 });
    expect(
      list.body.moves.map(({ caseId, after }: { caseId: string; after: string }) => [caseId, after]),
    ).toEqual(
      preview.body.moves.map(({ caseId, after }: { caseId: string; after: string }) => [caseId, after]),
    );
    const [first] = list.body.moves;
    const { body: view } = await officer.json('GET', `/api/cases/${first.caseId}`);
    expect(view.journal[0].says.es).toMatch(/^Cambia el calendario de días inhábiles: «.+» pasa del /);
    expect(view.clocks.some(({ due }: { due: string }) => due === first.after)).toBe(true);
    const looks = await demo.deps.store.accessLog.list(DEMO, { limit: 50 });
    expect(looks.map(({ verb }) => verb)).toContain('calendar.affected');
  });

  it('refuses a change made on an older calendar, on a layer of nobody, or on the identity of a layer', async () => {
    const { layers, townLayer, revision } = await read();
    const town = layers.find(({ id }) => id === townLayer);
    if (!town) throw new Error('no layer');
    const save = async (layer: CalendarDocument, on = revision) =>
      (
        await secretary.json('PUT', '/api/calendars', {
          body: { layers: [layer], revision: on, reason: 'test' },
        })
      ).body.code;
    expect(await save(town, revision - 1)).toBe('calendar.stale');
    expect(await save({ ...town, id: 'es-md' })).toBe('calendar.unknown');
    expect(await save({ ...town, layer: 'national' })).toBe('calendar.otherLayer');
  });
});
