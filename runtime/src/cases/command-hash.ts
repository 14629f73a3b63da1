import type { CaseEvent } from '@oficio/schemas/interpret';
import type { EventCommand } from './commands.js';
import { contentHash } from './content-hash.js';

/** Which start of a task an event belongs to is found by who passes it on; the sender asked for the same thing. */
function withoutGeneration(event: CaseEvent): object {
  if (!('generation' in event)) return event;
  const { generation: _start, ...asked } = event;
  return asked;
}

/** What makes two commands under one key the same one. */
export function commandHash(
  { caseId, actor }: Pick<EventCommand, 'caseId' | 'actor'>,
  event: CaseEvent,
): string {
  return contentHash({ caseId, event: withoutGeneration(event), actor });
}
