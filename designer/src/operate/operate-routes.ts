import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageRoute } from '../app/base-routes';
import { calendarChangeRoute, calendarRoute } from './calendar/calendar-route';
import { caseRoute } from './case/case-route';
import { casesRoute } from './cases/cases-route';
import { messageRoute, messagesRoute, printQueueRoute } from './messages/messages-route';
import { peopleRoute } from './people/people-route';
import { registerRoute } from './register/register-route';
import { todayRoute } from './today/today-route';

const sensorsRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/sensors',
  component: lazyRouteComponent(() => import('./sensors/sensors-page'), 'SensorsPage'),
});

/** The pages of the operation area. */
export const operateRoutes = [
  todayRoute,
  casesRoute,
  caseRoute,
  messagesRoute,
  printQueueRoute,
  messageRoute,
  sensorsRoute,
  peopleRoute,
  calendarRoute,
  calendarChangeRoute,
  registerRoute,
] as const;
