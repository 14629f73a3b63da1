/** How the numbers of the town's books are written; counting them is the store's. */

/** File number: `2026/IBI-FN/00231`. */
export const fileNumber = (year: number, series: string, count: number): string =>
  `${year}/${series}/${String(count).padStart(5, '0')}`;

/** Entry and exit book (*registro de entrada y de salida*): `2026-E-RE-000127`, `2026-S-RE-000031`. */
export const registerNumber = (year: number, book: 'entry' | 'exit', count: number): string =>
  `${year}-${book === 'entry' ? 'E' : 'S'}-RE-${String(count).padStart(6, '0')}`;

/** Names of the counters behind them. */
export const fileSeries = (year: number, series: string): string => `file/${year}/${series}`;
export const registerSeries = (year: number, book: 'entry' | 'exit'): string => `register/${year}/${book}`;
