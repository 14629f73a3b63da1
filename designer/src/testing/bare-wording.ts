import type { Wording } from '../canvas/words';

/** Says keys instead of words, so that a test does not depend on the catalogues. */
export const bareWording: Wording = {
  text: (value) => value?.es ?? '',
  t: ((key: string, values?: { count?: number }) => {
    const short = key.split('.').at(-1) ?? key;
    return values?.count === undefined ? short : `${values.count} ${short}`;
  }) as Wording['t'],
};
