import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';

export const registerRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/register',
  component: lazyRouteComponent(() => import('./register-page'), 'RegisterPage'),
});
