/** Output for people, or for programs with `--json`. Colours only on a terminal that wants them (NO_COLOR). */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const coloured = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR;

export const paint = (style: Style, text: string): string => (coloured() ? styleText(style, text) : text);

/** Prints the value as JSON when asked so, otherwise the lines. */
export function print(json: boolean | undefined, value: unknown, lines: readonly string[]): void {
  console.log(json ? JSON.stringify(value, null, 2) : lines.join('\n'));
}
