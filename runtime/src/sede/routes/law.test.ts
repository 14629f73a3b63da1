import { beforeAll, describe, expect, it } from 'vitest';
import { type SedeApp, sedeApp } from '../fixtures/sede-app.js';
import { sedeLanguages } from '../languages.js';

let sede: SedeApp;

beforeAll(async () => {
  sede = await sedeApp();
});

const get = async (path: string) => {
  const response = await sede.app.request(path);
  return { status: response.status, html: await response.text() };
};

describe('/ley', () => {
  it.each(sedeLanguages)(
    'shows in %s the literal text in Spanish, and that it is not consolidated',
    async (lang) => {
      const { status, html } = await get(`/${lang}/ley/ley-39-2015/30`);
      const warning = {
        es: 'No es el texto consolidado.',
        'ca-valencia': 'No és el text consolidat.',
        en: 'This is not the consolidated text.',
      };
      expect(status).toBe(200);
      expect(html).toContain('<h1 lang="es">Artículo 30. Cómputo de plazos</h1>');
      expect(html).toContain('<p id="p5">5. Cuando el último día del plazo sea inhábil,');
      expect(html).toContain(warning[lang]);
      expect(html).toContain('BOE-A-2015-10565');
      expect(html).toContain('href="https://www.boe.es/buscar/act.php?id=BOE-A-2015-10565"');
      expect(html).not.toMatch(/<script|style="|undefined/);
    },
  );

  it('says of an article that changed what changed it', async () => {
    expect((await get('/es/ley/ley-39-2015/28')).html).toContain('Ley Orgánica 3/2018, de 5 de diciembre');
    expect((await get('/es/ley/ley-39-2015/30')).html).not.toContain('ha cambiado después');
  });

  it.each(['/es/ley/ley-39-2015/999', '/es/ley/ley-1-1900/1', '/es/ley/ley-39-2015/30.5'])(
    'has no %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('opens every article that a sum of the calculator cites', async () => {
    const query = 'from-day=8&from-month=10&from-year=2026&amount=1&unit=workingDays&town=es-cm&home=es-vc';
    const { html } = await get(`/es/calculadora?${query}`);
    const links = [...html.matchAll(/href="(\/es\/ley\/[^"#]+)(?:#(p\d+))?"/g)];
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const [, path = '', place] of links) {
      const article = await get(path);
      expect([path, article.status]).toEqual([path, 200]);
      if (place) expect(article.html).toContain(`<p id="${place}">`);
    }
  });
});
