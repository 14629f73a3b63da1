/** JSON that is read again and again in the same words is parsed once. What is given is shared: nobody changes it. */
import { recent } from './recent.js';

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** @param most texts that are remembered. */
export function parsedOnce<Value>(most: number): (text: string) => Value {
  const known = recent<Value>(most);
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = frozen(JSON.parse(text) as Value);
    known.set(text, value);
    return value;
  };
}
