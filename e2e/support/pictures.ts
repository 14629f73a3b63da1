/** Pictures for the README, taken by the journeys themselves when they are asked to. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));

/**
 * Keeps a picture of the page under `e2e/screenshots`, only when `OFICIO_PICTURES` is set: a test changes no
 * file. `whole` takes what lies below the fold too.
 */
export async function keepPicture(page: Page, name: string, whole = false): Promise<void> {
  if (!process.env.OFICIO_PICTURES) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: whole });
}
