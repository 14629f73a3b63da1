/** Timers that wait, in bulk: what they weigh is how many there are, so they are copies of a real one. */
import SqliteClient from 'better-sqlite3';

type Replaced = Readonly<Record<string, string>>;

/** Copies the rows that hang from a case, `count` times, with some columns replaced by SQL over the counter `n`. */
function copyRows(
  client: SqliteClient.Database,
  table: string,
  caseNo: number,
  count: number,
  replaced: Replaced,
): void {
  const columns = (client.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const values = columns.map((name) => replaced[name] ?? `model.${name}`);
  client
    .prepare(
      `WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < @count)
       INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${values.join(', ')} FROM counter CROSS JOIN (SELECT * FROM ${table} WHERE case_no = @caseNo) AS model`,
    )
    .run({ count, caseNo });
}

/** Adds `count` cases like the model, each with its timer due a year after the model's. */
export function padTimers(file: string, model: string, count: number): void {
  const client = new SqliteClient(file);
  client.pragma('foreign_keys = ON');
  const caseId = "'pad-' || n";
  const caseNo = Number(client.prepare('SELECT case_no FROM case_file WHERE case_id = ?').pluck().get(model));
  const last = Number(client.prepare('SELECT max(case_no) FROM case_file').pluck().get());
  const paddedNo = `${last} + n`;
  client
    .transaction(() => {
      copyRows(client, 'case_file', caseNo, count, {
        case_no: paddedNo,
        case_id: caseId,
        reference: caseId,
        number: 'NULL',
      });
      copyRows(client, 'timer', caseNo, count, {
        case_no: paddedNo,
        due_at: 'model.due_at + 366 * 86400000 + n',
      });
    })
    .immediate();
  client.pragma('wal_checkpoint(TRUNCATE)');
  client.close();
}

/** Timers that have a date and wait for it. */
export function countWaiting(file: string): number {
  const client = new SqliteClient(file, { readonly: true });
  const waiting = client.prepare('SELECT count(*) FROM timer WHERE due_at IS NOT NULL').pluck().get();
  client.close();
  return Number(waiting);
}
