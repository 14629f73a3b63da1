import type { CaseMoment } from '../cases/case-moment.js';
import { termInstant } from '../effects/term-instant.js';
import type { OutboxEffect } from '../ports/index.js';
import type { BackoffPolicy } from './backoff.js';

/** A consultation whose definition says nothing: three more tries, spread over the first hours. */
const byDefault: BackoffPolicy = { first: 15 * 60_000, longest: 4 * 3_600_000, tries: 4 };

/** How a consultation is tried again: as many times, spread over as long, as its definition says. */
export function consultRetries(
  effect: Extract<OutboxEffect, { kind: 'consult' }>,
  started: CaseMoment,
): BackoffPolicy {
  if (effect.retry === undefined) return byDefault;
  const { times, within } = effect.retry;
  const spread = times === 0 ? 0 : (termInstant(within, started) - started.at) / times;
  return { first: spread, longest: spread, tries: times + 1 };
}
