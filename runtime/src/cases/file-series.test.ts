import type { Procedure } from '@oficio/schemas/definition';
import { expect, it } from 'vitest';
import { fileSeriesOf } from './file-series.js';

const of = (id: string, chosen?: unknown) =>
  fileSeriesOf({ id, 'x-fileSeries': chosen } as unknown as Procedure);

it.each([
  ['ibi-large-family-new', undefined, 'IBI-LFN'],
  ['web-accessibility', undefined, 'WEB-A'],
  ['permit', undefined, 'PER'],
  ['ibi-large-family-new', 'IBI-FN', 'IBI-FN'],
  ['permit', 'not a series', 'PER'],
])('%s (%s) is numbered as %s', (id, chosen, series) => {
  expect(of(id, chosen)).toBe(series);
});
