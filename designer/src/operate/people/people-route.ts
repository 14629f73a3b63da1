import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pageRoute } from '../../app/base-routes';

export const peopleRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/people',
  validateSearch: z.object({ q: z.string().trim().min(2).max(100).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./people-page'), 'PeoplePage'),
});
