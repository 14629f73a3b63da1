import { fullName } from '@oficio/schemas/registry';
import { beforeEach, describe, expect, it } from 'vitest';
import { Browser, type Page } from '../fixtures/browser.js';
import { proofOf } from '../fixtures/second-check.js';
import { type SedeApp, sedeApp } from '../fixtures/sede-app.js';
import { sedeLanguages } from '../languages.js';

let sede: SedeApp;
let browser: Browser;

beforeEach(async () => {
  sede = await sedeApp();
  browser = new Browser(sede.app);
});

const door = (id: string, lang = 'es') => `/${lang}/tramites/web-accessibility/iniciar?door=${id}`;
const ACTION = '/es/tramites/web-accessibility/iniciar';

/** Answers about oneself, with the names of the controls of the start form. */
const who = (proof: Record<string, string>, name: string) => ({
  'who-name': name,
  'who-email': 'algu@correu.example',
  ...Object.fromEntries(
    Object.entries(proof).map(([key, value]) => [key === 'nif' ? 'who-nif' : `who-${key}`, value]),
  ),
});
const request = { problem: 'El botón no se lee', wanted: 'Que se arregle' };

const cases = async () => {
  const { rows } = await sede.store.cases.list(sede.entity, { state: 'all', limit: 200 });
  return rows.filter(({ procedureId }) => procedureId === 'web-accessibility');
};
const referenceIn = (page: Page): string => /OF-2026-[A-Z0-9-]+/.exec(page.path)?.[0] ?? 'no reference';

describe('a report', () => {
  it.each(sedeLanguages)('has its form in %s', async (lang) => {
    const page = await browser.open(door('report', lang));
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(/<script|undefined|who-nif/);
  });

  it('is sent without saying who one is, once, with its receipt', async () => {
    const form = await browser.open(door('report'));
    const receipt = await browser.submit(form, ACTION, { problem: 'No se oye' });
    expect(receipt.status).toBe(200);
    expect(receipt.text).toContain('Hemos recibido lo que nos has enviado');
    expect(receipt.text).toContain('Sin nombre');
    expect(receipt.text).toContain('No se oye');
    await browser.submit(form, ACTION, { problem: 'No se oye' });
    expect(await cases()).toMatchObject([
      { entry: 'report', personId: expect.stringMatching(/^anonymous-/) },
    ]);
    const other = new Browser(sede.app);
    expect((await other.open(receipt.path)).path).toContain('/identificacion');
  });

  it('comes back with its error and what was typed', async () => {
    const form = await browser.open(door('report'));
    const failed = await browser.submit(form, ACTION, { page: '/es/mapa', problem: '' });
    expect(failed.status).toBe(422);
    expect(failed.html).toContain('href="#f-problem"');
    expect(failed.html).toContain('value="/es/mapa"');
    expect(await cases()).toEqual([]);
  });

  it('is not taken from another site', async () => {
    const form = await browser.open(door('report'));
    const other = new Browser(sede.app);
    const forged = await other.submit(form, ACTION, { problem: 'x' });
    expect(forged.status).toBe(403);
    expect(await cases()).toEqual([]);
  });
});

describe('a request', () => {
  it('of somebody of the register is theirs, registered, and followed later with the reference', async () => {
    const { family } = sede;
    const form = await browser.open(door('request'));
    const receipt = await browser.submit(form, ACTION, {
      ...request,
      ...who(proofOf(family), fullName(family)),
    });
    expect(receipt.text).toContain('2026-E-RE-000001');
    expect(receipt.text).toContain(fullName(family));
    expect(await cases()).toMatchObject([{ entry: 'request', personId: family.personId }]);
    const later = new Browser(sede.app);
    const asked = await later.open(`/es/exp/${referenceIn(receipt)}`);
    const page = await later.submit(asked, '/es/identificacion', proofOf(family));
    expect(page.path).toBe(`/es/exp/${referenceIn(receipt)}`);
  });

  it('of somebody from elsewhere is followed with what they typed, and nothing else opens it', async () => {
    const proof = { nif: '12345678Z', 'birth-day': '7', 'birth-month': '4', 'birth-year': '1959' };
    const form = await browser.open(door('request'));
    const receipt = await browser.submit(form, ACTION, { ...request, ...who(proof, 'Pau Ferri') });
    expect(receipt.text).toContain('Pau Ferri');
    expect(receipt.text).toContain('***4567**');
    const later = new Browser(sede.app);
    const asked = await later.open(`/es/exp/${referenceIn(receipt)}`);
    const wrong = await later.submit(asked, '/es/identificacion', { ...proof, 'birth-day': '8' });
    expect(wrong.text).toContain('Estos datos no coinciden');
    const page = await later.submit(asked, '/es/identificacion', proof);
    expect(page.path).toBe(`/es/exp/${referenceIn(receipt)}`);
  });

  it('with the number and date of a neighbour but another name is not the neighbour’s, and tells nothing of them', async () => {
    const { family } = sede;
    const form = await browser.open(door('request'));
    const receipt = await browser.submit(form, ACTION, {
      ...request,
      ...who(proofOf(family), 'Otra Persona'),
    });
    expect(receipt.html).not.toContain(family.surname1);
    expect(await cases()).toMatchObject([{ personId: expect.stringMatching(/^writer-/) }]);
  });

  it('says everything that is missing at once', async () => {
    const form = await browser.open(door('request'));
    const failed = await browser.submit(form, ACTION, { 'who-nif': '12345678A' });
    expect(failed.status).toBe(422);
    for (const field of ['problem', 'wanted', 'who-name', 'who-nif', 'who-birth', 'who-email'])
      expect(failed.html).toContain(`href="#f-${field}"`);
    expect(failed.text).toContain('La letra no corresponde al número');
  });
});

describe('the doors', () => {
  it('are chosen on the page of the procedure when the address names none', async () => {
    expect((await browser.open(ACTION)).path).toBe('/es/tramites/web-accessibility');
    expect((await browser.open(door('nonsense'))).status).toBe(404);
    expect((await browser.open('/es/tramites/ibi-large-family-new/iniciar')).status).toBe(404);
  });

  it('are linked from the statement of accessibility', async () => {
    const { html } = await browser.open('/es/accesibilidad');
    expect(html).toContain(`href="${door('report')}"`);
    expect(html).toContain(`href="${door('request')}"`);
  });
});
