import { laws as contracts } from '@oficio/schemas/api';
import { mount } from '../http/mount.js';
import { shippedArticles } from '../laws/shipped-articles.js';
import type { RouteGroup } from './route-deps.js';

/** Which articles have their literal text on the sede, so that every citation can lead to it. */
export const lawRoutes: RouteGroup = (app, _deps, options) => {
  mount(app, contracts.listLaws, options, async () => ({ norms: [...shippedArticles()] }));
};
