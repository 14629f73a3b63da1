import type { Procedure } from '@oficio/schemas/definition';

const SERIES = /^[A-Z0-9][A-Z0-9-]{1,11}$/;

/**
 * The series of the file numbers of a procedure, `IBI-FN`: its extension `x-fileSeries` where the town chose
 * one, or the first word of its id and the initials of the others (`accessibility-complaint` → `ACC-C`).
 */
export function fileSeriesOf(procedure: Procedure): string {
  const chosen = procedure['x-fileSeries'];
  if (typeof chosen === 'string' && SERIES.test(chosen)) return chosen;
  const [first = '', ...others] = procedure.id.split(/[^A-Za-z0-9]+|(?=[A-Z])/);
  const initials = others
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 6);
  return [first.slice(0, 3), initials].filter(Boolean).join('-').toUpperCase();
}
