/** What is measured: anything that carries the administrative case from its opening to its end. */

/** A case in flight, as its subject knows it. */
export type CaseHandle = unknown;

export interface Subject {
  /**
   * Opens the case number `n`; `lane` is which of the C cases in flight it is.
   * Resolves when the opening is on disk, and not before.
   */
  open(n: number, lane: number): Promise<CaseHandle>;
  /** Sends the event `step` (1 to 7) of a case. Resolves when the step is on disk; rejects when refused. */
  send(handle: CaseHandle, step: number, lane: number): Promise<void>;
  /** A request that has nothing to do with the cases, timed beside the load. */
  probe?(): Promise<void>;
  /** Bytes on disk once everything is in its place (checkpointed, vacuumed where the product does so itself). */
  bytes?(): Promise<number>;
  /** Throws unless exactly these cases are there, ended. */
  verify?(cases: number): Promise<void>;
  /** The most memory that the process which does the work ever held, in bytes. */
  memory?(): Promise<number>;
  stop(): Promise<void>;
}

export interface SubjectContext {
  /** An empty folder of its own, removed afterwards. */
  folder: string;
  concurrency: number;
  /** How the subject works, where it knows several ways. */
  way?: string;
}

/** What the module of a subject exports. */
export interface SubjectModule {
  start(context: SubjectContext): Promise<Subject>;
}
