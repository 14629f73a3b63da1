import { afterEach, describe, expect, it } from 'vitest';
import { caseRow, clockRow, commitOf, TOWN } from '../../contract/rows.js';
import { type Database, openDatabase } from '../database.js';
import { applyMigrations } from '../migrations.js';
import { sqliteVerbs } from '../verbs.js';

const text = (es: string) => ({ es, 'ca-valencia': es });
const told = { steps: [{ article: 'art. 30.2', text: text('Diez días') }], warnings: [text('Sin festivos')] };
const clock = clockRow('offerEnd', told);

describe('the accounts of clocks', () => {
  const open: Database[] = [];
  const emptyStore = () => {
    const db = openDatabase(':memory:');
    open.push(db);
    applyMigrations(db);
    const { cases } = sqliteVerbs(db);
    return { db, cases };
  };
  const countOf = (db: Database) => db.$client.prepare('SELECT count(*) FROM clock_account').pluck().get();
  afterEach(() => {
    for (const db of open.splice(0)) db.$client.close();
  });

  it('are kept once for all the clocks that found their date so', () => {
    const { db, cases } = emptyStore();
    const appeal = clockRow('appeal', told);
    for (const id of ['c1', 'c2']) cases.commitStep(TOWN, commitOf(caseRow(id), { clocks: [clock, appeal] }));
    expect(countOf(db)).toBe(1);
    expect(cases.clocks(TOWN, 'c1')).toEqual([clock, appeal]);
    expect(cases.clocks(TOWN, 'c2')).toEqual([clock, appeal]);
  });

  it('stay sealed with their clock when the circumstances of a person moved its date', () => {
    const { db, cases } = emptyStore();
    const extension = { kind: 'step', by: { amount: 5, unit: 'workingDays' }, on: '2026-01-16' } as const;
    const moved = clockRow('offerEnd', { ...told, extensions: [extension] });
    cases.commitStep(TOWN, commitOf(caseRow('c1'), { clocks: [moved] }));
    expect(countOf(db)).toBe(0);
    expect(cases.clocks(TOWN, 'c1')).toEqual([moved]);
  });

  it.each([
    ["UPDATE clock_account SET account = x'0018'", 'was changed'],
    ['DELETE FROM clock_account', 'is not there'],
  ])('are not believed after %s', (tampering, complaint) => {
    const { db, cases } = emptyStore();
    cases.commitStep(TOWN, commitOf(caseRow('c1'), { clocks: [clock] }));
    db.$client.exec(tampering);
    expect(() => cases.load(TOWN, 'c1')).toThrow(complaint);
  });
});
