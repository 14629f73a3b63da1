import { z } from 'zod';
import { computation } from './computation.js';
import { dottedIdentifier, identifier } from './identifier.js';
import { legalReference } from './legal-reference.js';
import { localizedText } from './localized-text.js';
import { term, untilDate } from './term.js';

/** The event from which a deadline counts; without its anchor it has no date yet. */
export const deadlineAnchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry') }),
  z.strictObject({ kind: z.literal('notification'), communication: identifier }),
  z.strictObject({ kind: z.literal('field'), field: dottedIdentifier }),
]);
export type DeadlineAnchor = z.infer<typeof deadlineAnchor>;

/** `phase`: cancelled when the phase is left. `case`: lives until it is reached or cancelled. */
export const scope = z.enum(['phase', 'case']);
export type Scope = z.infer<typeof scope>;

/** What is done on entering or leaving a phase or on a transition, in document order. */
export const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('communicate'), communication: identifier }),
  z.strictObject({
    kind: z.literal('consult'),
    dataNeed: identifier,
    retry: z.strictObject({ times: z.number().int().min(0).max(10), within: term }).optional(),
  }),
  z.strictObject({ kind: z.literal('assignTask'), task: identifier, scope: scope.default('phase') }),
  z.strictObject({ kind: z.literal('issueDocument'), document: identifier, name: localizedText }),
  z.strictObject({
    kind: z.literal('startDeadline'),
    deadline: identifier,
    name: localizedText.optional(),
    /** `maximumTerm` takes the amount from the nature of the entry. */
    term: z.union([term, z.literal('maximumTerm')]).optional(),
    until: untilDate.optional(),
    from: deadlineAnchor.default({ kind: 'entry' }),
    scope: scope.default('phase'),
  }),
  z.strictObject({ kind: z.literal('cancelDeadline'), deadline: identifier }),
  z.strictObject({
    kind: z.literal('extendDeadline'),
    deadline: identifier,
    by: term,
    legalBasis: legalReference.optional(),
  }),
  z.strictObject({
    kind: z.literal('suspendTerm'),
    reason: localizedText,
    legalBasis: legalReference,
    /** The communication from which the suspension counts; without it nothing is suspended. */
    communicatedBy: identifier,
    cap: term.optional(),
  }),
  z.strictObject({ kind: z.literal('resumeTerm') }),
  z.strictObject({
    kind: z.literal('extendTerm'),
    by: term,
    reason: localizedText,
    legalBasis: legalReference,
  }),
  z.strictObject({ kind: z.literal('raise'), event: identifier }),
  z.strictObject({ kind: z.literal('setField'), field: dottedIdentifier, to: computation }),
  z.strictObject({ kind: z.literal('register'), book: z.enum(['entry', 'exit']), name: localizedText }),
  z.strictObject({
    kind: z.literal('startProcedure'),
    procedure: identifier,
    entry: identifier,
    carry: z.array(dottedIdentifier).default([]),
    /** One case for each member of the person's household, instead of one for the person. */
    forEach: z.enum(['householdMember']).optional(),
  }),
  z.strictObject({ kind: z.literal('survey'), survey: identifier, after: term.optional() }),
  z.strictObject({ kind: z.literal('publishStatus'), status: localizedText }),
  z.strictObject({
    kind: z.literal('callWebService'),
    service: identifier,
    send: z.array(dottedIdentifier).default([]),
  }),
]);
export type Step = z.infer<typeof step>;
