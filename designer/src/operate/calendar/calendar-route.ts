import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pageRoute } from '../../app/base-routes';

const calendarSearch = z.object({
  year: z.coerce.number().int().min(1583).max(9999).optional().catch(undefined),
});

export const calendarRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
});

export const calendarChangeRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/calendar/changes/$changeId',
  component: lazyRouteComponent(() => import('./change-page'), 'ChangePage'),
});
