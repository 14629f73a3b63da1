import { worklist } from '@oficio/schemas/api';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';
import { todaySearch } from './today-search';

/** The first page of whoever handles cases; the others begin with the procedures. */
export const todayRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/',
  validateSearch: todaySearch,
  beforeLoad: ({ context }) => {
    const allowed: readonly string[] = Array.isArray(worklist.getWorklist.access)
      ? worklist.getWorklist.access
      : [];
    if (!context.session.account.roles.some((role) => allowed.includes(role)))
      throw redirect({ to: '/procedures' });
  },
  component: lazyRouteComponent(() => import('./today-page'), 'TodayPage'),
});
