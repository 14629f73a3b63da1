/**
 * The words of the rows themselves: keys and closed lists of the diary, snapshots, clocks and effects. A row
 * names them by their place, so the list only ever grows at its end (a test holds it).
 */
// biome-ignore format: a table
export const words: readonly string[] = [
  // The first 128 are one byte each: what almost every row says.
  'kind', 'id', 'phase', 'generation', 'deadline', 'deadlines', 'rule', 'term', 'amount', 'unit',
  'from', 'entry', 'scope', 'case', 'es', 'ca-valencia', 'en', 'name', 'value', 'source',
  'on', 'field', 'datum', 'fields', 'task', 'tasks', 'outcome', 'actor', 'cause', 'event',
  'opening', 'exited', 'entered', 'transitions', 'effects', 'explanations', 'today', 'answers', 'action', 'citizen',
  'officer', 'clock', 'connector', 'sensor', 'system', 'procedure', 'answer', 'result', 'verified', 'notVerified',
  'unavailable', 'values', 'dataNeed', 'communication', 'communicate', 'consult', 'retry', 'times', 'within', 'startDeadline',
  'cancelDeadline', 'reachDeadline', 'assignTask', 'completeTask', 'withdrawTask', 'setField', 'register', 'book', 'publishStatus', 'status',
  'openFile', 'closeCase', 'issueDocument', 'document', 'naturalDays', 'workingDays', 'months', 'state', 'context', 'consultations',
  'generations', 'fileOpened', 'emitted', 'children', 'historyValue', 'active', 'done', 'version', 'hash', 'transition',
  'explanation', 'verdict', 'op', 'path', 'says', 'article', 'evidence', 'parts', 'of', 'met',
  'notMet', 'missing', 'startedAt', 'steps', 'warnings', 'suspensions', 'extensions', 'startsFrom', 'due', 'unrolled',
  'alertOn', 'dueAt', 'waiting', 'running', 'suspended', 'reached', 'cancelled', 'text', 'legalBasis', 'pending',
  'confirm', 'notification', 'opened', 'granted', 'refused', 'form', 'reasons', 'consultation',
  // Two bytes each.
  'refuse', 'withdraw', 'withdrawn', 'offerEnded', 'all', 'any', 'not', 'equals', 'anchorDeadline', 'abandonConsultation',
  'extendDeadline', 'suspendTerm', 'communicateSuspension', 'resumeTerm', 'extendTerm', 'startProcedure', 'survey', 'callWebService', 'service', 'after',
  'by', 'reason', 'communicatedBy', 'cap', 'until', 'untilYear', 'fromDate', 'hours', 'years', 'message',
  'awaits', 'suspension', 'since', 'ground', 'step', 'maximumTerm', 'accepted', 'rejected', 'delivered', 'available',
  'expired', 'failed', 'legalAt', 'exit', 'final', 'caseId', 'reference', 'number', 'activePhases',
  'visitedPhases', 'takenTransitions', 'publicStatus', 'registered', 'at', 'to', 'subject', 'html', 'opposition', 'ownRegister',
  'Ley 39/2015 art. 30.2', 'Ley 39/2015 art. 30.3', 'Ley 39/2015 art. 30.4', 'Ley 39/2015 art. 30.5', 'Ley 39/2015 art. 31.2', 'Ley 39/2015 art. 22', 'Ley 39/2015 art. 23', 'Ley 39/2015 art. 32',
  'requestId',
];
