/** Published versions (immutable) and drafts of the procedures. Definitions travel as plain JSON. */
export interface ProcedureListing {
  procedureId: string;
  latest: PublishedVersion | null;
  draft: DraftRow | null;
}

export interface PublishedVersion {
  procedureId: string;
  version: number;
  /** SHA-256 of the canonical JSON of the definition. */
  hash: string;
  definition: unknown;
  publishedAt: number;
  /** Account id. */
  publishedBy: string;
  note: string;
}

export interface DraftRow {
  procedureId: string;
  /** 1 at the first save; a save names the revision that it saw. */
  revision: number;
  definition: unknown;
  savedAt: number;
  savedBy: string;
  /** Version from which it started; null for a new procedure. */
  basedOn: number | null;
}

export type SaveDraftResult =
  | { ok: true; revision: number }
  | { ok: false; code: 'draft.conflict'; revision: number };
export type PublishResult =
  | { ok: true; version: number }
  /** `publish.nothing`: the latest version has the same hash. */
  | { ok: false; code: 'draft.conflict' | 'publish.nothing' };

export interface DefinitionStore {
  list(entity: string): Promise<ProcedureListing[]>;
  /** The latest version of every published procedure. Cheap: the workers ask after every step. */
  latestVersions(entity: string): Promise<Pick<PublishedVersion, 'procedureId' | 'version'>[]>;
  latest(entity: string, procedureId: string): Promise<PublishedVersion | undefined>;
  /** Number of the latest version; undefined when none is published. Cheap: asked whenever a case opens. */
  latestNumber(entity: string, procedureId: string): Promise<number | undefined>;
  version(entity: string, procedureId: string, version: number): Promise<PublishedVersion | undefined>;
  /** Newest first. */
  versions(entity: string, procedureId: string): Promise<PublishedVersion[]>;
  draft(entity: string, procedureId: string): Promise<DraftRow | undefined>;
  /** `expectedRevision` 0 starts a draft. */
  saveDraft(
    entity: string,
    draft: Omit<DraftRow, 'revision'> & { expectedRevision: number },
  ): Promise<SaveDraftResult>;
  discardDraft(entity: string, procedureId: string): Promise<void>;
  /**
   * Adds the next version and removes the draft, in one transaction. `expectedRevision` undefined publishes
   * without a draft (seeding). The definition and its hash carry no version: the store counts it.
   */
  publish(
    entity: string,
    version: Omit<PublishedVersion, 'version'> & { expectedRevision?: number },
  ): Promise<PublishResult>;
}
