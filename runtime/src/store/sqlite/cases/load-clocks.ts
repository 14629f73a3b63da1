import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { timer } from '../schema/cases.js';
import { reading } from '../statement.js';
import { clockAccounts } from './clock-accounts.js';
import { toClocks } from './clock-row.js';

/** The clocks of a case, the finished ones too, in the order in which they were started. */
export function loadClocks(db: Database) {
  const fields = {
    deadline: timer.deadline,
    generation: timer.generation,
    status: timer.status,
    clock: timer.clock,
  };
  const select = reading(
    db,
    db
      .select(fields)
      .from(timer)
      .where(eq(timer.caseNo, sql.placeholder('caseNo')))
      .orderBy(asc(timer.place)),
    fields,
  );
  const accounts = clockAccounts(db);
  return (entity: string, of: { caseNo: number; caseId: string; personId: string; procedureId: string }) =>
    toClocks(db.sealing, accounts, entity, of, select.all({ caseNo: of.caseNo }));
}
