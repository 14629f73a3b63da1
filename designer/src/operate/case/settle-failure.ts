import { worklist } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call';

/** What a person does about something that the machine gave up. */
export interface FailureSettlement {
  taskId: string;
  how: 'retried' | 'byHand';
}

/** Has it tried again, or says that somebody saw to it. The case is read again whatever the answer was. */
export function useSettleFailure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, how }: FailureSettlement) =>
      call(worklist.settleFailure, { params: { taskId }, body: { how } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}
