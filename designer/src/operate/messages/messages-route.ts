import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';
import { messageQuery } from '../queries';
import { messagesSearch } from './messages-search';

export const messagesRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('./messages-page'), 'MessagesPage'),
});

export const printQueueRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/messages/print-queue',
  component: lazyRouteComponent(() => import('./print-queue-page'), 'PrintQueuePage'),
});

export const messageRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/messages/$messageId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(messageQuery(params.messageId)),
  component: lazyRouteComponent(() => import('./message-page'), 'MessagePage'),
});
