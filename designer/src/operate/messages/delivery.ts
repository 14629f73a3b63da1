import { messages } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call';

export interface Delivery {
  messageId: string;
  state: 'printed' | 'delivered' | 'returned';
  /** Civil date. */
  on: string;
  note: string;
}

/** Records what happened to letters on paper, one by one; answers those that could not be recorded. */
export function useRecordDelivery() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (deliveries: Delivery[]): Promise<{ messageId: string; error: unknown }[]> => {
      const failed: { messageId: string; error: unknown }[] = [];
      for (const { messageId, ...body } of deliveries) {
        try {
          await call(messages.recordDelivery, { params: { messageId }, body });
        } catch (error) {
          failed.push({ messageId, error });
        }
      }
      return failed;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}
