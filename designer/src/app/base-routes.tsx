import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { sessionQuery } from '../api/session';
import { PageLayout } from './page-layout';
import { RootLayout } from './root-layout';
import { SignInPage } from './sign-in-page';

/** The frame of every page; its context carries the cache of queries for loaders. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootLayout,
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: z.string().startsWith('/').optional() }),
  component: SignInPage,
});

/** Parent of everything that needs somebody signed in; the wished place is kept in `next`. */
export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'staff',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { session };
  },
});

/** Parent of the pages with the side bar. Add a page with `getParentRoute: () => pageRoute`. */
export const pageRoute = createRoute({ getParentRoute: () => staffRoute, id: 'page', component: PageLayout });
