/** `oficio export`: procedures with their versions, or cases with their diaries, as JSON. */
import { writeFileSync } from 'node:fs';
import type { CaseSummary, Store } from '../ports/index.js';
import { ERASED } from '../store/erased-rows.js';
import { Failure } from './exit.js';
import { settings } from './settings.js';
import { withStore } from './with-store.js';

const PAGE = 200;

async function exportProcedures(store: Store, entity: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { procedureId, draft } of await store.definitions.list(entity))
    found.push({ procedureId, draft, versions: await store.definitions.versions(entity, procedureId) });
  return found;
}

/** Who was erased is a mark, not the identifier of nobody that the store gives their cases. */
function named(summary: CaseSummary): CaseSummary {
  if (summary.erasedAt === undefined) return summary;
  return { ...summary, personId: ERASED.en, subject: { ...summary.subject, id: ERASED.en } };
}

/** Every case of a town with its diary, newest first. */
export async function exportCases(store: Store, entity: string): Promise<unknown[]> {
  const found: unknown[] = [];
  let after: string | undefined;
  do {
    const page = await store.cases.list(entity, { state: 'all', limit: PAGE, after });
    for (const summary of page.rows) {
      const { caseId } = summary;
      found.push({
        ...named(summary),
        journal: await store.cases.journal(entity, caseId),
        clocks: await store.cases.clocks(entity, caseId),
        documents: await store.documents.listByCase(entity, caseId),
        registerEntries: await store.cases.registerEntries(entity, caseId),
      });
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

/** Writes to `out`, or to the standard output. Cases hold personal data: the file is for its owner only. */
export async function exportData(
  what: string,
  { town, out }: { town?: string; out?: string },
): Promise<void> {
  const config = settings();
  const entity = town ?? config.town;
  const rows = await withStore(config, async ({ store }) => {
    if (!(await store.towns.find(entity)))
      throw new Failure(`There is no town ${entity} in this installation.`);
    return what === 'cases' ? exportCases(store, entity) : exportProcedures(store, entity);
  });
  const text = `${JSON.stringify({ entity, [what]: rows }, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text, { mode: 0o600 });
}
