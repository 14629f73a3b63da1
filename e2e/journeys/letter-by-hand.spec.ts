/**
 * Somebody whose address is protected asks for something at the counter. The machine never writes to them: an officer
 * does, says so, and the letter is followed from there as any other on paper.
 */
import { expect, test } from '@playwright/test';
import { seriousFindings } from '../support/axe.js';
import { expectNoSidewaysScroll } from '../support/citizen.js';
import { DemoPeople } from '../support/demo-people.js';
import { Server } from '../support/server.js';
import { staff } from '../support/staff.js';
import { StaffCalls } from '../support/staff-calls.js';

const STARTS_AT = '2026-10-01T09:00';
const envelope = 'Ella misma, en mano, en la oficina de Servicios Sociales';

let server: Server;

test.beforeAll(async () => {
  server = await Server.start({ at: STARTS_AT });
});
test.afterAll(() => server.stop());

test('an officer hands over the letter that the machine may not send, and records its delivery', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'es-ES' });
  const calls = await StaffCalls.signIn(context.request, server, staff.accessibilityOfficer);
  const { personId } = new DemoPeople(STARTS_AT.slice(0, 10)).withProtectedAddress();
  const answers = {
    problem: 'La ordenanza es una imagen y no se puede leer.',
    wanted: 'La ordenanza en texto.',
  };
  const opened = await calls.post(
    '/api/cases',
    { procedureId: 'web-accessibility', entry: 'request', personId, answers },
    { 'idempotency-key': 'by-hand-journey' },
  );
  expect(opened.status(), await opened.text()).toBe(201);
  const { caseId } = (await opened.json()) as { caseId: string };

  const page = await context.newPage();
  await page.goto(`${server.url}/designer/?view=failed`);
  const row = page.locator('[data-row]').first();
  await expect(row).toContainText('A esta persona no se le escribe automáticamente');
  await page.goto(`${server.url}/designer/cases/${caseId}`);
  await page.getByRole('button', { name: /Ya me he ocupado/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Apuntarlo' }).click();
  await expect(dialog).toContainText('Escribe a quién se envió');
  expect(await seriousFindings(page, 'what an officer did')).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await dialog.getByLabel('A quién y adónde').fill(envelope);
  await dialog.getByLabel(/Dónde está la copia/).fill('2026-S-RE-000031');
  await dialog.getByRole('button', { name: 'Apuntarlo' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /Ya me he ocupado/ })).toHaveCount(0);

  await page.setViewportSize({ width: 1280, height: 900 });
  const letters = page.locator('section', { hasText: 'Mensajes a la persona' }).last();
  await expect(letters).not.toContainText('Servicios Sociales');
  await letters.getByRole('link').first().click();
  await expect(page.getByText('Escrita por una persona', { exact: true })).toBeVisible();
  await expect(page.getByText(envelope)).toBeVisible();
  expect(await seriousFindings(page, 'a letter by hand')).toEqual([]);
  await page.getByRole('button', { name: /entrega/i }).click();
  const record = page.getByRole('dialog');
  await record.getByRole('button', { name: 'Entregado', exact: false }).click();
  await record.getByRole('button', { name: 'Apuntar' }).click();
  await expect(record).toBeHidden();
  await expect(page.locator('aside')).toContainText(/entregad[ao]/i);
});
