import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { draftQuery } from '../api/procedures';
import { staffRoute } from '../app/base-routes';

export const editorViews = ['drawing', 'table', 'text', 'versions'] as const;
export type EditorView = (typeof editorViews)[number];

export const editorRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/$procedureId',
  validateSearch: z.object({
    view: z.enum(editorViews).optional().catch(undefined),
    /** What is chosen: `phase:proposal`. */
    sel: z.string().optional(),
  }),
  // The draft is read once on opening: a change of selection or view in the address must not read it again.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  shouldReload: false,
  loader: ({ context, params }) => context.queryClient.fetchQuery(draftQuery(params.procedureId)),
  component: lazyRouteComponent(() => import('./editor-page'), 'EditorPage'),
});
