/** Which region a province is of. Provinces by the first two digits of the INE code of a municipality; regions as ISO 3166-2. */

import { z } from 'zod';

const PROVINCES: Readonly<Record<string, string>> = {
  'es-an': '04 11 14 18 21 23 29 41',
  'es-ar': '22 44 50',
  'es-as': '33',
  'es-cb': '39',
  'es-ce': '51',
  'es-cl': '05 09 24 34 37 40 42 47 49',
  'es-cm': '02 13 16 19 45',
  'es-cn': '35 38',
  'es-ct': '08 17 25 43',
  'es-ex': '06 10',
  'es-ga': '15 27 32 36',
  'es-ib': '07',
  'es-mc': '30',
  'es-md': '28',
  'es-ml': '52',
  'es-nc': '31',
  'es-pv': '01 20 48',
  'es-ri': '26',
  'es-vc': '03 12 46',
};

const REGION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(PROVINCES).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region])),
);

/** zod: the INE code of a municipality, province first. */
export const municipalityCode = z.string().regex(/^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/, {
  error: 'Write the five digits of the INE code of the municipality, for example 28079.',
});

/** The id of the calendar layer of the region of a municipality (INE code); undefined for a province that does not exist. */
export const regionOfMunicipality = (ineCode: string): string | undefined =>
  REGION_OF.get(ineCode.slice(0, 2));
