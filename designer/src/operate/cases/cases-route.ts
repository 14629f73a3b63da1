import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';
import { casesSearch } from './cases-search';

export const casesRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('./cases-page'), 'CasesPage'),
});
