import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { proceduresQuery } from '../api/procedures';
import { pageRoute } from '../app/base-routes';

export const proceduresRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/procedures',
  loader: ({ context }) => context.queryClient.ensureQueryData(proceduresQuery),
  component: lazyRouteComponent(() => import('./procedures-page'), 'ProceduresPage'),
});
