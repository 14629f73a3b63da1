import { createRoute } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';
import { caseQuery } from '../queries';
import { CasePage } from './case-page';

export const caseRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/cases/$caseId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(caseQuery(params.caseId)),
  component: CasePage,
});
