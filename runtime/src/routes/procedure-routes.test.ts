import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO, type DemoTown, demoCaller, demoTown } from '../http/fixtures/demo-town.js';
import type { Caller } from '../http/fixtures/test-app.js';

const sample = (): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL('../../../samples/web-accessibility/procedure.json', import.meta.url), 'utf8'),
  );

let demo: DemoTown;
let manager: Caller;
let colleague: Caller;
let officer: Caller;

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  [manager, colleague, officer] = await Promise.all([
    demoCaller(demo, 'tramits'),
    demoCaller(demo, 'informatica'),
    demoCaller(demo, 'tributs'),
  ]);
}, 60_000);

const path = '/api/procedures/web-accessibility';
const summary = (words: string) => ({ ...sample(), summary: { es: words, 'ca-valencia': words, en: words } });
const save = (who: Caller, procedure: unknown, revision: number) =>
  who.json('PUT', `${path}/draft`, { body: { procedure, revision } });

describe('a draft', () => {
  it('starts from the published version, and is kept at the first save', async () => {
    const { body } = await manager.json('GET', `${path}/draft`);
    expect(body).toMatchObject({
      revision: 0,
      savedBy: null,
      basedOn: 1,
      procedure: { id: 'web-accessibility' },
    });
    expect((await save(manager, summary('Uno'), 0)).body).toMatchObject({ revision: 1 });
    const { body: list } = await officer.json('GET', '/api/procedures');
    const row = list.procedures.find(({ id }: { id: string }) => id === 'web-accessibility');
    expect(row).toMatchObject({
      version: 1,
      summary: { es: 'Uno' },
      draft: { revision: 1, savedBy: 'Empar Llorens Vives' },
    });
  });

  it('that somebody saved in between is not overwritten: the saver gets the other one', async () => {
    const { status, body } = await save(colleague, summary('Dos'), 0);
    expect([status, body.code]).toEqual([409, 'draft.conflict']);
    expect(body.current).toMatchObject({
      revision: 1,
      savedBy: 'Empar Llorens Vives',
      procedure: { summary: { es: 'Uno' } },
    });
    expect((await manager.json('GET', `${path}/draft`)).body.procedure.summary.es).toBe('Uno');
  });

  it('may be incomplete, and is checked in words', async () => {
    const broken = { ...sample(), units: 'none', entries: [] };
    expect((await save(manager, broken, 1)).status).toBe(200);
    const { body } = await manager.json('GET', `${path}/check`);
    expect(body.blocked).toBe(true);
    expect(body.findings.map(({ path: place }: { path: string }) => place)).toEqual(
      expect.arrayContaining(['/units', '/entries']),
    );
    for (const { text } of body.findings) expect(text['ca-valencia']).toBeTruthy();
    const published = await manager.json('POST', `${path}/publish`, { body: { revision: 2 } });
    expect(published).toMatchObject({ status: 422, body: { code: 'definition.invalid' } });
  });

  it('with an error of sense is not published', async () => {
    const unreachable = sample() as { chart: { phases: unknown[] } };
    const lost = { kind: 'simple', id: 'lost', name: { es: 'Perdida', 'ca-valencia': 'Perduda' } };
    unreachable.chart.phases = [...unreachable.chart.phases, lost];
    expect((await save(manager, unreachable, 2)).status).toBe(200);
    const { status, body } = await manager.json('POST', `${path}/publish`, { body: { revision: 3 } });
    expect([status, body.code]).toEqual([422, 'publish.blocked']);
    expect(body.errors.length).toBeGreaterThan(0);
  });

  it('is published as the next version, which nothing changes any more', async () => {
    expect((await save(manager, summary('Publicada'), 3)).status).toBe(200);
    const { body: before } = await manager.json('GET', `${path}/check`);
    expect(
      before.findings.filter(
        ({ severity, waived }: { severity: string; waived?: boolean }) => severity === 'error' && !waived,
      ),
    ).toEqual([]);
    const stale = await manager.json('POST', `${path}/publish`, { body: { revision: 3 } });
    expect(stale).toMatchObject({ status: 409, body: { code: 'draft.conflict' } });
    const { status, body } = await manager.json('POST', `${path}/publish`, {
      body: { revision: 4, note: 'Texto' },
    });
    expect([status, body.version]).toEqual([201, 2]);
    const versions = (await officer.json('GET', `${path}/versions`)).body.versions;
    expect(versions.map(({ version, note }: { version: number; note: string }) => [version, note])).toEqual([
      [2, 'Texto'],
      [1, ''],
    ]);
    const first = await officer.json('GET', `${path}/versions/1`);
    expect(first.body.procedure.summary).toEqual(sample().summary);
    expect((await officer.json('GET', `${path}/versions/9`)).body.code).toBe('procedure.unknown');
    const compiled = await demo.deps.procedures.latest(DEMO, 'web-accessibility');
    expect(compiled?.procedure.summary.es).toBe('Publicada');
  });

  it('equal to the published version has nothing to publish, and can be thrown away', async () => {
    expect(await manager.json('POST', `${path}/publish`, { body: { revision: 0 } })).toMatchObject({
      body: { code: 'publish.nothing' },
    });
    expect((await save(manager, summary('Publicada'), 0)).status).toBe(200);
    expect(await manager.json('POST', `${path}/publish`, { body: { revision: 1 } })).toMatchObject({
      body: { code: 'publish.nothing' },
    });
    expect((await manager.call('DELETE', `${path}/draft`)).status).toBe(204);
    expect((await manager.json('GET', `${path}/draft`)).body.revision).toBe(0);
  });

  it('of a new procedure needs an identifier that nobody uses', async () => {
    const create = (procedure: unknown) => manager.json('POST', '/api/procedures', { body: { procedure } });
    expect((await create({ ...sample(), id: 'new-one' })).status).toBe(201);
    expect(await create({ ...sample(), id: 'new-one' })).toMatchObject({
      status: 409,
      body: { code: 'procedure.exists' },
    });
    expect(await create(sample())).toMatchObject({ status: 409, body: { code: 'procedure.exists' } });
    expect(await create({ id: 'Not an identifier!' })).toMatchObject({
      status: 422,
      body: { code: 'definition.invalid' },
    });
    expect((await manager.json('GET', '/api/procedures/none/draft')).body.code).toBe('procedure.unknown');
  });
});

describe('a preview', () => {
  const asked = (fields: Record<string, unknown>, communication = 'offer') => {
    const file = new URL('../../../samples/ibi-large-family-new/procedure.json', import.meta.url);
    return manager.json('POST', '/api/preview/communication', {
      body: { procedure: JSON.parse(readFileSync(file, 'utf8')), communication, fields },
    });
  };

  it('renders the letter for the sede and for e-mail in each language', async () => {
    const on = '2026-11-09';
    const datum = (value: unknown) => ({ value, source: 'properties', on });
    const { status, body } = await asked({
      saving: datum(219.74),
      rate: datum(50),
      taxYear: datum(2027),
      'property.address': datum('Carrer Major, 3'),
    });
    expect(status).toBe(200);
    expect(body.problems).toEqual([]);
    expect(
      body.renderings.map(
        ({ language, channel }: { language: string; channel: string }) => `${language} ${channel}`,
      ),
    ).toEqual(['ca-valencia sede', 'ca-valencia email', 'es sede', 'es email']);
    const [full, email] = body.renderings;
    expect(full.text).toMatch(/219,74\s€/u);
    expect(email.text).not.toContain('219,74');
  });

  it('names the variable that is missing, by language', async () => {
    const procedure = sample() as { communications: { id: string; body: unknown }[] };
    const [letter] = procedure.communications;
    if (!letter) throw new Error('The sample has no letter');
    letter.body = {
      es: 'Hola, {{ person.nickname }}',
      'ca-valencia': 'Hola, {{ person.firstName | shout }}',
    };
    const asked = { body: { procedure, communication: letter.id, fields: {} } };
    const { body } = await manager.json('POST', '/api/preview/communication', asked);
    const said = body.problems.map(
      ({ language, message }: { language: string; message: string }) => `${language}: ${message}`,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^es: undefined variable: person\.nickname/),
        expect.stringMatching(/^ca-valencia: undefined filter: shout/),
      ]),
    );
    expect(body.renderings).toEqual([]);
  });

  it('of a letter or a definition that does not exist is refused', async () => {
    expect(await asked({}, 'no-such-letter')).toMatchObject({
      status: 422,
      body: { code: 'definition.invalid' },
    });
    const broken = { body: { procedure: {}, communication: 'offer', fields: {} } };
    expect(await manager.json('POST', '/api/preview/communication', broken)).toMatchObject({ status: 422 });
  });
});

describe('the sensors', () => {
  it('are listed with when they look next', async () => {
    const { body } = await officer.json('GET', '/api/sensors');
    const row = body.sensors.find(
      ({ procedureId, sensorId }: { procedureId: string; sensorId: string }) =>
        procedureId === 'ibi-large-family-continuation' && sensorId === 'S1',
    );
    expect(row).toMatchObject({ over: 'households', nextRunAt: '2027-10-01T04:00:00.000Z', lastRun: null });
  });

  it('are tried without sending, run on demand, and say whom they found', async () => {
    const at = '/api/sensors/ibi-large-family-new/S2';
    const dry = await officer.json('POST', `${at}/dry-run`);
    expect(dry.body.examples.length).toBeGreaterThan(0);
    expect((await demo.deps.store.cases.list(DEMO, { state: 'all', limit: 1 })).total).toBe(0);
    const run = await manager.json('POST', `${at}/run`);
    expect(run.body.counts).toEqual(dry.body.counts);
    expect(run.body.opened).toHaveLength(run.body.counts.proposed);
    const { body } = await officer.json('GET', '/api/sensors');
    const row = body.sensors.find(({ sensorId }: { sensorId: string }) => sensorId === 'S2');
    expect(row.lastRun).toMatchObject({
      evaluated: run.body.counts.evaluated,
      proposed: run.body.counts.proposed,
    });
    expect(await manager.json('POST', '/api/sensors/none/S2/run')).toMatchObject({
      status: 404,
      body: { code: 'sensor.unknown' },
    });
  });

  it('that only messages wake say so, and are neither tried nor run', async () => {
    const { body } = await officer.json('GET', '/api/sensors');
    const over = (procedureId: string, sensorId: string) =>
      body.sensors.find(
        (row: { procedureId: string; sensorId: string }) =>
          row.procedureId === procedureId && row.sensorId === sensorId,
      ).overRegister;
    expect([over('web-accessibility', 'S1'), over('ibi-large-family-new', 'S2')]).toEqual([false, true]);
    for (const what of ['dry-run', 'run'])
      expect(await manager.json('POST', `/api/sensors/web-accessibility/S1/${what}`)).toMatchObject({
        status: 409,
        body: { code: 'sensor.notOverRegister' },
      });
  });

  it('of a draft show what they gather about a person and how each condition turns out', async () => {
    const { rows } = await demo.deps.store.cases.list(DEMO, { state: 'all', limit: 1 });
    const file = new URL('../../../samples/ibi-large-family-new/procedure.json', import.meta.url);
    const procedure = JSON.parse(readFileSync(file, 'utf8'));
    const { status, body } = await manager.json('POST', '/api/preview/person', {
      body: { procedure, sensorId: 'S2', personId: rows[0]?.personId },
    });
    expect(status).toBe(200);
    expect(body.explanation.verdict).toBe('met');
    expect(body.fields['title.inForce']).toMatchObject({ value: true, source: 'titles', on: '2026-11-09' });
    const nobody = await manager.json('POST', '/api/preview/person', {
      body: { procedure, sensorId: 'S2', personId: 'nobody' },
    });
    expect(nobody).toMatchObject({ status: 404, body: { code: 'person.unknown' } });
  });
});

describe('the register', () => {
  it('keeps the good rows of an import and says where each bad one is wrong and how to mend it', async () => {
    const header =
      'personId,givenName,surname1,sex,birthDate,nif,nationality,language,electedElectronic,opposesConsultations,noOffers,protectedAddress,underGuardianship,guardianIds,synthetic';
    const good = 'N1,Neus,Peris,female,1980-02-03,,ES,es,false,false,false,false,false,,true';
    const bad = 'N2,Pau,Roig,male,1980-02-31,,ES,es,false,false,false,false,false,,true';
    const files = [{ name: 'people.csv', text: `\uFEFF${header}\r\n${good}\r\n${bad}\r\n` }];
    const before = (await officer.json('GET', '/api/register')).body.counts.people;
    const { status, body } = await colleague.json('POST', '/api/register/import', { body: { files } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ kept: { 'people.csv': 1 }, rejected: { 'people.csv': 1 } });
    expect(body.problems).toEqual([
      expect.objectContaining({
        file: 'people.csv',
        line: 3,
        column: 'birthDate',
        code: 'register.date.invalid',
      }),
    ]);
    const { body: after } = await officer.json('GET', '/api/register');
    expect(after.counts.people).toBe(before + 1);
    expect(after.synthetic).toBe(true);
  });

  it('refuses a file that is not of the register, and one that cannot be read', async () => {
    const send = (name: string, text: string) =>
      colleague.json('POST', '/api/register/import', { body: { files: [{ name, text }] } });
    expect(await send('../people.csv', 'a')).toMatchObject({
      status: 422,
      body: { code: 'register.file.unknown' },
    });
    expect(await send('people.csv', 'a,b\n1,"x')).toMatchObject({
      status: 422,
      body: { code: 'register.file.unreadable' },
    });
  });
});
