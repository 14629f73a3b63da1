/**
 * What is wrong, from every door: each time a clear answer that says how to mend it, and nothing lost or done.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { offerAddressIn, passSecondCheck, plainPhone, referenceIn } from '../support/citizen.js';
import { DemoPeople, secondCheckOf } from '../support/demo-people.js';
import { type Letter, type Mailbox, openMailbox } from '../support/mailbox.js';
import { Server } from '../support/server.js';
import { caseIdOf, staff } from '../support/staff.js';
import { proposeToFamilies, StaffCalls } from '../support/staff-calls.js';

const STARTS_AT = '2026-10-01T09:00';
const procedure = 'ibi-large-family-new';
const people = new DemoPeople(STARTS_AT.slice(0, 10));
const require = createRequire(import.meta.url);

let server: Server;
let mailbox: Mailbox;

test.beforeAll(async ({ browser }) => {
  mailbox = await openMailbox();
  server = await Server.start({ smtpUrl: mailbox.url, at: STARTS_AT });
  const context = await browser.newContext();
  await proposeToFamilies(await StaffCalls.signIn(context.request, server, staff.manager));
  await context.close();
  await expect.poll(() => mailbox.letters.length).toBeGreaterThan(5);
});
test.afterAll(async () => {
  await server.stop();
  await mailbox.close();
});

/** The letter of a household that no other test touches. */
function letter(place: number): Letter {
  const found = mailbox.letters[place];
  if (found === undefined) throw new Error(`there is no letter ${place}`);
  return found;
}

async function desk(browser: Browser, email: string): Promise<{ page: Page; calls: StaffCalls }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const calls = await StaffCalls.signIn(context.request, server, email);
  return { page: await context.newPage(), calls };
}

/** The page of the sede that answers a path, as text, with its status. */
async function answerTo(page: Page, path: string): Promise<{ status: number; said: string }> {
  const answer = await page.goto(`${server.url}${path}`);
  const said = await page.locator('main').innerText();
  // Each answer has its own code, to be told by telephone, and its own path.
  return { status: answer?.status() ?? 0, said: said.replace(/[\w-]{8,}$/gm, '') };
}

test('a definition broken while it is being written is told with its line, and the drawing keeps what was valid', async ({
  browser,
}) => {
  const { page, calls } = await desk(browser, staff.manager);
  const path = `/api/procedures/${procedure}/draft`;
  const before = await calls.get<{ revision: number; procedure: unknown }>(path);
  await page.goto(`${server.url}/designer/procedures/${procedure}?view=text`);
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
  await expect(page.getByText('El texto vale y está en el dibujo')).toBeVisible();
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' broken');
  const problems = page.getByRole('region', { name: 'Lo que no se entiende' });
  await expect(problems.getByRole('status')).toContainText('el dibujo conserva lo último que valía');
  await expect(problems.getByRole('button', { name: /^Línea [23]$/ }).first()).toBeVisible();
  await page
    .getByRole('radio', { name: 'Dibujo' })
    .or(page.getByRole('button', { name: 'Dibujo' }))
    .click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  expect(await calls.get(path)).toEqual(before);
  await page.context().close();
});

test('a broken file of a procedure is refused with its line, and no procedure appears', async ({
  browser,
}) => {
  const { page, calls } = await desk(browser, staff.manager);
  const before = await calls.get('/api/procedures');
  await page.goto(`${server.url}/designer/procedures`);
  const file = page.locator('input[type=file]');
  const bring = (name: string, text: string) =>
    file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const alert = page.getByRole('alert').filter({ hasText: 'no ha cambiado nada' });
  await bring('roto.json', '{\n  "id": "algo",\n  "name": \n}');
  await expect(alert).toContainText(/roto\.json: 4:\d+ /);
  const whole = readFileSync(require.resolve('@oficio/samples/web-accessibility/procedure.json'), 'utf8');
  await bring('raro.json', whole.replace('"kind": "simple"', '"kind": "sencilla"'));
  await expect(alert).toContainText(/raro\.json: \d+:\d+ /);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await calls.get('/api/procedures')).toEqual(before);
  await page.context().close();
});

test('a file of the register with bad rows keeps the good ones and says of each bad one where and why', async ({
  browser,
}) => {
  const { page, calls } = await desk(browser, staff.administrator);
  const { counts } = await calls.get<{ counts: Record<string, number> }>('/api/register');
  await page.goto(`${server.url}/designer/register`);
  const rows = [
    'addressId,street,number,postalCode,synthetic',
    'nova-1,Carrer Nou,1,46715,true',
    'nova-2,Carrer Nou,2,4671,true',
    'nova-3,,3,46715,true',
  ];
  await page.locator('input[type=file]').setInputFiles({
    name: 'addresses.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${rows.join('\n')}\n`),
  });
  const report = page.getByRole('region', { name: 'Resultado' });
  await expect(report.getByRole('status')).toContainText('1 fila guardada, 2 rechazadas');
  await expect(report.getByRole('row', { name: /^addresses\.csv 3 postalCode \S+/ })).toBeVisible();
  await expect(report.getByRole('row', { name: /^addresses\.csv 4 street \S+/ })).toBeVisible();
  const after = await calls.get<{ counts: Record<string, number> }>('/api/register');
  expect(after.counts).toEqual({ ...counts, addresses: (counts.addresses ?? 0) + 1 });
  await page.context().close();
});

test('a wrong date keeps what was typed, a forged link and a foreign file look like nothing at all', async ({
  browser,
}) => {
  const page = await plainPhone(browser);
  const own = letter(0);
  const address = offerAddressIn(own, server);
  const forged = new URL(address);
  forged.searchParams.set('t', `${forged.searchParams.get('t')?.slice(0, -4)}AAAA`);
  const unknown = await answerTo(page, '/es/no-existe');
  expect(unknown.status).toBe(404);
  expect(await answerTo(page, `${forged.pathname.replace(/^\/[^/]+/, '/es')}${forged.search}`)).toEqual(
    unknown,
  );

  await page.goto(address);
  const { nif, day, month, year } = secondCheckOf(people.byEmail(own.to));
  await page.locator('[name=nif]').fill(nif);
  await page.locator('[name=birth-day]').fill(day);
  await page.locator('[name=birth-month]').fill(month);
  await page.locator('[name=birth-year]').fill(String(Number(year) - 1));
  await page.locator('main form button[type=submit]').click();
  await expect(page.getByRole('alert').or(page.locator('.errors, .summary')).first()).toBeVisible();
  await expect(page.locator('[name=nif]')).toHaveValue(nif);
  await expect(page.locator('[name=birth-day]')).toHaveValue(day);
  await passSecondCheck(page, people, own);
  await expect(page.locator('button[value=confirm]')).toBeVisible();

  const foreign = await answerTo(page, `/es/of/${referenceIn(offerAddressIn(letter(1), server))}`);
  const made = await answerTo(page, '/es/of/OF-2026-AAAA-AA');
  expect(foreign).toEqual(made);
  expect(foreign.status).toBe(404);
  await page.context().close();
});

test('a person who goes on failing is asked to wait, even with the right answer, and told until when', async ({
  browser,
}) => {
  const page = await plainPhone(browser);
  const own = letter(2);
  await page.goto(offerAddressIn(own, server));
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await passSecondCheck(page, people, letter(3));
    await expect(page.locator('[name=nif]')).toBeVisible();
  }
  const refused = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await passSecondCheck(page, people, own);
  expect((await refused).status()).toBe(429);
  expect(Number((await refused).headers()['retry-after'])).toBeGreaterThan(0);
  await expect(page.locator('main')).toContainText(/a partir de l[ae]s \d{2}[:.]\d{2}/);
  await expect(page.locator('[name=nif]')).toBeHidden();
  await page.context().close();
});

test('a person who confirms twice has one receipt, and nobody confirms without the page of the sede', async ({
  browser,
}) => {
  const page = await plainPhone(browser);
  const own = letter(4);
  const address = offerAddressIn(own, server);
  const reference = referenceIn(address);
  await page.goto(address);
  await passSecondCheck(page, people, own);
  const csrf = await page.locator('form:has(button[value=confirm]) input[name=csrf]').inputValue();
  const post = (form: Record<string, string>) =>
    page.request.post(`${server.url}/es/of/${reference}`, { form, headers: { origin: server.url } });
  const { page: office, calls } = await desk(browser, staff.officer);
  const caseId = await caseIdOf(office.request, server, reference);
  const deeds = async () => {
    const { journal } = await calls.get<{ journal: { actor: { kind: string } }[] }>(`/api/cases/${caseId}`);
    return journal.filter(({ actor }) => actor.kind === 'citizen').length;
  };
  expect((await post({ answer: 'confirm' })).status()).toBe(403);
  expect((await post({ answer: 'confirm', csrf: 'made-up' })).status()).toBe(403);
  expect(await deeds()).toBe(0);
  const number = async (answer: Promise<{ text(): Promise<string> }>) =>
    /2026-E-RE-\d{6}/.exec(await (await answer).text())?.[0] ?? 'no receipt';
  const [first, second] = await Promise.all([
    number(post({ answer: 'confirm', csrf })),
    number(post({ answer: 'confirm', csrf })),
  ]);
  expect(first).toMatch(/^2026-E-RE-\d{6}$/);
  expect(second).toBe(first);
  expect(await number(post({ answer: 'confirm', csrf }))).toBe(first);
  expect(await deeds()).toBe(1);
  await office.context().close();
  await page.context().close();
});

test('a program that sends what is not understood is told with a code, and nothing is done', async ({
  browser,
}) => {
  const { page, calls } = await desk(browser, staff.officer);
  const caseId = await caseIdOf(page.request, server, referenceIn(offerAddressIn(letter(5), server)));
  const before = await calls.get(`/api/cases/${caseId}`);
  const events = `/api/cases/${caseId}/events`;
  const key = { 'idempotency-key': 'bad-input-1' };
  const event = { kind: 'officer', task: 'nothing', outcome: 'like-this', answers: {} };
  const unknown = await calls.post(events, { event }, key);
  expect(unknown.headers()['content-type']).toContain('application/problem+json');
  expect(await unknown.json()).toMatchObject({ status: 422, code: 'event.unknown' });
  expect(await (await calls.post(events, { event })).json()).toMatchObject({ code: 'idempotency.missing' });
  const shapeless = await calls.post(events, { event: { kind: 'wish' } }, key);
  expect(await shapeless.json()).toMatchObject({ status: 400, code: 'request.invalid' });
  const unsigned = await page.request.post(`${server.url}${events}`, { data: { event }, headers: key });
  expect(await unsigned.json()).toMatchObject({ status: 403, code: 'csrf.invalid' });
  const broken = await calls.post(events, Buffer.from('{"event": '), {
    ...key,
    'content-type': 'application/json',
  });
  expect(broken.status()).toBe(400);
  expect(await broken.json()).toMatchObject({ status: 400, code: 'request.json' });
  expect(await calls.get(`/api/cases/${caseId}`)).toEqual(before);
  await page.context().close();
});

test('a person with a letter of last year is told that its link has expired and how to enter', async ({
  browser,
}) => {
  const address = offerAddressIn(letter(0), server);
  const { page: office, calls } = await desk(browser, staff.officer);
  await calls.wait(401);
  await office.context().close();
  const page = await plainPhone(browser);
  const answer = await page.goto(address.replace(/\/[^/]+\/of\//, '/es/of/'));
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', { name: 'El enlace ha caducado' })).toBeVisible();
  await expect(page.locator('[name=ref]')).toHaveValue(referenceIn(address));
  await page.context().close();
});
