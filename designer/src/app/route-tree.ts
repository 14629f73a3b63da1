import { editorRoute } from '../editor/editor-route';
import { operateRoutes } from '../operate/operate-routes';
import { proceduresRoute } from '../procedures/procedures-route';
import { simulateRoute } from '../simulate/simulate-route';
import { pageRoute, rootRoute, signInRoute, staffRoute } from './base-routes';

/** Every route of the application: pages with the side bar under `pageRoute`, whole screens under `staffRoute`. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  staffRoute.addChildren([
    pageRoute.addChildren([...operateRoutes, proceduresRoute]),
    simulateRoute,
    editorRoute,
  ]),
]);
