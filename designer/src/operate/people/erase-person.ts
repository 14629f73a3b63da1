import { cases } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call';

/** Erases a person. Every list is read again whatever the answer was. */
export function useErasePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      personId,
      reason,
      idempotencyKey,
    }: Record<'personId' | 'reason' | 'idempotencyKey', string>) =>
      call(cases.erasePerson, { params: { personId }, body: { reason } }, { idempotencyKey }),
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}
