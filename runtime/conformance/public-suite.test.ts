/** The charts of the public suite, which are not ours to ship: `OFICIO_SCXML` names their folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conformanceCases } from './conformance-case.js';
import { openInProcess } from './in-process.js';
import { runCase } from './run-case.js';

const folder = process.env.OFICIO_SCXML ?? '';

describe.skipIf(folder === '')('the charts of OFICIO_SCXML (skipped: it names no folder)', () => {
  it('pass when they use no expressions, and are skipped when they do', async () => {
    const baseline = JSON.parse(readFileSync(join(folder, 'xstate-baseline.json'), 'utf8')) as {
      id: string;
      no_datamodel: boolean;
    }[];
    const results = new Map<string, string>();
    for (const test of conformanceCases(folder))
      results.set(test.id, (await runCase(test, openInProcess)).result);
    expect(Object.fromEntries(results)).toEqual(
      Object.fromEntries(baseline.map(({ id, no_datamodel: plain }) => [id, plain ? 'passed' : 'skipped'])),
    );
  });
});
