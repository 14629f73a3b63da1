/**
 * The legal clock as people see it: a term that stops when somebody is asked for something and goes on when they
 * answer, on both screens with its gap and its reason; the calculator on a phone without JavaScript; and the
 * literal text behind a citation.
 */
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { seriousFindings } from '../support/axe.js';
import { expectNoSidewaysScroll, plainPhone } from '../support/citizen.js';
import { keepPicture } from '../support/pictures.js';
import { Server } from '../support/server.js';
import { StaffCalls } from '../support/staff-calls.js';
import { caseIdOf, signIn, staff } from '../support/staff.js';

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

async function askForAccess(phone: Page): Promise<string> {
  await phone.goto(`${server.url}/es/tramites/web-accessibility/iniciar?door=request`);
  await phone.getByLabel('¿Qué no te ha funcionado?').fill('La ordenanza es una imagen y no se puede leer.');
  await phone.getByLabel('¿Qué nos pides y por qué?').fill('La ordenanza en texto.');
  await phone.locator('[name=who-name]').fill('Pau Ferri');
  await phone.locator('[name=who-nif]').fill('12345678Z');
  await phone.locator('[name=who-birth-day]').fill('7');
  await phone.locator('[name=who-birth-month]').fill('4');
  await phone.locator('[name=who-birth-year]').fill('1959');
  await phone.locator('[name=who-email]').fill('pau.ferri@correu.example');
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
  await officer.getByRole('button', { name: /aclar/i }).first().click();
  console.log(await officer.getByRole('dialog').innerText());
});
