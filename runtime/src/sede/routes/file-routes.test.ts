import { beforeEach, describe, expect, it } from 'vitest';
import { dispatchCaseEvent } from '../../cases/dispatch-case-event.js';
import type { Browser, Page } from '../fixtures/browser.js';
import { identifyAt } from '../fixtures/second-check.js';
import { type SedeApp, sedeApp } from '../fixtures/sede-app.js';
import { sedeLanguages } from '../languages.js';

let sede: SedeApp;
const DAY = 86_400_000;

beforeEach(async () => {
  sede = await sedeApp();
});

const filePath = (lang = 'es') => `/${lang}/exp/${sede.offer.reference}`;
const journal = () => sede.store.cases.journal(sede.entity, sede.offer.caseId);

/** The family says yes, and the registers answer. */
async function confirmed(): Promise<{ browser: Browser; page: Page }> {
  const offer = `/es/of/${sede.offer.reference}`;
  const { browser, page } = await identifyAt(sede, offer, sede.family);
  await browser.submit(page, offer, { answer: 'confirm' });
  await sede.work.tick();
  return { browser, page: await browser.open(filePath()) };
}

/** An officer takes an outcome of the task that is open. */
async function officer(task: string, outcome: string): Promise<void> {
  const result = await dispatchCaseEvent(sede.deps, sede.entity, {
    caseId: sede.offer.caseId,
    event: { kind: 'officer', task, outcome, answers: {} },
    actor: { kind: 'officer', id: 'ana' },
    idempotencyKey: `${task}:${outcome}`,
  });
  if (!result.ok) throw new Error(`${task} ${outcome}: ${JSON.stringify(result.refused)}`);
  await sede.work.tick();
}

describe('the timeline of a file', () => {
  it('shows one current step, the number of the file, what was done and the last day to answer', async () => {
    const { page } = await confirmed();
    expect(page.status).toBe(200);
    expect(page.html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(page.text).toMatch(/Expediente 2026\/[A-Z-]+\/00001/);
    expect(page.text).toContain('Dijiste que sí');
    expect(page.text).toContain('Registro 2026-E-RE-000001');
    expect(page.text).toContain('antes de que acabe el miércoles 2 de septiembre de 2026');
    expect(page.text).toContain('Retirar mi solicitud');
  });

  it('counts the days of the phase one by one, and says what silence means once the last day has passed', async () => {
    const { browser, page } = await confirmed();
    expect(page.html).toContain('<div class="days">');
    await sede.moveTo(Date.parse('2026-09-03T08:00:00Z'));
    const late = await browser.open(filePath());
    expect(late.text).toContain('Teníamos que contestarte hasta el miércoles 2 de septiembre de 2026');
    expect(late.html).not.toContain('<div class="days">');
  });

  it.each(sedeLanguages)('is told in %s without any name of the machine', async (lang) => {
    const { browser } = await confirmed();
    const page = await browser.open(filePath(lang));
    const { compiled } = { compiled: await sede.deps.procedures.latest(sede.entity, 'ibi-large-family-new') };
    const ids = [...(compiled?.index.phases.keys() ?? [])].filter((id) => /[a-z][A-Z.]/.test(id));
    for (const id of ids) expect(page.text).not.toContain(id);
    expect(page.html).not.toMatch(/<script|style="|undefined|\[object/);
    expect(page.html).toContain('<meta name="robots" content="noindex"/>');
  });

  it('is opened from the folder, where it can be found by words', async () => {
    const { browser } = await confirmed();
    const folder = await browser.open('/es/carpeta');
    expect(folder.html).toContain(`href="${filePath()}"`);
    expect((await browser.open('/es/carpeta?q=numerosas')).html).toContain(`href="${filePath()}"`);
    expect((await browser.open('/es/carpeta?q=piscina')).text).toContain(
      'Ningún expediente tuyo responde a «piscina»',
    );
  });
});

describe('a file can be withdrawn', () => {
  it('after a page that asks, by POST only, once', async () => {
    const { browser } = await confirmed();
    const ask = await browser.open(`${filePath()}/hacer/withdraw`);
    expect(ask.text).toContain('Cerramos el expediente');
    const before = (await journal()).length;
    const receipt = await browser.submit(ask, filePath(), {});
    expect(receipt.text).toContain('Ya está: lo hemos recibido');
    expect(await journal()).toHaveLength(before + 1);
    const again = await browser.submit(ask, filePath(), {});
    expect(again.path).toBe(receipt.path);
    expect(await journal()).toHaveLength(before + 1);
    expect((await browser.open(filePath())).text).toContain('Retiraste la solicitud');
  });

  it('but not when the chart does not wait for it: the page says so', async () => {
    const { browser } = await identifyAt(sede, filePath(), sede.family);
    const page = await browser.open(`${filePath()}/hacer/withdraw`);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Ahora ya no se puede hacer');
    expect((await browser.open(`${filePath()}/hacer/nonsense`)).status).toBe(409);
  });
});

describe('a form of the file', () => {
  it('comes back with its errors first and what was typed, then goes in', async () => {
    const { browser, page } = await identifyAt(sede, `/es/of/${sede.offer.reference}/corregir`, sede.family);
    expect(page.text).toContain('Corregir mis datos');
    const failed = await browser.submit(page, filePath(), { which: 'home', right: '' });
    expect(failed.status).toBe(422);
    expect(failed.html).toContain('<title>Error: ');
    expect(failed.html).toContain('href="#f-right"');
    expect(failed.html).toMatch(/value="home"[^>]*checked/);
    expect(await journal()).toHaveLength(1);
    const receipt = await browser.submit(failed, filePath(), {
      which: 'home',
      right: 'Calle Mayor <b>3</b>',
    });
    expect(receipt.text).toContain('Ya está: hemos recibido tu corrección');
    expect(receipt.html).toContain('Calle Mayor &lt;b&gt;3&lt;/b&gt;');
    expect((await sede.store.cases.load(sede.entity, sede.offer.caseId))?.case.activePhases).not.toContain(
      'offered',
    );
    const tasks = await sede.store.tasks.listByCase(sede.entity, sede.offer.caseId);
    expect(tasks).toMatchObject([{ task: 'checkCorrection', status: 'open' }]);
  });

  it('refuses an option that is not in the list', async () => {
    const { browser, page } = await identifyAt(sede, `/es/of/${sede.offer.reference}/corregir`, sede.family);
    const failed = await browser.submit(page, filePath(), { which: 'x', right: 'y' });
    expect(failed.status).toBe(422);
    expect(failed.text).toContain('Elige una de las opciones de la lista');
  });
});

describe('a notification', () => {
  async function resolved(): Promise<void> {
    await confirmed();
    const { case: record } = (await sede.store.cases.load(sede.entity, sede.offer.caseId)) ?? {};
    expect(record?.activePhases).toEqual(['proposing']);
    await officer('decide', 'grant');
  }

  it('is opened after a warning, raises its event with the date once, and can be read again', async () => {
    await resolved();
    await sede.moveTo(sede.clock.now() + DAY);
    const { browser: later } = await identifyAt(sede, filePath(), sede.family);
    const folder = await later.open('/es/carpeta');
    expect(folder.text).toContain('Sin leer');
    const { rows } = await sede.store.messages.list(sede.entity, { caseId: sede.offer.caseId, limit: 50 });
    const letter = rows.find(
      ({ communication, state }) => communication === 'granted' && state === 'available',
    );
    const path = `/es/mensajes/${letter?.messageId}`;
    const warning = await later.open(path);
    expect(warning.text).toContain('Antes de abrir esta notificación');
    expect(warning.text).not.toContain('Ha sido concedid');
    const before = await journal();
    await later.open(path);
    expect(await journal()).toHaveLength(before.length);
    const opened = await later.submit(warning, path, { act: 'open' });
    expect(opened.path).toBe(path);
    expect(opened.text).toContain('Esto es una notificación');
    expect(opened.html.split(`${letter?.subject}</h`)).toHaveLength(2);
    const events = (await journal()).flatMap(({ event }) => (event?.kind === 'notification' ? [event] : []));
    expect(events.filter(({ state }) => state === 'accessed')).toEqual([
      { kind: 'notification', communication: 'granted', state: 'accessed', on: '2026-03-03', hour: '10:00' },
    ]);
    await later.submit(warning, path, { act: 'open' });
    expect((await journal()).length).toBe(before.length + 1);
    expect((await later.open('/es/carpeta')).text).toContain('Leído');
    expect((await later.open(filePath())).text).toContain('Recurrir la decisión');
  });

  it('lets the person choose how to be notified, change it, and see it (art. 14.1)', async () => {
    const { browser } = await identifyAt(sede, filePath(), sede.family);
    const path = '/es/avisos/medio';
    const { personId } = (await sede.store.cases.load(sede.entity, sede.offer.caseId))?.case ?? {
      personId: '',
    };
    const means = async () => (await sede.store.preferences.electronicMeans(sede.entity, personId))?.means;
    await sede.store.preferences.setElectronicMeans(sede.entity, {
      personId,
      means: 'paper',
      at: 0,
      by: 'test',
    });
    const chosen = await browser.submit(await browser.open('/es/carpeta'), path, { means: 'elected' });
    expect(chosen.text).toContain('Las recibes por Internet');
    expect(await means()).toBe('elected');
    const back = await browser.submit(chosen, path, { means: 'paper' });
    expect(back.text).toContain('Ahora te llegan en papel');
    expect(await means()).toBe('paper');
    await sede.store.preferences.setElectronicMeans(sede.entity, {
      personId,
      means: 'obliged',
      at: 1,
      by: 'ana',
    });
    const obliged = await browser.open('/es/carpeta');
    expect(obliged.text).toContain('tiene que');
    expect(obliged.html).not.toContain(path);
  });

  it('lets the decision be appealed with its form', async () => {
    await resolved();
    const { browser } = await identifyAt(sede, filePath(), sede.family);
    const { rows } = await sede.store.messages.list(sede.entity, { caseId: sede.offer.caseId, limit: 50 });
    const letter = rows.find(
      ({ communication, state }) => communication === 'granted' && state === 'available',
    );
    const path = `/es/mensajes/${letter?.messageId}`;
    await browser.submit(await browser.open(path), path, { act: 'open' });
    const form = await browser.open(`${filePath()}/hacer/appeal/appeal`);
    const receipt = await browser.submit(form, filePath(), { grounds: 'No estoy de acuerdo' });
    expect(receipt.text).toContain('No estoy de acuerdo');
    expect((await browser.open(filePath())).text).toContain('Recurriste la decisión');
  });
});
