/** The disk does not take writes: it is full, read only or failing. Nothing of what was asked was written. */
export class StoreUnwritable extends Error {
  constructor(
    readonly reason: 'full' | 'readOnly' | 'failing',
    options?: ErrorOptions,
  ) {
    super(
      {
        full: 'The disk of the database is full. Free some space: nothing was lost, and work goes on by itself.',
        readOnly: 'The database cannot be written to: its file or its folder is read only.',
        failing:
          'The disk of the database fails. Copy it to another one (oficio backup) before anything else.',
      }[reason],
      options,
    );
    this.name = 'StoreUnwritable';
  }
}
