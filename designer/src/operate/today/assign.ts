import { worklist } from '@oficio/schemas/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call';

export interface Assignment {
  taskId: string;
  accountId: string | null;
  reason?: string;
}

/** What became of each task of a hand-over. */
export interface AssignmentResult {
  taskId: string;
  error: unknown;
}

/** Gives tasks to somebody, one after another, and says what became of each. */
export function useAssign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (assignments: Assignment[]): Promise<AssignmentResult[]> => {
      const results: AssignmentResult[] = [];
      for (const { taskId, ...body } of assignments) {
        try {
          await call(worklist.assignTask, { params: { taskId }, body });
          results.push({ taskId, error: null });
        } catch (error) {
          results.push({ taskId, error });
        }
      }
      return results;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}
