import { notifications } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call';

export type AttemptResult = 'delivered' | 'absent' | 'refused' | 'unknownAddress';

export interface Attempt {
  messageId: string;
  /** Local date and time, `YYYY-MM-DDTHH:mm`. */
  at: string;
  result: AttemptResult;
  note: string;
}

/** Records an attempt to deliver a notification on paper; answers how the notification stands then. */
export function useRecordAttempt() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ messageId, ...body }: Attempt) =>
      (await call(notifications.recordAttempt, { params: { messageId }, body })).notification,
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}

/** Records the publication of a notification that could not be delivered. */
export function useRecordPublication() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ messageId, ...body }: { messageId: string; on: string; note: string }) =>
      (await call(notifications.recordPublication, { params: { messageId }, body })).notification,
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}
