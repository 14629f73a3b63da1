import { createRoute } from '@tanstack/react-router';
import { pageRoute } from '../../app/base-routes';
import { messageQuery } from '../queries';
import { MessagePage } from './message-page';
import { MessagesPage } from './messages-page';
import { messagesSearch } from './messages-search';
import { PrintQueuePage } from './print-queue-page';

export const messagesRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/messages',
  validateSearch: messagesSearch,
  component: MessagesPage,
});

export const printQueueRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/messages/print-queue',
  component: PrintQueuePage,
});

export const messageRoute = createRoute({
  getParentRoute: () => pageRoute,
  path: '/messages/$messageId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(messageQuery(params.messageId)),
  component: MessagePage,
});
