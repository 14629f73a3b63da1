import { fullName, type PersonRow } from '@oficio/schemas/registry';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportCases } from '../cli/export.js';
import { DEMO, type DemoTown, demoCaller, demoTown, openOffers } from '../http/fixtures/demo-town.js';
import type { Caller } from '../http/fixtures/test-app.js';

let demo: DemoTown;
let officer: Caller;
let legal: Caller;
let person: PersonRow;
let caseId: string;
let reference: string;
let letters: string[];
let documentCode: string | undefined;

const reason = 'Request of erasure, art. 17 RGPD';
let keys = 0;
const erase = (who: Caller, personId: string, more: { key?: string; reason?: string } = {}) => {
  keys += 1;
  return who.json('POST', `/api/people/${personId}/erasure`, {
    body: { reason: more.reason ?? reason },
    headers: { 'idempotency-key': more.key ?? `erasure-key-${keys}`, 'accept-language': 'es' },
  });
};
const loaded = async () => (await demo.deps.store.cases.load(DEMO, caseId))?.case;

beforeAll(async () => {
  demo = await demoTown('2026-11-09T08:00:00Z');
  [officer, legal] = await Promise.all([demoCaller(demo, 'tributs'), demoCaller(demo, 'secretaria')]);
  const [opened] = await openOffers(demo);
  if (!opened) throw new Error('no case was opened');
  caseId = opened;
  await demo.work.tick();
  const record = await loaded();
  const found = await demo.deps.store.register.person(DEMO, record?.personId ?? '');
  if (!record || !found) throw new Error('the case has nobody');
  person = found;
  reference = record.reference;
}, 60_000);

describe('the erasure of a person', () => {
  it('is for the legal officer and the administrator only, with a reason and a key', async () => {
    expect(await erase(officer, person.personId)).toMatchObject({
      status: 403,
      body: { code: 'access.denied' },
    });
    expect(await erase(legal, person.personId, { reason: 'no' })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
    const keyless = await legal.json('POST', `/api/people/${person.personId}/erasure`, { body: { reason } });
    expect(keyless).toMatchObject({ status: 400, body: { code: 'idempotency.missing' } });
    expect(await erase(legal, 'nobody')).toMatchObject({ status: 404, body: { code: 'person.unknown' } });
  });

  it('is refused while a case is open, and says which', async () => {
    const refused = await erase(legal, person.personId);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'person.openCases', current: [{ caseId, reference, until: null }] },
    });
    expect(refused.body.errors[0].text.es).toBe(
      `${reference} (${refused.body.current[0].procedureName.es}): abierto`,
    );
    const [line] = await demo.deps.store.accessLog.list(DEMO, { personId: person.personId, limit: 1 });
    expect(line).toMatchObject({ verb: 'person.erase', outcome: 'refused', detail: 'person.openCases' });
  });

  it('is refused until the retention of the procedure is over, and says the day', async () => {
    const event = { kind: 'citizen', action: 'refuse', identifiedBy: 'DNI original' };
    const sent = await officer.json('POST', `/api/cases/${caseId}/events`, {
      body: { event },
      headers: { 'idempotency-key': 'erasure-refuse' },
    });
    expect(sent.status).toBe(200);
    await demo.work.tick();
    const refused = await erase(legal, person.personId);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'person.retention', current: [{ caseId, until: '2031-11-09' }] },
    });
    expect(refused.body.errors[0].text.es).toContain('se guarda hasta el domingo 9 de noviembre de 2031');
    demo.deps.clock.moveTo(Date.parse('2031-11-09T12:00:00Z'));
    demo.deps.machineClock.moveTo(Date.parse('2031-11-09T12:00:00Z'));
    legal = await demoCaller(demo, 'secretaria');
    officer = await demoCaller(demo, 'tributs');
    expect((await erase(legal, person.personId)).body.code).toBe('person.retention');
  });

  it('is done the day after, once, and repeated with its key gives the same answer', async () => {
    const { store } = demo.deps;
    letters = (await store.messages.list(DEMO, { caseId, limit: 50 })).rows.map((row) => row.messageId);
    documentCode = (await store.documents.listByCase(DEMO, caseId))[0]?.code;
    demo.deps.clock.moveTo(Date.parse('2031-11-10T12:00:00Z'));
    const key = 'erasure-final';
    const done = await erase(legal, person.personId, { key });
    expect(done).toEqual({ status: 200, body: { cases: 1, letters: letters.length } });
    expect(await erase(legal, person.personId, { key })).toEqual(done);
    expect(await erase(legal, person.personId, { key, reason: 'Another reason altogether' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency.reused' },
    });
    expect((await erase(legal, person.personId)).body.code).toBe('person.unknown');
  });
});

describe('an erased person', () => {
  const marks = { es: '[borrado]', 'ca-valencia': '[esborrat]', en: '[erased]' };
  const shown = (texts: string) => {
    expect(texts).not.toMatch(/erased:|undefined/);
    for (const secret of [person.personId, fullName(person), person.nif, person.email])
      if (secret) expect(texts).not.toContain(secret);
  };

  it.each(Object.entries(marks))('is a mark in the language of each page: %s', async (language, mark) => {
    const ask = (path: string) => officer.call('GET', path, { headers: { 'accept-language': language } });
    const paths = [
      '/api/cases?state=all&limit=100',
      `/api/cases?state=all&search=${reference}`,
      `/api/cases/${caseId}`,
      '/api/worklist?view=all&limit=100',
      '/api/worklist?view=failed',
      '/api/messages?limit=100',
      `/api/messages?caseId=${caseId}`,
      ...letters.map((id) => `/api/messages/${id}`),
      '/api/calendar-changes',
      '/api/sensors',
    ];
    for (const path of paths) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      shown(await response.text());
    }
    const list = await (await ask(`/api/cases?state=all&search=${reference}`)).json();
    expect(list).toMatchObject({ rows: [{ caseId, subject: mark }] });
    const view = await (await ask(`/api/cases/${caseId}`)).json();
    expect(view).toMatchObject({
      person: { id: '', name: mark, idMasked: '', address: '' },
      actions: [],
      clocks: [],
      data: [],
      reasons: [],
      messages: letters.map(() => ({ subject: mark, to: mark })),
    });
    const letter = await (await ask(`/api/messages/${letters[0]}`)).json();
    expect(letter).toMatchObject({ to: mark, subject: mark, text: mark });
    for (const line of (view as { journal: { says: object }[] }).journal) expect(line.says).toEqual(marks);
    expect(letters.length).toBeGreaterThan(0);
    const found = await (await ask(`/api/people?search=${encodeURIComponent(person.surname1)}`)).text();
    expect(found).not.toContain(person.personId);
  });

  it('is a mark in what is exported', async () => {
    const cases = (await exportCases(demo.deps.store, DEMO)) as { caseId: string; personId: string }[];
    const exported = cases.find((one) => one.caseId === caseId);
    expect(exported).toMatchObject({ personId: '[erased]', subject: { id: expect.any(String) } });
    shown(JSON.stringify(exported));
  });

  it('is no reason for the sede to fail nor to say anything', async () => {
    for (const lang of ['es', 'ca-valencia', 'en'])
      for (const page of [
        `exp/${reference}`,
        `of/${reference}`,
        `referencia?ref=${reference}`,
        `of/${reference}/justificante`,
        'v',
      ]) {
        const response = await officer.call('GET', `/${lang}/${page}`);
        expect([page, response.status < 500]).toEqual([page, true]);
        shown((await response.text()).replaceAll('undefined', ''));
      }
    if (documentCode !== undefined) {
      const verified = await officer.call('GET', `/es/v?csv=${documentCode}`);
      expect(verified.status).toBeLessThan(500);
    }
  });
});
