import type { Verdict } from './explanation.js';

/** Kleene's strong three-valued logic (1938): `missing` wins only where the known parts do not decide. */
export function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('missing') ? 'missing' : 'met';
}

/** At least one is met. */
export function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('missing') ? 'missing' : 'notMet';
}

export function negate(verdict: Verdict): Verdict {
  if (verdict === 'missing') return 'missing';
  return verdict === 'met' ? 'notMet' : 'met';
}

export function fromBoolean(value: boolean): Verdict {
  return value ? 'met' : 'notMet';
}
