/**
 * The legal clock as people see it: a term that stops when somebody is asked for something and goes on when they
 * answer, on both screens with its gap and its reason; the calculator on a phone without JavaScript; and the
 * literal text behind a citation.
 */

import { fullName } from '@oficio/schemas/registry';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { seriousFindings } from '../support/axe.js';
import { expectNoSidewaysScroll, plainPhone } from '../support/citizen.js';
import { DemoPeople, secondCheckOf } from '../support/demo-people.js';
import { keepPicture } from '../support/pictures.js';
import { Server } from '../support/server.js';
import { caseIdOf, signIn, staff } from '../support/staff.js';
import { StaffCalls } from '../support/staff-calls.js';

/** A Thursday; Friday 9 October is the day of the Valencian Country and Monday 12 a national holiday. */
const STARTS_AT = '2026-10-01T09:00';
/** Twenty working days from the day after (Real Decreto 1112/2018, article 12.3), without those two. */
const DUE = 'lunes 2 de noviembre de 2026';
/** Stopped on Monday 5 and resumed on Thursday 8: Tuesday, Wednesday and Thursday did not run. */
const MOVED = 'jueves 5 de noviembre de 2026';

let server: Server;
test.beforeAll(async () => {
  server = await Server.start({ at: STARTS_AT });
});
test.afterAll(() => server.stop());

/** A resident asks for a page that can be read. */
async function askForAccess(phone: Page): Promise<string> {
  const resident = new DemoPeople(STARTS_AT.slice(0, 10)).withEmail();
  const { nif, day, month, year } = secondCheckOf(resident);
  await phone.goto(`${server.url}/es/tramites/web-accessibility/iniciar?door=request`);
  await phone.getByLabel('¿Qué no te ha funcionado?').fill('La ordenanza es una imagen y no se puede leer.');
  await phone.getByLabel('¿Qué nos pides y por qué?').fill('La ordenanza en texto.');
  await phone.locator('[name=who-name]').fill(fullName(resident));
  await phone.locator('[name=who-nif]').fill(nif);
  await phone.locator('[name=who-birth-day]').fill(day);
  await phone.locator('[name=who-birth-month]').fill(month);
  await phone.locator('[name=who-birth-year]').fill(year);
  await phone.locator('[name=who-email]').fill(resident.email ?? '');
  await phone.getByRole('button', { name: 'Enviar la petición' }).click();
  await expect(phone).toHaveURL(/justificante/);
  const reference = /OF-2026-[A-Z0-9-]+/.exec(phone.url())?.[0];
  if (reference === undefined) throw new Error(`no reference in ${phone.url()}`);
  return reference;
}

async function staffPage(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(page, server, email);
  return page;
}

/** The picture of the person's file, with its gaps in words. */
const termOf = (phone: Page): Locator =>
  phone.locator('section').filter({ has: phone.getByRole('heading', { name: 'El plazo para contestarte' }) });

test('a term stops when the person is asked and goes on when they answer, on both screens', async ({
  browser,
}) => {
  const phone = await plainPhone(browser);
  const reference = await askForAccess(phone);
  const file = `${server.url}/es/exp/${reference}`;
  await phone.goto(file);
  await expect(termOf(phone)).toContainText(
    `20 días hábiles desde el jueves 1 de octubre de 2026 hasta el ${DUE}, porque no cuentan`,
  );

  const officer = await staffPage(browser, staff.accessibilityOfficer);
  const calls = await StaffCalls.signIn(officer.request, server, staff.accessibilityOfficer);
  const caseId = await caseIdOf(officer.request, server, reference);
  await calls.wait(4);
  await officer.goto(`${server.url}/designer/cases/${caseId}`);
  await officer.getByRole('button', { name: 'Pedir una aclaración' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('Qué debe aclarar, en su idioma').fill('¿De qué ordenanza nos hablas?');
  await dialog.getByLabel('El contenido').selectOption('Debe ser accesible');
  await dialog.getByLabel('¿Es razonable la petición?').selectOption('Sí');
  await dialog.getByRole('button', { name: 'Pedir una aclaración' }).click();
  await expect(dialog).toBeHidden();

  // The question stops the term when the person opens it.
  const letter = phone.locator('main a[href*="/mensajes/"]').filter({ hasText: /aclar/i });
  await expect
    .poll(async () => {
      await phone.goto(`${server.url}/es/carpeta`);
      return letter.count();
    })
    .toBeGreaterThan(0);
  await letter.first().click();
  await phone.locator('main button[value=open]').click();

  await expect
    .poll(async () => {
      await phone.goto(file);
      return termOf(phone).innerText();
    })
    .toContain('por ahora sin último día');
  await expect(termOf(phone)).toContainText('Parado desde el lunes 5 de octubre de 2026:');
  await expectNoSidewaysScroll(phone);
  await officer.goto(`${server.url}/designer/cases/${caseId}`);
  await expect(officer.locator('.account').first()).toContainText(
    'Parado desde el lunes, 5 de octubre de 2026',
  );

  await calls.wait(3);
  await phone.goto(file);
  await phone.locator('main').getByRole('link', { name: 'Aclarar mi petición' }).click();
  await phone.locator('main textarea').first().fill('De la ordenanza de la basura.');
  await phone.locator('main button[type=submit]').first().click();

  await phone.goto(file);
  await expect(termOf(phone)).toContainText(`hasta el ${MOVED}`);
  await expect(termOf(phone)).toContainText('estuvo parado 3 días');
  await expect(termOf(phone).locator('svg .cb-stopped')).toHaveCount(1);
  await expect(termOf(phone).getByRole('img')).toHaveAttribute('aria-label', /Parado del lunes 5/);
  await officer.reload();
  await expect(officer.locator('.clock-picture rect.stopped')).toHaveCount(1);
  await expect(officer.locator('.account').first()).toContainText('Parado del lunes, 5 de octubre de 2026');
  await keepPicture(officer, 'case-clock');
});

test('the calculator answers on a phone without JavaScript, and a citation opens its literal text', async ({
  browser,
}) => {
  const phone = await plainPhone(browser);
  await phone.goto(`${server.url}/es/calculadora`);
  await phone.locator('[name=from-day]').fill('9');
  await phone.locator('[name=from-month]').fill('9');
  await phone.locator('[name=from-year]').fill('2026');
  await phone.locator('[name=amount]').fill('1');
  await phone.locator('[name=unit]').selectOption('months');
  await phone.getByRole('button', { name: 'Calcular' }).click();
  const answer = phone.locator('#resultado');
  await expect(answer).toContainText('martes 13 de octubre de 2026, a las 23:59');
  await expect(answer.getByRole('img')).toHaveAttribute('aria-label', /Día de la Comunitat Valenciana/);
  await expectNoSidewaysScroll(phone);
  // The address is the sum: whoever gets it sees the same.
  const shared = await plainPhone(browser);
  await shared.goto(phone.url());
  await expect(shared.locator('#resultado')).toContainText('martes 13 de octubre de 2026');

  await phone.locator('main').getByRole('link', { name: 'Ley 39/2015 art. 30.5' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Cómputo de plazos');
  await expect(phone.locator('#p5')).toContainText('Cuando el último día del plazo sea inhábil');
  await expectNoSidewaysScroll(phone);

  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(shared.url());
  expect(await seriousFindings(page, 'the calculator')).toEqual([]);
});
