/**
 * The working calendar of the town in the browser, for pictures and simulations. The terms of real cases come
 * counted from the runtime; here nothing is decided.
 */
import { buildCalendar } from '@oficio/schemas/deadlines';
import { queryOptions } from '@tanstack/react-query';
import { calendarsQuery } from './calendar/calendar-queries';

/** The layers of the town as they are stored now, joined. */
export const townCalendarQuery = queryOptions({
  ...calendarsQuery,
  select: ({ layers }) => buildCalendar(layers),
});
