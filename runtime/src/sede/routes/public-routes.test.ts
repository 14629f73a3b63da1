import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type SedeApp, sedeApp } from '../fixtures/sede-app.js';
import { sedeLanguages } from '../languages.js';

let sede: SedeApp;

beforeAll(async () => {
  sede = await sedeApp();
});

const get = (path: string, headers: Record<string, string> = {}) => sede.app.request(path, { headers });

/** Pages with a word of their title in the three languages. */
const pages: [path: string, title: RegExp][] = [
  ['', /necesitas|necessites|need/],
  ['/tramites', /Trámites|Tràmits|Procedures/],
  ['/tramites/ibi-large-family-new', /IBI|Property-tax/],
  ['/tramites/ibi-large-family-continuation', /IBI|Property-tax/],
  ['/tramites/web-accessibility', /Accesibilidad|Accessibilitat|accessibility/],
  ['/mapa', /Mapa|map/],
  ['/ayuda', /ayudamos|ajudem|help/],
  ['/accesibilidad', /Declaración|Declaració|statement/],
  ['/privacidad', /datos|dades|data/i],
  ['/aviso-legal', /legal|Legal/],
  ['/v', /documento|document/],
];

describe.each(sedeLanguages)('public pages in %s', (lang) => {
  it.each(pages)('serves "%s" without script, with its language and a contact', async (page, title) => {
    const response = await get(`/${lang}${page}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).not.toMatch(/<script|style="|undefined|\[object/);
    expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]).toMatch(title);
    expect(html).toContain('href="tel:+34000370001"');
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  it('keeps the page and its query in the language switch', async () => {
    const html = await (await get(`/${lang}/tramites?q=ibi`)).text();
    for (const other of sedeLanguages.filter((each) => each !== lang))
      expect(html).toContain(`href="/${other}/tramites?q=ibi"`);
  });
});

describe('the entrance', () => {
  it.each([
    ['en-GB,en;q=0.8', '/en'],
    ['es', '/es'],
    ['ca', '/ca-valencia'],
    ['fr', '/ca-valencia'],
  ])('leads a browser in %s to %s', async (language, path) => {
    const response = await get('/', { 'accept-language': language });
    expect([response.status, response.headers.get('location')]).toEqual([302, path]);
  });

  it('sends a strict policy, caches nothing but the assets, and these for ever', async () => {
    const response = await get('/es');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('script-src');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const styles = /href="(\/sede-assets\/sede\.[0-9a-f]+\.css)"/.exec(await response.text())?.[1] ?? '';
    const sheet = await get(styles);
    expect(sheet.headers.get('content-type')).toContain('text/css');
    expect(sheet.headers.get('cache-control')).toContain('immutable');
  });
});

describe('the catalogue', () => {
  const found = async (lang: string, query: string) => {
    const html = await (await get(`/${lang}/tramites?q=${encodeURIComponent(query)}`)).text();
    return [...html.matchAll(/<h3><a href="\/[^/]+\/tramites\/([^"]+)"/g)].map(([, id]) => id);
  };

  it('is searched without minding accents, case or endings', async () => {
    for (const query of ['familia numerosa', 'FAMÍLIES nombroses', 'famílias', 'familia  NUMEROSAS'])
      expect(await found('es', query), query).toContain('ibi-large-family-new');
    expect(await found('ca-valencia', 'me he cambiado de casa')).toContain('ibi-large-family-new');
  });

  it('says so when nothing answers, and whom to call', async () => {
    const html = await (await get('/es/tramites?q=zzzz')).text();
    expect(html).toContain('No hemos encontrado nada sobre «zzzz»');
    expect(html).toContain('tel:');
  });

  it('is limited by moment of life and by department', async () => {
    expect(await (await get('/es/tramites?momento=birth')).text()).toContain('ibi-large-family-new');
    const byUnit = await (await get('/es/tramites?tema=accessibility')).text();
    expect(byUnit).toContain('web-accessibility');
    expect(byUnit).not.toContain('/tramites/ibi-large-family-new');
  });

  it('hides what is not published', async () => {
    const definition = { id: 'secret-draft' };
    await sede.store.definitions.saveDraft(sede.entity, {
      procedureId: 'secret-draft',
      definition,
      savedAt: 0,
      savedBy: 'x',
      basedOn: null,
      expectedRevision: 0,
    });
    expect(await (await get('/es/tramites')).text()).not.toContain('secret-draft');
    expect((await get('/es/tramites/secret-draft')).status).toBe(404);
  });
});

describe('what does not exist', () => {
  it('is told with a page, a way on and a code', async () => {
    const response = await get('/es/nada/de/esto');
    const html = await response.text();
    expect(response.status).toBe(404);
    expect(html).toContain('No encontramos esta página');
    expect(html).toContain(response.headers.get('x-request-id') ?? 'no request id');
  });
});

describe('the check of a document', () => {
  it('knows nothing of an invented code', async () => {
    const html = await (await get('/es/v?code=CSV-AAAA-BBBB-CCCC-DDDD')).text();
    expect(html).toContain('No tenemos ningún documento con este código');
  });
});

describe('the statement of accessibility', () => {
  it('tells what the town found, and nothing where nobody has assessed it', async () => {
    const text = async () => (await get('/es/accesibilidad')).text();
    expect(await text()).toContain('La revisamos por última vez el domingo 22 de noviembre de 2026.');
    const held = await sede.deps.towns(sede.entity);
    if (!held) throw new Error('No town');
    const { accessibility: _assessed, ...document } = held.town;
    await sede.store.towns.save({
      entity: sede.entity,
      document,
      synthetic: true,
      savedAt: sede.clock.now() + 1,
    });
    const unassessed = await text();
    expect(unassessed).toContain('Todavía no se ha evaluado si esta web cumple');
    expect(unassessed).not.toContain('La revisamos');
  });
});

it('finds the first page of a language with a slash at its end', async () => {
  const { status, headers } = await get('/es/');
  expect([status, headers.get('location')]).toEqual([301, '/es']);
});

it('shows the other procedures where one is damaged in the database', async () => {
  const own = await sedeApp();
  const { definitions } = own.deps.store;
  const { version } = definitions;
  vi.spyOn(definitions, 'version').mockImplementation(async (entity, id, number) => {
    const found = await version(entity, id, number);
    const damaged = found && id === 'ibi-large-family-new';
    return damaged ? { ...found, definition: { ...(found.definition as object), id: 'another' } } : found;
  });
  const page = async (path: string) => {
    const response = await own.app.request(path);
    return { status: response.status, html: await response.text() };
  };
  expect((await page('/es')).status).toBe(200);
  const { status, html } = await page('/es/tramites');
  expect(status).toBe(200);
  expect(html).toContain('href="/es/tramites/ibi-large-family-continuation"');
  expect(html).not.toContain('href="/es/tramites/ibi-large-family-new"');
  expect((await page('/es/tramites/ibi-large-family-new')).status).toBe(404);
});
