/** Pictures for the README, taken by the journeys themselves when they are asked to. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));

/**
 * Keeps a picture of the page under `e2e/screenshots`, only when `OFICIO_PICTURES` is set: a test changes no
 * file. `height` (pixels) takes what lies below the fold too, as far as that.
 */
export async function keepPicture(page: Page, name: string, height?: number): Promise<void> {
  if (!process.env.OFICIO_PICTURES) return;
  mkdirSync(folder, { recursive: true });
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({
    path: `${folder}${name}.png`,
    ...(height !== undefined && { fullPage: true, clip: { x: 0, y: 0, width, height } }),
  });
}
