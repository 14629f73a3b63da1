/** A procedure drawn and tried by somebody who uses no mouse: every step is a key. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { keepPicture } from '../support/pictures.js';
import { Server } from '../support/server.js';
import { staff } from '../support/staff.js';
import { StaffCalls } from '../support/staff-calls.js';

const newPhase = 'Comprobación de datos';

let server: Server;

test.beforeAll(async () => {
  server = await Server.start();
});
test.afterAll(() => server.stop());

/** Goes with the tabulator to what a locator finds, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const most = 120;
  await expect(target).toBeVisible();
  for (let stops = 0; stops < most; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached in ${most} stops: ${target}`);
}

test('a person without a mouse creates a procedure, draws a phase and its line, and tries it', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const calls = await StaffCalls.signIn(context.request, server, staff.manager);
  const page = await context.newPage();
  await page.goto(`${server.url}/designer/procedures`);

  await tabTo(page, page.getByRole('button', { name: 'Procedimiento nuevo' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Nombre en español'));
  await page.keyboard.type('Préstamo de sillas');
  await tabTo(page, page.getByLabel('Nombre en valenciano'));
  await page.keyboard.type('Préstec de cadires');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Préstamo de sillas' })).toBeVisible();
  const id = /procedures\/([^/?]+)/.exec(page.url())?.[1] ?? '';

  const cards = page.locator('.react-flow__node').filter({ has: page.locator('.ph-card') });
  await expect(cards).toHaveCount(3);
  const card = (name: string) => cards.filter({ hasText: name });
  // The drawing is one stop of the tabulator, the way in; inside it one goes with the arrows.
  await tabTo(page, page.locator('.react-flow__node[tabindex="0"]'));
  await page.keyboard.press('ArrowRight');
  await expect(card('Estudio')).toBeFocused();
  await page.keyboard.press('n');
  const naming = page.getByRole('textbox', { name: 'Nombre de la fase' });
  await expect(naming).toBeFocused();
  await page.keyboard.type(newPhase);
  await page.keyboard.press('Enter');
  await expect(cards).toHaveCount(4);
  await expect(card(newPhase)).toBeFocused();

  await page.keyboard.press('F2');
  await expect(naming).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`${newPhase} y firma`);
  await page.keyboard.press('Enter');
  await expect(card(`${newPhase} y firma`)).toBeFocused();

  const exits = async () => {
    const { procedure } = await calls.get<{
      procedure: { chart: { phases: { name: { es: string }; transitions?: { target?: string[] }[] }[] } };
    }>(`/api/procedures/${id}/draft`);
    const phase = procedure.chart.phases.find(({ name }) => name.es.startsWith(newPhase));
    return `${phase?.name.es}: ${(phase?.transitions ?? []).flatMap(({ target = [] }) => target).join(', ')}`;
  };
  await page.keyboard.press('l');
  await expect(page.getByRole('combobox', { name: 'Buscar fase…' })).toBeFocused();
  await page.keyboard.type('Resolución');
  await expect(page.getByRole('option', { name: /^Resolución/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect.poll(exits).toBe(`${newPhase} y firma: resolution`);

  await page.keyboard.press('Control+z');
  await expect.poll(exits).toBe(`${newPhase} y firma: `);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(exits).toBe(`${newPhase} y firma: resolution`);

  await tabTo(page, page.getByRole('button', { name: 'Simular' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Y ahora, ¿qué pasa?' })).toBeVisible();
  const step = page.getByRole('button', { name: /Está completa/ });
  await tabTo(page, step);
  await page.keyboard.press('Enter');
  // Nobody has said yet what makes the new line happen, so it happens at once: the case is already there.
  await expect(page.getByRole('button', { name: /Conceder/ })).toBeVisible();
  await expect(step).toBeHidden();
  // The sede is shown in Valencian while the interface speaks Spanish: its words come with it.
  await expect(page.getByText(/sede\.state|sede\.atMost/)).toHaveCount(0);
  await expect(page.locator('ol.sd')).toContainText('Feta');
  await keepPicture(page, 'simulator');
  await context.close();
});
