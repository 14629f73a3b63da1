/**
 * The working calendar of the town in the browser, for pictures and simulations. The terms of real cases come
 * counted from the runtime; here nothing is decided.
 */
import {
  buildCalendar,
  type Calendar,
  type CalendarDocument,
  calendarDocument,
  calendarFor,
} from '@oficio/schemas/deadlines';
import { queryOptions } from '@tanstack/react-query';

const files = import.meta.glob<unknown>('../../../samples/calendars/*.json', { import: 'default' });

/** Loads the layers that ship with the product; `id` is the calendar of the session's town. */
export const calendarQuery = (id: string) =>
  queryOptions({
    queryKey: ['operate', 'calendar', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Calendar> => {
      const documents = await Promise.all(
        Object.values(files).map(
          async (load): Promise<CalendarDocument> => calendarDocument.parse(await load()),
        ),
      );
      return documents.some((document) => document.id === id)
        ? calendarFor(id, documents)
        : buildCalendar([]);
    },
  });
