import { createRoute } from '@tanstack/react-router';
import { proceduresQuery } from '../api/procedures';
import { pageRoute } from '../app/base-routes';
import { ProceduresPage } from './procedures-page';

export const proceduresRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/procedures',
  loader: ({ context }) => context.queryClient.ensureQueryData(proceduresQuery),
  component: ProceduresPage,
});
