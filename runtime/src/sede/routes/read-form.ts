import type { Context } from 'hono';
import type { FieldValues } from '../forms/field.js';

/** A form as a browser sent it. */
export interface PostedForm {
  /** The value of a control without the blanks around it; empty when it was not sent. */
  text(name: string): string;
  /** Every text value, to show the form again as it was. */
  readonly values: FieldValues;
}

/** Reads a form, URL-encoded or multipart. Of a control sent several times the last value counts. */
export async function readForm(http: Context): Promise<PostedForm> {
  const body = await http.req.parseBody();
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = value.replaceAll('\r\n', '\n');
  }
  return { values, text: (name) => (Object.hasOwn(values, name) ? (values[name] ?? '') : '').trim() };
}
