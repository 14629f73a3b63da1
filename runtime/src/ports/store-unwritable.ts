/**
 * The database takes no writes: its disk is full, read only or failing, or another program writes to it for long.
 * Nothing of what was asked was written.
 */
export class StoreUnwritable extends Error {
  constructor(
    readonly reason: 'full' | 'readOnly' | 'failing' | 'busy',
    options?: ErrorOptions,
  ) {
    super(
      {
        full: 'The disk of the database is full. Free some space: nothing was lost, and work goes on by itself.',
        readOnly: 'The database cannot be written to: its file or its folder is read only.',
        failing:
          'The disk of the database fails. Copy it to another one (oficio backup) before anything else.',
        busy: 'Another program writes to the database for longer than this one waits. Work goes on by itself when it ends.',
      }[reason],
      options,
    );
    this.name = 'StoreUnwritable';
  }
}
