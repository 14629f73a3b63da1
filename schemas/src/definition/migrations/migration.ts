/** A definition as JSON that is not yet of the current format. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The step from one format to the next. It takes a document of format `from` and returns one of format
 * `to` without touching what it was given; it must also bear documents that are wrong, because the
 * migrated document is checked afterwards.
 */
export interface FormatMigration {
  from: number;
  to: number;
  /** What changed, for the person who reads the migrated file. */
  summary: string;
  migrate(document: JsonObject): JsonObject;
}
