import type { Hono } from 'hono';
import type { Deps } from '../deps.js';
import type { HttpEnvironment } from '../http/environment.js';
import type { MountOptions } from '../http/mount.js';

/** What every group of routes gets. */
export interface RouteDeps extends Deps {
  /** Moves the simulated clock to an instant, firing what falls due; absent under the real clock. */
  moveClock?: ((to: number) => Promise<void>) | undefined;
}

/** A group of routes: mounts its contracts on the application. */
export type RouteGroup = (app: Hono<HttpEnvironment>, deps: RouteDeps, options: MountOptions) => void;
