import { isCivilDate } from '@oficio/schemas/registry';
import type { PostedForm } from './read-form.js';

/** The date of three controls, `<name>-day`, `-month` and `-year`, as `YYYY-MM-DD`; undefined when there is no such day. */
export function postedDate(form: PostedForm, name: string): string | undefined {
  const [day, month, year] = (['day', 'month', 'year'] as const).map((part) => form.text(`${name}-${part}`));
  if (!/^\d{1,2}$/.test(day ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{4}$/.test(year ?? ''))
    return undefined;
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** Whether something was written in one of the three controls. */
export function hasPostedDate(form: PostedForm, name: string): boolean {
  return ['day', 'month', 'year'].some((part) => form.text(`${name}-${part}`) !== '');
}
