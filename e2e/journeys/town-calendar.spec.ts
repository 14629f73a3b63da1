/** The secretary adds a local holiday: the open deadlines move, and those affected are known. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { seriousFindings } from '../support/axe.js';
import { expectNoSidewaysScroll } from '../support/citizen.js';
import { keepPicture } from '../support/pictures.js';
import { Server } from '../support/server.js';
import { journalOf, staff } from '../support/staff.js';
import { proposeToFamilies, StaffCalls } from '../support/staff-calls.js';

interface Row {
  caseId: string;
  due: string | null;
}

let server: Server;

test.beforeAll(async () => {
  server = await Server.start({ at: '2026-11-09T09:00' });
});
test.afterAll(() => server.stop());

/** Goes with the tabulator to what a locator finds, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 160; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached: ${target}`);
}

/** Types a date in the field that has the focus; whether the day or the month goes first is the browser's choice. */
async function typeDate(page: Page, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const field = page.locator(':focus');
  await page.keyboard.type(`${day}${month}${year}`);
  if ((await field.inputValue()) === date) return;
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(`${month}${day}${year}`);
  await expect(field).toHaveValue(date);
}

async function openCases(calls: StaffCalls): Promise<Row[]> {
  return (await calls.get<{ rows: Row[] }>('/api/cases?limit=100')).rows;
}

test('the town adds a local holiday with the keys alone, sees whom it moves, and keeps the list', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const calls = await StaffCalls.signIn(context.request, server, staff.legalOfficer);
  await proposeToFamilies(calls);
  const before = await openCases(calls);
  const due = before.find((row) => row.due !== null)?.due ?? '';
  const year = due.slice(0, 4);
  const moving = before.filter((row) => row.due === due);
  expect(moving.length).toBeGreaterThan(0);

  const page = await context.newPage();
  await page.goto(`${server.url}/designer/calendar?year=${year}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Calendario de días inhábiles' })).toBeVisible();
  expect(await seriousFindings(page, 'calendar')).toEqual([]);
  await keepPicture(page, 'staff-calendar', 1200);

  await tabTo(page, page.getByRole('button', { name: 'Añadir festivo…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByLabel('Día', { exact: true }));
  await typeDate(page, due);
  await tabTo(page, dialog.getByLabel('Nombre en español'));
  await page.keyboard.type('Fiesta local');
  await tabTo(page, dialog.getByLabel('Nombre en valenciano'));
  await page.keyboard.type('Festa local');
  await tabTo(page, dialog.getByLabel('Boletín donde se publicó'));
  await page.keyboard.type('BOP núm. 245');
  expect(await seriousFindings(page, 'holiday')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Hay cambios sin guardar')).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Revisar y guardar…' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/^Se mueven? \d+ plazos?/)).toBeVisible();
  await expect(dialog.getByRole('row')).toHaveCount(1 + moving.length);
  await expect(dialog.getByText(/\*\*\*/).first()).toBeVisible();
  expect(await openCases(calls)).toEqual(before);
  expect(await seriousFindings(page, 'review')).toEqual([]);
  await keepPicture(page, 'staff-calendar-review');
  await tabTo(page, dialog.getByLabel('Motivo del cambio'));
  await page.keyboard.type('Fiesta local, acuerdo del Pleno');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Cambio del calendario' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(1 + moving.length, { timeout: 30_000 });
  expect(await seriousFindings(page, 'change')).toEqual([]);
  const after = await openCases(calls);
  for (const { caseId } of moving) {
    const now = after.find((row) => row.caseId === caseId)?.due ?? '';
    expect(now > due).toBe(true);
    const last = (await journalOf(context.request, server, caseId)).at(-1);
    expect(last?.says.es).toContain('Cambia el calendario de días inhábiles');
  }

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar la lista (CSV)' }).click(),
  ]);
  const csv = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(csv).toHaveLength(1 + moving.length);
  expect(csv[1]).toContain(due);

  await page.goto(`${server.url}/designer/cases/${moving[0]?.caseId}`);
  await expect(
    page.getByText(/El Ayuntamiento ha cambiado el calendario de días inhábiles/).first(),
  ).toBeAttached();
  await context.close();
});

test('a file that was exported changes nothing when it comes back, and a bad one says which line to mend', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await StaffCalls.signIn(context.request, server, staff.legalOfficer);
  const page = await context.newPage();
  await page.goto(`${server.url}/designer/calendar?year=2026`);
  await page.getByRole('button', { name: 'Exportar Comunidad' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'iCalendar (.ics)' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR/);

  await page.getByRole('button', { name: 'Importar… festivos de Comunidad' }).click();
  const dialog = page.getByRole('dialog');
  const bring = (content: string) =>
    dialog
      .getByLabel('Fichero')
      .setInputFiles({ name: 'festius.ics', mimeType: 'text/calendar', buffer: Buffer.from(content) });
  await bring(text);
  await expect(dialog.getByText('El fichero dice lo mismo que el calendario')).toBeVisible();
  await bring(text.replace(/DTSTART;VALUE=DATE:\d{8}/, 'DTSTART;VALUE=DATE:20260231'));
  await expect(dialog.getByRole('alert')).toContainText(/Línea \d+: .*no tiene una fecha que exista/);
  await bring(text.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/, ''));
  await expect(dialog.getByText(/^Se quita: /)).toBeVisible();
  await dialog.getByRole('button', { name: 'Llevar a la lista' }).click();
  await expect(page.getByText('Hay cambios sin guardar')).toBeVisible();
  await page.getByRole('button', { name: 'Descartar los cambios' }).click();
  await expect(page.getByText('Hay cambios sin guardar')).toBeHidden();
  await context.close();
});

test('the rest of the staff reads it, also on a narrow screen, and cannot change it', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const calls = await StaffCalls.signIn(context.request, server, staff.officer);
  const page = await context.newPage();
  await page.goto(`${server.url}/designer/calendar?year=2026`);
  await expect(page.getByText('Lo cambian la Secretaría')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Añadir festivo…' })).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  expect(await seriousFindings(page, 'narrow')).toEqual([]);
  const { layers } = await calls.get<{ layers: unknown[] }>('/api/calendars');
  expect((await calls.post('/api/calendars/preview', { layers })).status()).toBe(403);
  await context.close();
});
