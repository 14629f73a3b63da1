import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { draftQuery } from '../api/procedures';
import { staffRoute } from '../app/base-routes';

export const simulateRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/$procedureId/simulate',
  loader: ({ context, params }) => context.queryClient.fetchQuery(draftQuery(params.procedureId)),
  gcTime: 0,
  component: lazyRouteComponent(() => import('./simulate-page'), 'SimulatePage'),
});
