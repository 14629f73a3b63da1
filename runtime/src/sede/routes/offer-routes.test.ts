import { beforeEach, describe, expect, it } from 'vitest';
import { writeLink } from '../../auth/citizen-link.js';
import type { CaseSummary } from '../../ports/index.js';
import { Browser, type Page } from '../fixtures/browser.js';
import { identifyAt, proofOf } from '../fixtures/second-check.js';
import { SECRET, type SedeApp, sedeApp } from '../fixtures/sede-app.js';
import { sedeLanguages } from '../languages.js';

let sede: SedeApp;
let offer: CaseSummary;

beforeEach(async () => {
  sede = await sedeApp();
  offer = sede.offer;
});

const offerPath = (lang = 'es') => `/${lang}/of/${offer.reference}`;
const journal = () => sede.store.cases.journal(sede.entity, offer.caseId);

/** Nothing of the machine's own names may reach a person. */
function expectPlain(page: Page): void {
  expect(page.html).not.toMatch(/<script|style="|\[object|undefined/);
  expect(page.text).not.toMatch(/\b(offered|registered|resolvedGranted|addressId|offerEnd|cadastralRef)\b/);
  expect(page.text).not.toMatch(/\{\{|\}\}|\*\*\p{L}/u);
}

describe('an offer', () => {
  it.each(sedeLanguages)(
    'is read in %s after the second check, in the order of its pattern',
    async (lang) => {
      const { page } = await identifyAt(sede, offerPath(lang), sede.family, lang);
      expect(page.status).toBe(200);
      expect(page.path).toBe(offerPath(lang));
      expectPlain(page);
      const order = [
        '<h1>',
        'id="h-do"',
        'value="confirm"',
        'value="refuse"',
        'id="h-why"',
        'id="h-grants"',
        'id="h-next"',
        'id="h-contact"',
        'id="h-legal"',
      ];
      const places = order.map((mark) => page.html.indexOf(mark));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(page.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('says what it is, each reason with its source and date, and the last day', async () => {
    const { page } = await identifyAt(sede, offerPath(), sede.family);
    expect(page.text).toMatch(/Tu familia tiene derecho a pagar un \d+.% menos de IBI/);
    expect(page.text).toContain('La familia tiene el título de familia numerosa en vigor.');
    expect(page.text).toMatch(/Valor catastral: [\d.,]+ €/);
    expect(page.text).toContain('consultado el lunes 2 de marzo de 2026');
    expect(page.text).toMatch(/Te quedan 40 días hábiles/);
    expect(page.text).toMatch(/Ahorro aproximado [\d.,]+ €/);
  });

  it('is confirmed once: a second time gives the same receipt', async () => {
    const { browser, page } = await identifyAt(sede, offerPath(), sede.family);
    const first = await browser.submit(page, offerPath(), { answer: 'confirm' });
    expect(first.path).toBe(`${offerPath()}/justificante`);
    expect(first.text).toContain('Ya está: hemos recibido tu confirmación');
    expect(first.text).toContain('2026-E-RE-000001');
    expectPlain(first);
    const rows = (await journal()).length;
    const second = await browser.submit(page, offerPath(), { answer: 'confirm' });
    expect(second.html).toBe(first.html);
    expect(await journal()).toHaveLength(rows);
    const afterwards = await browser.open(offerPath());
    expect(afterwards.path).toBe(`${offerPath()}/justificante`);
    const bookmarked = await identifyAt(sede, `${offerPath()}/justificante`, sede.family);
    expect(bookmarked.page.text).toContain('2026-E-RE-000001');
  });

  it('leads to a receipt whose code anybody can check', async () => {
    const { browser, page } = await identifyAt(sede, offerPath(), sede.family);
    const receipt = await browser.submit(page, offerPath(), { answer: 'confirm' });
    const code = /v\?code=([A-Z0-9]+)/.exec(receipt.html)?.[1] ?? '';
    const check = await new Browser(sede.app).open(`/es/v?code=${code}`);
    expect(check.text).toContain('Este documento es auténtico');
    expect(check.text).not.toContain(sede.family.surname1);
    const sha = /SHA-256 ([0-9a-f ]+)/.exec(receipt.text)?.[1]?.trim();
    expect(check.text).toContain(sha ?? 'no hash');
  });

  it('is refused on its own page, and the refusal is kept for the period', async () => {
    const { browser, page } = await identifyAt(sede, `${offerPath()}/no`, sede.family);
    expect(page.text).toContain('¿No lo quieres?');
    expect(await journal()).toHaveLength(1);
    const receipt = await browser.submit(page, offerPath(), { answer: 'refuse' });
    expect(receipt.text).toContain('Ya está: hemos anotado tu no');
    const refusals = await sede.store.preferences.refusals(sede.entity, 'ibi-large-family-new', '2026-01-01');
    expect(refusals).toMatchObject([{ personId: sede.family.personId, on: '2026-03-02' }]);
    const late = await browser.submit(page, offerPath(), { answer: 'confirm' });
    expect(late.text).toContain('Ya está: hemos anotado tu no');
  });

  it('asks for the counter where the town does not admit the second check', async () => {
    sede = await sedeApp({ confirms: false });
    offer = sede.offer;
    const { browser, page } = await identifyAt(sede, offerPath(), sede.family);
    expect(page.text).toContain('en persona o por teléfono');
    expect(page.html).not.toContain('value="confirm"');
    const forced = await browser.submit(page, offerPath(), { answer: 'confirm' });
    expect(forced.status).toBe(403);
    expect(await journal()).toHaveLength(1);
    const refused = await browser.submit(page, offerPath(), { answer: 'refuse' });
    expect(refused.text).toContain('Ya está: hemos anotado tu no');
  });

  it('is not changed by any GET', async () => {
    const { browser } = await identifyAt(sede, offerPath(), sede.family);
    for (const path of ['', '/no', '/corregir', '?answer=confirm'])
      await browser.open(`${offerPath()}${path}`);
    await browser.open(`/es/exp/${offer.reference}/hacer/refuse`);
    expect(await journal()).toHaveLength(1);
  });

  it('takes no form without its token', async () => {
    const { browser } = await identifyAt(sede, offerPath(), sede.family);
    for (const csrf of ['', 'another']) {
      const response = await browser.request('POST', offerPath(), { csrf, answer: 'confirm' });
      expect(response.status).toBe(403);
    }
    expect(await journal()).toHaveLength(1);
  });

  it('can be stopped for the future, and allowed again', async () => {
    const { browser } = await identifyAt(sede, offerPath(), sede.family);
    const ask = await browser.open('/es/ofrecimientos/no-mas');
    const stopped = await browser.submit(ask, '/es/ofrecimientos/no-mas', { offers: 'no' });
    expect(stopped.text).toContain('Guardado');
    const noOffers = () => sede.store.preferences.noOffers(sede.entity, 'ibi-large-family-new');
    expect((await noOffers()).has(sede.family.personId)).toBe(true);
    await browser.submit(stopped, '/es/ofrecimientos/no-mas', { offers: 'yes' });
    expect((await noOffers()).has(sede.family.personId)).toBe(false);
  });
});

describe('a link of a letter', () => {
  const token = (changes: Partial<Parameters<typeof writeLink>[2]> = {}) =>
    writeLink(SECRET, sede.entity, {
      purpose: 'offer',
      caseId: offer.caseId,
      effectId: 'x',
      expiresAt: sede.clock.now() / 1000 + 60,
      ...changes,
    });

  it('that the letter really carries leads to the second check and says nothing before it', async () => {
    const [letter] = (await sede.store.messages.list(sede.entity, { caseId: offer.caseId, limit: 1 })).rows;
    const path =
      /http:\/\/localhost:\d+(\/[^"\s<]*of\/[^"\s<]*\?t=[^"\s<]+)/.exec(letter?.html ?? '')?.[1] ?? '';
    const page = await new Browser(sede.app).open(path.replaceAll('&amp;', '&'));
    expect(page.path).toContain('/identificacion?ref=');
    // At the end of a sentence, as some mail programs take it.
    const stopped = await new Browser(sede.app).open(`${path}.`);
    expect(stopped.path).toContain('/identificacion?ref=');
    for (const secret of [sede.family.givenName, sede.family.surname1, 'IBI', sede.family.nif ?? ''])
      expect(page.text).not.toContain(secret);
  });

  it('forged, or of another case, is an address that does not exist', async () => {
    for (const t of ['forged', `${token()}x`, token({ caseId: 'another' })]) {
      const page = await new Browser(sede.app).open(`${offerPath()}?t=${t}`);
      expect([page.status, page.path]).not.toContain('/identificacion');
      expect([404, 410]).toContain(page.status);
    }
    expect((await new Browser(sede.app).open(`${offerPath()}?t=forged`)).status).toBe(404);
  });

  it('too old says so, and how to enter', async () => {
    const page = await new Browser(sede.app).open(`${offerPath()}?t=${token({ expiresAt: 1 })}`);
    expect(page.status).toBe(410);
    expect(page.text).toContain('El enlace ha caducado');
    expect(page.html).toContain('action="/es/referencia"');
  });
});

describe('the second check', () => {
  const attempt = async (reference: string, values: Record<string, string>) => {
    const browser = new Browser(sede.app);
    const asked = await browser.open(`/es/referencia?ref=${reference}`);
    return browser.submit(asked, '/es/identificacion', values);
  };
  /** What differs between two visits and tells nothing: tokens and the reference that was typed. */
  const bare = (page: Page, reference: string) =>
    page.html
      .replaceAll(reference, 'REF')
      .replaceAll(/name="csrf" value="[^"]*"/g, '')
      .replaceAll(/[0-9]{2}:[0-9]{2}/g, '');

  it('answers an unknown reference exactly as a known one', async () => {
    const unknown = 'OF-2026-ZZZZ-ZZ';
    const wrong = proofOf(sede.stranger);
    const known = await attempt(offer.reference, wrong);
    const other = await attempt(unknown, wrong);
    expect(known.status).toBe(422);
    expect(other.status).toBe(known.status);
    expect(bare(other, unknown)).toBe(bare(known, offer.reference));
  });

  it('refuses a wrong number or a wrong date with the same words, keeping what was typed', async () => {
    const right = proofOf(sede.family);
    const number = await attempt(offer.reference, { ...right, nif: '12345678Z' });
    const date = await attempt(offer.reference, {
      ...right,
      'birth-day': '31',
      'birth-month': '1',
      'birth-year': '1900',
    });
    for (const page of [number, date]) {
      expect(page.text).toContain('Estos datos no coinciden');
      expect(page.html).toContain('<title>Error: ');
    }
    expect(number.html).toContain('value="12345678Z"');
  });

  it('says what is missing and where', async () => {
    const page = await attempt(offer.reference, {
      'birth-day': '31',
      'birth-month': '2',
      'birth-year': '1980',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#f-nif"');
    expect(page.html).toContain('href="#f-birth"');
  });

  it('stops after five attempts, the right one included, and opens again later', async () => {
    const wrong = { ...proofOf(sede.family), nif: '12345678Z' };
    for (let count = 0; count < 5; count += 1) await attempt(offer.reference, wrong);
    const blocked = await attempt(offer.reference, proofOf(sede.family));
    expect(blocked.status).toBe(429);
    expect(blocked.text).toContain('Demasiados intentos');
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    sede.machineClock.moveTo(sede.machineClock.now() + 31 * 60_000);
    expect((await attempt(offer.reference, proofOf(sede.family))).status).toBe(200);
  });

  it('opens one case: what is another person’s does not exist', async () => {
    const { rows } = await sede.store.cases.list(sede.entity, { state: 'all', limit: 200 });
    const theirs = rows.find(({ personId }) => personId !== sede.family.personId);
    const { browser } = await identifyAt(sede, offerPath(), sede.family);
    const others = await browser.open(`/es/of/${theirs?.reference}`);
    const unknown = await browser.open('/es/of/OF-2026-ZZZZ-ZZ');
    expect([others.status, unknown.status]).toEqual([404, 404]);
    const withoutCode = (page: Page) => page.text.replaceAll(page.headers.get('x-request-id') ?? '', '');
    expect(withoutCode(others)).toBe(withoutCode(unknown));
    const letters = await sede.store.messages.list(sede.entity, { caseId: theirs?.caseId ?? '', limit: 5 });
    for (const { messageId } of letters.rows)
      expect((await browser.open(`/es/mensajes/${messageId}`)).status).toBe(404);
  });

  it('ends by itself after half an hour without a page, by a button, and never leads outside', async () => {
    const { browser, page } = await identifyAt(sede, offerPath(), sede.family);
    expect(page.html).toContain('la sesión se cierra a las 10:30');
    sede.machineClock.moveTo(sede.machineClock.now() + 20 * 60_000);
    await sede.moveTo(sede.clock.now() + 20 * 60_000);
    const extended = await browser.submit(page, '/es/seguir', {});
    expect(extended.html).toContain('la sesión se cierra a las 10:50');
    expect(extended.path).toBe(offerPath());
    const outside = await browser.request('POST', '/es/seguir', {
      csrf: /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
      back: '/es//evil.example',
    });
    expect(outside.headers.get('location')).toBe('/es/carpeta');
    sede.machineClock.moveTo(sede.machineClock.now() + 31 * 60_000);
    expect((await browser.open(offerPath())).path).toContain('/identificacion');
    const late = await browser.submit(page, offerPath(), { answer: 'confirm' });
    expect(late.status).toBe(403);
    expect(late.text).toContain('La página ha esperado demasiado');
  });

  it('goes on when a demonstration moves its clock, and tells its end in the hours of the page', async () => {
    const { browser } = await identifyAt(sede, offerPath(), sede.family);
    await sede.moveTo(sede.clock.now() + 26 * 3_600_000);
    const page = await browser.open(offerPath());
    expect(page.path).toBe(offerPath());
    expect(page.html).toContain('la sesión se cierra a las 12:30');
  });

  it('writes down every look at a case, and every refusal', async () => {
    await attempt(offer.reference, proofOf(sede.stranger));
    await identifyAt(sede, offerPath(), sede.family);
    const rows = await sede.store.accessLog.list(sede.entity, { caseId: offer.caseId, limit: 50 });
    expect(rows.map(({ verb, outcome }) => `${verb} ${outcome}`)).toEqual(
      expect.arrayContaining(['secondCheck refused', 'secondCheck allowed', 'sede.offer allowed']),
    );
  });

  it('closes with a button', async () => {
    const { browser, page } = await identifyAt(sede, offerPath(), sede.family);
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    await browser.request('POST', '/es/salir', { csrf });
    expect((await browser.open('/es/carpeta')).path).toBe('/es/referencia');
  });
});
