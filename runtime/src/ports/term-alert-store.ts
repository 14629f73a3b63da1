/** Alerts that a maximum term or a task is about to expire: raised once for each date, kept. */
export interface TermAlert {
  caseId: string;
  kind: 'maximumTerm' | 'task';
  /** Generation of the maximum term, or the id of the task row. */
  target: string;
  /** Civil date that is about to pass: `alertOn` of the term, or the day of the task. */
  due: string;
  raisedAt: number;
}

export interface TermAlertStore {
  /**
   * Raises an alert for every running maximum term and open task of an open case that ends on `horizon` (civil
   * date) or before and has none for that date. Returns those raised now.
   */
  raise(entity: string, horizon: string, at: number): Promise<TermAlert[]>;
  /** The earliest end of a term or task after a date (civil) that has no alert; undefined when there is none. */
  nextDue(entity: string, after: string): Promise<string | undefined>;
  listByCase(entity: string, caseId: string): Promise<TermAlert[]>;
}
