import { createRoute } from '@tanstack/react-router';
import { draftQuery } from '../api/procedures';
import { staffRoute } from '../app/base-routes';
import { SimulatePage } from './simulate-page';

export const simulateRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/$procedureId/simulate',
  loader: ({ context, params }) => context.queryClient.fetchQuery(draftQuery(params.procedureId)),
  gcTime: 0,
  component: SimulatePage,
});
