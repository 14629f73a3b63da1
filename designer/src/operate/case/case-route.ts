import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';
import { caseQuery } from '../queries';

export const caseRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/cases/$caseId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(caseQuery(params.caseId)),
  component: lazyRouteComponent(() => import('./case-page'), 'CasePage'),
});
