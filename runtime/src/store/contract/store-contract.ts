import { describe } from 'vitest';
import type { Store } from '../../ports/index.js';
import { calendarsContract } from './calendars-contract.js';
import { commitContract } from './commit-contract.js';
import { erasureContract } from './erasure-contract.js';
import { notificationContract } from './notification-contract.js';
import { recordsContract } from './records-contract.js';
import { workContract } from './work-contract.js';

/** The promises of the store port, for any adapter: `make` gives an empty store. */
export function storeContract(adapter: string, make: () => Promise<Store>): void {
  describe(`the ${adapter} store`, () => {
    commitContract(make);
    workContract(make);
    recordsContract(make);
    erasureContract(make);
    calendarsContract(make);
    notificationContract(make);
  });
}
