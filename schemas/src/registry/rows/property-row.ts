import { z } from 'zod';
import { cadastralRefCell } from './address-row.js';
import { choiceCell, flagCell, keyCell, keyListCell, numberCell, shareListCell } from './cell.js';

/** A property of the yearly roll of the Cadastre (TRLRHL art. 77.5). */
export const propertyRow = z
  .object({
    cadastralRef: cadastralRefCell(),
    addressId: keyCell().exactOptional(),
    use: choiceCell('dwelling', 'parking', 'storage', 'business', 'land', 'other'),
    /** Empty when the owner is unknown. */
    holderIds: keyListCell(),
    /** Per cent of each holder, in the same order. */
    shares: shareListCell(),
    /** Euros; absent when the roll brings none. */
    cadastralValue: numberCell({ min: 0, max: 1e9, decimals: 2 }).exactOptional(),
    /** Gross tax of the year in euros, before any discount. */
    ibiQuota: numberCell({ min: 0, max: 1e7, decimals: 2 }).exactOptional(),
    synthetic: flagCell(),
  })
  .check((payload) => {
    const { holderIds, shares } = payload.value;
    const sum = shares.reduce((total, share) => total + share, 0);
    if (shares.length === holderIds.length && sum <= 100.01) return;
    const params = { code: 'register.share.invalid', value: shares.join('|') };
    payload.issues.push({ code: 'custom', input: shares, path: ['shares'], message: params.code, params });
  });
export type PropertyRow = z.output<typeof propertyRow>;
