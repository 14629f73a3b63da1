/** Damage of each kind that the doctor must find, done to a file by somebody who does not use the product. */
import SqliteClient from 'better-sqlite3';

export interface Corruption {
  name: string;
  caseId: string;
}

const flipped = (column: string): string =>
  `${column} = CAST(substr(${column}, 1, 20) || x'00' || substr(${column}, 22) AS BLOB)`;

const ofCase = 'case_no = (SELECT case_no FROM case_file WHERE case_id = ?)';

/** Over a case that has ended. */
const damages: Readonly<Record<string, string>> = {
  'flipped byte in a snapshot': `UPDATE case_file SET ${flipped('snapshot')} WHERE case_id = ?`,
  'removed journal row': `DELETE FROM journal WHERE ${ofCase} AND seq = 4`,
  'edited event': `UPDATE journal SET ${flipped('sealed')} WHERE ${ofCase} AND seq = 3`,
  'timer of a dead generation': `UPDATE timer SET status = 'running', due_at = 1800000000000
    WHERE (case_no, deadline, generation) IN
      (SELECT case_no, deadline, generation FROM timer WHERE ${ofCase} ORDER BY deadline LIMIT 1)`,
};

/** Damages one case with each. Returns which. */
export function corrupt(file: string): Corruption[] {
  const client = new SqliteClient(file);
  client.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;');
  const names = Object.keys(damages);
  const cases = client
    .prepare<[number], string>(
      'SELECT case_id FROM case_file WHERE ended_at IS NOT NULL AND rowid % 7 = 0 ORDER BY rowid LIMIT ?',
    )
    .pluck()
    .all(names.length);
  const done = names.map((name, index) => {
    const caseId = cases[index] ?? '';
    const { changes } = client.prepare(damages[name] ?? '').run(caseId);
    if (changes !== 1) throw new Error(`${name}: ${changes} rows were changed`);
    return { name, caseId };
  });
  client.close();
  return done;
}
