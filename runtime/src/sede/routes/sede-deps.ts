import type { Deps } from '../../deps.js';

/** What the sede works with. */
export interface SedeDeps
  extends Pick<
    Deps,
    | 'config'
    | 'store'
    | 'clock'
    | 'machineClock'
    | 'ids'
    | 'log'
    | 'metrics'
    | 'towns'
    | 'procedures'
    | 'wake'
  > {
  /** Signs the links of the messages and the forms of people without a session. */
  linkSecret: string;
}
