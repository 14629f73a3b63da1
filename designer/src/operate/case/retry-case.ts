import { cases } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call';

/** Lets a case that a fault stopped be tried again. The case is read again whatever the answer was. */
export function useRetryCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (caseId: string) => call(cases.retryCase, { params: { caseId } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}
