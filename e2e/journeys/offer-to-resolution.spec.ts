/**
 * From the drawing board to the citizen: a manager changes and publishes a procedure, the register is
 * scanned, each entitled household is reached once, one person says yes and another no, the office
 * resolves, and the person watches it go by. Then the same again with the process killed at every step.
 */
import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  expectNoSidewaysScroll,
  offerAddressIn,
  passSecondCheck,
  plainPhone,
  referenceIn,
} from '../support/citizen.js';
import { DemoPeople } from '../support/demo-people.js';
import { type Letter, type Mailbox, openMailbox } from '../support/mailbox.js';
import { keepPicture } from '../support/pictures.js';
import { Server } from '../support/server.js';
import { caseIdOf, journalOf, signIn, staff } from '../support/staff.js';

const STARTS_AT = '2026-10-01T09:00';
const procedure = 'ibi-large-family-new';
const newText = 'Miramos lo que nos has contado y escribimos la decisión contigo en mente.';

interface Journey {
  browser: Browser;
  server: Server;
  mailbox: Mailbox;
  people: DemoPeople;
  /** What happens between two steps: nothing, or a crash. */
  between: () => Promise<void>;
}

async function staffPage({ browser, server }: Journey, email: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'es-ES',
    timezoneId: 'Europe/Madrid',
  });
  const page = await context.newPage();
  await signIn(page, server, email);
  return page;
}

async function changeAndPublish(journey: Journey): Promise<void> {
  const page = await staffPage(journey, staff.manager);
  await page.goto(`${journey.server.url}/designer/procedures/${procedure}`);
  await page.getByRole('treeitem', { name: 'Preparamos la decisión' }).click();
  await page.getByRole('textbox', { name: 'Descripción' }).fill(newText);
  await page.getByRole('textbox', { name: 'Cantidad: Plazo máximo' }).fill('12');
  await page.getByRole('textbox', { name: 'Cantidad: Plazo máximo' }).press('Tab');
  await expect(page.getByText(/Nada impide publicar/).first()).toBeVisible();
  await expect(page.getByText(/^Guardado a las/)).toBeVisible();
  await keepPicture(page, 'designer');
  await page.getByRole('button', { name: 'Publicar…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publicar la versión 2' });
  await dialog.getByRole('textbox').fill('Se acorta el plazo de la decisión');
  await dialog.getByRole('button', { name: 'Publicar', exact: true }).click();
  await expect(dialog).toBeHidden();
  const versions = await page.request.get(`${journey.server.url}/api/procedures/${procedure}/versions`);
  expect(((await versions.json()) as { versions: { version: number }[] }).versions[0]?.version).toBe(2);
  await page.context().close();
}

/** @returns how many households the sensor proposed. */
async function runSensor(journey: Journey): Promise<number> {
  const page = await staffPage(journey, staff.manager);
  await page.goto(`${journey.server.url}/designer/sensors`);
  const sensor = page
    .locator('section, article, li')
    .filter({ hasText: 'Familias que cumplen y no tienen el descuento' })
    .last();
  await sensor.getByRole('button', { name: 'Probar sin enviar' }).click();
  const tried = await page.getByText(/^Hoy alcanzaría a \d+/).innerText();
  const count = Number(/\d+/.exec(tried)?.[0]);
  await sensor.getByRole('button', { name: 'Ponerlo en marcha…' }).click();
  await page.getByRole('button', { name: new RegExp(`^Proponérselo a ${count}$`) }).click();
  await expect(page.getByText(new RegExp(`^${count} expedientes abiertos`))).toBeVisible();
  await page.context().close();
  return count;
}

/** Every household once: by e-mail where there is an address, on paper otherwise; the paper is delivered. */
async function deliverLetters(
  journey: Journey,
  households: number,
): Promise<{ letters: Letter[]; onPaper: number }> {
  const page = await staffPage(journey, staff.officer);
  const read = async () => {
    const answer = await page.request.get(`${journey.server.url}/api/messages?limit=200`);
    return ((await answer.json()) as { rows: { channel: string; caseId: string; communication: string }[] })
      .rows;
  };
  await expect
    .poll(async () => (await read()).filter(({ channel }) => channel !== 'sede').length)
    .toBe(households);
  const rows = await read();
  const onPaper = rows.filter(({ channel }) => channel === 'post');
  await expect
    .poll(() => new Set(journey.mailbox.letters.map(({ to }) => to)).size)
    .toBe(households - onPaper.length);
  const reached = new Set(rows.filter(({ channel }) => channel !== 'sede').map(({ caseId }) => caseId));
  expect(reached.size).toBe(households);
  await page.goto(`${journey.server.url}/designer/messages/print-queue`);
  await page.getByRole('button', { name: /^Imprimir \d+ carta/ }).click();
  await page.getByRole('button', { name: 'Sí, marcar como impresas' }).click();
  for (let left = onPaper.length; left > 0; left -= 1) {
    await page
      .getByRole('button', { name: /^Apuntar la entrega de la carta a/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: '¿Qué ha pasado con la carta?' });
    await dialog.getByRole('button', { name: 'entregado' }).click();
    await dialog.getByRole('button', { name: 'Apuntar' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText('No hay nada que imprimir')).toBeVisible();
  await expect(page.getByText('Ninguna carta espera su entrega.')).toBeVisible();
  await page.context().close();
  // Several leave at once and arrive in any order: both walks must read the same people's.
  const letters = [...journey.mailbox.letters].sort((one, other) => one.to.localeCompare(other.to));
  return { letters, onPaper: onPaper.length };
}

/** Opens the offer of a letter as the person does; @returns the page on the offer and its reference. */
async function openOffer(journey: Journey, letter: Letter): Promise<{ page: Page; reference: string }> {
  const page = await plainPhone(journey.browser);
  const address = offerAddressIn(letter, journey.server);
  await page.goto(address);
  const before = await page.locator('main').innerText();
  const person = journey.people.byEmail(letter.to);
  for (const secret of [person.givenName, person.surname1, person.nif ?? '?']) {
    expect(before, 'a link alone says nothing personal').not.toContain(secret);
  }
  await passSecondCheck(page, journey.people, letter);
  await expect(page.locator('button[value=confirm]')).toBeVisible();
  await expectNoSidewaysScroll(page);
  return { page, reference: referenceIn(address) };
}

async function confirm(journey: Journey, letter: Letter): Promise<string> {
  const { page, reference } = await openOffer(journey, letter);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/IBI/);
  await expect(page.locator('ul.why > li').first()).toBeVisible();
  await keepPicture(page, 'offer-320', 1500);
  await page.locator('button[value=confirm]').click();
  const receipt = page.url();
  const number = await page.locator('main').innerText();
  expect(number).toMatch(/2026-E-RE-\d{6}/);
  // Going back and confirming again is harmless: the same receipt.
  await page.goBack();
  const again = page.locator('button[value=confirm]');
  if ((await again.count()) > 0) await again.click();
  await page.goto(receipt);
  const repeated = /2026-E-RE-\d{6}/.exec(await page.locator('main').innerText())?.[0];
  expect(number).toContain(repeated ?? 'no receipt');
  await keepPicture(page, 'receipt-320', 1500);
  await page.context().close();
  return reference;
}

async function refuse(journey: Journey, letter: Letter): Promise<string> {
  const { page, reference } = await openOffer(journey, letter);
  await page.locator('button[value=refuse]').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.context().close();
  return reference;
}

/** Lets the other administrations answer: those that were down are asked again on later days. */
async function waitForAnswers(journey: Journey, reference: string): Promise<void> {
  const page = await staffPage(journey, staff.officer);
  const caseId = await caseIdOf(page.request, journey.server, reference);
  const phases = async () => {
    const answer = await page.request.get(`${journey.server.url}/api/cases/${caseId}`);
    return ((await answer.json()) as { activePhases: string[] }).activePhases;
  };
  const { csrfToken } = (await (await page.request.get(`${journey.server.url}/api/session`)).json()) as {
    csrfToken: string;
  };
  await expect
    .poll(
      async () => {
        if ((await phases())[0] !== 'registered') return phases();
        await page.request.post(`${journey.server.url}/api/clock`, {
          data: { days: 1 },
          headers: { 'x-csrf-token': csrfToken },
        });
        return phases();
      },
      { timeout: 60_000 },
    )
    .toEqual(['proposing']);
  await page.context().close();
}

async function resolve(journey: Journey, reference: string): Promise<void> {
  const page = await staffPage(journey, staff.signatory);
  const caseId = await caseIdOf(page.request, journey.server, reference);
  await page.goto(`${journey.server.url}/designer/cases/${caseId}`);
  await expect(page.getByText('Te toca a ti')).toBeVisible();
  await keepPicture(page, 'case');
  await page.getByRole('button', { name: /^Conceder/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Conceder/ }).click();
  await expect(dialog).toBeHidden();
  await page.context().close();
}

async function watchTimeline(journey: Journey, reference: string, letter: Letter): Promise<void> {
  const page = await plainPhone(journey.browser);
  await page.goto(`${journey.server.url}/es/referencia`);
  await page.locator('main input[type=text], main input:not([type])').first().fill(reference);
  await page.locator('main button[type=submit]').first().click();
  await passSecondCheck(page, journey.people, letter);
  await page.goto(`${journey.server.url}/es/exp/${reference}`);
  await expect(page.locator('[aria-current=step]')).toHaveCount(1);
  await expect(page.locator('main')).toContainText(newText);
  await expectNoSidewaysScroll(page);
  await keepPicture(page, 'timeline', 1500);
  await page.context().close();
}

/** What happened in a case, without what differs from one run to the next by chance (ids and hashes). */
async function diary(journey: Journey, reference: string): Promise<string[]> {
  const page = await staffPage(journey, staff.officer);
  const lines = await journalOf(
    page.request,
    journey.server,
    await caseIdOf(page.request, journey.server, reference),
  );
  await page.context().close();
  return lines.map(({ seq, at, says, actor }) => `${seq} ${at.slice(0, 10)} ${actor.kind}: ${says.es}`);
}

async function walk(journey: Journey): Promise<{ confirmed: string[]; refused: string[] }> {
  await changeAndPublish(journey);
  await journey.between();
  const households = await runSensor(journey);
  await journey.between();
  const { letters, onPaper } = await deliverLetters(journey, households);
  expect(onPaper).toBeGreaterThan(0);
  const valencian = letters.find(
    ({ subject }) => subject === 'Pots pagar menys IBI: la teua família complix',
  );
  const spanish = letters.find(({ subject }) => subject === 'Puedes pagar menos IBI: tu familia cumple');
  if (valencian === undefined || spanish === undefined) throw new Error('each language has its letters');
  await journey.between();
  const confirmed = await confirm(journey, spanish);
  await journey.between();
  const refused = await refuse(journey, valencian);
  await journey.between();
  await waitForAnswers(journey, confirmed);
  await journey.between();
  await resolve(journey, confirmed);
  await journey.between();
  await watchTimeline(journey, confirmed, spanish);
  return { confirmed: await diary(journey, confirmed), refused: await diary(journey, refused) };
}

async function journeyWith(browser: Browser, crash: boolean) {
  const mailbox = await openMailbox();
  const server = await Server.start({ smtpUrl: mailbox.url, at: STARTS_AT });
  const between = crash ? () => server.crashAndRecover() : () => Promise.resolve();
  try {
    return await walk({ browser, server, mailbox, people: new DemoPeople(STARTS_AT.slice(0, 10)), between });
  } finally {
    await server.stop();
    await mailbox.close();
  }
}

test('a town goes from the drawing board to the citizen, and a crash between any two steps changes nothing', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const calm = await test.step('without incidents', () => journeyWith(browser, false));
  expect(calm.confirmed.length).toBeGreaterThan(4);
  const crashed = await test.step('killing the process between steps', () => journeyWith(browser, true));
  expect(crashed).toEqual(calm);
});
