/**
 * Somebody who cannot read a page asks for it, from the statement of accessibility, on a phone without
 * JavaScript; the unit studies it, its head signs the answer and the person follows it.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoSidewaysScroll, plainPhone } from '../support/citizen.js';
import { Server } from '../support/server.js';
import { caseIdOf, signIn, staff } from '../support/staff.js';

/** A Thursday; Friday 9 October is the day of the Valencian Country and Monday 12 a national holiday. */
const STARTS_AT = '2026-10-01T09:00';
/** Twenty working days from the day after (Real Decreto 1112/2018, article 12.3), without those two. */
const DUE = 'lunes 2 de noviembre de 2026';
const answer = 'Te damos la ordenanza en un texto que tu lector puede leer.';
const writer = { name: 'Pau Ferri', nif: '12345678Z', day: '7', month: '4', year: '1959' };

let server: Server;

test.beforeAll(async () => {
  server = await Server.start({ at: STARTS_AT });
});
test.afterAll(() => server.stop());

async function sendRequest(page: Page): Promise<string> {
  await page.goto(`${server.url}/es/accesibilidad`);
  await page.locator('main').getByRole('link', { name: /queja/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Pedir información accesible o presentar una queja',
  );
  await page.getByLabel('¿Qué no te ha funcionado?').fill('La ordenanza es una imagen y no se puede leer.');
  await page
    .getByLabel('¿Qué nos pides y por qué?')
    .fill('La ordenanza en texto: uso un lector de pantalla.');
  await page.locator('[name=who-name]').fill(writer.name);
  await page.locator('[name=who-nif]').fill(writer.nif);
  await page.locator('[name=who-birth-day]').fill(writer.day);
  await page.locator('[name=who-birth-month]').fill(writer.month);
  await page.locator('[name=who-birth-year]').fill(writer.year);
  await page.locator('[name=who-email]').fill('pau.ferri@correu.example');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Enviar la petición' }).click();
  await expect(page).toHaveURL(/justificante/);
  await expect(page.locator('main')).toContainText(/2026-E-RE-\d{6}/);
  await expect(page.locator('main')).toContainText(DUE);
  const reference = /OF-2026-[A-Z0-9-]+/.exec(page.url())?.[0];
  if (reference === undefined) throw new Error(`no reference in ${page.url()}`);
  return reference;
}

async function openCase(page: Page, email: string, reference: string): Promise<Locator> {
  await signIn(page, server, email);
  const caseId = await caseIdOf(page.request, server, reference);
  await page.goto(`${server.url}/designer/cases/${caseId}`);
  await expect(page.getByText('Te toca a ti')).toBeVisible();
  return page.getByRole('dialog');
}

test('a person who cannot read a page asks for it, and gets a signed answer they can follow', async ({
  browser,
}) => {
  const phone = await plainPhone(browser);
  const reference = await sendRequest(phone);
  await phone.goto(`${server.url}/es/exp/${reference}`);
  await expect(phone.locator('main')).toContainText(DUE);
  await expect(phone.locator('[aria-current=step]')).toHaveCount(1);

  const officer = await (await browser.newContext()).newPage();
  const study = await openCase(officer, staff.accessibilityOfficer, reference);
  await officer.getByRole('button', { name: /^Está claro/ }).click();
  await study.getByLabel('El contenido').selectOption('Debe ser accesible');
  await study.getByLabel('¿Es razonable la petición?').selectOption('Sí');
  await study.getByRole('button', { name: 'Está claro' }).click();
  await expect(study).toBeHidden();

  const head = await (await browser.newContext()).newPage();
  const sign = await openCase(head, staff.headOfUnit, reference);
  await head.getByRole('button', { name: /^Dar la información/ }).click();
  await sign.getByLabel('Qué hemos decidido').fill(answer);
  await sign.getByRole('button', { name: 'Dar la información' }).click();
  await expect(sign).toBeHidden();

  await expect
    .poll(async () => {
      await phone.goto(`${server.url}/es/exp/${reference}`);
      return phone.locator('[aria-current=step]').innerText();
    })
    .toContain('Ya tienes la respuesta');
  await expectNoSidewaysScroll(phone);
});
