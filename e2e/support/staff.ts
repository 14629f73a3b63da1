/** The staff's side of a journey: signing in as each role, and reading what a page cannot compare. */
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { Server } from './server.js';

export const DEMO_PASSWORD = 'proves-oficio-2026';

/** The demo accounts by what they do. */
export const staff = {
  manager: 'tramits@alqueria.example',
  officer: 'tributs@alqueria.example',
  accessibilityOfficer: 'accessibilitat@alqueria.example',
  headOfUnit: 'cap@alqueria.example',
  signatory: 'alcaldia@alqueria.example',
  legalOfficer: 'secretaria@alqueria.example',
  administrator: 'informatica@alqueria.example',
} as const;

/** Signs in through the page and waits for the place where the account begins. */
export async function signIn(page: Page, server: Server, email: string): Promise<void> {
  await page.goto(`${server.url}/designer/sign-in`);
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('navigation', { name: 'Lugares' })).toBeVisible();
}

export interface JournalLine {
  seq: number;
  says: { es: string };
  actor: { kind: string };
  at: string;
}

/** The journal of a case, as the interface gives it to the account that is signed in. */
export async function journalOf(
  request: APIRequestContext,
  server: Server,
  caseId: string,
): Promise<JournalLine[]> {
  const answer = await request.get(`${server.url}/api/cases/${caseId}`);
  expect(answer.status()).toBe(200);
  const { journal } = (await answer.json()) as { journal: JournalLine[] };
  return [...journal].sort((one, other) => one.seq - other.seq);
}

/** The id of the case with a reference. */
export async function caseIdOf(
  request: APIRequestContext,
  server: Server,
  reference: string,
): Promise<string> {
  const answer = await request.get(
    `${server.url}/api/cases?state=all&search=${encodeURIComponent(reference)}`,
  );
  const { rows } = (await answer.json()) as { rows: { caseId: string; reference: string }[] };
  const found = rows.find((row) => row.reference === reference);
  if (found === undefined) throw new Error(`no case has the reference ${reference}`);
  return found.caseId;
}
