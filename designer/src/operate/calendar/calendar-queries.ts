/** What the calendar area reads from the runtime. */
import { calendars } from '@oficio/schemas/api';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../api/call';

export type TownCalendars = z.infer<NonNullable<typeof calendars.getCalendars.reply>>;
export type CalendarMove = z.infer<typeof calendars.calendarMove>;
export type CalendarPreview = z.infer<NonNullable<typeof calendars.previewCalendars.reply>>;

/** While the open deadlines are being counted again, it is looked at this often. */
const LOOK_MS = 1500;
const PAGE = 500;

export const calendarsQuery = queryOptions({
  queryKey: ['operate', 'calendars'],
  queryFn: ({ signal }) => call(calendars.getCalendars, {}, { signal }),
});

export const changesQuery = queryOptions({
  queryKey: ['operate', 'calendar-changes'],
  queryFn: async ({ signal }) => (await call(calendars.listCalendarChanges, {}, { signal })).changes,
  refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'running') ? LOOK_MS : false),
});

/** A change with every deadline that it touched, gathered page by page. */
export const changeQuery = (changeId: string) =>
  queryOptions({
    queryKey: ['operate', 'calendar-change', changeId],
    queryFn: async ({ signal }) => {
      const moves: CalendarMove[] = [];
      let after: string | undefined;
      for (;;) {
        const query = { limit: PAGE, ...(after !== undefined && { after }) };
        const page = await call(calendars.getCalendarChange, { params: { changeId }, query }, { signal });
        moves.push(...page.moves);
        if (page.next === null) return { change: page.change, moves };
        after = page.next;
      }
    },
    refetchInterval: ({ state }) => (state.data?.change.status === 'running' ? LOOK_MS : false),
  });
