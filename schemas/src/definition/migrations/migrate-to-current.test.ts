import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../procedure.js';
import { migrations } from './index.js';
import { migrateToCurrent } from './migrate-to-current.js';
import type { FormatMigration, JsonObject } from './migration.js';

/** A document before and after each registered migration, by the format it starts from. */
const documents = new Map<number, { before: JsonObject; after: JsonObject }>();

describe('the registry of format migrations', () => {
  it('is one unbroken line that ends at the current format', () => {
    const first = migrations[0]?.from ?? FORMAT_VERSION;
    const expected = Array.from({ length: FORMAT_VERSION - first }, (_, i) => [first + i, first + i + 1]);
    expect(migrations.map(({ from, to }) => [from, to])).toEqual(expected);
    expect(migrations.at(-1)?.to ?? FORMAT_VERSION).toBe(FORMAT_VERSION);
  });

  it('has a document before and after for every migration, and no other', () => {
    expect([...documents.keys()].sort()).toEqual(migrations.map(({ from }) => from).sort());
    for (const migration of migrations) {
      const document = documents.get(migration.from);
      const untouched = JSON.stringify(document?.before);
      expect(migration.migrate(document?.before ?? {})).toEqual(document?.after);
      expect(JSON.stringify(document?.before)).toEqual(untouched);
    }
  });
});

describe('migrateToCurrent', () => {
  const rename: FormatMigration = {
    from: 4,
    to: 5,
    summary: 'title becomes name',
    migrate: ({ title, ...rest }) => ({ ...rest, name: title }),
  };
  const number: FormatMigration = {
    from: 5,
    to: 6,
    summary: 'steps are counted',
    migrate: (document) => ({ ...document, count: (document.steps as unknown[]).length }),
  };

  it('applies the steps in order up to the current format', () => {
    const migrated = migrateToCurrent({ formatVersion: 4, title: 'a', steps: [1, 2] }, [rename, number], 6);
    expect(migrated).toEqual({
      ok: true,
      from: 4,
      document: { formatVersion: 6, name: 'a', steps: [1, 2], count: 2 },
    });
  });

  it('leaves a document of the current format as it is', () => {
    const document = { formatVersion: FORMAT_VERSION, id: 'a' };
    expect(migrateToCurrent(document)).toEqual({ ok: true, from: FORMAT_VERSION, document });
  });

  it.each([
    ['newer than the current one', 7],
    ['older than the first', 3],
    ['not a number', '6'],
    ['not whole', 5.5],
  ])('refuses a format that is %s', (_, formatVersion) => {
    const migrated = migrateToCurrent({ formatVersion }, [rename, number], 6);
    expect(!migrated.ok && migrated.problem).toMatchObject({
      code: 'definition.version',
      path: '/formatVersion',
    });
  });
});
