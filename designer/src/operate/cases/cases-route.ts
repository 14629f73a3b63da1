import { createRoute } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';
import { CasesPage } from './cases-page';
import { casesSearch } from './cases-search';

export const casesRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/cases',
  validateSearch: casesSearch,
  component: CasesPage,
});
