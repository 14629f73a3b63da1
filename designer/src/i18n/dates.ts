import type { Language } from '@oficio/schemas/definition';

/** The town's civil time; every date and time is shown in it. */
const timeZone = 'Europe/Madrid';

/** `10:42` of an instant (ISO), in the town's time. */
export function timeOf(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}

/** "mar, 17 nov 2026, 10:42" of an instant (ISO). */
export function momentOf(instant: string, language: Language): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(language, { ...options, timeZone }).format(new Date(instant));
  return `${day}, ${timeOf(instant, language)}`;
}
