import { worklist } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call';

/** What a person does about something that the machine gave up. */
export type FailureSettlement = { how: 'retried' } | { how: 'byHand'; letter?: LetterByHand | undefined };

/** A letter that an officer wrote and sent on paper. */
export interface LetterByHand {
  /** Civil date on which it left. */
  on: string;
  /** To whom and where. */
  to: string;
  /** Where its copy is. */
  note: string;
}

/** Has it tried again, or says that somebody saw to it. The case is read again whatever the answer was. */
export function useSettleFailure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, ...body }: FailureSettlement & { taskId: string }) =>
      call(worklist.settleFailure, { params: { taskId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}
