import { createRoute, redirect } from '@tanstack/react-router';
import { editorRoute } from '../editor/editor-route';
import { proceduresRoute } from '../procedures/procedures-route';
import { pageRoute, rootRoute, signInRoute, staffRoute } from './base-routes';

const homeRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/procedures' });
  },
});

/** Every route of the application: pages with the side bar under `pageRoute`, whole screens under `staffRoute`. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  staffRoute.addChildren([pageRoute.addChildren([homeRoute, proceduresRoute]), editorRoute]),
]);
