import { cases } from '@oficio/schemas/api';
import type { Scalar } from '@oficio/schemas/definition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, call } from '../../api/call';
import type { CaseAction } from '../queries';

export interface Act {
  caseId: string;
  action: CaseAction;
  answers: Record<string, Scalar>;
  /** How the person was identified, for what is recorded at the counter. */
  identifiedBy: string;
  /** The version that the officer was looking at. */
  version: number;
  /** The same for every attempt of one act. */
  idempotencyKey: string;
}

/** Sends an act of the officer. The case is read again whatever the answer was. */
export function usePostCaseEvent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ caseId, action, answers, identifiedBy, version, idempotencyKey }: Act) => {
      const event =
        action.event.kind === 'officer'
          ? { ...action.event, answers }
          : { ...action.event, answers, identifiedBy };
      return call(cases.postCaseEvent, { params: { caseId }, body: { event, version } }, { idempotencyKey });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['operate'] }),
  });
}

/** The case moved on while the officer was looking at it. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'case.stale';

const QUESTION = /answers\/([^/]+)$/;

/** What is wrong with each answer, by question, from an `answers.invalid` refusal. */
export function answerErrors(
  error: unknown,
  text: (said: { es: string; 'ca-valencia': string; en?: string | undefined }) => string,
): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    (error.problem.errors ?? []).flatMap((one) => {
      const question = QUESTION.exec(one.path)?.[1];
      return question ? [[question, text(one.text)] as const] : [];
    }),
  );
}
