import { laws as contracts } from '@oficio/schemas/api';
import { shippedNorms } from '@oficio/schemas/laws';
import { mount } from '../http/mount.js';
import { sampleLaws } from '../seed/samples-folder.js';
import type { RouteGroup } from './route-deps.js';

/** Which articles have their literal text on the sede, so that every citation can lead to it. */
export const lawRoutes: RouteGroup = (app, _deps, options) => {
  const norms = shippedNorms(sampleLaws());
  mount(app, contracts.listLaws, options, async () => ({ norms }));
};
