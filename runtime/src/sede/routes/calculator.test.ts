import { calendarDocument } from '@oficio/schemas/deadlines';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SedeApp, sedeApp } from '../fixtures/sede-app.js';
import { sedeLanguages } from '../languages.js';

let sede: SedeApp;

beforeAll(async () => {
  sede = await sedeApp();
});

const query = 'from-day=9&from-month=9&from-year=2026&amount=1&unit=months&time=&home=';
const get = async (path: string) => {
  const response = await sede.app.request(path);
  return { status: response.status, html: await response.text() };
};

describe('/calculadora', () => {
  it.each(sedeLanguages)('answers in %s anybody, without script, from its address alone', async (lang) => {
    const { status, html } = await get(`/${lang}/calculadora?${query}&town=es-vc`);
    const due = {
      es: 'martes 13 de octubre de 2026, a las 23:59',
      'ca-valencia': 'dimarts 13 d’octubre de 2026, a les 23.59',
      en: 'Tuesday 13 October 2026, at 23:59',
    };
    expect(status).toBe(200);
    expect(html).toContain(`<p class="big">${due[lang]}</p>`);
    expect(html).toContain('Ley 39/2015 art. 30.5');
    expect(html).not.toMatch(/<script|style="|undefined|\[object/);
  });

  it('is linked from the foot of every page', async () => {
    expect((await get('/es')).html).toContain('href="/es/calculadora"');
  });

  it('comes back with what was typed, what to mend and status 422', async () => {
    const { status, html } = await get('/es/calculadora?from-day=31&from-month=2&from-year=2026&amount=x"y');
    expect(status).toBe(422);
    expect(html).toContain('<a href="#f-from">');
    expect(html).toContain('<a href="#f-amount">');
    expect(html).toContain('value="x&quot;y"');
  });

  it('counts with the local holidays that the town has loaded', async () => {
    const { store, entity } = sede;
    const own = (await store.towns.calendars(entity)).find(({ layer }) => layer === 'town');
    const edited = calendarDocument.parse({
      ...own,
      years: [
        {
          year: 2026,
          status: 'verified',
          source: { title: 'Local holidays', reference: 'BOP 1' },
          holidays: [{ date: '2026-10-13', name: { es: 'Fiesta', 'ca-valencia': 'Festa', en: 'Feast' } }],
        },
      ],
    });
    await store.towns.saveCalendar(entity, edited, sede.clock.now());
    const { html } = await get(`/es/calculadora?${query}&town=${edited.id}`);
    expect(html).toContain('<p class="big">miércoles 14 de octubre de 2026, a las 23:59</p>');
  });
});
