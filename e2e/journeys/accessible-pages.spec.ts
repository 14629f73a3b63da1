/**
 * Every page in the three languages, as axe judges it: the sede on a narrow phone, with and without a session,
 * and the staff application on a desk.
 */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { seriousFindings } from '../support/axe.js';
import { expectNoSidewaysScroll, offerAddressIn, passSecondCheck, referenceIn } from '../support/citizen.js';
import { DemoPeople } from '../support/demo-people.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { Server } from '../support/server.js';
import { staff } from '../support/staff.js';
import { proposeToFamilies, StaffCalls } from '../support/staff-calls.js';

const STARTS_AT = '2026-10-01T09:00';
const languages = ['es', 'ca-valencia', 'en'] as const;
type Language = (typeof languages)[number];
const procedures = ['ibi-large-family-new', 'ibi-large-family-continuation', 'web-accessibility'];
const drawn = `/procedures/${procedures[0]}`;

const demoPeople = new DemoPeople(STARTS_AT.slice(0, 10));

let server: Server;
let mailbox: Mailbox;

test.beforeAll(async ({ browser }) => {
  mailbox = await openMailbox();
  server = await Server.start({ smtpUrl: mailbox.url, at: STARTS_AT });
  const context = await browser.newContext();
  await proposeToFamilies(await StaffCalls.signIn(context.request, server, staff.manager));
  await context.close();
  await expect.poll(() => mailbox.letters.length).toBeGreaterThan(2);
});
test.afterAll(async () => {
  await server.stop();
  await mailbox.close();
});

async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** A desk where an account of the staff is signed in and reads a language; nobody is when there is no account. */
async function desk(browser: Browser, language: Language, email?: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript((tag) => localStorage.setItem('oficio.language', tag), language);
  if (email !== undefined) await StaffCalls.signIn(context.request, server, email);
  return context.newPage();
}

/** What axe finds on pages of the sede, which must not stick out sideways either. */
async function walkSede(page: Page, language: Language, paths: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(`${server.url}/${language}${path}`);
    expect(await page.locator('html').getAttribute('lang'), path).toBe(language);
    await expectNoSidewaysScroll(page);
    findings.push(...(await seriousFindings(page, `/${language}${path}`)));
  }
  return findings;
}

/** Goes to a place of the staff application, does something there, and lets axe look. */
async function lookAt(page: Page, path: string, prepare?: () => Promise<void>): Promise<string[]> {
  await page.goto(`${server.url}/designer${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await prepare?.();
  await expect(page.locator('.sk')).toHaveCount(0);
  return seriousFindings(page, `${path} (${await page.locator('html').getAttribute('lang')})`);
}

const publicPaths = [
  '',
  '/tramites',
  ...procedures.map((id) => `/tramites/${id}`),
  ...['report', 'request', 'claim'].map((door) => `/tramites/web-accessibility/iniciar?door=${door}`),
  '/accesibilidad',
  '/privacidad',
  '/aviso-legal',
  '/ayuda',
  '/mapa',
  '/calculadora',
  '/calculadora?from-day=9&from-month=9&from-year=2026&amount=1&unit=months&time=&town=es-vc&home=',
  '/calculadora?from-day=31&from-month=2&from-year=2026&amount=',
  '/ley/ley-39-2015/30',
  '/v',
  '/v?csv=ABCD-EFGH-JKLM-NPQR',
  '/referencia',
  '/referencia?ref=nada',
  '/identificacion?ref=OF-2026-AAAA-BB',
  '/no-existe',
];

for (const language of languages) {
  test(`anybody reads every public page of the sede in ${language}`, async ({ browser }) => {
    const page = await phone(browser);
    expect(await walkSede(page, language, publicPaths)).toEqual([]);
    await page.context().close();
  });

  test(`a person reads their offer, their receipt and their file in ${language}`, async ({ browser }) => {
    const letter = mailbox.letters[languages.indexOf(language)];
    if (letter === undefined) throw new Error('each language answers the offer of another household');
    const page = await phone(browser);
    const address = offerAddressIn(letter, server);
    const reference = referenceIn(address);
    await page.goto(address.replace(/\/(es|ca-valencia|en)\/of\//, `/${language}/of/`));
    const check = await seriousFindings(page, `the second check in ${language}`);
    await passSecondCheck(page, demoPeople, letter);
    const offer = await walkSede(page, language, [
      `/of/${reference}`,
      `/of/${reference}/no`,
      `/of/${reference}/corregir`,
      '/ofrecimientos/no-mas',
    ]);
    await page.goto(`${server.url}/${language}/of/${reference}`);
    await page.locator('button[value=confirm]').click();
    await expect(page.locator('main')).toContainText(/2026-E-RE-\d{6}/);
    await page.goto(`${server.url}/${language}/carpeta`);
    const messages = await page
      .locator('main a[href*="/mensajes/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(messages.length).toBeGreaterThan(0);
    const file = await walkSede(page, language, [
      `/of/${reference}/justificante`,
      `/exp/${reference}`,
      '/carpeta',
      ...new Set(messages.map((href) => href.replace(`/${language}`, ''))),
    ]);
    expect([...check, ...offer, ...file]).toEqual([]);
    await page.context().close();
  });

  test(`the staff works in ${language}`, async ({ browser }) => {
    const surname = demoPeople.byEmail(mailbox.letters[0]?.to ?? '').surname1;
    const stranger = await desk(browser, language);
    const signIn = await lookAt(stranger, '/sign-in');
    await stranger.context().close();

    const page = await desk(browser, language, staff.officer);
    const ready = (locator: string) => () => expect(page.locator(locator).first()).toBeVisible();
    const today = await lookAt(page, '/?view=all', ready('[data-row]'));
    const cases = await lookAt(page, '/cases?state=all', ready('main tbody tr'));
    const caseAddress = await page.locator('main tbody a[href*="/cases/"]').first().getAttribute('href');
    const oneCase = await lookAt(page, (caseAddress ?? '').replace('/designer', ''), ready('.acts'));
    const messages = await lookAt(page, '/messages', ready('main tbody tr'));
    const messageAddress = await page
      .locator('main tbody a[href*="/messages/"]')
      .first()
      .getAttribute('href');
    const oneMessage = await lookAt(
      page,
      (messageAddress ?? '').replace('/designer', ''),
      ready('iframe.letter'),
    );
    const printQueue = await lookAt(page, '/messages/print-queue');
    const people = await lookAt(page, `/people?q=${encodeURIComponent(surname)}`, ready('main tbody tr'));
    expect([
      ...signIn,
      ...today,
      ...cases,
      ...oneCase,
      ...messages,
      ...oneMessage,
      ...printQueue,
      ...people,
    ]).toEqual([]);
    await page.context().close();
  });

  test(`the staff draws, tries and publishes in ${language}`, async ({ browser }) => {
    const page = await desk(browser, language, staff.manager);
    const ready = (locator: string) => () => expect(page.locator(locator).first()).toBeVisible();
    const list = await lookAt(page, '/procedures', ready('main tbody tr'));
    const drawing = await lookAt(page, drawn, ready('.react-flow__node'));
    const phase = await lookAt(page, `${drawn}?sel=phase:proposing`, ready('#inspector input'));
    const table = await lookAt(page, `${drawn}?view=table`, ready('main table tbody tr'));
    const text = await lookAt(page, `${drawn}?view=text`, ready('.monaco-editor .view-line'));
    const versions = await lookAt(page, `${drawn}?view=versions`, ready('.page-in-editor'));
    const publish = await lookAt(page, drawn, async () => {
      await page.locator('header.top .btn.primary').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    });
    const simulator = await lookAt(page, `${drawn}/simulate`);
    const sensors = await lookAt(page, '/sensors', async () => {
      await page.locator('section.sensor button:enabled').first().click();
      await expect(page.locator('section.sensor table').first()).toBeVisible();
    });
    const register = await lookAt(page, '/register', ready('main table'));
    expect([
      ...list,
      ...drawing,
      ...phase,
      ...table,
      ...text,
      ...versions,
      ...publish,
      ...simulator,
      ...sensors,
      ...register,
    ]).toEqual([]);
    await page.context().close();
  });
}
