/** The citizen's side of a journey: without JavaScript, on a narrow phone, with what the letter says. */
import { type Browser, expect, type Page } from '@playwright/test';
import { type DemoPeople, secondCheckOf } from './demo-people.js';
import type { Letter } from './mailbox.js';
import type { Server } from './server.js';

/** A page as the poorest phone sees it. */
export async function plainPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    locale: 'es-ES',
    timezoneId: 'Europe/Madrid',
  });
  return context.newPage();
}

/** The address that a letter carries to the offer. */
export function offerAddressIn(letter: Letter, server: Server): string {
  const address = letter.text.match(/https?:\/\/\S+\/of\/[^\s/?)>\]]+\?t=[^\s)>\]]+/)?.[0];
  if (address === undefined) throw new Error(`no address of an offer in:\n${letter.text}`);
  const { pathname, search } = new URL(address);
  return `${server.url}${pathname}${search}`;
}

/** The reference of the offer in an address. */
export function referenceIn(address: string): string {
  const reference = /\/of\/([^/?]+)/.exec(new URL(address).pathname)?.[1];
  if (reference === undefined) throw new Error(`no reference in ${address}`);
  return decodeURIComponent(reference);
}

/** Proves who the addressee of a letter is: identity number and date of birth. */
export async function passSecondCheck(page: Page, people: DemoPeople, letter: Letter): Promise<void> {
  const { nif, day, month, year } = secondCheckOf(people.byEmail(letter.to));
  await page.locator('[name=nif]').fill(nif);
  await page.locator('[name=birth-day]').fill(day);
  await page.locator('[name=birth-month]').fill(month);
  await page.locator('[name=birth-year]').fill(year);
  await page.locator('main button[type=submit]').first().click();
}

/** Nothing of a page sticks out sideways on a narrow screen (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const box = await page.locator('body').boundingBox();
  expect(box?.width ?? 0).toBeLessThanOrEqual(width);
}
